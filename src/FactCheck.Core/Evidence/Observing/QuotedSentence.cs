using FactCheck.Core.Revisions;
using FactCheck.Text;
using FactCheck.Text.Anchoring;

namespace FactCheck.Core.Evidence.Observing;

/// <summary>A quotation in its sentence, as it was captured, looked for in what the page says now.</summary>
internal sealed record QuotedSentence(string Quotation, Span Place, string Sentence)
{
    /// <summary>Finds it in a captured text; null when the quotation is not in it.</summary>
    public static QuotedSentence? Find(string text, string quotation, CancellationToken cancellation) =>
        QuotedStretch.Find(text, quotation) is { } place ? new QuotedSentence(quotation, place, SentenceOf(text, place, cancellation)) : null;

    /// <summary>What turned, with the sentence as it reads now; null when the sentence stands as it did.</summary>
    public (SourceTurn Turn, string? Now)? CompareWith(string now, CancellationToken cancellation)
    {
        if (QuotedStretch.Find(now, Quotation, Place.Start) is not { } there)
            return (SourceTurn.QuotationGone, null);
        if (QuotedStretch.Find(now, Sentence) is not null)
            return null;
        return (SourceTurn.SentenceChanged, SentenceOf(now, there, cancellation));
    }

    private static string SentenceOf(string text, Span place, CancellationToken cancellation) =>
        TextInContext.Around(text, place, new ReadingOptions(), cancellation).Sentence;
}
