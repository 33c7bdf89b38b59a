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
        var depth = 0;
        var selfEnding = 0;
        for (var open = html.IndexOf('<'); open >= 0; open = html.IndexOf('<'))
        {
            html = html[(open + 1)..];
            var closes = html.StartsWith('/');
            var tag = closes ? html[1..] : html;
            if (tag.IsEmpty || !char.IsAsciiLetter(tag[0]))
                continue;
            var end = tag.IndexOfAny(NameEnds);
            var name = end < 0 ? tag : tag[..end];
            if (HasTooManyAttributes(tag))
                return false;
            if (names.Contains(name))
                selfEnding = closes ? Math.Max(0, selfEnding - 1) : selfEnding;
            else
                depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > DeepestNesting)
                return false;
            if (IsRaw(name) && !closes)
                html = SkipRaw(html, name);
        }

        return true;
    }

    private static bool HasTooManyAttributes(ReadOnlySpan<char> tag)
    {
        var quote = '\0';
        var gaps = 0;
        foreach (var unit in tag)
        {
            if (quote != '\0')
                quote = unit == quote ? '\0' : quote;
            else if (unit is '"' or '\'')
                quote = unit;
            else if (unit == '>')
                return false;
            else if (NameEnds.Contains(unit) && ++gaps > MostAttributes)
                return true;
        }

        return false;
    }

    private static bool IsRaw(ReadOnlySpan<char> name) =>
        name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase);

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
