using FactCheck.Text;
using FactCheck.Text.Anchoring;

namespace FactCheck.Core.Revisions;

/// <summary>Finds everything that stands in an article's texts in a new one.</summary>
/// <param name="CurrentId">The revision that the new text takes the place of.</param>
/// <param name="Texts">Every revision's text that something stands in, the current one among them.</param>
/// <param name="Known">Where stretches of older revisions stand in the current one.</param>
internal sealed record AnchoredPlaces(
    Guid CurrentId, IReadOnlyDictionary<Guid, string> Texts, IReadOnlyDictionary<TextPlace, AnchorEntry> Known)
{
    /// <summary>Where the stretch stands in the current text; null when it has no place there.</summary>
    public Span? Now(TextPlace place) => place.RevisionId == CurrentId ? place.Span : Known.GetValueOrDefault(place)?.Place;

    /// <summary>One entry a place. What the current text has is looked for from there, the rest from its own text.</summary>
    public IReadOnlyList<AnchorEntry> FindIn(string text, IReadOnlyCollection<TextPlace> places, CancellationToken cancellation)
    {
        var found = new List<AnchorEntry>(places.Count);
        var sources = places.Select(place => (Place: place, Source: Now(place) is { } here ? new TextPlace(CurrentId, here) : place));
        foreach (var source in sources.GroupBy(pair => pair.Source.RevisionId))
        {
            var pairs = source.ToList();
            var results = Anchors.Find(Texts[source.Key], text, [.. pairs.Select(pair => pair.Source.Span)], cancellation);
            found.AddRange(pairs.Zip(results, (pair, result) => Entry(pair.Place, result, text)));
        }

        return found;
    }

    private AnchorEntry Entry(TextPlace place, AnchorResult result, string text)
    {
        var before = Known.GetValueOrDefault(place);
        if (result.Span is not { } span)
            return new AnchorEntry(place.RevisionId, place.Span, before?.Method == AnchoredBy.Kept ? AnchoredBy.Kept : AnchoredBy.Gone, 0, null);

        var whole = Passages.SnapOutwards(text, span);
        var score = (int)Math.Round(result.Score * Anchor.FullScore);
        var (method, kept) = result.Method switch
        {
            AnchorMethod.Fuzzy => (AnchoredBy.Fuzzy, score),
            AnchorMethod.Context => (AnchoredBy.Context, score),
            _ => (AnchoredBy.Exact, score),
        };
        if (before is { Place: not null, Method: AnchoredBy.Fuzzy or AnchoredBy.Hand })
            (method, kept) = Through(before, place, text.AsSpan(whole.Start, whole.Length), method, score);
        return new AnchorEntry(place.RevisionId, place.Span, method, kept, whole);
    }

    /// <summary>Other letters one revision ago stay other letters, unless they are the first ones again.</summary>
    private (AnchoredBy Method, int Score) Through(
        AnchorEntry before, TextPlace place, ReadOnlySpan<char> words, AnchoredBy method, int score)
    {
        if (words.SequenceEqual(Texts[place.RevisionId].AsSpan(place.Span.Start, place.Span.Length)))
            return (method == AnchoredBy.Context ? method : AnchoredBy.Exact, method == AnchoredBy.Context ? score : Anchor.FullScore);
        return method == AnchoredBy.Fuzzy
            ? (AnchoredBy.Fuzzy, (int)((long)before.Score * score / Anchor.FullScore))
            : (before.Method, before.Score);
    }
}
