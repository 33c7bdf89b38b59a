using FactCheck.Text.Words;

namespace FactCheck.Text.Figures;

/// <summary>Words that say that something grew or shrank.</summary>
internal sealed class ChangeWords
{
    private readonly WordSet up;
    private readonly WordSet down;

    private ChangeWords(WordFile file) => (up, down) = (file["up"], file["down"]);

    public static ChangeWords English { get; } = new(EnglishLists.Change);

    /// <summary>1 for up, -1 for down, 0 for neither.</summary>
    public int DirectionOf(ReadOnlySpan<char> word) => up.Has(word) ? 1 : down.Has(word) ? -1 : 0;
}
