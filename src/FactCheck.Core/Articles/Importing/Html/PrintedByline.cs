using AngleSharp.Dom;

namespace FactCheck.Core.Articles.Importing.Html;

/// <summary>The byline as a reader sees it on the page.</summary>
internal static class PrintedByline
{
    private const string Marked =
        "[rel='author'], [itemprop='author'] [itemprop='name'], [itemprop='author'], [class~='byline' i], [class*='byline' i], [class~='author' i]";

    private const int MostLookedAt = 10;
    private const int Longest = 100;

    /// <summary>A whole line that begins with 'By', with the body named below the name; else the first element that marks an author.</summary>
    public static string? Find(IDocument document) =>
        First(document, "[class*='byline' i], [class*='author' i]", text => text.StartsWith("By ", StringComparison.OrdinalIgnoreCase))
            ?? First(document, Marked, _ => true);

    private static string? First(IDocument document, string selector, Func<string, bool> fits) =>
        document.QuerySelectorAll(selector)
            .Take(MostLookedAt)
            .Where(element => TextSize.IsAtMost(element, 8 * Longest))
            .Select(Lines)
            .FirstOrDefault(text => text.Length is > 2 and <= Longest && fits(text) && PartialDate.Read(text) is null);

    /// <summary>The lines of the element, a comma between them.</summary>
    private static string Lines(IElement element)
    {
        var lines = new List<string>();
        var line = string.Empty;
        foreach (var node in element.GetDescendants())
        {
            if (node is IText text)
            {
                line += text.Data;
            }
            else if (node is IElement { LocalName: "br" })
            {
                lines.Add(line);
                line = string.Empty;
            }
        }

        lines.Add(line);
        return string.Join(", ", lines.Select(TextTidy.OneLine).Where(one => one.Length > 0));
    }
}
