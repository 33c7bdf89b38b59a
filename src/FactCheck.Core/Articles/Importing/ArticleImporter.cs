using FactCheck.Core.Articles.Importing.Docx;
using FactCheck.Core.Articles.Importing.Html;
using FactCheck.Core.Articles.Importing.Pdf;
using FactCheck.Core.Fetching;
using FactCheck.Core.Gate;
using FactCheck.Text.Normalisation;

namespace FactCheck.Core.Articles.Importing;

/// <summary>Turns a paste, a file or a page into the text and the particulars of an article. Keeps nothing.</summary>
public sealed class ArticleImporter(PageFetcher fetcher)
{
    /// <summary>Reads what somebody pasted or typed.</summary>
    public static Outcome<ImportedArticle> ReadText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Finish(WithHead(text));
    }

    /// <summary>Reads a file: .txt, .html, .htm, .docx or .pdf. What it is, its content says; a name that says otherwise is refused.</summary>
    public static async Task<Outcome<ImportedArticle>> ReadFileAsync(string name, Stream content, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
        {
            if (bytes.Length + read > ImportLimits.FileBytes)
                return ImportRefusals.TooLarge;
            bytes.Write(buffer, 0, read);
        }

        return ReadFile(name, bytes.ToArray());
    }

    /// <summary>Reads a file that is in memory already.</summary>
    public static Outcome<ImportedArticle> ReadFile(string name, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length > ImportLimits.FileBytes)
            return ImportRefusals.TooLarge;
        var extension = Path.GetExtension(name);
        var promised = FileKinds.Promised(extension);
        if (bytes.Length == 0)
            return ImportRefusals.Empty;
        return FileContent.Recognise(bytes) switch
        {
            Outcome<FileKind>.Refused refused => refused.Refusal,
            Outcome<FileKind>.Done { Value: var kind } => ReadBinary(kind, promised, extension, bytes),
            _ => ReadTextual(promised, extension, bytes),
        };
    }

    /// <summary>Reads a page that was fetched.</summary>
    public static Outcome<ImportedArticle> ReadPage(FetchedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (page.Status is < 200 or > 299)
            return ImportRefusals.PageAnswered(page.Status);
        var bytes = page.Body.ToArray();
        var outcome = FileContent.Recognise(bytes) switch
        {
            Outcome<FileKind>.Refused refused => refused.Refusal,
            Outcome<FileKind>.Done { Value: var kind } => ReadBinary(kind, kind, string.Empty, bytes),
            _ when page.MediaType is "text/plain" => ReadPlain(bytes),
            _ => ReadHtml(bytes, page.Charset, page.FinalUrl),
        };
        return outcome is Outcome<ImportedArticle>.Done { Value: var article } ? article with { Url = page.FinalUrl } : outcome;
    }

    /// <summary>Fetches a URL and reads what it gives.</summary>
    public async Task<Outcome<ImportedArticle>> ReadUrlAsync(string url, CancellationToken cancellation) =>
        await fetcher.FetchAsync(url, cancellation) switch
        {
            Outcome<FetchedPage>.Done { Value: var page } => ReadPage(page),
            Outcome<FetchedPage>.Refused refused => refused.Refusal,
            _ => FetchRefusals.BrokenAnswer,
        };

    private static Outcome<ImportedArticle> ReadBinary(FileKind kind, FileKind? promised, string extension, byte[] bytes)
    {
        // A packed file is a Word document only if it holds one; that it is something else says more than its name.
        if (kind == FileKind.Docx && DocxPackage.Check(bytes) is { } refusal)
            return refusal;
        if (promised is null && extension.Length > 0)
            return ImportRefusals.UnknownExtension(extension);
        if (promised is not null && promised != kind)
            return ImportRefusals.WrongExtension(extension, kind);
        return Finish(kind == FileKind.Docx ? DocxReader.Read(bytes) : PdfReader.Read(bytes));
    }

    private static Outcome<ImportedArticle> ReadTextual(FileKind? promised, string extension, byte[] bytes)
    {
        if (promised is null && extension.Length > 0)
            return ImportRefusals.UnknownExtension(extension);
        var decoded = promised == FileKind.Html ? TextDecoder.DecodeHtml(bytes, null) : TextDecoder.DecodeText(bytes);
        if (decoded is not Outcome<DecodedText>.Done { Value: var text })
            return ((Outcome<DecodedText>.Refused)decoded).Refusal;
        var html = promised == FileKind.Html ? FileContent.HasTags(text.Text) : FileContent.BeginsAsHtml(text.Text);
        var kind = html ? FileKind.Html : FileKind.PlainText;
        if (string.IsNullOrWhiteSpace(text.Text))
            return ImportRefusals.Empty;
        if (promised is not null && promised != kind)
            return ImportRefusals.WrongExtension(extension, kind);
        return html ? ReadHtml(bytes, null, null) : Finish(WithHead(text.Text), text.Note);
    }

    private static Outcome<ImportedArticle> ReadPlain(byte[] bytes) => TextDecoder.DecodeText(bytes) switch
    {
        Outcome<DecodedText>.Done { Value: var decoded } => Finish(WithHead(decoded.Text), decoded.Note),
        Outcome<DecodedText>.Refused refused => refused.Refusal,
        _ => ImportRefusals.Empty,
    };

    private static Outcome<ImportedArticle> ReadHtml(byte[] bytes, string? charset, string? url) => TextDecoder.DecodeHtml(bytes, charset) switch
    {
        Outcome<DecodedText>.Done { Value: var decoded } => Finish(HtmlArticleReader.Read(decoded.Text, url), decoded.Note),
        Outcome<DecodedText>.Refused refused => refused.Refusal,
        _ => ImportRefusals.Empty,
    };

    private static ImportedArticle WithHead(string text)
    {
        var head = PlainTextHead.Read(text);
        return new ImportedArticle { Text = text, Title = head.Title, Byline = head.Byline, Published = head.Published };
    }

    /// <summary>The last step of every way in: normal form, limits, lengths.</summary>
    private static Outcome<ImportedArticle> Finish(Outcome<ImportedArticle> read, ImportNote? note = null)
    {
        if (read is not Outcome<ImportedArticle>.Done { Value: var article })
            return read;
        if (article.Text.Length > ImportLimits.TextLength * 2)
            return ImportRefusals.TooLong;
        var normalised = TextNormaliser.Normalise(article.Text);
        var text = normalised.Text.Trim();
        if (text.Length == 0)
            return ImportRefusals.Empty;
        if (text.Length > ImportLimits.TextLength)
            return ImportRefusals.TooLong;
        var notes = article.Notes.ToList();
        if (note is not null)
            notes.Add(note);
        if (normalised.Removed > 0)
            notes.Add(ImportNotes.CharactersRemoved(normalised.Removed));
        return article with
        {
            Text = text,
            TextWithCaptions = Captioned(article.TextWithCaptions),
            Title = OneLine(article.Title, ImportLimits.TitleLength),
            Byline = OneLine(article.Byline, ImportLimits.NameLength),
            Publication = OneLine(article.Publication, ImportLimits.NameLength),
            Language = LanguageGuess.Settle(article.Language, text),
            LeftOut = [.. article.LeftOut.Select(piece => TextNormaliser.Normalise(piece).Text)],
            Notes = notes,
        };
    }

    private static string? Captioned(string? text)
    {
        var captioned = text is null ? null : TextNormaliser.Normalise(text).Text.Trim();
        return captioned?.Length > ImportLimits.TextLength ? null : captioned;
    }

    private static string? OneLine(string? value, int length)
    {
        if (value is null)
            return null;
        var line = TextTidy.Shorten(TextNormaliser.Normalise(value).Text, length);
        return line.Length == 0 ? null : line;
    }
}
