namespace FactCheck.Text.Anchoring;

/// <summary>The pairs that go on in both texts: a longest growing subsequence, after M. L. Fredman (1975).</summary>
internal static class Sequence
{
    /// <summary>A longest run of the pairs whose places in the newer text grow; the pairs come in the order of the older.</summary>
    public static List<WordPair> Longest(List<WordPair> pairs)
    {
        var ends = new List<int>();
        var previous = new int[pairs.Count];
        for (var index = 0; index < pairs.Count; index++)
        {
            var at = ends.Count > 0 && pairs[ends[^1]].New < pairs[index].New ? ends.Count : FirstNotBelow(pairs, ends, pairs[index].New);
            previous[index] = at == 0 ? -1 : ends[at - 1];
            if (at == ends.Count)
                ends.Add(index);
            else
                ends[at] = index;
        }

        var found = new List<WordPair>(ends.Count);
        for (var index = ends.Count == 0 ? -1 : ends[^1]; index >= 0; index = previous[index])
            found.Add(pairs[index]);
        found.Reverse();
        return found;
    }

    private static int FirstNotBelow(List<WordPair> pairs, List<int> ends, int place)
    {
        var (low, high) = (0, ends.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (pairs[ends[middle]].New < place)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
