using System.Buffers;

namespace FactCheck.Core.Articles.Importing.Html;

/// <summary>
/// Looks at markup before it is parsed: parsers take quadratic time on tags nested thousands deep or with thousands of
/// attributes, and what walks such a tree runs out of stack. Browsers stop at the same depth.
/// </summary>
internal static class HtmlGuard
{
    private const int DeepestNesting = 512;
    private const int MostAttributes = 2000;

    // Each may leave one more element open than is counted here.
    private const int MostCrossings = 1000;
    private const int MostTags = 500_000;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>");

    // These end by themselves, or are ended by the next of their kind.
    private static readonly HashSet<string> WithoutDepth = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dd", "dt", "option", "optgroup", "tr", "td", "th", "tbody", "thead", "tfoot", "colgroup", "rp", "rt",
        "html", "head", "body",
    };

    public static bool IsSafe(ReadOnlySpan<char> html)
    {
        var names = WithoutDepth.GetAlternateLookup<ReadOnlySpan<char>>();
        var open = new OpenTags();
        var tags = 0;
        var foreign = 0;
        for (var at = html.IndexOf('<'); at >= 0; at = html.IndexOf('<'))
        {
            html = html[(at + 1)..];
            if (++tags > MostTags)
                return false;
            var closes = html.StartsWith('/');
            var tag = closes ? html[1..] : html;
            if (tag.IsEmpty || !char.IsAsciiLetter(tag[0]))
                continue;
            var (length, attributes) = Measure(tag);
            var name = Name(tag[..length]);
            if (!names.Contains(name))
                open.Pass(name, closes);
            if (open.Depth > DeepestNesting || open.Crossings > MostCrossings || attributes > MostAttributes)
                return false;
            if (IsForeign(name))
                foreign = closes ? Math.Max(0, foreign - 1) : foreign + 1;
            // Within drawings and formulas, script and style hold markup like any other.
            html = IsRaw(name) && !closes && foreign == 0 ? SkipRaw(tag[length..], name) : tag[length..];
        }

        return true;
    }

    /// <summary>How far a tag reaches, as a parser sees it, and about how many attributes it has.</summary>
    private static (int Length, int Attributes) Measure(ReadOnlySpan<char> tag)
    {
        var quote = '\0';
        var afterEquals = false;
        var gaps = 0;
        for (var at = 0; at < tag.Length; at++)
        {
            var unit = tag[at];
            if (quote != '\0')
                quote = unit == quote ? '\0' : quote;
            else if (unit is '"' or '\'' && afterEquals)
                quote = unit;
            else if (unit == '>')
                return (at, gaps);
            else if (NameEnds.Contains(unit))
                gaps++;
            afterEquals = unit == '=' || (afterEquals && char.IsWhiteSpace(unit));
        }

        return (tag.Length, gaps);
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(NameEnds);
        return end < 0 ? tag : tag[..end];
    }

    private static bool IsRaw(ReadOnlySpan<char> name) =>
        name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase);

    private static bool IsForeign(ReadOnlySpan<char> name) =>
        name.Equals("svg", StringComparison.OrdinalIgnoreCase) || name.Equals("math", StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> SkipRaw(ReadOnlySpan<char> html, ReadOnlySpan<char> name)
    {
        for (var at = html.IndexOf("</"); at >= 0; at = html.IndexOf("</"))
        {
            html = html[at..];
            if (html[2..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return html;
            html = html[2..];
        }

        return html;
    }
}
