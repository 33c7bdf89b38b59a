using System.Numerics;

namespace FactCheck.Text.Anchoring;

/// <summary>A stretch of words of the older text and one of the newer.</summary>
internal readonly record struct WordGap(int OldStart, int OldEnd, int NewStart, int NewEnd)
{
    public bool HasBoth => OldStart < OldEnd && NewStart < NewEnd;
}

/// <summary>Where the same few words in a row begin in both texts.</summary>
internal readonly record struct WordPair(int Old, int New);

/// <summary>
/// Pairs the runs of a few words that stand equally often in both stretches: the first with the first, the second with the second.
/// Runs are dealt into parts by their number and matched part by part, so that what is looked at lies close together in memory.
/// </summary>
internal sealed class ShinglePairs(TextWords before, TextWords after)
{
    /// <summary>Above this many words only one run in four is looked at; the rest follows from their neighbours.</summary>
    private const int ManyWords = 4096;
    private const uint OneInFour = 3;

    /// <summary>About so many runs of one text come into a part.</summary>
    private const uint RunsOfPart = 1024;

    private readonly Shingles old = new();
    private readonly Shingles young = new();
    private readonly ShingleTable table = new();
    private int[] partners = [];

    /// <summary>The pairs in the order of the older text.</summary>
    public void Find(WordGap gap, int length, List<WordPair> into)
    {
        into.Clear();
        if (gap.OldEnd - length < gap.OldStart || gap.NewEnd - length < gap.NewStart)
            return;
        var mask = Math.Max(gap.OldEnd - gap.OldStart, gap.NewEnd - gap.NewStart) > ManyWords ? OneInFour : 0;
        old.Read(before.Keys, gap.OldStart, gap.OldEnd, length, mask);
        young.Read(after.Keys, gap.NewStart, gap.NewEnd, length, mask);
        var bits = BitOperations.Log2((uint)Math.Max(old.Count, young.Count) / RunsOfPart | 1);
        old.Deal(bits);
        young.Deal(bits);
        if (partners.Length < old.Count)
            partners = new int[old.Count];
        for (var part = 0; part < 1 << bits; part++)
            table.Match(old, old.Part(part), young, young.Part(part), partners);
        for (var index = 0; index < old.Count; index++)
        {
            if (partners[index] >= 0)
                into.Add(new WordPair(old.PlaceOf(index), partners[index]));
        }
    }
}
