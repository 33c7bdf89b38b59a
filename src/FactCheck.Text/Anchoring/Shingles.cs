namespace FactCheck.Text.Anchoring;

/// <summary>The runs of a few words in a stretch of a text, each as a number, in their order and dealt into parts by that number.</summary>
internal sealed class Shingles
{
    private uint[] keys = [];
    private int[] places = [];
    private int[] dealt = [];
    private int[] ends = [];

    public int Count { get; private set; }

    public uint KeyOf(int index) => keys[index];

    /// <summary>The word a run begins with.</summary>
    public int PlaceOf(int index) => places[index];

    /// <summary>The runs of a part, in the order of the text.</summary>
    public ReadOnlySpan<int> Part(int part) => dealt.AsSpan((part == 0 ? 0 : ends[part - 1])..ends[part]);

    /// <summary>Takes the runs of so many words, or of those only whose number has none of the mask's bits.</summary>
    public void Read(ReadOnlySpan<uint> words, int start, int end, int length, uint mask)
    {
        Count = 0;
        for (var at = start; at + length <= end; at++)
        {
            var key = KeyOf(words.Slice(at, length));
            if ((key & mask) == 0)
                Add(key, at, end - at, mask);
        }
    }

    /// <summary>Deals the runs into two to the power of <paramref name="bits"/> parts; equal runs come into the same.</summary>
    public void Deal(int bits)
    {
        if (ends.Length < 1 << bits)
            ends = new int[1 << bits];
        if (dealt.Length < Count)
            dealt = new int[keys.Length];
        Array.Clear(ends);
        for (var index = 0; index < Count; index++)
            ends[PartOf(keys[index], bits)]++;
        var total = 0;
        for (var part = 0; part < 1 << bits; part++)
            (ends[part], total) = (total, total + ends[part]);
        for (var index = 0; index < Count; index++)
            dealt[ends[PartOf(keys[index], bits)]++] = index;
    }

    private void Add(uint key, int place, int left, uint mask)
    {
        if (Count == keys.Length)
            Grow(mask == 0 ? left : left / (int)mask);
        (keys[Count], places[Count]) = (key, place);
        Count++;
    }

    private void Grow(int more)
    {
        Array.Resize(ref keys, Count + Math.Max(more, Count / 4) + 1);
        Array.Resize(ref places, keys.Length);
    }

    /// <summary>The upper bits of the scattered number; <see cref="ShingleTable"/> looks at lower ones.</summary>
    private static uint PartOf(uint key, int bits) => (uint)((ulong)(key * ShingleTable.Scatter) << bits >> 32);

    private static uint KeyOf(ReadOnlySpan<uint> words)
    {
        var key = 0u;
        foreach (var word in words)
            key = (key ^ word) * 0x9E3779B1u + (key >> 13);
        return (key ^ (key >> 16)) | 4;
    }
}
