namespace FactCheck.Text.Words;

/// <summary>The closed classes of English words.</summary>
internal sealed class FunctionWords
{
    private readonly WordFile file = WordFile.Read("function.words.txt");

    private FunctionWords()
    {
        Contracted = file["contracted"];
        Personal = file["personal"];
        Months = file["months"];
        Days = file["days"];
        Numbers = file["numbers"];
        ByClass =
        [
            (file["be"], Tag.Be), (file["have"], Tag.Have), (file["do"], Tag.Do), (file["modals"], Tag.Modal),
            (Contracted, Tag.Contracted), (file["possessives"], Tag.Possessive), (file["relatives"], Tag.Relative),
            (file["questions"], Tag.Question), (file["subjects"], Tag.Subject), (file["objects"], Tag.Object),
            (file["coordinators"], Tag.Coordinator), (file["determiners"], Tag.Determiner),
            (file["adverbs"], Tag.Adverb), (Numbers, Tag.Number), (file["prepositions"], Tag.Preposition),
            (file["subordinators"], Tag.Subordinator),
        ];
    }

    public static FunctionWords English { get; } = new();

    public WordSet Contracted { get; }

    public WordSet Personal { get; }

    public WordSet Months { get; }

    public WordSet Days { get; }

    public WordSet Numbers { get; }

    /// <summary>In the order in which a word that is in several is taken.</summary>
    private (WordSet Words, Tag Tag)[] ByClass { get; }

    /// <summary>The class of the word, or <see cref="Tag.Other"/> when it is in none.</summary>
    public Tag ClassOf(ReadOnlySpan<char> word)
    {
        if (word.Length > 12)
            return Tag.Other;
        if (word.Equals("to", StringComparison.OrdinalIgnoreCase))
            return Tag.To;
        foreach (var (words, tag) in ByClass)
        {
            if (words.Has(word))
                return tag;
        }

        return Tag.Other;
    }
}
