using System.Text.RegularExpressions;

namespace FactCheck.Core.Articles.Importing;

/// <summary>Takes the names out of what a page or paper prints as its byline.</summary>
internal static partial class BylineText
{
    /// <summary>The names alone: no 'By', no job, no agency after a bar, no date; null when nothing is left that could be a name.</summary>
    public static string? Clean(string? printed)
    {
        var text = TextTidy.OneLine(printed);
        if (text.Length is 0 or > 400 || Address().IsMatch(text) || PartialDate.Read(text) is not null && !By().IsMatch(text))
            return null;
        text = By().Replace(text, string.Empty);
        text = Tail().Replace(text, string.Empty);
        text = Job().Replace(text, string.Empty).Trim(' ', ',', ';', '|', '·', '•', '-', '–', '—', '/', ':');
        return text.Length is 0 or > ImportLimits.NameLength || !text.Any(char.IsLetter) ? null : text;
    }

    /// <summary>Whether a line of plain text is a byline.</summary>
    public static bool IsByline(string line) =>
        line.Length <= 120 && Line().IsMatch(line) && !line.EndsWith('.') && !line.EndsWith(':') && !line.EndsWith('?');

    [GeneratedRegex(@"^(?:(?:written|posted|published|reported|story|words|text|article)\s+)?by[:\s]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex By();

    [GeneratedRegex(@"^(?:By|BY)\s+\p{Lu}[\p{L}.'’\-]*(?:\s+\S+){0,14}$", RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    // A bar, bullet or dash begins the agency, the date or the beat.
    [GeneratedRegex(@"\s+[|·•—–]\s.*$|\s+(?:published|updated|posted|last updated)\b.*$|\s+@\w+.*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tail();

    [GeneratedRegex(
        @",\s*(?:(?:the\s+)?[\p{L}&.’' ]{0,40}?\b(?:staff|senior|special|chief|managing|contributing|freelance|political|science|health|business|sports|news)\s+)?"
        + @"(?:writer|reporter|correspondent|editor|columnist|journalist|contributor|the associated press|associated press|reuters|afp|bloomberg|cnn|bbc news)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Job();

    [GeneratedRegex(@"^https?://|^www\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
