using System.Numerics;

namespace FactCheck.Text.Anchoring;

/// <summary>Finds in a part of two texts' runs those that both hold equally often.</summary>
internal sealed class ShingleTable
{
    public const uint Scatter = 2654435769;

    private const int None = -1;
    private const int LowerBits = 7;

    private Entry[] table = [];
    private int[] next = [];
    private int mask;
    private Entry nobody;

    private struct Entry
    {
        public uint Key;
        public int Balance;

        /// <summary>The first run that has no partner yet, one more than its place in the part; 0 when there is none.</summary>
        public int First;
    }

    /// <summary>Puts down for each run of the older text where its partner begins in the newer, or -1.</summary>
    public void Match(Shingles old, ReadOnlySpan<int> oldPart, Shingles young, ReadOnlySpan<int> youngPart, int[] partners)
    {
        Prepare(youngPart.Length);
        for (var at = youngPart.Length - 1; at >= 0; at--)
        {
            ref var entry = ref Find(young.KeyOf(youngPart[at]), orFree: true);
            entry.Key = young.KeyOf(youngPart[at]);
            entry.Balance++;
            next[at] = entry.First;
            entry.First = at + 1;
        }

        foreach (var index in oldPart)
            Find(old.KeyOf(index), orFree: false).Balance--;
        foreach (var index in oldPart)
        {
            ref var entry = ref Find(old.KeyOf(index), orFree: false);
            partners[index] = None;
            if (entry.Key != old.KeyOf(index) || entry.Balance != 0 || entry.First == 0)
                continue;
            partners[index] = young.PlaceOf(youngPart[entry.First - 1]);
            entry.First = next[entry.First - 1];
        }
    }

    private void Prepare(int runs)
    {
        var slots = (int)BitOperations.RoundUpToPowerOf2((uint)(runs * 2) + 1);
        if (table.Length < slots)
            table = new Entry[slots];
        else
            Array.Clear(table, 0, slots);
        if (next.Length < runs)
            next = new int[slots];
        mask = slots - 1;
    }

    /// <summary>The entry of the key; when there is none, a free one to fill or one that nobody reads.</summary>
    private ref Entry Find(uint key, bool orFree)
    {
        var slot = (int)((key * Scatter) >> LowerBits) & mask;
        while (table[slot].Key != 0)
        {
            if (table[slot].Key == key)
                return ref table[slot];
            slot = (slot + 1) & mask;
        }

        return ref orFree ? ref table[slot] : ref nobody;
    }
}
