using System.Collections.Frozen;

namespace FactCheck.Text.Words;

/// <summary>A set of words that can be asked without making a string of each question.</summary>
internal sealed class WordSet
{
    private const int LongestTold = 31;

    private readonly FrozenSet<string> words;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>For each first letter which lengths there are: most questions are answered by that alone.</summary>
    private readonly uint[] lengths = new uint[27];

    public WordSet(IEnumerable<string> entries, StringComparer comparer)
    {
        words = entries.ToFrozenSet(comparer);
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in words)
            lengths[RowOf(word)] |= BitOf(word);
    }

    public static WordSet Empty { get; } = new([], StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> All => words;

    public bool Has(ReadOnlySpan<char> word) => (lengths[RowOf(word)] & BitOf(word)) != 0 && lookup.Contains(word);

    private static int RowOf(ReadOnlySpan<char> word) => !word.IsEmpty && char.IsAsciiLetter(word[0]) ? (word[0] | 0x20) - 'a' : 26;

    private static uint BitOf(ReadOnlySpan<char> word) => 1u << Math.Min(word.Length, LongestTold);
}
