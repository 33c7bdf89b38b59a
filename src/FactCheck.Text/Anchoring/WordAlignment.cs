namespace FactCheck.Text.Anchoring;

/// <summary>
/// Which word of the newer text each word of the older one became: rows of words that both hold equally often, as many as go on in
/// sequence, each grown over its equal neighbours; then what stands elsewhere.
/// </summary>
internal sealed class WordAlignment
{
    private const int LongRow = 6;
    private const int ShortRow = 3;
    private const int None = DeletedRuns.Deleted;

    private readonly TextWords before;
    private readonly TextWords after;
    private readonly ShinglePairs shingles;
    private readonly List<WordPair> pairs = [];
    private readonly int[] places;
    private readonly bool[] taken;
    private readonly int[] inSequenceBefore;
    private readonly int[] inSequenceAfter;

    public WordAlignment(TextWords before, TextWords after)
    {
        (this.before, this.after) = (before, after);
        shingles = new ShinglePairs(before, after);
        places = new int[before.Count];
        Array.Fill(places, None);
        taken = new bool[after.Count];

        var gaps = Align([EqualEnds()], LongRow, out var elsewhere);
        Align(gaps, ShortRow, out _);
        new DeletedRuns(before, places).SlideToSentences();
        (inSequenceBefore, inSequenceAfter) = Neighbours();
        foreach (var pair in elsewhere)
            Move(pair);
    }

    /// <summary>The place of an old word in the newer text, or -1.</summary>
    public int PlaceOf(int word) => places[word];

    /// <summary>Between which words of the newer text the old words would stand if they went on in sequence.</summary>
    public (int Start, int End) RoomFor(int first, int end) =>
        (first == 0 ? 0 : inSequenceBefore[first - 1] + 1, end == before.Count ? after.Count : inSequenceAfter[end]);

    /// <summary>Whether a word of the newer text is known to be another old word.</summary>
    public bool IsTaken(int word) => taken[word];

    private WordGap EqualEnds()
    {
        var whole = new WordGap(0, before.Count, 0, after.Count);
        var (head, tail) = (0, 0);
        while (head < before.Count && head < after.Count && before.Keys[head] == after.Keys[head])
            Join(head, head++);
        var most = Math.Min(before.Count, after.Count) - head;
        while (tail < most && before.Keys[before.Count - tail - 1] == after.Keys[after.Count - tail - 1])
        {
            tail++;
            Join(before.Count - tail, after.Count - tail);
        }

        return new WordGap(head, whole.OldEnd - tail, head, whole.NewEnd - tail);
    }

    /// <summary>Aligns what it can inside the gaps and gives what is left between.</summary>
    private List<WordGap> Align(List<WordGap> gaps, int length, out List<WordPair> elsewhere)
    {
        var left = new List<WordGap>();
        elsewhere = [];
        foreach (var gap in gaps)
        {
            shingles.Find(gap, length, pairs);
            var sequence = Sequence.Longest(pairs);
            Follow(gap, sequence, length, left);
            if (sequence.Count < pairs.Count)
                elsewhere.AddRange(pairs.Where(pair => places[pair.Old] != pair.New));
        }

        return left;
    }

    private void Follow(WordGap gap, List<WordPair> sequence, int length, List<WordGap> left)
    {
        var (old, young) = (gap.OldStart, gap.NewStart);
        foreach (var pair in sequence)
        {
            if (pair.Old < old || pair.New < young)
                continue;
            var (start, newStart) = (pair.Old, pair.New);
            while (start > old && newStart > young && before.Keys[start - 1] == after.Keys[newStart - 1])
                Join(--start, --newStart);
            Close(new WordGap(old, start, young, newStart), left);
            (old, young) = (pair.Old, pair.New);
            while (old < gap.OldEnd && young < gap.NewEnd && before.Keys[old] == after.Keys[young])
                Join(old++, young++);
        }

        Close(new WordGap(old, gap.OldEnd, young, gap.NewEnd), left);
    }

    private static void Close(WordGap gap, List<WordGap> left)
    {
        if (gap.HasBoth)
            left.Add(gap);
    }

    private void Join(int old, int young)
    {
        places[old] = young;
        taken[young] = true;
    }

    private (int[] Before, int[] After) Neighbours()
    {
        var (earlier, later) = (new int[places.Length], new int[places.Length]);
        var last = None;
        for (var word = 0; word < places.Length; word++)
            earlier[word] = last = places[word] == None ? last : places[word];
        last = after.Count;
        for (var word = places.Length - 1; word >= 0; word--)
            later[word] = last = places[word] == None ? last : places[word];
        return (earlier, later);
    }

    private void Move(WordPair pair)
    {
        var (old, young) = (pair.Old, pair.New);
        while (old > 0 && young > 0 && IsFree(old - 1, young - 1))
            (old, young) = (old - 1, young - 1);
        while (old < before.Count && young < after.Count && IsFree(old, young))
            Join(old++, young++);
    }

    private bool IsFree(int old, int young) => places[old] == None && !taken[young] && before.Keys[old] == after.Keys[young];
}
