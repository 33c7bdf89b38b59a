using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Verdicts;

/// <summary>What a verdict being written says so far.</summary>
public sealed record DraftWording(
    Guid? RatingId, WordingFinding? Finding, string Rationale, DateOnly? AsOf, IReadOnlyList<Guid> EvidenceIds)
{
    /// <summary>Whether another says the same.</summary>
    public bool SaysSameAs(DraftWording? other) =>
        other is not null && (RatingId, Finding, Rationale, AsOf) == (other.RatingId, other.Finding, other.Rationale, other.AsOf)
        && EvidenceIds.ToHashSet().SetEquals(other.EvidenceIds);
}

/// <summary>A draft as it is kept.</summary>
/// <param name="SavedAt">When it was last saved; null when it is taken from the last verdict and nothing was typed since.</param>
public sealed record KeptDraft(DraftWording Wording, DateTimeOffset? SavedAt);

/// <summary>
/// Keeps verdicts being written, one per claim and person: operational, no fact per keystroke. The assignee's first draft
/// starts a claim that is To do.
/// </summary>
public sealed class VerdictDrafts(
    IDbContextFactory<DeskContext> contexts, WriterQueue writers, Desk desk, DeskReader reader, TimeProvider clock)
{
    private const int MostEvidence = 200;

    /// <summary>
    /// Keeps what was typed, whatever state the claim is in: nothing typed is lost, not even what the same person typed
    /// meanwhile in another window or on another device.
    /// </summary>
    /// <param name="seen">The draft as this window last knew it; null when it knew of none.</param>
    public async Task<Outcome<Nothing>> SaveAsync(
        Guid personId, Guid claimId, DraftWording wording, DraftWording? seen, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(wording);
        if (wording.Rationale.Length > Verdict.RationaleMaxLength)
            return new Outcome<Nothing>.Invalid([new Fault(nameof(wording.Rationale), "A rationale has at most 20,000 characters.")]);
        if (wording.EvidenceIds.Count > MostEvidence)
            return new Outcome<Nothing>.Invalid([new Fault(nameof(wording.EvidenceIds), $"Choose up to {MostEvidence} pieces of evidence.")]);

        var (outcome, start) = await KeepAsync(personId, claimId, wording, seen, cancellation);
        if (start is not null)
            await desk.DoAsync(start, personId, cancellation);
        return outcome;
    }

    /// <summary>The person's draft, else what their claim's last verdict said, to go on from; null when there is neither.</summary>
    public async Task<KeptDraft?> ReadAsync(Guid personId, Guid claimId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        if (await view.VerdictDrafts.FirstOrDefaultAsync(draft => draft.ClaimId == claimId, cancellation) is { } draft)
            return new KeptDraft(Wording(draft), draft.SavedAt);

        var last = await view.Verdicts
            .Where(verdict => verdict.ClaimId == claimId)
            .OrderByDescending(verdict => verdict.Number)
            .Select(verdict => new { verdict.Id, verdict.RatingId, verdict.Finding, verdict.Rationale, verdict.AsOf })
            .FirstOrDefaultAsync(cancellation);
        if (last is null)
            return null;

        var evidence = await (
            from cited in view.CitedEvidence
            join piece in view.Evidence on cited.EvidenceId equals piece.Id
            where cited.VerdictId == last.Id
            orderby cited.Ordinal
            select piece.Id).ToListAsync(cancellation);
        return new KeptDraft(new DraftWording(last.RatingId, last.Finding, last.Rationale, last.AsOf, evidence), null);
    }

    /// <summary>Removes a draft in a command's transaction.</summary>
    internal static async Task DiscardAsync(DeskContext database, Guid claimId, Guid personId, CancellationToken cancellation)
    {
        if (await FindAsync(database, claimId, personId, cancellation) is { } draft)
            database.VerdictDrafts.Remove(draft);
    }

    /// <summary>Makes a withdrawn verdict its author's draft, in the command's transaction.</summary>
    internal static async Task TakeUpAsync(DeskContext database, Verdict verdict, DateTimeOffset now, CancellationToken cancellation)
    {
        var wording = new DraftWording(
            verdict.RatingId, verdict.Finding, verdict.Rationale, verdict.AsOf,
            [.. verdict.Cited.OrderBy(cited => cited.Ordinal).Select(cited => cited.EvidenceId)]);
        await PutAsync(database, verdict.ClaimId, verdict.AuthorId, wording, now, cancellation);
    }

    private async Task<(Outcome<Nothing> Outcome, StartClaim? Start)> KeepAsync(
        Guid personId, Guid claimId, DraftWording wording, DraftWording? seen, CancellationToken cancellation)
    {
        using var turn = await writers.EnterAsync(cancellation);
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var person = await database.FindStandingAsync(personId, cancellation);
        if (person is null || !Permissions.Allow(person, Permission.CheckClaims))
            return (GateRefusals.NotAllowed, null);

        var claim = await database.Claims.AsNoTracking().FirstOrDefaultAsync(claim => claim.Id == claimId, cancellation);
        if (claim is null)
            return (new Outcome<Nothing>.Gone(), null);

        if (await FindAsync(database, claimId, personId, cancellation) is { } kept && Wording(kept) is var there
            && !there.SaysSameAs(seen) && !there.SaysSameAs(wording))
            return (new Outcome<Nothing>.Conflict(0, await DraftDifferences.BetweenAsync(database, there, wording, cancellation)), null);

        await PutAsync(database, claimId, personId, wording, clock.GetUtcNow(), cancellation);
        await database.SaveChangesAsync(cancellation);
        var starts = ClaimLife.Refuse(ClaimAction.Start, claim, person) is null;
        return (Nothing.Value, starts ? new StartClaim(Guid.CreateVersion7(clock.GetUtcNow()), claimId, claim.Version) : null);
    }

    private static async Task PutAsync(
        DeskContext database, Guid claimId, Guid personId, DraftWording wording, DateTimeOffset now, CancellationToken cancellation)
    {
        var draft = await FindAsync(database, claimId, personId, cancellation);
        if (draft is null)
        {
            draft = new VerdictDraft { ClaimId = claimId, PersonId = personId };
            database.VerdictDrafts.Add(draft);
        }

        draft.RatingId = wording.RatingId;
        draft.Finding = wording.Finding;
        draft.Rationale = wording.Rationale;
        draft.AsOf = wording.AsOf;
        draft.EvidenceIds = [.. wording.EvidenceIds];
        draft.SavedAt = now;
    }

    private static DraftWording Wording(VerdictDraft draft) =>
        new(draft.RatingId, draft.Finding, draft.Rationale, draft.AsOf, draft.EvidenceIds);

    private static Task<VerdictDraft?> FindAsync(DeskContext database, Guid claimId, Guid personId, CancellationToken cancellation) =>
        database.VerdictDrafts.FirstOrDefaultAsync(draft => draft.ClaimId == claimId && draft.PersonId == personId, cancellation);
}
