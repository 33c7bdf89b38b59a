using System.Text;

namespace FactCheck.Core.Articles.Importing;

/// <summary>White space, brought into order.</summary>
internal static class TextTidy
{
    /// <summary>All white space folded to single spaces, none at the ends.</summary>
    public static string OneLine(string? text)
    {
        if (text is null)
            return string.Empty;
        var folded = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            if (IsInvisible(unit))
                continue;
            if (!char.IsWhiteSpace(unit))
                folded.Append(unit);
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd(' ');
    }

    /// <summary>One line of at most so many characters, cut between words where one is near.</summary>
    public static string Shorten(string text, int length)
    {
        var line = OneLine(text);
        if (line.Length <= length)
            return line;
        var cut = line.LastIndexOf(' ', length - 1, Math.Min(length - 1, 24));
        cut = cut > 0 ? cut : length - 1;
        return string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[cut - 1]) ? cut - 1 : cut), "…");
    }

    /// <summary>Paragraphs apart by blank lines.</summary>
    public static string Join(IEnumerable<string> paragraphs) => string.Join("\n\n", paragraphs);

    // Places where a line may break: nobody sees them, and no quotation found elsewhere holds them.
    private static bool IsInvisible(char unit) => unit is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF';
}
