namespace FactCheck.Text.Words;

/// <summary>For each first letter which lengths a list of words has: most questions are answered by that alone.</summary>
internal sealed class WordShapes
{
    private const int LongestTold = 31;
    private const int Letters = 26;

    private readonly uint[] lengths = new uint[Letters + 1];

    public WordShapes(IEnumerable<string> words)
    {
        foreach (var word in words)
            lengths[RowOf(word)] |= BitOf(word);
    }

    /// <summary>False only when the word is certainly not in the list, whatever its case.</summary>
    public bool MayHold(ReadOnlySpan<char> word) => (lengths[RowOf(word)] & BitOf(word)) != 0;

    private static int RowOf(ReadOnlySpan<char> word) => !word.IsEmpty && char.IsAsciiLetter(word[0]) ? (word[0] | 0x20) - 'a' : Letters;

    private static uint BitOf(ReadOnlySpan<char> word) => 1u << Math.Min(word.Length, LongestTold);
}
