using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace FactCheck.Core.Articles.Importing.Pdf;

/// <summary>A line of print. Lengths are in points of the page.</summary>
internal sealed record PdfLine(string Text, double Left, double Right, double Top, double Height);

/// <summary>Lines that stand together in one column.</summary>
internal sealed record PdfBlock(IReadOnlyList<PdfLine> Lines)
{
    public double Left { get; } = Lines.Min(line => line.Left);

    public double Right { get; } = Lines.Max(line => line.Right);
}

/// <summary>Finds the blocks of a page in the order they are read.</summary>
internal static class PdfLayout
{
    // Finding blocks compares words with words; a page of more than this is a table or an attack, and is read as it was written.
    private const int MostWords = 6000;
    private const int MostLetters = 200_000;

    private static readonly NearestNeighbourWordExtractor WordFinder = new(
        new NearestNeighbourWordExtractor.NearestNeighbourWordExtractorOptions { MaxDegreeOfParallelism = 1 });

    private static readonly DocstrumBoundingBoxes BlockFinder = new(
        new DocstrumBoundingBoxes.DocstrumBoundingBoxesOptions { MaxDegreeOfParallelism = 1 });

    private static readonly UnsupervisedReadingOrderDetector Order = new(
        5, UnsupervisedReadingOrderDetector.SpatialReasoningRules.ColumnWise, true);

    public static IReadOnlyList<PdfBlock> Blocks(Page page)
    {
        if (page.Letters.Count > MostLetters)
            return AsWritten(page);
        var words = WordFinder.GetWords(page.Letters).Where(word => !string.IsNullOrWhiteSpace(word.Text)).ToList();
        if (words.Count == 0)
            return [];
        if (words.Count > MostWords)
            return AsWritten(page);
        return [.. Order.Get(BlockFinder.GetBlocks(words)).Select(Block).Where(block => block.Lines.Count > 0)];
    }

    private static PdfBlock Block(TextBlock block) => new(
        [.. block.TextLines
            .Select(line => new PdfLine(
                LineText(line.Text), line.BoundingBox.Left, line.BoundingBox.Right, line.BoundingBox.Top, line.BoundingBox.Height))
            .Where(line => line.Text.Length > 0)]);

    /// <summary>A soft hyphen at the end of a line is a hyphen that was printed.</summary>
    private static string LineText(string text) =>
        TextTidy.OneLine(text.TrimEnd() is [.., '\u00AD'] ? text.TrimEnd()[..^1] + "-" : text);

    private static List<PdfBlock> AsWritten(Page page) =>
    [
        .. ContentOrderTextExtractor.GetText(page, addDoubleNewline: true)
            .ReplaceLineEndings("\n")
            .Split("\n\n")
            .Select(block => block.Split('\n').Select(TextTidy.OneLine).Where(line => line.Length > 0).ToList())
            .Where(lines => lines.Count > 0)
            .Select(lines => new PdfBlock([.. lines.Select(line => new PdfLine(line, 0, 1, 0, 1))])),
    ];
}
