using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Text;

namespace FactCheck.Web.Workspace;

/// <summary>A sentence nobody has looked at.</summary>
/// <param name="Place">Its place among those left, from 1.</param>
/// <param name="Count">How many are left.</param>
public sealed record SentenceLeft(Span Span, string Words, int Place, int Count);

/// <summary>Goes through the sentences nobody has looked at.</summary>
public sealed class CoverageWalk(ArticleFragments fragments)
{
    /// <summary>The next one after a stretch, or the one before it, round the ends; null when none is left.</summary>
    /// <param name="layers">What accounts for sentences now.</param>
    /// <param name="from">Where one is; null for the beginning.</param>
    public async Task<SentenceLeft?> FindAsync(
        ArticleView article, Guid personId, TextLayers layers, Span? from, bool forward, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(layers);
        if (await fragments.FindAsync(personId, article.Number, article.Sha256, cancellation) is not { } kept)
            return null;

        var left = Coverage.Left(kept.Counted, Accounted(layers));
        if (left.Count == 0)
            return null;
        var at = forward ? After(left, from?.Start ?? -1) : Before(left, from?.Start ?? int.MaxValue);
        return new SentenceLeft(left[at], left[at].Of(kept.Text).ReplaceLineEndings(" "), at + 1, left.Count);
    }

    private static IEnumerable<Span> Accounted(TextLayers layers) =>
    [
        .. layers.Marks.Where(mark => mark.State != ClaimState.Suggested).Select(mark => new Span(mark.Start, mark.End)),
        .. layers.Stretches.Select(stretch => new Span(stretch.Start, stretch.End)),
    ];

    private static int After(IReadOnlyList<Span> left, int start)
    {
        for (var at = 0; at < left.Count; at++)
            if (left[at].Start > start)
                return at;
        return 0;
    }

    private static int Before(IReadOnlyList<Span> left, int start)
    {
        for (var at = left.Count - 1; at >= 0; at--)
            if (left[at].Start < start)
                return at;
        return left.Count - 1;
    }
}
