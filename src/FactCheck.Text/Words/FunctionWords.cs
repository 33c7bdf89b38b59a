using System.Collections.Frozen;

namespace FactCheck.Text.Words;

/// <summary>The closed classes of English words.</summary>
internal sealed class FunctionWords
{
    private readonly FrozenDictionary<string, Tag>.AlternateLookup<ReadOnlySpan<char>> classes;
    private readonly int longest;
    private readonly WordFile file = EnglishLists.Function;

    private FunctionWords()
    {
        Contracted = file["contracted"];
        Personal = file["personal"];
        Months = file["months"];
        Days = file["days"];
        Numbers = file["numbers"];
        (WordSet Words, Tag Tag)[] byPrecedence =
        [
            (file["be"], Tag.Be), (file["have"], Tag.Have), (file["do"], Tag.Do), (file["modals"], Tag.Modal),
            (Contracted, Tag.Contracted), (file["possessives"], Tag.Possessive), (file["relatives"], Tag.Relative),
            (file["questions"], Tag.Question), (file["subjects"], Tag.Subject), (file["objects"], Tag.Object),
            (file["coordinators"], Tag.Coordinator), (file["determiners"], Tag.Determiner),
            (file["adverbs"], Tag.Adverb), (Numbers, Tag.Number), (file["prepositions"], Tag.Preposition),
            (file["subordinators"], Tag.Subordinator),
        ];
        var all = new Dictionary<string, Tag>(StringComparer.OrdinalIgnoreCase) { ["to"] = Tag.To };
        foreach (var (words, tag) in byPrecedence)
        {
            foreach (var word in words.All)
                all.TryAdd(word, tag);
        }

        longest = all.Keys.Max(word => word.Length);
        classes = all.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static FunctionWords English { get; } = new();

    public WordSet Contracted { get; }

    public WordSet Personal { get; }

    public WordSet Months { get; }

    public WordSet Days { get; }

    public WordSet Numbers { get; }

    /// <summary>The class of the word, or <see cref="Tag.Other"/> when it is in none.</summary>
    public Tag ClassOf(ReadOnlySpan<char> word) =>
        word.Length <= longest && classes.TryGetValue(word, out var tag) ? tag : Tag.Other;
}
