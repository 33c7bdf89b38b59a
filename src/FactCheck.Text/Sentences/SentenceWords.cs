using FactCheck.Text.Words;

namespace FactCheck.Text.Sentences;

/// <summary>The words that decide whether a full stop ends a sentence.</summary>
internal sealed class SentenceWords
{
    private SentenceWords(WordFile file)
    {
        Never = file["never"];
        Number = file["number"];
        Either = file["either"];
        Time = file["time"];
        Ends = file["ends"];
        Clock = file["clock"];
        Starters = file["starters"];
    }

    public static SentenceWords English { get; } = new(WordFile.Read("abbreviations.words.txt"));

    public WordSet Never { get; }

    public WordSet Number { get; }

    public WordSet Either { get; }

    public WordSet Time { get; }

    public WordSet Ends { get; }

    public WordSet Clock { get; }

    public WordSet Starters { get; }
}
