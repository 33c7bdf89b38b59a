using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace FactCheck.Core.Tests.Articles.Importing;

/// <summary>Makes Word documents for tests.</summary>
internal static class WordFile
{
    private const string Namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";

    /// <summary>A document whose body is this markup.</summary>
    public static byte[] Of(string body, string? title = null)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            using (var writer = new StreamWriter(main.GetStream(FileMode.Create)))
                writer.Write($"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");
            if (title is not null)
                document.PackageProperties.Title = title;
        }

        return stream.ToArray();
    }

    public static string Paragraph(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";
}
