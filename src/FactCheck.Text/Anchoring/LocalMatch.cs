namespace FactCheck.Text.Anchoring;

/// <summary>Words of the newer text that a passage became, and how many of the passage's words are among them.</summary>
internal readonly record struct WordMatch(int Start, int End, int Same)
{
    /// <summary>Other words of the same sentence, as far as they were counted.</summary>
    public int Beyond { get; init; }

    /// <summary>Twice the same words, divided by the words of both; 0 to 1.</summary>
    public double RatioTo(int words) => 2.0 * Same / (words + End - Start);
}

/// <summary>
/// Finds the stretch of a window that is likest to a row of words: a local alignment in which a word put in or left out loses a
/// little, and going on into the next sentence loses more. After T. F. Smith and M. S. Waterman (1981).
/// </summary>
internal sealed class LocalMatch(TextWords before, TextWords after)
{
    private const float LeftOut = 0.2f;
    private const float PutIn = 0.3f;
    private const float NextSentence = 2;

    private Cell[] row = [];
    private float[] losses = [];

    private readonly record struct Cell(float Value, int Start, int Same);

    /// <param name="first">The passage's first word in the older text; it ends before <paramref name="end"/>.</param>
    /// <param name="start">The window's first word in the newer text; it ends before <paramref name="limit"/>.</param>
    public WordMatch Find(int first, int end, int start, int limit)
    {
        var window = after.Keys[start..limit];
        Prepare(start, window.Length);
        var (best, last) = (default(Cell), 0);
        foreach (var word in before.Keys[first..end])
        {
            var corner = row[0];
            for (var column = 1; column <= window.Length; column++)
            {
                var above = row[column];
                var cell = Better(above, row[column - 1], losses[column], column);
                if (word == window[column - 1] && corner.Value + 1 >= cell.Value)
                    cell = new Cell(corner.Value + 1, corner.Value > 0 ? corner.Start : column - 1, corner.Same + 1);
                row[column] = cell;
                corner = above;
                if (cell.Value > best.Value)
                    (best, last) = (cell, column);
            }
        }

        return new WordMatch(best.Start + start, last + start, best.Same);
    }

    private void Prepare(int start, int length)
    {
        if (row.Length <= length)
            (row, losses) = (new Cell[length + 1], new float[length + 1]);
        for (var column = 0; column <= length; column++)
        {
            row[column] = default;
            losses[column] = PutIn + (column > 0 && after.OpensSentence(start + column - 1) ? NextSentence : 0);
        }
    }

    private static Cell Better(Cell above, Cell left, float loss, int column)
    {
        var (leftOut, putIn) = (above.Value - LeftOut, left.Value - loss);
        if (leftOut <= 0 && putIn <= 0)
            return new Cell(0, column, 0);
        return leftOut >= putIn ? above with { Value = leftOut } : left with { Value = putIn };
    }
}
