using FactCheck.Core.Claims;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Observing;

/// <summary>What is known now of the pages that a claim's verdict cites.</summary>
public sealed class CitedPages(DeskReader reader, TimeProvider clock)
{
    /// <summary>Each page once; files and confidential sources are none.</summary>
    public async Task<IReadOnlyList<KnownPage>> OfVerdictAsync(Guid viewerId, Guid verdictId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        var pages = await (
            from cited in view.CitedEvidence
            join piece in view.Evidence on cited.EvidenceId equals piece.Id
            join source in view.Pages() on piece.SourceId equals source.Id
            where cited.VerdictId == verdictId
            select new CitedPage(source.Id, cited.Sha256)).ToListAsync(cancellation);
        return await KnownPage.OfAsync(view.LinkStates, view.Snapshots, view.SnapshotTexts, pages, clock.GetUtcNow(), cancellation);
    }

    /// <summary>Keys of the pages that an article's approved verdicts cite.</summary>
    public async Task<IReadOnlyList<Guid>> OfArticleAsync(Guid viewerId, Guid articleId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        return [.. (await OfArticleAsync(view, articleId, cancellation)).Select(page => page.SourceId).Distinct()];
    }

    /// <summary>What is known now of the pages that an article's approved verdicts cite.</summary>
    internal static async Task<IReadOnlyList<KnownPage>> KnownOfArticleAsync(DeskView view, Guid articleId, DateTimeOffset now, CancellationToken cancellation) =>
        await KnownPage.OfAsync(
            view.LinkStates, view.Snapshots, view.SnapshotTexts, await OfArticleAsync(view, articleId, cancellation), now, cancellation);

    private static Task<List<CitedPage>> OfArticleAsync(DeskView view, Guid articleId, CancellationToken cancellation) => (
        from claim in view.Claims
        join cited in view.CitedEvidence on claim.CurrentVerdictId equals cited.VerdictId
        join piece in view.Evidence on cited.EvidenceId equals piece.Id
        join source in view.Pages() on piece.SourceId equals source.Id
        where claim.ArticleId == articleId && claim.State == ClaimState.Approved
        select new CitedPage(source.Id, cited.Sha256)).ToListAsync(cancellation);

    /// <summary>Writes down what is known of the pages that a verdict cites, beside the sign-off.</summary>
    internal static async Task RecordAsync(Gate.Change change, ObservedFor what, Guid occasionId, IReadOnlyCollection<Guid> verdictIds, CancellationToken cancellation)
    {
        var database = change.Database;
        var pages = await (
            from cited in database.CitedEvidence
            join piece in database.Evidence on cited.EvidenceId equals piece.Id
            join source in database.Pages() on piece.SourceId equals source.Id
            where verdictIds.Contains(cited.VerdictId)
            orderby cited.VerdictId, cited.Ordinal
            select new CitedPage(source.Id, cited.Sha256)).ToListAsync(cancellation);
        var known = await KnownPage.OfAsync(database.LinkStates, database.Snapshots, database.SnapshotTexts.AsNoTracking(), pages, change.Now, cancellation);
        database.SourceObservations.AddRange(known.Select(page => SourceObservation.Of(what, occasionId, page)));
    }
}
