using FactCheck.Text.Words;

namespace FactCheck.Text.Names;

/// <summary>The words around names.</summary>
internal sealed class NameWords
{
    private NameWords(WordFile file)
    {
        Titles = file["titles"];
        Roles = file["roles"];
        Bodies = file["bodies"];
        Places = file["places"];
        Nations = file["nations"];
        Particles = file["particles"];
        Male = file["male"];
        Female = file["female"];
    }

    public static NameWords English { get; } = new(EnglishLists.Names);

    public WordSet Titles { get; }

    public WordSet Roles { get; }

    public WordSet Bodies { get; }

    public WordSet Places { get; }

    public WordSet Nations { get; }

    public WordSet Particles { get; }

    public WordSet Male { get; }

    public WordSet Female { get; }

    public bool IsGiven(ReadOnlySpan<char> word) => Male.Has(word) || Female.Has(word);
}
