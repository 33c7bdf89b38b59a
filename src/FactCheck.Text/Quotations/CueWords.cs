using FactCheck.Text.Words;

namespace FactCheck.Text.Quotations;

/// <summary>The verbs that report.</summary>
internal sealed class CueWords
{
    private CueWords(WordFile file, WordFile things)
    {
        Things = things["things"];
        Thoughts = things["thoughts"];
        Groups = file["groups"];
        Say = file["say"];
        Plain = file["plain"];
        That = file["that"];
        Want = file["want"];
        Quoting = file["quote"];
        Post = file["post"];
        Appeal = file["appeal"];
        PostNouns = file["post nouns"];
        Adjuncts = file["adjuncts"];
        Occasions = file["occasions"];
        Labels = file["labels"];
        Charges = file["charges"];
        Nouns = file["nouns"];
        Hearing = file["hearing"];
        Seeming = file["seeming"];
    }

    public static CueWords English { get; } = new(EnglishLists.Cues, EnglishLists.Things);

    /// <summary>What 'says' something without being anybody.</summary>
    public WordSet Things { get; }

    /// <summary>Verbs of thinking.</summary>
    public WordSet Thoughts { get; }

    /// <summary>Heads of bodies in small letters.</summary>
    public WordSet Groups { get; }

    public WordSet Say { get; }

    public WordSet Plain { get; }

    public WordSet That { get; }

    public WordSet Want { get; }

    public WordSet Quoting { get; }

    public WordSet Post { get; }

    public WordSet Appeal { get; }

    public WordSet PostNouns { get; }

    public WordSet Adjuncts { get; }

    public WordSet Occasions { get; }

    public WordSet Labels { get; }

    public WordSet Charges { get; }

    public WordSet Nouns { get; }

    public WordSet Hearing { get; }

    public WordSet Seeming { get; }

    public bool Has(ReadOnlySpan<char> word) => Say.Has(word) || That.Has(word) || Want.Has(word);
}
