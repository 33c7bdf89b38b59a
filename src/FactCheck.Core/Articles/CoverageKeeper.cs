using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.Revisions;
using FactCheck.Core.Storage;
using FactCheck.Text;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Articles;

/// <summary>Keeps each article's coverage counts in step with its claims, passages and stretches.</summary>
internal static class CoverageKeeper
{
    /// <summary>
    /// States whose passages account for their sentences. Suggestions do not count; the passages of a merged or split claim
    /// live on in the claims it became.
    /// </summary>
    private static readonly ClaimState[] Accounting =
    [
        ClaimState.ToDo,
        ClaimState.InProgress,
        ClaimState.Submitted,
        ClaimState.Approved,
        ClaimState.ChangesRequested,
        ClaimState.Adjudication,
        ClaimState.SetAside,
    ];

    private static readonly HashSet<string> Unconcerned =
    [
        FactKinds.ArticleImported,
        FactKinds.ArticleCorrected,
        FactKinds.ArticleSplitStarted,
        FactKinds.ArticleSplit,
        FactKinds.ArticleSplitCancelled,
        FactKinds.ArticleSplitNotEnded,
        FactKinds.ClaimSuggested,
        FactKinds.ClaimAssigned,
        FactKinds.ClaimTaken,
        FactKinds.ClaimPlanned,
        FactKinds.ClaimStarted,
        FactKinds.ClaimToCheckAgain,
        FactKinds.ClaimContextChanged,
        FactKinds.ClaimStillHolds,
        FactKinds.ClaimAsBefore,
        FactKinds.ClaimSourceTurned,
        FactKinds.ClaimSourceAsBefore,
        FactKinds.ReportEdited,
        FactKinds.ReportExported,
    ];

    /// <summary>Counts anew for every article the facts touch; the gate calls it after each command.</summary>
    public static async Task SettleAsync(DeskContext database, IReadOnlyList<Fact> facts, CancellationToken cancellation)
    {
        var articles = facts.Where(fact => Concerns(fact.Kind)).Select(fact => fact.Article).OfType<Guid>().Distinct();
        foreach (var articleId in articles)
            await RecomputeAsync(database, articleId, cancellation);
    }

    /// <summary>Counts one article's sentences and those accounted for, from saved rows.</summary>
    public static async Task RecomputeAsync(DeskContext database, Guid articleId, CancellationToken cancellation)
    {
        if (await database.Articles.FirstOrDefaultAsync(one => one.Id == articleId, cancellation) is not { } article)
            return;

        var outline = await database.Revisions.Where(revision => revision.Id == article.CurrentRevisionId)
            .Select(revision => revision.Outline).FirstAsync(cancellation);
        var passages = await database.Claims
            .Where(claim => claim.ArticleId == articleId && Accounting.Contains(claim.State))
            .PlacesIn(article.CurrentRevisionId, database.Anchors)
            .Select(place => new Span(place.Start, place.End))
            .ToListAsync(cancellation);
        var stretches = await database.SetAsideStretches
            .Where(stretch => stretch.ArticleId == articleId)
            .PlacesIn(article.CurrentRevisionId, database.Anchors)
            .Select(place => new Span(place.Start, place.End))
            .ToListAsync(cancellation);
        article.CountCoverage(TextOutline.Decode(outline), passages.Concat(stretches));
    }

    private static bool Concerns(string kind) =>
        !Unconcerned.Contains(kind)
        && !kind.StartsWith("verdict.", StringComparison.Ordinal)
        && !kind.StartsWith("evidence.", StringComparison.Ordinal)
        && !kind.StartsWith("discussion.", StringComparison.Ordinal);
}
