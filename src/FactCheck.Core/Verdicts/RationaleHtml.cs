using Ganss.Xss;
using Markdig;

namespace FactCheck.Core.Verdicts;

/// <summary>A rationale's Markdown as HTML that can do no harm: markup in it is shown as text, the rest is sanitised.</summary>
public static class RationaleHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().Build();

    private static readonly string[] Tags =
    [
        "p", "br", "em", "strong", "a", "ul", "ol", "li", "blockquote", "code", "pre", "hr", "h3", "h4", "h5", "h6",
    ];

    /// <summary>Renders Markdown. Headings begin at the third level, below those of the page.</summary>
    public static string Of(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var heading in document.OfType<Markdig.Syntax.HeadingBlock>())
            heading.Level = Math.Clamp(heading.Level + 2, 3, 6);
        return Sanitiser().Sanitize(document.ToHtml(Pipeline));
    }

    private static HtmlSanitizer Sanitiser()
    {
        var sanitiser = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = Tags.ToHashSet(StringComparer.OrdinalIgnoreCase),
            AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "title", "start" },
            AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto" },
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
        });
        sanitiser.PostProcessNode += (_, processed) =>
        {
            if (processed.Node is AngleSharp.Html.Dom.IHtmlAnchorElement link)
                link.SetAttribute("rel", "noopener noreferrer nofollow");
        };
        return sanitiser;
    }
}
