using AngleSharp.Html.Parser;
using FactCheck.Core.Gate;

namespace FactCheck.Core.Articles.Importing.Html;

/// <summary>Finds the article on a page: its text without what stands around it, and what the page says about it.</summary>
internal static class HtmlArticleReader
{
    // A page without a URL of its own still needs one to resolve links against.
    private const string Nowhere = "https://page.invalid/";

    public static Outcome<ImportedArticle> Read(string html, string? url)
    {
        if (!HtmlGuard.IsSafe(html))
            return ImportRefusals.NestedTooDeeply;
        var document = new HtmlParser().ParseDocument(html);
        var metadata = HtmlMetadata.Read(document);
        var whole = HtmlBlocks.Read(document.Body ?? document.DocumentElement);
        var main = MainText.Read(document, html, url ?? Nowhere, whole, metadata.Title);
        if (main.Paragraphs.All(paragraph => paragraph.IsCaption))
            return ImportRefusals.NoArticleFound;
        var leftOut = LeftOutPieces.Find(whole, main.Paragraphs);
        return new ImportedArticle
        {
            Text = TextTidy.Join(main.Paragraphs.Where(paragraph => !paragraph.IsCaption).Select(paragraph => paragraph.Text)),
            TextWithCaptions = main.Paragraphs.Any(paragraph => paragraph.IsCaption)
                ? TextTidy.Join(main.Paragraphs.Select(paragraph => paragraph.Text))
                : null,
            Title = metadata.Title ?? main.Title ?? metadata.Heading,
            Byline = metadata.Byline ?? BylineText.Clean(main.Byline),
            Publication = metadata.Publication,
            Url = url ?? AbsoluteUrl(metadata.Url),
            Published = metadata.Published,
            Language = metadata.Language,
            LeftOut = leftOut,
            Notes = leftOut.Count == 0 ? [] : [ImportNotes.PiecesLeftOut(leftOut.Count)],
        };
    }

    private static string? AbsoluteUrl(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null;
}
