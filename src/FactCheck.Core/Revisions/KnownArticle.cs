using FactCheck.Core.Articles;
using FactCheck.Core.Articles.Splitting;
using FactCheck.Core.Storage;
using FactCheck.Text;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Revisions;

/// <summary>A claim with the places of its passages, each in its own revision.</summary>
internal sealed record KnownClaim(Guid Id, IReadOnlyList<TextPlace> Places);

/// <summary>A revision's text.</summary>
internal sealed record KnownText(Guid Id, int Number, string Text);

/// <summary>What an article has before a new text comes in, read at one moment.</summary>
/// <param name="Texts">Of the current revision and of those in which something stands that the current one has not.</param>
/// <param name="Anchors">Where stretches of older revisions stand in the current one.</param>
/// <param name="Places">Everything that stands somewhere in its texts.</param>
internal sealed record KnownArticle(
    Guid ArticleId,
    string Language,
    string? Published,
    bool IsSplit,
    KnownText Current,
    IReadOnlyDictionary<Guid, string> Texts,
    IReadOnlyDictionary<TextPlace, AnchorEntry> Anchors,
    IReadOnlyCollection<TextPlace> Places,
    IReadOnlyList<KnownClaim> Claims)
{
    /// <summary>Whether suggestions are being added to the current text right now.</summary>
    public bool IsBeingSplit { get; init; }

    /// <summary>Reads it; null when there is no such article to be seen.</summary>
    public static async Task<KnownArticle?> ReadAsync(
        DeskReader reader, Guid articleId, Guid personId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        await using var still = await view.HoldStillAsync(cancellation);
        if (await view.Articles.FirstOrDefaultAsync(one => one.Id == articleId, cancellation) is not { } article)
            return null;

        var current = await view.Revisions.Where(revision => revision.Id == article.CurrentRevisionId)
            .Select(revision => new KnownText(revision.Id, revision.Number, revision.Text)).FirstAsync(cancellation);
        var anchors = await view.Anchors.Where(anchor => anchor.RevisionId == current.Id)
            .Select(anchor => new AnchorEntry(
                anchor.FromRevisionId,
                new Span(anchor.FromStart, anchor.FromEnd),
                anchor.Method,
                anchor.Score,
                anchor.Start == null || anchor.End == null ? null : new Span(anchor.Start.Value, anchor.End.Value)))
            .ToDictionaryAsync(anchor => anchor.Key, cancellation);
        var places = await ArticlePlaces.ReadAsync(view.Claims, view.SetAsideStretches, view.Threads, articleId, cancellation);
        return new KnownArticle(
            articleId, article.Language, article.Published, article.Stage != ArticleStage.Draft, current,
            await TextsAsync(view, current, anchors, places, cancellation), anchors, places,
            await ClaimsAsync(view, articleId, cancellation))
        {
            IsBeingSplit = await view.SplitRuns.AnyAsync(
                run => run.ArticleId == articleId && run.State == SplitRunState.Running, cancellation),
        };
    }

    /// <summary>A stretch that was changed or is gone is compared with its own text; the others need the current one alone.</summary>
    private static async Task<Dictionary<Guid, string>> TextsAsync(
        DeskView view, KnownText current, Dictionary<TextPlace, AnchorEntry> anchors, HashSet<TextPlace> places, CancellationToken cancellation)
    {
        var older = places
            .Where(place => place.RevisionId != current.Id
                && anchors.GetValueOrDefault(place)?.Method is not (AnchoredBy.Exact or AnchoredBy.Context))
            .Select(place => place.RevisionId).Distinct().ToList();
        var texts = await view.Revisions.Where(revision => older.Contains(revision.Id))
            .ToDictionaryAsync(revision => revision.Id, revision => revision.Text, cancellation);
        texts[current.Id] = current.Text;
        return texts;
    }

    private static async Task<IReadOnlyList<KnownClaim>> ClaimsAsync(DeskView view, Guid articleId, CancellationToken cancellation)
    {
        var passages = await view.Claims.Where(claim => claim.ArticleId == articleId).SelectMany(claim => claim.Passages)
            .OrderBy(passage => passage.ClaimId).ThenBy(passage => passage.Ordinal)
            .Select(passage => new { passage.ClaimId, passage.RevisionId, passage.Start, passage.End })
            .ToListAsync(cancellation);
        return [.. passages.GroupBy(passage => passage.ClaimId).Select(claim => new KnownClaim(
            claim.Key, [.. claim.Select(passage => new TextPlace(passage.RevisionId, new Span(passage.Start, passage.End)))]))];
    }
}
