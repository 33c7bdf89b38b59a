using System.Text.RegularExpressions;

namespace FactCheck.Core.Articles.Importing;

/// <summary>What the first lines of a text without markup say about it.</summary>
/// <param name="Title">The headline, where the first line looks like one.</param>
/// <param name="Byline">The names of a line 'By …' near the top.</param>
/// <param name="Published">The day of a line near the top that is a date and little else.</param>
internal sealed partial record PlainTextHead(string? Title, string? Byline, string? Published)
{
    private const int LinesLookedAt = 8;
    private const int LongestHeadline = 160;
    private const int LongestDateLine = 60;

    public static PlainTextHead Read(string text)
    {
        var lines = FirstLines(text);
        if (lines.Count == 0)
            return new PlainTextHead(null, null, null);
        var title = lines.Count > 1 && LooksLikeHeadline(lines[0]) ? lines[0] : null;
        var byline = lines.Find(BylineText.IsByline);
        var date = lines.Where(line => line.Length <= LongestDateLine).Select(PartialDate.Read).FirstOrDefault(day => day is not null);
        return new PlainTextHead(title, BylineText.Clean(byline), date);
    }

    private static List<string> FirstLines(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
                continue;
            lines.Add(TextTidy.OneLine(line[..Math.Min(line.Length, 1000)].ToString()));
            if (lines.Count == LinesLookedAt)
                break;
        }

        return lines;
    }

    private static bool LooksLikeHeadline(string line) =>
        line.Length is >= 8 and <= LongestHeadline
        && line.Contains(' ')
        && (char.IsUpper(line[0]) || char.IsDigit(line[0]) || line[0] is '\'' or '"' or '‘' or '“' or '¿' or '¡')
        && !EndsSentence(line)
        && !BylineText.IsByline(line)
        && PartialDate.Read(line) is null
        && !Credit().IsMatch(line)
        && !Dateline().IsMatch(line);

    private static bool EndsSentence(string line)
    {
        var end = line.AsSpan().TrimEnd("\"'’”)»");
        return end.IsEmpty || end[^1] is '.' or '!' or ';' or ',' or ':' or '…';
    }

    [GeneratedRegex(@"\b(?:photo|photograph|photos|image|illustration|graphic|video|courtesy|getty|reuters|afp|ap photo)\b|©|\(c\)|^(?:photo|image|source|caption|credit)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Credit();

    [GeneratedRegex(@"^\p{Lu}[\p{Lu} .,'’\-]{2,30}[^—–]{0,20}\s[—–-]{1,2}\s", RegexOptions.CultureInvariant)]
    private static partial Regex Dateline();
}
