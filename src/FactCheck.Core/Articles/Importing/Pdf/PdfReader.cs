using FactCheck.Core.Gate;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace FactCheck.Core.Articles.Importing.Pdf;

/// <summary>Reads the text layer of a PDF.</summary>
internal static class PdfReader
{
    public static Outcome<ImportedArticle> Read(byte[] bytes)
    {
        if (!ObjectTables.AreSound(bytes))
            return ImportRefusals.BrokenPdf;
        var filters = new BoundedFilters();
        try
        {
            using var document = PdfDocument.Open(bytes, new ParsingOptions { FilterProvider = filters, SkipMissingFonts = true });
            var outcome = Read(document);
            return filters.Stopped ? ImportRefusals.ZipBomb : outcome;
        }
        catch (PdfDocumentEncryptedException)
        {
            return ImportRefusals.Encrypted;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // The library answers damage with every kind of exception, null references included.
            return filters.Stopped ? ImportRefusals.ZipBomb : ImportRefusals.BrokenPdf;
        }
    }

    private static Outcome<ImportedArticle> Read(PdfDocument document)
    {
        var pages = new List<IReadOnlyList<PdfBlock>>();
        var length = 0;
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            var blocks = PdfLayout.Blocks(document.GetPage(number));
            length += blocks.Sum(block => block.Lines.Sum(line => line.Text.Length));
            if (length > ImportLimits.TextLength)
                return ImportRefusals.TooLong;
            pages.Add(blocks);
        }

        if (length == 0)
            return ImportRefusals.PdfWithoutText;
        var running = PdfRunningLines.Find(pages);
        var text = TextTidy.Join(PdfParagraphs.Join(pages, running));
        return Article(document, pages, running, text);
    }

    private static ImportedArticle Article(
        PdfDocument document, List<IReadOnlyList<PdfBlock>> pages, PdfRunningLines running, string text)
    {
        var head = PlainTextHead.Read(text);
        var empty = pages.Count(blocks => blocks.Count == 0);
        var notes = new List<ImportNote>();
        if (empty > 0)
            notes.Add(ImportNotes.PagesWithoutText(empty));
        if (running.LeftOut.Count > 0)
            notes.Add(ImportNotes.PiecesLeftOut(running.LeftOut.Count));
        var title = TextTidy.OneLine(document.Information.Title);
        return new ImportedArticle
        {
            Text = text,
            Title = head.Title ?? (LooksMade(title) ? null : title),
            Byline = head.Byline,
            Published = head.Published,
            LeftOut = running.LeftOut,
            Notes = notes,
        };
    }

    /// <summary>Whether a title was put in by the program that made the file.</summary>
    private static bool LooksMade(string title) =>
        title.Length < 4 || !title.Contains(' ') || title.StartsWith("Microsoft", StringComparison.OrdinalIgnoreCase)
        || title.EndsWith(".doc", StringComparison.OrdinalIgnoreCase) || title.EndsWith(".docx", StringComparison.OrdinalIgnoreCase);
}
