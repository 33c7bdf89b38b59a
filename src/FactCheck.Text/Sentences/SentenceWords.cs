using FactCheck.Text.Languages;
using FactCheck.Text.Words;

namespace FactCheck.Text.Sentences;

/// <summary>The words and habits of a language that decide whether a full stop ends a sentence.</summary>
internal sealed class SentenceWords(WordFile file)
{
    private readonly WordSet abbreviations = new(
        new[] { "never", "number", "either", "time", "ends" }.SelectMany(section => file[section].All), StringComparer.OrdinalIgnoreCase);

    public static SentenceWords English => Language.English.Sentences;

    /// <summary>Whether a sentence may begin small, as careless writers begin it.</summary>
    public bool LowerStarts { get; } = file["traits"].Has("lower starts");

    /// <summary>Whether a number with a stop counts, as in '3. Mai'.</summary>
    public bool OrdinalStops { get; } = file["traits"].Has("ordinal stops");

    public WordSet Never { get; } = file["never"];

    public WordSet Number { get; } = file["number"];

    public WordSet Either { get; } = file["either"];

    /// <summary>Three letters by which compounds are shortened: 'Hafenstr.'.</summary>
    public WordSet Endings { get; } = file["endings"];

    public WordSet Time { get; } = file["time"];

    public WordSet Ends { get; } = file["ends"];

    public WordSet Clock { get; } = file["clock"];

    public WordSet Starters { get; } = file["starters"];

    public WordSet Announces { get; } = file["announces"];

    public WordSet Cues { get; } = file["cues"];

    /// <summary>Whether some list of abbreviations may hold the word: one question that spares most words the five.</summary>
    public bool MayShorten(ReadOnlySpan<char> word) => abbreviations.Has(word);
}
