using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>Words and phrases of a claim, asked for by section.</summary>
internal sealed class ClaimLexicon
{
    private readonly WordFile file = EnglishLists.Claims;

    public static ClaimLexicon English { get; } = new();

    public WordSet this[string section] => file[section];
}
