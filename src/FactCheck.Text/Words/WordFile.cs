using System.Collections.Frozen;

namespace FactCheck.Text.Words;

/// <summary>
/// An embedded file of word lists: <c># comment</c>, <c>[section]</c>, then entries parted by commas.
/// A section whose name ends in <c>!</c> minds the case of its entries.
/// </summary>
internal sealed class WordFile
{
    private readonly FrozenDictionary<string, WordSet> sections;

    private WordFile(FrozenDictionary<string, WordSet> sections) => this.sections = sections;

    public WordSet this[string section] => sections[section];

    public static WordFile Read(string name)
    {
        var entries = new Dictionary<string, List<string>>();
        List<string> current = [];
        foreach (var line in Lines(name))
        {
            if (line.StartsWith('['))
                entries[line.Trim('[', ']')] = current = [];
            else
                current.AddRange(line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }

        return new WordFile(entries.ToFrozenDictionary(
            entry => entry.Key.TrimEnd('!'),
            entry => new WordSet(entry.Value, Comparer(entry.Key))));
    }

    /// <summary>The lines of an embedded file that say something.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(WordFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The word list {name} is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }

    private static StringComparer Comparer(string section) =>
        section.EndsWith('!') ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;
}
