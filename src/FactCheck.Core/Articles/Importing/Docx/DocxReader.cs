using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using FactCheck.Core.Gate;

namespace FactCheck.Core.Articles.Importing.Docx;

/// <summary>Reads a Word document's paragraphs, with tracked changes accepted.</summary>
internal static class DocxReader
{
    public static Outcome<ImportedArticle> Read(byte[] bytes)
    {
        try
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false);
            if (document.MainDocumentPart is not { } main)
                return ImportRefusals.BrokenDocx;
            var body = DocxBody.Read(main);
            return Article(document, body);
        }
        catch (Exception error) when (error is OpenXmlPackageException or XmlException or IOException or InvalidDataException
            or FormatException or ArgumentException or InvalidOperationException or NotSupportedException or KeyNotFoundException or UriFormatException)
        {
            return ImportRefusals.BrokenDocx;
        }
    }

    private static ImportedArticle Article(WordprocessingDocument document, DocxBody body)
    {
        var text = TextTidy.Join(body.Paragraphs);
        var head = PlainTextHead.Read(text);
        var properties = document.PackageProperties;
        var notes = new List<ImportNote>();
        if (body.HasTrackedChanges)
            notes.Add(ImportNotes.TrackedChanges);
        if (body.HasComments)
            notes.Add(ImportNotes.CommentsLeftOut);
        if (body.HasFootnotes)
            notes.Add(ImportNotes.FootnotesLeftOut);
        return new ImportedArticle
        {
            Text = text,
            Title = body.Title ?? head.Title ?? Meaningful(properties.Title),
            Byline = head.Byline,
            Published = head.Published,
            Language = Meaningful(properties.Language),
            Notes = notes,
        };
    }

    private static string? Meaningful(string? property)
    {
        var line = TextTidy.OneLine(property);
        return line.Length == 0 || line.StartsWith("Microsoft Word", StringComparison.Ordinal) ? null : line;
    }
}
