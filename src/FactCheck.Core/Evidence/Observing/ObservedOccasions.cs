using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Gate;
using FactCheck.Core.Storage;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Observing;

/// <summary>What was written down of a cited page.</summary>
/// <param name="SourceId">The source, or the one it was merged into since.</param>
/// <param name="Word">Null when it was not fetched, and where there was nothing to compare with.</param>
/// <param name="AnsweredAt">When it came back; null says: not fetched.</param>
public sealed record ObservedPage(
    Guid SourceId, string Title, ObservedWord? Word, DateTimeOffset? AnsweredAt, int? Status, string? Why, string? FinalUrl);

/// <summary>A sign-off or an export with what was known then of each page the claim's verdict cites.</summary>
/// <param name="By">Who signed or exported.</param>
public sealed record ObservedOccasion(Guid Id, ObservedFor For, string By, DateTimeOffset At, IReadOnlyList<ObservedPage> Pages);

/// <summary>Reads what was recorded of cited pages with each sign-off and export.</summary>
public sealed class ObservedOccasions(DeskReader reader)
{
    private const int Most = 20;

    /// <summary>Those of a claim, the latest first; 20 sign-offs and 20 exports at most.</summary>
    public async Task<IReadOnlyList<ObservedOccasion>> OfClaimAsync(Guid viewerId, Guid claimId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        var occasions = await SignOffsAsync(view, claimId, cancellation);
        if (occasions.Count == 0)
            return [];

        occasions.AddRange(await ExportsAsync(view, claimId, cancellation));
        var pages = await PagesAsync(view, claimId, [.. occasions.Select(occasion => occasion.Id)], cancellation);
        return [.. occasions.Where(occasion => pages.Contains(occasion.Id))
            .OrderByDescending(occasion => occasion.At)
            .Select(occasion => occasion with { Pages = [.. pages[occasion.Id]] })];
    }

    private static Task<List<ObservedOccasion>> SignOffsAsync(DeskView view, Guid claimId, CancellationToken cancellation) => view.SignOffs
        .Where(signOff => signOff.ClaimId == claimId && signOff.Decision == Decision.Approve)
        .OrderByDescending(signOff => signOff.At)
        .Take(Most)
        .Select(signOff => new ObservedOccasion(
            signOff.Id, ObservedFor.SignOff,
            view.People.Where(person => person.Id == signOff.EditorId).Select(person => person.Name).FirstOrDefault() ?? "", signOff.At, new List<ObservedPage>()))
        .ToListAsync(cancellation);

    private static Task<List<ObservedOccasion>> ExportsAsync(DeskView view, Guid claimId, CancellationToken cancellation) => view.Facts
        .Where(fact => view.Claims.Any(claim => claim.Id == claimId && claim.ArticleId == fact.SubjectId) && fact.Kind == FactKinds.ReportExported)
        .OrderByDescending(fact => fact.Sequence)
        .Take(Most)
        .Select(fact => new ObservedOccasion(
            fact.CommandId, ObservedFor.Export,
            view.People.Where(person => person.Id == fact.ActorId).Select(person => person.Name).FirstOrDefault() ?? "", fact.At, new List<ObservedPage>()))
        .ToListAsync(cancellation);

    /// <summary>An export records the pages of all the article's claims: only those this one's verdicts cite are told.</summary>
    private static async Task<ILookup<Guid, ObservedPage>> PagesAsync(DeskView view, Guid claimId, List<Guid> occasions, CancellationToken cancellation)
    {
        var cited = await (
            from verdict in view.Verdicts
            join quoted in view.CitedEvidence on verdict.Id equals quoted.VerdictId
            join piece in view.CitedPieces on quoted.EvidenceId equals piece.Id
            where verdict.ClaimId == claimId
            select piece.SourceId).Distinct().ToListAsync(cancellation);
        var went = await view.MergedSources.Where(merged => cited.Contains(merged.KeptId))
            .ToDictionaryAsync(merged => merged.SourceId, merged => merged.KeptId, cancellation);
        var keys = cited.Concat(went.Keys).ToList();
        var titles = await view.Sources.Where(source => cited.Contains(source.Id))
            .ToDictionaryAsync(source => source.Id, source => source.Title, cancellation);
        var observed = await view.SourceObservations
            .Where(one => occasions.Contains(one.OccasionId) && keys.Contains(one.SourceId))
            .ToListAsync(cancellation);
        return observed.Select(one => (one, Source: went.GetValueOrDefault(one.SourceId, one.SourceId)))
            .OrderBy(pair => titles.GetValueOrDefault(pair.Source))
            .ToLookup(pair => pair.one.OccasionId, pair => new ObservedPage(
                pair.Source, titles.GetValueOrDefault(pair.Source, ""), pair.one.Word, pair.one.AnsweredAt, pair.one.Status, pair.one.Why, pair.one.FinalUrl));
    }
}
