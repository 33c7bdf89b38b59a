using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FactCheck.Core.Articles.Importing;
using FactCheck.Core.Articles.Importing.Html;
using FactCheck.Core.Gate;

namespace FactCheck.Core.Evidence.Capturing;

/// <summary>What a page, or a document behind a URL, says of itself.</summary>
/// <param name="Published">Partial date.</param>
/// <param name="Type">A guess, for a person to correct.</param>
/// <param name="Canonical">The address the page gives as its own; null when it gives none.</param>
/// <param name="Icon">Where the site's icon lies.</param>
public sealed record SourceParticulars(
    string? Title, string? Publisher, string? Author, string? Published, SourceType Type, string? Canonical, string? Icon)
{
    /// <summary>Reads it; of a page that cannot be read only its address speaks.</summary>
    /// <param name="body">The bytes, decompressed.</param>
    /// <param name="mediaType">As declared, without parameters.</param>
    /// <param name="charset">As declared.</param>
    /// <param name="url">The address that answered.</param>
    internal static SourceParticulars Read(byte[] body, string? mediaType, string? charset, string url)
    {
        var address = new Uri(url);
        if (FileContent.Recognise(body) is not null || mediaType is "text/plain")
            return OfDocument(body, address, mediaType);
        if (mediaType is not (null or "text/html" or "application/xhtml+xml") || TextDecoder.DecodeHtml(body, charset) is not Outcome<DecodedText>.Done { Value: var decoded }
            || !HtmlGuard.IsSafe(decoded.Text))
            return Nothing(address, mediaType);

        var document = new HtmlParser().ParseDocument(decoded.Text);
        var metadata = HtmlMetadata.Read(document);
        return new SourceParticulars(
            Line(metadata.Title ?? metadata.Heading, Source.TitleMaxLength),
            Line(metadata.Publication, Source.NameMaxLength) ?? Site(address),
            Line(metadata.Byline, Source.NameMaxLength),
            metadata.Published,
            SourceTypeGuess.Of(address, mediaType, document),
            Absolute(address, metadata.Url),
            Absolute(address, document.QuerySelector("link[rel~='icon' i][href], link[rel='apple-touch-icon' i][href]")?.GetAttribute("href"))
                ?? new Uri(address, "/favicon.ico").AbsoluteUri);
    }

    /// <summary>What its address alone says, of a page or document that is too hard to read.</summary>
    internal static SourceParticulars OfAddress(string url, string? mediaType) => Nothing(new Uri(url), mediaType);

    private static SourceParticulars OfDocument(byte[] body, Uri address, string? mediaType)
    {
        var read = ArticleFile.Read("", body) is Outcome<ImportedArticle>.Done { Value: var article } ? article : null;
        return Nothing(address, mediaType) with
        {
            Title = Line(read?.Title, Source.TitleMaxLength),
            Author = Line(read?.Byline, Source.NameMaxLength),
            Published = read?.Published,
        };
    }

    private static SourceParticulars Nothing(Uri address, string? mediaType) =>
        new(null, Site(address), null, null, SourceTypeGuess.Of(address, mediaType, null), null, null);

    private static string Site(Uri address) =>
        address.IdnHost.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.IdnHost[4..] : address.IdnHost;

    private static string? Line(string? text, int length)
    {
        var line = text is null ? "" : TextTidy.Shorten(text, length);
        return line.Length == 0 ? null : line;
    }

    private static string? Absolute(Uri page, string? link) =>
        link is { Length: > 0 and <= Source.UrlMaxLength } && Uri.TryCreate(page, link, out var url) && url.Scheme is "http" or "https"
            ? url.AbsoluteUri
            : null;
}
