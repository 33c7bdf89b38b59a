using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ReaderArticle = SmartReader.Article;

namespace FactCheck.Core.Articles.Importing.Html;

/// <summary>The paragraphs of a page's article, as a reader's view finds them.</summary>
internal sealed record MainText(IReadOnlyList<Paragraph> Paragraphs, string? Title, string? Byline)
{
    // The reader's view compares elements with elements; a page of more than this is read by its prose alone.
    private const int MostElements = 20_000;

    public static MainText Read(IDocument document, string html, string url, List<HtmlBlock> whole, string? title)
    {
        var article = FlatPage.IsTooFlat(document) ? null : ReaderView(html, url);
        if (article is null || string.IsNullOrWhiteSpace(article.Content))
            return new MainText(BlockFilter.Filter([.. whole.Where(IsProse)], title), null, null);
        var content = new HtmlParser().ParseDocument(article.Content);
        var found = TextTidy.OneLine(article.Title) is { Length: > 0 } line ? line : null;
        var paragraphs = BlockFilter.Filter(HtmlBlocks.Read(content.Body!), title ?? found);
        return new MainText(paragraphs, found, article.Byline ?? article.Author);
    }

    private static ReaderArticle? ReaderView(string html, string url)
    {
        try
        {
            using var reader = new SmartReader.Reader(url, html) { MaxElemsToParse = MostElements, KeepClasses = true };
            var article = reader.GetArticle();
            return article.Completed && article.IsReadable ? article : null;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // The library fails on some crooked pages, in ways of its own; then the page's prose is taken as it stands.
            return null;
        }
    }

    private static bool IsProse(HtmlBlock block) => block.Text.Length >= 40 && block.LinkedLength * 2 < block.Text.Length;
}
