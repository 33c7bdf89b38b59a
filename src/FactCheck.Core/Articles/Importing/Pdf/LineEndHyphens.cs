using System.Text;
using System.Text.RegularExpressions;

namespace FactCheck.Core.Articles.Importing.Pdf;

/// <summary>
/// Decides whether a hyphen at the end of a line belongs to the word. The document itself knows best: what it writes elsewhere
/// within a line is right; else a few first parts keep theirs, and the rest lose it.
/// </summary>
internal sealed partial class LineEndHyphens
{
    private static readonly HashSet<string> KeepTheirs = new(StringComparer.OrdinalIgnoreCase)
    {
        "all", "anti", "co", "cross", "deputy", "ex", "far", "first", "full", "half", "high", "ill", "large", "left", "long", "low", "mid", "multi",
        "non", "one", "part", "post", "pre", "pro", "quasi", "right", "second", "self", "semi", "short", "small", "so", "state", "then", "third",
        "three", "two", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
        "vice", "well", "world", "year",
    };

    private readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);

    public LineEndHyphens(IEnumerable<IReadOnlyList<string>> paragraphs)
    {
        foreach (var line in paragraphs.SelectMany(lines => lines))
        {
            foreach (var word in Word().EnumerateMatches(line))
                words.Add(line.Substring(word.Index, word.Length));
        }
    }

    /// <summary>The lines of one paragraph as one.</summary>
    public string Join(IReadOnlyList<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (text.Length == 0)
                text.Append(line);
            else if (Hyphen(text) is { } hyphen && char.IsLetterOrDigit(line[0]))
                AppendAfterHyphen(text, line, hyphen);
            else
                text.Append(text[^1] is '—' ? string.Empty : " ").Append(line);
        }

        return text.ToString();
    }

    /// <summary>The hyphen a text ends in, if it stands right behind a letter or digit.</summary>
    private static char? Hyphen(StringBuilder text) =>
        text.Length > 1 && text[^1] is '-' or '\u2010' or '\u2011' && char.IsLetterOrDigit(text[^2]) ? text[^1] : null;

    private void AppendAfterHyphen(StringBuilder text, string line, char hyphen)
    {
        var first = LastWord(text);
        var second = Word().Match(line).Value;
        if (!Keeps(first, second, hyphen))
            text.Length--;
        text.Append(line);
    }

    private bool Keeps(string first, string second, char hyphen)
    {
        if (hyphen == '\u2011' || second.Length == 0 || !char.IsLower(second[0]) || !char.IsLetter(first[^1]))
            return true;
        if (words.Contains(first + second))
            return false;
        if (second is "teen" or "ty")
            return false;
        return words.Contains($"{first}-{second}") || first.Contains('-') || KeepTheirs.Contains(first);
    }

    private static string LastWord(StringBuilder text)
    {
        var start = text.Length - 1;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '-'))
            start--;
        return text.ToString(start, text.Length - 1 - start);
    }

    [GeneratedRegex(@"\p{L}[\p{L}\p{N}]*(?:-\p{L}[\p{L}\p{N}]*)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
