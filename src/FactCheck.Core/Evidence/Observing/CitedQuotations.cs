using FactCheck.Core.Claims;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Gate;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Observing;

/// <summary>Sees after each look whether what submitted and approved verdicts cite of the page still stands, and has their claims checked again where it does not.</summary>
public sealed class CitedQuotations(IDbContextFactory<DeskContext> contexts, Desk desk, TimeProvider clock)
{
    // The quotation is looked for in so many captured texts, the one the verdict is bound to first.
    private const int MostTexts = 5;

    /// <param name="look">What the look brought.</param>
    /// <param name="text">What the page says now; null when no text came.</param>
    internal async Task CompareAsync(Guid sourceId, Look look, string? text, CancellationToken cancellation)
    {
        if (look.Word is null or ObservedWord.CouldNotBeFetched)
            return;
        var cited = await CitedAsync(sourceId, cancellation);
        if (cited.Count == 0)
            return;

        var turned = new List<FoundTurn>();
        var asBefore = new List<Guid>();
        foreach (var one in cited)
        {
            if (look.Word == ObservedWord.Gone)
                turned.Add(one.Turned(SourceTurn.SourceGone, one.Quotation, null, look.Status));
            else if (text is not null && one.Quotation is not null)
                await QuoteAsync(sourceId, one, text, look.TextSha256!, turned, asBefore, cancellation);
            else
                asBefore.Add(one.EvidenceId);
        }

        if (await IsNewsAsync(turned, asBefore, cancellation))
            await desk.DoAsOperatorAsync(new NoteSourceTurns(Guid.CreateVersion7(clock.GetUtcNow()), sourceId, turned, asBefore), cancellation);
    }

    private async Task QuoteAsync(
        Guid sourceId, Cited one, string now, string nowSha256, List<FoundTurn> turned, List<Guid> asBefore, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var texts = (
            from snapshot in database.Snapshots
            join text in database.SnapshotTexts on snapshot.Id equals text.SnapshotId
            where snapshot.SourceId == sourceId && text.Sha256 != nowSha256
            orderby snapshot.Sha256 == one.Sha256 descending, snapshot.TakenAt descending
            select text.Text).Take(MostTexts).AsAsyncEnumerable();
        await foreach (var text in texts.WithCancellation(cancellation))
        {
            if (QuotedSentence.Find(text, one.Quotation!, cancellation) is not { } quoted)
                continue;
            if (quoted.CompareWith(now, cancellation) is { } turn)
                turned.Add(one.Turned(turn.Turn, quoted.Sentence, turn.Now, null));
            else
                asBefore.Add(one.EvidenceId);
            return;
        }

        // It stands in no other text that was kept: either it stands in this one, or it never was in the page's own words.
        asBefore.Add(one.EvidenceId);
    }

    private async Task<List<Cited>> CitedAsync(Guid sourceId, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        return await (
            from piece in database.Evidence
            join claim in database.Claims on piece.ClaimId equals claim.Id
            join cited in database.CitedEvidence on piece.Id equals cited.EvidenceId
            where piece.SourceId == sourceId && cited.VerdictId == claim.CurrentVerdictId
                && (claim.State == ClaimState.Submitted || claim.State == ClaimState.Approved)
            select new Cited(piece.Id, claim.Id, cited.VerdictId, cited.Quotation, cited.Sha256)).ToListAsync(cancellation);
    }

    // Looks that bring nothing new leave nothing in the record.
    private async Task<bool> IsNewsAsync(List<FoundTurn> turned, List<Guid> asBefore, CancellationToken cancellation)
    {
        var evidence = turned.Select(found => found.EvidenceId).Concat(asBefore).ToList();
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var asked = await database.SourceQuestions.AsNoTracking().Where(question => evidence.Contains(question.EvidenceId)).ToListAsync(cancellation);
        return turned.Exists(found => !asked.Exists(question => question.Stands(found)))
            || asked.Exists(question => question.Answer is null && asBefore.Contains(question.EvidenceId));
    }

    private sealed record Cited(Guid EvidenceId, Guid ClaimId, Guid VerdictId, string? Quotation, string? Sha256)
    {
        public FoundTurn Turned(SourceTurn turn, string? before, string? after, int? status) => new(EvidenceId, ClaimId, VerdictId, turn, before, after, status);
    }
}
