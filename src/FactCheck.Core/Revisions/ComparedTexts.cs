using FactCheck.Text;

namespace FactCheck.Core.Revisions;

/// <summary>Two texts side by side: tells what changed under a passage that stands in both.</summary>
internal sealed class ComparedTexts(TextInContext older, TextInContext newer)
{
    /// <summary>What the older text had, what the newer has, and what of it is not the same.</summary>
    /// <param name="now">Null when the passage is gone.</param>
    public (WordedContext Before, WordedContext? After, ChangedParts Parts) Compare(Span before, Span? now)
    {
        var was = older.Around(before);
        if (now is not { } place)
            return (was, null, ChangedParts.Passage);

        var stands = newer.Around(place);
        var parts = was.Differences(stands);
        if (parts.HasFlag(ChangedParts.SentenceBefore) && IsOnlyMoved(was, stands, before, place))
            parts &= ~ChangedParts.SentenceBefore;
        return (was, stands, parts);
    }

    /// <summary>Whether the older text has no such sentence.</summary>
    public bool IsNew(int position) => newer.SentenceAt(position) is { Length: > 0 } sentence && !older.Holds(sentence);

    /// <summary>A paragraph that stands beside another one now has not changed, as long as both neighbours stand in both texts.</summary>
    private bool IsOnlyMoved(WordedContext was, WordedContext stands, Span before, Span now) =>
        older.BeginsParagraph(before) && newer.BeginsParagraph(now)
        && (was.SentenceBefore is null || newer.Holds(was.SentenceBefore))
        && (stands.SentenceBefore is null || older.Holds(stands.SentenceBefore));
}
