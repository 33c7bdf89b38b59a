namespace FactCheck.Text.Matching;

/// <summary>Numbers for the words, pairs of words and letter runs of a collection.</summary>
internal sealed class MatchTerms
{
    private const int GramLength = 4;

    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> pairs = [];
    private readonly Dictionary<ulong, int> grams = [];

    /// <summary>All words with their numbers, in the order of the numbers.</summary>
    public IEnumerable<(string Stem, int Number)> AllWords => words.Select(entry => (entry.Key, entry.Value));

    public int Words => words.Count;

    public int Pairs => pairs.Count;

    public int Grams => grams.Count;

    /// <summary>A word's number; -1 when it is unknown and not to be added.</summary>
    public int Word(string stem, bool add)
    {
        if (words.TryGetValue(stem, out var number))
            return number;
        if (!add)
            return -1;
        words.Add(stem, words.Count);
        return words.Count - 1;
    }

    public int Pair(int first, int second, bool add) => Number(pairs, ((long)first << 32) | (uint)second, add);

    /// <summary>The numbers of a word's runs of four letters, its ends included.</summary>
    public void AddGrams(string stem, bool add, List<int> into)
    {
        if (stem.Length + 2 <= GramLength)
        {
            AddGram(stem, -1, GramLength, add, into);
            return;
        }

        for (var at = -1; at + GramLength <= stem.Length + 1; at++)
            AddGram(stem, at, GramLength, add, into);
    }

    private void AddGram(string stem, int start, int length, bool add, List<int> into)
    {
        var packed = 0UL;
        for (var at = start; at < start + length; at++)
            packed = (packed << 16) | (at < 0 || at >= stem.Length ? '_' : stem[at]);
        var number = Number(grams, packed, add);
        if (number >= 0)
            into.Add(number);
    }

    private static int Number<T>(Dictionary<T, int> numbers, T key, bool add)
        where T : notnull
    {
        if (numbers.TryGetValue(key, out var number))
            return number;
        if (!add)
            return -1;
        numbers.Add(key, numbers.Count);
        return numbers.Count - 1;
    }
}
