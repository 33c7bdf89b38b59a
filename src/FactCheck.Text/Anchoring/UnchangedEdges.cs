namespace FactCheck.Text.Anchoring;

/// <summary>What two texts share at their beginning and at their end.</summary>
internal readonly struct UnchangedEdges
{
    private readonly int head;
    private readonly int tail;
    private readonly int shift;
    private readonly int length;

    public UnchangedEdges(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        head = before.CommonPrefixLength(after);
        var most = Math.Min(before.Length, after.Length) - head;
        var same = 0;
        while (same < most && before[^(same + 1)] == after[^(same + 1)])
            same++;
        tail = before.Length - same;
        length = before.Length;
        shift = after.Length - before.Length;
    }

    /// <summary>
    /// Where a stretch of the older text stands in the newer one, when it lies in one of the edges with enough of the edge beside it, or
    /// with all of the older text: the last words of a text may be the last ones of the other by chance.
    /// </summary>
    public Span? Place(Span stretch)
    {
        if (stretch.End <= head && (head == length || head - stretch.Length >= PassageSelector.ContextLength))
            return stretch;
        return stretch.Start >= tail && (tail == 0 || length - tail - stretch.Length >= PassageSelector.ContextLength)
            ? new Span(stretch.Start + shift, stretch.End + shift)
            : null;
    }
}
