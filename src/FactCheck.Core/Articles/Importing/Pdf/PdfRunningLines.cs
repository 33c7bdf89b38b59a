using System.Text.RegularExpressions;

namespace FactCheck.Core.Articles.Importing.Pdf;

/// <summary>Heads and feet that stand on page after page, and page numbers: no part of the text.</summary>
internal sealed partial class PdfRunningLines
{
    private const int LinesFromEdge = 2;
    private const int FewestPages = 3;

    private readonly HashSet<PdfLine> lines = new(ReferenceEqualityComparer.Instance);

    private PdfRunningLines()
    {
    }

    /// <summary>Each different line once, shortened, at most twenty.</summary>
    public IReadOnlyList<string> LeftOut { get; private set; } = [];

    public static PdfRunningLines Find(IReadOnlyList<IReadOnlyList<PdfBlock>> pages)
    {
        var found = new PdfRunningLines();
        if (pages.Count < 2)
            return found;
        var edges = pages.Select(Edges).ToList();
        var often = edges
            .SelectMany(page => page.Select(line => Shape(line.Text)).Distinct())
            .GroupBy(shape => shape)
            .Where(shape => shape.Count() >= FewestPages && shape.Count() * 2 >= pages.Count)
            .Select(shape => shape.Key)
            .ToHashSet();
        var leftOut = edges.SelectMany(page => page).Where(line => often.Contains(Shape(line.Text)) || PageNumber().IsMatch(line.Text)).ToList();
        found.lines.UnionWith(leftOut);
        found.LeftOut = [.. leftOut.DistinctBy(line => Shape(line.Text)).Take(20).Select(line => TextTidy.Shorten(line.Text, 160))];
        return found;
    }

    public bool Contains(PdfLine line) => lines.Contains(line);

    private static List<PdfLine> Edges(IReadOnlyList<PdfBlock> blocks)
    {
        var ordered = blocks.SelectMany(block => block.Lines).OrderByDescending(line => line.Top).ToList();
        return ordered.Count <= 2 * LinesFromEdge ? ordered : [.. ordered.Take(LinesFromEdge), .. ordered.TakeLast(LinesFromEdge)];
    }

    private static string Shape(string text) => Digits().Replace(text, "#");

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(?:page\s+)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:of|/)\s*\d{1,4})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
