using FactCheck.Text.Words;

namespace FactCheck.Text.Structure;

/// <summary>The words by which a line shows what it is.</summary>
internal sealed class StructureWords(WordFile file)
{
    private const int LongestOpening = 32;

    public WordSet Months => file["months"];

    public WordSet Days => file["days"];

    /// <summary>Words that make a date part of what is before it: 'on', 'since'.</summary>
    public WordSet Governs => file["governs"];

    /// <summary>Small words of a byline: 'by', 'and', 'staff'.</summary>
    public WordSet Bylines => file["byline words"];

    public WordSet Agencies => file["agencies"];

    /// <summary>Whether the line opens with an entry of the section, ended by a word's end.</summary>
    public bool Opens(string section, ReadOnlySpan<char> line)
    {
        var set = file[section];
        var most = Math.Min(line.Length, LongestOpening);
        for (var length = 1; length <= most; length++)
        {
            var ends = length == line.Length || !char.IsLetterOrDigit(line[length]) || !char.IsLetterOrDigit(line[length - 1]);
            if (ends && set.Has(line[..length]))
                return true;
        }

        return false;
    }

    /// <summary>Whether the line closes with an entry of the section, begun by a word's start.</summary>
    public bool Closes(string section, ReadOnlySpan<char> line)
    {
        var set = file[section];
        var most = Math.Min(line.Length, LongestOpening);
        for (var length = 1; length <= most; length++)
        {
            var start = line.Length - length;
            var begins = start == 0 || !char.IsLetterOrDigit(line[start - 1]) || !char.IsLetterOrDigit(line[start]);
            if (begins && set.Has(line[start..]))
                return true;
        }

        return false;
    }

    /// <summary>Whether a short line holds an entry of the section.</summary>
    public bool Holds(string section, ReadOnlySpan<char> line)
    {
        foreach (var part in file[section].All)
        {
            if (line.Contains(part, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
