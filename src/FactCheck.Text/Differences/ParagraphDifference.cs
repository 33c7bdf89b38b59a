namespace FactCheck.Text.Differences;

/// <summary>Two texts side by side, paragraph by paragraph; what moved is told from what came and went.</summary>
public static class ParagraphDifference
{
    /// <summary>
    /// Rows in an order in which both texts read on: the older paragraphs one after the other, and so the newer ones. Time grows with
    /// the length of both texts.
    /// </summary>
    public static IReadOnlyList<ParagraphRow> Between(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (older, newer) = (Paragraphs(before), Paragraphs(after));
        var pairs = new ParagraphPairs(before, older, after, newer).Find();
        var inOrder = InOrder(pairs);
        var rows = new List<ParagraphRow>(Math.Max(older.Count, newer.Count));
        var from = new int[newer.Count];
        Array.Fill(from, -1);
        for (var index = 0; index < pairs.Length; index++)
        {
            if (pairs[index] >= 0)
                from[pairs[index]] = index;
        }

        var reached = 0;
        for (var index = 0; index < older.Count; index++)
        {
            var other = pairs[index];
            var same = other >= 0 && older[index].Of(before) == newer[other].Of(after);
            if (other < 0 || !inOrder[index])
            {
                rows.Add(new ParagraphRow(older[index], null, other < 0 ? null : newer[other], same));
                continue;
            }

            AddNewer(other);
            rows.Add(new ParagraphRow(older[index], newer[other], null, same));
            reached = other + 1;
        }

        AddNewer(newer.Count);
        return rows;

        void AddNewer(int end)
        {
            for (; reached < end; reached++)
            {
                Span? origin = from[reached] < 0 ? null : older[from[reached]];
                rows.Add(new ParagraphRow(null, newer[reached], origin, origin is { } span && span.Of(before) == newer[reached].Of(after)));
            }
        }
    }

    private static List<Span> Paragraphs(string text)
    {
        var found = new List<Span>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var line ? line : text.Length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
                found.Add(new Span(start, end));
            start = end + 1;
        }

        return found;
    }

    /// <summary>Which of the paired paragraphs keep their order: the most that do.</summary>
    private static bool[] InOrder(int[] pairs)
    {
        var ends = new List<int>();
        var before = new int[pairs.Length];
        for (var index = 0; index < pairs.Length; index++)
        {
            if (pairs[index] < 0)
                continue;
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (pairs[ends[middle]] < pairs[index])
                    low = middle + 1;
                else
                    high = middle;
            }

            before[index] = low == 0 ? -1 : ends[low - 1];
            if (low == ends.Count)
                ends.Add(index);
            else
                ends[low] = index;
        }

        var kept = new bool[pairs.Length];
        for (var index = ends.Count == 0 ? -1 : ends[^1]; index >= 0; index = before[index])
            kept[index] = true;
        return kept;
    }
}
