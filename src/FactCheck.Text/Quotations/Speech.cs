using FactCheck.Text.Names;

namespace FactCheck.Text.Quotations;

/// <summary>Somebody's words, thoughts or wishes as the article gives them.</summary>
internal sealed class Speech
{
    /// <summary>More than anybody says in one paragraph with breaks between.</summary>
    private const int MostPieces = 100;

    public required int Sentence { get; init; }

    /// <summary>First and last token of whoever speaks; -1 when nobody is named beside the words.</summary>
    public int SourceFirst { get; set; } = -1;

    public int SourceLast { get; set; } = -1;

    /// <summary>The token of the verb; -1 when there is none.</summary>
    public int Cue { get; init; } = -1;

    /// <summary>What was said, in order.</summary>
    public List<Span> Contents { get; } = [];

    /// <summary>Whether it stands in quotation marks, whole or nearly so.</summary>
    public bool IsVerbatim { get; set; }

    public bool IsPost { get; set; }

    /// <summary>Whether the verb tells a wish, a demand or a judgement and not a statement.</summary>
    public bool IsWish { get; set; }

    /// <summary>The speech this one is told in.</summary>
    public Speech? Outer { get; set; }

    public Entity? Speaker { get; set; }

    /// <summary>Whether the words go on from the speech before without a name of their own.</summary>
    public bool IsCarried { get; init; }

    /// <summary>Whether the verb states, or the words stand in quotation marks: then the sentence is no longer the article's own.</summary>
    public bool IsStated => !IsWish || IsVerbatim;

    /// <summary>Whether the verb calls on somebody to do something: 'asked Congress to', 'vowed to'.</summary>
    public bool IsAppeal { get; init; }

    /// <summary>Whether it is a whole turn of an interview or a transcript, in somebody's own words without quotation marks.</summary>
    public bool IsTurn { get; init; }

    public bool HasSource => SourceFirst >= 0;

    /// <summary>Nothing more is taken for a part of it: marks that never close would make one speech of a whole book, and each question to it as long.</summary>
    public bool IsFull => Contents.Count >= MostPieces;

    /// <summary>Adds words that may stand before others it holds.</summary>
    public void AddInOrder(Span content)
    {
        // From the end: most come in order.
        var at = Contents.Count;
        while (at > 0 && Contents[at - 1].Start > content.Start)
            at--;
        Contents.Insert(at, content);
    }

    public bool Covers(int position) => Contents.Exists(content => content.Start <= position && position < content.End);
}
