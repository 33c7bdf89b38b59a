namespace FactCheck.Text.Anchoring;

/// <summary>Where each word of a text stands; words that stand in too many places tell nothing and are not followed.</summary>
internal sealed class WordIndex
{
    private readonly TextWords words;
    private readonly int[] heads;
    private readonly int[] next;
    private readonly int mask;

    public WordIndex(TextWords words)
    {
        this.words = words;
        heads = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(words.Count * 2) + 1)];
        mask = heads.Length - 1;
        next = new int[words.Count];
        for (var word = words.Count - 1; word >= 0; word--)
        {
            ref var head = ref heads[SlotOf(words.Keys[word])];
            next[word] = head;
            head = word + 1;
        }
    }

    /// <summary>Adds the places of the word in order; false when there are more than the limit, and some or none were added.</summary>
    public bool Find(uint key, int limit, List<int> into)
    {
        var steps = 0;
        for (var place = heads[SlotOf(key)]; place != 0; place = next[place - 1])
        {
            if (++steps > limit)
                return false;
            if (words.Keys[place - 1] == key)
                into.Add(place - 1);
        }

        return true;
    }

    private int SlotOf(uint key) => (int)((key * 2654435769u) >> 5) & mask;
}
