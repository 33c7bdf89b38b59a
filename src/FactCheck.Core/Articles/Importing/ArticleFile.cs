using FactCheck.Core.Articles.Importing.Docx;
using FactCheck.Core.Articles.Importing.Html;
using FactCheck.Core.Articles.Importing.Pdf;
using FactCheck.Core.Gate;

namespace FactCheck.Core.Articles.Importing;

/// <summary>Reads the bytes of a file or a page, in the process it is called in: <see cref="ArticleFiles"/> says which.</summary>
internal static class ArticleFile
{
    /// <summary>Whether it is plain text, which the desk reads itself: by code of its own, in time that grows with its length.</summary>
    public static bool IsPlainText(string name, byte[] bytes) =>
        FileContent.Recognise(bytes) is null
        && FileKinds.Promised(Path.GetExtension(name)) != FileKind.Html
        && !(TextDecoder.DecodeText(bytes) is Outcome<DecodedText>.Done { Value.Text: var text } && FileContent.BeginsAsHtml(text));

    /// <summary>Reads a file: .txt, .html, .htm, .docx or .pdf.</summary>
    public static Outcome<ImportedArticle> Read(string name, byte[] bytes)
    {
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

    /// <summary>Reads a page.</summary>
    /// <param name="mediaType">As declared, without parameters.</param>
    /// <param name="charset">As declared.</param>
    /// <param name="url">The address that answered.</param>
    public static Outcome<ImportedArticle> ReadPage(byte[] bytes, string? mediaType, string? charset, string url)
    {
        var outcome = FileContent.Recognise(bytes) switch
        {
            Outcome<FileKind>.Refused refused => refused.Refusal,
            Outcome<FileKind>.Done { Value: var kind } => ReadBinary(kind, kind, string.Empty, bytes),
            _ when mediaType is "text/plain" => ReadPlain(bytes),
            _ => ReadHtml(bytes, charset, url),
        };
        return outcome is Outcome<ImportedArticle>.Done { Value: var article } ? article with { Url = url } : outcome;
    }

    private static Outcome<ImportedArticle> ReadBinary(FileKind kind, FileKind? promised, string extension, byte[] bytes)
    {
        // A packed file is a Word document only if it holds one; that it is something else says more than its name.
        if (kind == FileKind.Docx && DocxPackage.Check(bytes) is { } refusal)
            return refusal;
        if (promised is null && extension.Length > 0)
            return ImportRefusals.UnknownExtension(extension);
        if (promised is not null && promised != kind)
            return ImportRefusals.WrongExtension(extension, kind);
        return ArticleText.Finish(kind == FileKind.Docx ? DocxReader.Read(bytes) : PdfReader.Read(bytes));
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
        return html ? ReadHtml(bytes, null, null) : ArticleText.Finish(ArticleText.WithHead(text.Text), text.Note);
    }

    private static Outcome<ImportedArticle> ReadPlain(byte[] bytes) => TextDecoder.DecodeText(bytes) switch
    {
        Outcome<DecodedText>.Done { Value: var decoded } => ArticleText.Finish(ArticleText.WithHead(decoded.Text), decoded.Note),
        Outcome<DecodedText>.Refused refused => refused.Refusal,
        _ => ImportRefusals.Empty,
    };

    private static Outcome<ImportedArticle> ReadHtml(byte[] bytes, string? charset, string? url) => TextDecoder.DecodeHtml(bytes, charset) switch
    {
        Outcome<DecodedText>.Done { Value: var decoded } => ArticleText.Finish(HtmlArticleReader.Read(decoded.Text, url), decoded.Note),
        Outcome<DecodedText>.Refused refused => refused.Refusal,
        _ => ImportRefusals.Empty,
    };
}
