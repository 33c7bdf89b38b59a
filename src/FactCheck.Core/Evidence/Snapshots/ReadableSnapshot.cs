using System.Text;
using AngleSharp.Html.Parser;
using FactCheck.Core.Articles.Importing;
using FactCheck.Core.Articles.Importing.Html;
using FactCheck.Core.Evidence.Capturing;
using FactCheck.Core.Gate;
using FactCheck.Text.Normalisation;

namespace FactCheck.Core.Evidence.Snapshots;

/// <summary>What can be read of captured bytes.</summary>
/// <param name="Text">All the text in it, paragraphs apart by blank lines; null when there is none.</param>
/// <param name="WithoutText">Why there is none.</param>
/// <param name="Copy">A page that needs nothing from outside and holds no script; null for what is no page.</param>
/// <param name="SavedFrom">The URL an archive says it was saved from.</param>
internal sealed record ReadableSnapshot(string? Text, string? WithoutText, string? Copy = null, string? SavedFrom = null)
{
    /// <summary>Whether there can be text in it.</summary>
    public static bool HoldsText(string mediaType) =>
        mediaType == FileType.Html.MediaType || mediaType == FileType.Mhtml.MediaType || IsDocument(mediaType);

    /// <summary>Reads it, in the process it is called in: <see cref="SourceTasks"/> says which.</summary>
    public static ReadableSnapshot Read(byte[] bytes, string mediaType, string? charset) =>
        mediaType == FileType.Html.MediaType ? OfPage(bytes, charset, _ => null)
        : mediaType == FileType.Mhtml.MediaType ? OfArchive(bytes)
        : IsDocument(mediaType) ? OfDocument(bytes)
        : new ReadableSnapshot(null, SnapshotRefusals.NoTextInIt.Sentence);

    private static bool IsDocument(string mediaType) =>
        new[] { FileType.Pdf, FileType.Docx, FileType.PlainText, FileType.Csv }.Any(type => type.MediaType == mediaType);

    private static ReadableSnapshot OfDocument(byte[] bytes) => ArticleFile.Read("", bytes) switch
    {
        Outcome<ImportedArticle>.Done { Value: var article } => new ReadableSnapshot(article.Text, null),
        var outcome => new ReadableSnapshot(null, outcome.Sentence),
    };

    private static ReadableSnapshot OfArchive(byte[] bytes) => SavedPage.Open(bytes) is { } saved
        ? OfPage(saved.Html, saved.Charset, saved.Picture) with { SavedFrom = saved.Url }
        : new ReadableSnapshot(null, SnapshotRefusals.BrokenArchive.Sentence);

    private static ReadableSnapshot OfPage(byte[] bytes, string? charset, Func<string, string?> picture)
    {
        var decoded = TextDecoder.DecodeHtml(bytes, charset);
        if (decoded is not Outcome<DecodedText>.Done { Value.Text: var html })
            return new ReadableSnapshot(null, decoded.Sentence);
        if (!HtmlGuard.IsSafe(html))
            return new ReadableSnapshot(null, ImportRefusals.NestedTooDeeply.Sentence);

        var page = new HtmlParser().ParseDocument(html);
        var text = TextTidy.Join(HtmlBlocks.Read(page.Body ?? page.DocumentElement).Select(block => block.Text));
        var copy = ReadableCopy.Make(page, picture);
        return Limited(TextNormaliser.Normalise(text).Text.Trim(), copy);
    }

    private static ReadableSnapshot Limited(string text, string copy)
    {
        var kept = Encoding.UTF8.GetByteCount(copy) <= BlobStore.DocumentMaxLength ? copy : null;
        return text.Length switch
        {
            0 => new ReadableSnapshot(null, SnapshotRefusals.NoTextInIt.Sentence, kept),
            > ImportLimits.TextLength => new ReadableSnapshot(null, ImportRefusals.TooLong.Sentence, kept),
            _ => new ReadableSnapshot(text, null, kept),
        };
    }
}
