using FactCheck.Core.Articles;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace FactCheck.Core.Reports;

/// <summary>Takes out of Markdown what could do harm where somebody else renders it: raw HTML, and links that are none.</summary>
internal static class MarkdownCleaner
{
    public static string Clean(string markdown)
    {
        var pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();
        try
        {
            var document = Markdown.Parse(markdown, pipeline);
            var characters = markdown.ToCharArray().Select(character => character.ToString()).ToArray();
            foreach (var part in document.Descendants())
                CleanPart(part, characters);
            return string.Concat(characters);
        }
        catch (ArgumentException)
        {
            // Nested deeper than the parser goes: nothing in it stays markup.
            return markdown.Replace("<", "&lt;", StringComparison.Ordinal).Replace("](", "] (", StringComparison.Ordinal);
        }
    }

    private static void CleanPart(MarkdownObject part, string[] characters)
    {
        switch (part)
        {
            case HtmlBlock or HtmlInline:
                ShowAngles(part.Span, characters);
                break;
            case AutolinkInline link when !IsSafe(link.Url) && !link.IsEmail:
                ShowAngles(part.Span, characters);
                break;
            case LinkReferenceDefinition definition when !IsSafe(definition.Url):
                Blank(definition.UrlSpan, characters);
                break;
            case LinkInline { Reference: null } link when link.IsImage || !IsSafe(link.Url):
                Blank(link.UrlSpan, characters);
                break;
            default:
                break;
        }
    }

    private static bool IsSafe(string? url) =>
        string.IsNullOrEmpty(url) || WebAddress.IsValid(url) || url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    private static void ShowAngles(SourceSpan span, string[] characters)
    {
        for (var place = span.Start; place <= span.End && place < characters.Length; place++)
        {
            if (characters[place] == "<")
                characters[place] = "&lt;";
        }
    }

    private static void Blank(SourceSpan span, string[] characters)
    {
        for (var place = span.Start; place <= span.End && place < characters.Length; place++)
            characters[place] = place == span.Start ? "#" : "";
    }
}
