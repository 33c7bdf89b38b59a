using System.Net;
using Ganss.Xss;
using Markdig;
using Markdig.Syntax;

namespace FactCheck.Core.Reports;

/// <summary>Turns a rationale's Markdown into HTML that can do no harm, for pages and reports alike.</summary>
public sealed class Rationale
{
    private const int DeepestHeading = 6;

    private const int HeadingsBelow = 2;

    private static readonly string[] Elements =
    [
        "p", "br", "strong", "em", "code", "pre", "blockquote", "ul", "ol", "li", "a", "h3", "h4", "h5", "h6", "hr",
        "table", "thead", "tbody", "tr", "th", "td", "del",
    ];

    private readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().UsePipeTables().Build();

    private readonly HtmlSanitizer sanitizer = MakeSanitizer();

    /// <summary>HTML of a rationale; markup in it is shown as text, links go to http, https and mailto only.</summary>
    public string ToHtml(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        try
        {
            var document = Markdown.Parse(markdown, pipeline);
            foreach (var heading in document.Descendants<HeadingBlock>())
                heading.Level = Math.Min(DeepestHeading, heading.Level + HeadingsBelow);
            return sanitizer.Sanitize(document.ToHtml(pipeline));
        }
        catch (ArgumentException)
        {
            // Markdig refuses what is nested deeper than anybody writes: it is shown as it was typed.
            return $"<p>{WebUtility.HtmlEncode(markdown)}</p>";
        }
    }

    private static HtmlSanitizer MakeSanitizer()
    {
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedTags.Clear();
        sanitizer.AllowedTags.UnionWith(Elements);
        sanitizer.AllowedAttributes.Clear();
        sanitizer.AllowedAttributes.UnionWith(["href", "rel", "start"]);
        sanitizer.AllowedSchemes.Clear();
        sanitizer.AllowedSchemes.UnionWith(["http", "https", "mailto"]);
        sanitizer.AllowedCssProperties.Clear();
        sanitizer.AllowedAtRules.Clear();
        sanitizer.PostProcessNode += (_, arguments) =>
        {
            if (arguments.Node is AngleSharp.Html.Dom.IHtmlAnchorElement link)
                link.SetAttribute("rel", "nofollow noopener noreferrer");
        };
        return sanitizer;
    }
}
