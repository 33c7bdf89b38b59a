namespace FactCheck.Core.Articles.Importing.Html;

/// <summary>Names what stood between and beside the article's paragraphs and was left out, so that a person can see it.</summary>
internal static class LeftOutPieces
{
    private const int MostPieces = 20;
    private const int LongestPiece = 160;
    private const int ProseLength = 120;

    public static IReadOnlyList<string> Find(List<HtmlBlock> whole, IReadOnlyList<Paragraph> kept)
    {
        var article = kept.SelectMany(paragraph => paragraph.Text.Split('\n')).ToHashSet(StringComparer.Ordinal);
        var first = whole.FindIndex(block => IsKept(block, article));
        var last = whole.FindLastIndex(block => IsKept(block, article));
        var pieces = new List<string>();
        var run = new List<string>();
        for (var index = 0; index < whole.Count && pieces.Count < MostPieces; index++)
        {
            var block = whole[index];
            var inside = index > first && index < last;
            if (!IsKept(block, article) && (inside || IsProse(block)))
                run.Add(block.Text);
            else
                Close(run, pieces);
        }

        Close(run, pieces);
        return pieces;
    }

    private static bool IsKept(HtmlBlock block, HashSet<string> article) =>
        article.Contains(block.Text) || block.Text.Split('\n').All(article.Contains);

    private static bool IsProse(HtmlBlock block) =>
        block.Text.Length >= ProseLength && block.LinkedLength * 3 < block.Text.Length;

    private static void Close(List<string> run, List<string> pieces)
    {
        if (run.Count > 0 && pieces.Count < MostPieces)
            pieces.Add(TextTidy.Shorten(string.Join(" · ", run.Take(12)), LongestPiece));
        run.Clear();
    }
}
