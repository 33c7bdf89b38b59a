namespace FactCheck.Text.Anchoring;

/// <summary>What two texts share at their beginning and at their end.</summary>
internal readonly struct UnchangedEdges
{
    private readonly int head;
    private readonly int tail;
    private readonly int shift;

    public UnchangedEdges(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        head = before.CommonPrefixLength(after);
        var most = Math.Min(before.Length, after.Length) - head;
        var same = 0;
        while (same < most && before[^(same + 1)] == after[^(same + 1)])
            same++;
        tail = before.Length - same;
        shift = after.Length - before.Length;
    }

    /// <summary>Where a stretch of the older text stands in the newer one, when it lies in one of the edges.</summary>
    public Span? Place(Span stretch)
    {
        if (stretch.End <= head)
            return stretch;
        return stretch.Start >= tail ? new Span(stretch.Start + shift, stretch.End + shift) : null;
    }
}
