namespace FactCheck.Text.Anchoring;

/// <summary>Finds the passages of one revision again in another.</summary>
public static class Anchors
{
    /// <summary>
    /// One result a passage, in their order. Time grows with the length of both texts and of the passages, whatever changed.
    /// </summary>
    /// <param name="before">The text the passages belong to, normalised.</param>
    /// <param name="after">The other revision's text, normalised.</param>
    /// <param name="passages">Stretches of <paramref name="before"/>; they may overlap.</param>
    /// <exception cref="ArgumentOutOfRangeException">A passage is empty or not inside the text.</exception>
    public static IReadOnlyList<AnchorResult> Find(
        string before, string after, IReadOnlyList<Span> passages, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(passages);
        var results = new AnchorResult[passages.Count];
        var edges = new UnchangedEdges(before, after);
        AnchorFinder? finder = null;
        for (var index = 0; index < results.Length; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            var passage = passages[index];
            if (passage.Length <= 0 || passage.Start < 0 || passage.End > before.Length)
                throw new ArgumentOutOfRangeException(nameof(passages), passage, "A passage lies outside the text.");
            results[index] = edges.Place(passage) is { } same
                ? new AnchorResult(AnchorMethod.Exact, same, 1)
                : (finder ??= new AnchorFinder(before, after)).Find(passage);
        }

        return results;
    }
}
