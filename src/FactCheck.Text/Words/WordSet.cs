using System.Collections.Frozen;

namespace FactCheck.Text.Words;

/// <summary>A set of words that can be asked without making a string of each question.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string> words;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly WordShapes shapes;

    public WordSet(IEnumerable<string> entries, StringComparer comparer)
    {
        words = entries.ToFrozenSet(comparer);
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        shapes = new WordShapes(words);
    }

    public static WordSet Empty { get; } = new([], StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> All => words;

    public bool Has(ReadOnlySpan<char> word) => shapes.MayHold(word) && lookup.Contains(word);
}
