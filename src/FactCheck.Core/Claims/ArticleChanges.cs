using FactCheck.Core.Gate;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Claims;

/// <summary>What of an article's claims has to be read again.</summary>
/// <param name="Sequence">Of the last fact that is in it.</param>
/// <param name="Any">Whether anything happened at all.</param>
/// <param name="Everything">Whether that is more than some claims.</param>
/// <param name="Speakers">Whether who speaks in the article may have changed.</param>
/// <param name="Claims">The claims something happened to.</param>
public sealed record ArticleChange(long Sequence, bool Any, bool Everything, bool Speakers, IReadOnlyCollection<Guid> Claims);

/// <summary>Reads from the record what happened to an article since a moment.</summary>
public sealed class ArticleChanges(DeskReader reader)
{
    /// <summary>Where more facts than this are new, all is read again. While a long text is split, hundreds come in a second.</summary>
    private const int FewFacts = 500;

    /// <summary>Facts that leave alone which claims there are and who says them.</summary>
    private static readonly HashSet<string> SameSpeakers =
    [
        FactKinds.ClaimAccepted, FactKinds.ClaimAssigned, FactKinds.ClaimTaken, FactKinds.ClaimHandedBack, FactKinds.ClaimPlanned,
        FactKinds.ClaimStarted, FactKinds.ClaimSetAside, FactKinds.ClaimReopened, FactKinds.ClaimPassagesChanged,
        FactKinds.SnapshotKept, FactKinds.EvidenceAttached, FactKinds.EvidenceChanged, FactKinds.EvidenceRemoved,
        FactKinds.VerdictSubmitted, FactKinds.VerdictWithdrawn, FactKinds.VerdictApproved, FactKinds.ChangesRequested,
    ];

    /// <summary>Facts about an article that touch none of its claims.</summary>
    private static readonly HashSet<string> NoClaims =
    [
        FactKinds.ArticleCorrected, FactKinds.ArticleSplitStarted, FactKinds.ArticleSplitCancelled, FactKinds.ArticleSplitNotEnded, FactKinds.StretchSetAside, FactKinds.StretchTakenBack, FactKinds.SoleApprovalReasonSet,
        FactKinds.ReportEdited, FactKinds.ReportExported,
    ];

    /// <summary>What this person sees of the desk's work, as <see cref="DeskView.Sight"/>.</summary>
    public async Task<string?> FindSightAsync(Guid personId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        return view.Sight;
    }

    /// <summary>The sequence of the last fact about the article; 0 when there is none.</summary>
    public async Task<long> FindLastAsync(Guid personId, Guid articleId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        return await view.FactsForAll.Where(fact => fact.ArticleId == articleId).OrderByDescending(fact => fact.Sequence)
            .Select(fact => fact.Sequence).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>What happened after the fact with this sequence.</summary>
    public async Task<ArticleChange> ReadSinceAsync(Guid personId, Guid articleId, long sequence, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        var facts = await view.FactsForAll.Where(fact => fact.ArticleId == articleId && fact.Sequence > sequence)
            .OrderBy(fact => fact.Sequence).Select(fact => new { fact.Sequence, fact.Kind, fact.ClaimId })
            .Take(FewFacts).ToListAsync(cancellation);
        return new ArticleChange(
            facts.Count > 0 ? facts[^1].Sequence : sequence,
            facts.Count > 0,
            facts.Count == FewFacts || facts.Exists(fact => fact.ClaimId is null && !NoClaims.Contains(fact.Kind)),
            facts.Exists(fact => !SameSpeakers.Contains(fact.Kind) && !NoClaims.Contains(fact.Kind)),
            facts.Select(fact => fact.ClaimId).OfType<Guid>().ToHashSet());
    }
}
