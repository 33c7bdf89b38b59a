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
/// </summary>
internal sealed class ShinglePairs(TextWords before, TextWords after)
{
    /// <summary>Above this many words only one run in four is looked at; the rest follows from their neighbours.</summary>
    private const int ManyWords = 4096;

    private Entry[] table = [];
    private int[] next = [];
    private Entry nobody;

    private struct Entry
    {
        public uint Key;
        public int Balance;
        public int First;
    }

    /// <summary>The pairs in the order of the older text.</summary>
    public void Find(WordGap gap, int length, List<WordPair> into)
    {
        into.Clear();
        var (oldLast, newLast) = (gap.OldEnd - length, gap.NewEnd - length);
        if (oldLast < gap.OldStart || newLast < gap.NewStart)
            return;
        var mask = Math.Max(gap.OldEnd - gap.OldStart, gap.NewEnd - gap.NewStart) > ManyWords ? 3u : 0u;
        var slots = Prepare(gap, mask);
        for (var at = newLast; at >= gap.NewStart; at--)
            AddNew(after.Keys, at, length, mask, slots, gap.NewStart);
        for (var at = gap.OldStart; at <= oldLast; at++)
            CountOld(before.Keys, at, length, mask, slots);
        for (var at = gap.OldStart; at <= oldLast; at++)
            Pair(at, length, mask, slots, gap.NewStart, into);
    }

    private int Prepare(WordGap gap, uint mask)
    {
        var words = (uint)(gap.NewEnd - gap.NewStart);
        var slots = (int)BitOperations.RoundUpToPowerOf2(mask == 0 ? (words * 2) + 1 : words + 1);
        if (table.Length < slots)
            table = new Entry[slots];
        else
            Array.Clear(table, 0, slots);
        if (next.Length < words)
            next = new int[words];
        return slots;
    }

    private void AddNew(ReadOnlySpan<uint> keys, int at, int length, uint mask, int slots, int origin)
    {
        var key = KeyOf(keys, at, length);
        if ((key & mask) != 0)
            return;
        ref var entry = ref Find(key, slots, orFree: true);
        entry.Key = key;
        entry.Balance++;
        next[at - origin] = entry.First;
        entry.First = at + 1;
    }

    private void CountOld(ReadOnlySpan<uint> keys, int at, int length, uint mask, int slots)
    {
        var key = KeyOf(keys, at, length);
        if ((key & mask) == 0)
            Find(key, slots, orFree: false).Balance--;
    }

    private void Pair(int at, int length, uint mask, int slots, int origin, List<WordPair> into)
    {
        var key = KeyOf(before.Keys, at, length);
        if ((key & mask) != 0)
            return;
        ref var entry = ref Find(key, slots, orFree: false);
        if (entry.Key != key || entry.Balance != 0 || entry.First == 0)
            return;
        into.Add(new WordPair(at, entry.First - 1));
        entry.First = next[entry.First - 1 - origin];
    }

    /// <summary>The entry of the key; when there is none, a free one to fill or one that nobody reads.</summary>
    private ref Entry Find(uint key, int slots, bool orFree)
    {
        var slot = (int)((key * 2654435769u) >> 7) & (slots - 1);
        while (table[slot].Key != 0)
        {
            if (table[slot].Key == key)
                return ref table[slot];
            slot = (slot + 1) & (slots - 1);
        }

        return ref orFree ? ref table[slot] : ref nobody;
    }

    private static uint KeyOf(ReadOnlySpan<uint> keys, int at, int length)
    {
        var key = 0u;
        foreach (var word in keys.Slice(at, length))
            key = (key ^ word) * 0x9E3779B1u + (key >> 13);
        return (key ^ (key >> 16)) | 4;
    }
}
