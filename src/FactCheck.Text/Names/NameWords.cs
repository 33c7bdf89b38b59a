using FactCheck.Text.Words;

namespace FactCheck.Text.Names;

/// <summary>The words around names.</summary>
internal sealed class NameWords
{
    private NameWords(WordFile file)
    {
        Titles = file["titles"];
        Roles = file["roles"];
        People = file["people"];
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

    public WordSet People { get; }

    public WordSet Bodies { get; }

    public WordSet Places { get; }

    public WordSet Nations { get; }

    public WordSet Particles { get; }

    public WordSet Male { get; }

    public WordSet Female { get; }

    /// <summary>'senators', 'tenant': a noun for people, one or several.</summary>
    public bool IsPeople(ReadOnlySpan<char> word) => Roles.Has(word) || People.Has(word) || word.EndsWith("s") && (Roles.Has(word[..^1]) || People.Has(word[..^1]));

    public bool IsGiven(ReadOnlySpan<char> word) => Male.Has(word) || Female.Has(word);
}
