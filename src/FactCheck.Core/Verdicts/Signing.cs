using FactCheck.Core.Claims;
using FactCheck.Core.Evidence.Observing;
using FactCheck.Core.Gate;
using FactCheck.Core.Revisions;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Verdicts;

/// <summary>An editor's decisions inside one transaction.</summary>
internal sealed class Signing(Change change)
{
    /// <summary>Approves what was seen, with a sign-off of its own.</summary>
    public async Task<Outcome<Nothing>> ApproveAsync(SeenVerdict seen, CancellationToken cancellation)
    {
        var found = await SubmittedVerdict.FindAsync(change.Database, seen.ClaimId, cancellation);
        if (Stop(found, ClaimAction.Approve, seen.ClaimVersion) is { } stop)
            return stop;

        var toCheckAgain = await CheckAgain.FindOpenAsync(change.Database, seen.ClaimId, cancellation);
        if (toCheckAgain is not null && toCheckAgain.Id != seen.ContextChangeId)
            return RevisionRefusals.BothTextsFirst;
        var turned = await change.Database.SourceQuestions
            .Where(question => question.ClaimId == seen.ClaimId && question.Answer == null).ToListAsync(cancellation);
        if (turned.Exists(question => seen.SourceQuestionIds?.Contains(question.Id) != true))
            return ObservingRefusals.BothTextsFirst;

        var verdict = found!.Verdict!;
        var reason = await change.Database.Articles
            .Where(article => article.Id == found.Claim.ArticleId)
            .Select(article => article.SoleApprovalReason)
            .FirstOrDefaultAsync(cancellation);
        var ownWork = found.Claim.IsWorkOf(change.Actor.PersonId, verdict);
        var signOff = SignOff.Approving(verdict, seen.ContentHash, ownWork, change.Actor, change.Now);
        var ruling = found.Claim.Approve(verdict, signOff, found.ContentNow, reason, change.Actor, change.Now);
        if (ruling.IsDone)
        {
            toCheckAgain?.Settle(CheckAnswer.Approved, change.Actor.PersonId, change.Now);
            turned.ForEach(question => question.Settle(CheckAnswer.Approved, change.Actor.PersonId, change.Now));
            await CitedPages.RecordAsync(change, ObservedFor.SignOff, signOff.Id, [verdict.Id], cancellation);
        }

        return Sign(ruling, signOff);
    }

    /// <summary>Sends a verdict back with a comment.</summary>
    public async Task<Outcome<Nothing>> SendBackAsync(RequestChanges command, CancellationToken cancellation)
    {
        var found = await SubmittedVerdict.FindAsync(change.Database, command.ClaimId, cancellation);
        if (Stop(found, ClaimAction.RequestChanges, command.ClaimVersion) is { } stop)
            return stop;

        var signOff = SignOff.SendingBack(found!.Verdict!, command.Comment, change.Actor, change.Now);
        return Sign(found.Claim.RequestChanges(found.Verdict!, change.Actor, change.Now), signOff);
    }

    private Outcome<Nothing>? Stop(SubmittedVerdict? found, ClaimAction action, int seenVersion)
    {
        if (found is null)
            return new Outcome<Nothing>.Gone();
        if (ClaimLife.Refuse(action, found.Claim, change.Actor, citedEvidenceBy: found.Verdict?.WrittenBy) is { } refusal)
            return refusal;

        var wanted = action == ClaimAction.Approve ? ClaimState.Approved : ClaimState.ChangesRequested;
        return found.Claim.FindConflict<Nothing>(seenVersion, action, change.Actor, wanted);
    }

    private Outcome<Nothing> Sign(Ruling ruling, SignOff signOff)
    {
        if (ruling.IsDone)
            change.Database.SignOffs.Add(signOff);
        return change.Conclude(ruling, Nothing.Value);
    }
}
