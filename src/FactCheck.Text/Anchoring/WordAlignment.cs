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

    /// <summary>The place of each old word in the newer text, <see cref="None"/>, or for a word that moved away from its neighbours what <see cref="Moved"/> makes of it.</summary>
    private readonly int[] places;
    private readonly bool[] taken;
    private readonly int[] inSequenceBefore;
    private readonly int[] inSequenceAfter;

    /// <summary>What goes on in sequence is known beside every so many words; between them it is looked for.</summary>
    private const int BitsOfBlock = 8;

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
    public int PlaceOf(int word) => places[word] < None ? Moved(places[word]) : places[word];

    /// <summary>Between which words of the newer text the old words would stand if they went on in sequence.</summary>
    public (int Start, int End) RoomFor(int first, int end) =>
        (first == 0 ? 0 : SequenceBefore(first - 1) + 1, end == before.Count ? after.Count : SequenceAfter(end));

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

    /// <summary>For each block of words the last place in sequence before it and the first after it.</summary>
    private (int[] Before, int[] After) Neighbours()
    {
        var blocks = (places.Length >> BitsOfBlock) + 1;
        var (earlier, later) = (new int[blocks], new int[blocks]);
        earlier[0] = None;
        later[^1] = after.Count;
        for (var block = 1; block < blocks; block++)
            earlier[block] = LastIn(((block - 1) << BitsOfBlock), (block << BitsOfBlock) - 1) ?? earlier[block - 1];
        for (var block = blocks - 2; block >= 0; block--)
            later[block] = FirstIn((block + 1) << BitsOfBlock, (block + 2) << BitsOfBlock) ?? later[block + 1];
        return (earlier, later);
    }

    private int SequenceBefore(int word) => LastIn(word >> BitsOfBlock << BitsOfBlock, word) ?? inSequenceBefore[word >> BitsOfBlock];

    private int SequenceAfter(int word) => FirstIn(word, ((word >> BitsOfBlock) + 1) << BitsOfBlock) ?? inSequenceAfter[word >> BitsOfBlock];

    private int? LastIn(int first, int last)
    {
        for (var word = last; word >= first; word--)
        {
            if (places[word] > None)
                return places[word];
        }

        return null;
    }

    private int? FirstIn(int first, int end)
    {
        for (var word = first; word < end && word < places.Length; word++)
        {
            if (places[word] > None)
                return places[word];
        }

        return null;
    }

    private static int Moved(int place) => None - 1 - place;

    private void Move(WordPair pair)
    {
        var (old, young) = (pair.Old, pair.New);
        while (old > 0 && young > 0 && IsFree(old - 1, young - 1))
            (old, young) = (old - 1, young - 1);
        while (old < before.Count && young < after.Count && IsFree(old, young))
        {
            places[old++] = Moved(young);
            taken[young++] = true;
        }
    }

    private bool IsFree(int old, int young) => places[old] == None && !taken[young] && before.Keys[old] == after.Keys[young];
}
