using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Claims;

/// <content>How a verdict is submitted, taken back and decided on.</content>
public sealed partial class Claim
{
    /// <summary>Submits a version of the verdict.</summary>
    internal Ruling Submit(Verdict verdict, Standing actor, DateTimeOffset now)
    {
        var refusal = ClaimLife.Refuse(ClaimAction.Submit, this, actor) ?? verdict.RefuseFor(Check);
        if (refusal is not null)
            return refusal;

        CurrentVerdictId = verdict.Id;
        MoveTo(ClaimState.Submitted, now);
        return About(verdict, FactKinds.VerdictSubmitted);
    }

    /// <summary>Takes the submitted version back.</summary>
    /// <param name="signed">An editor has signed it already.</param>
    internal Ruling Withdraw(Verdict verdict, bool signed, Standing actor, DateTimeOffset now)
    {
        if (ClaimLife.Refuse(ClaimAction.Withdraw, this, actor) is { } refusal)
            return refusal;
        if (verdict.AuthorId != actor.PersonId)
            return VerdictRefusals.NotItsAuthor;
        if (signed)
            return VerdictRefusals.AlreadySigned;

        verdict.Withdraw();
        CurrentVerdictId = null;
        MoveTo(ClaimState.InProgress, now);
        return About(verdict, FactKinds.VerdictWithdrawn);
    }

    /// <summary>Approves the submitted version, bound to what the editor saw.</summary>
    /// <param name="contentNow">Hash of what is submitted, computed now.</param>
    /// <param name="soleReason">On a desk of one: why its editor approves their own work in this article.</param>
    internal Ruling Approve(
        Verdict verdict, SignOff signOff, string contentNow, string? soleReason, Standing actor, DateTimeOffset now)
    {
        if (ClaimLife.Refuse(ClaimAction.Approve, this, actor, citedEvidenceBy: verdict.WrittenBy) is { } refusal)
            return refusal;
        if (signOff.ContentHash != verdict.ContentHash || contentNow != verdict.ContentHash)
            return VerdictRefusals.OtherContent;
        if (signOff.SelfApproved && string.IsNullOrWhiteSpace(soleReason))
            return VerdictRefusals.SoleReasonMissing;

        MoveTo(ClaimState.Approved, now);
        return About(verdict, FactKinds.VerdictApproved);
    }

    /// <summary>Sends the submitted version back.</summary>
    internal Ruling RequestChanges(Verdict verdict, Standing actor, DateTimeOffset now)
    {
        if (ClaimLife.Refuse(ClaimAction.RequestChanges, this, actor, citedEvidenceBy: verdict.WrittenBy) is { } refusal)
            return refusal;

        MoveTo(ClaimState.ChangesRequested, now);
        return About(verdict, FactKinds.ChangesRequested);
    }

    /// <summary>Whether somebody wrote a part of what is to be decided on.</summary>
    internal bool IsWorkOf(Guid personId, Verdict verdict) =>
        AssigneeId == personId || WordedBy.Contains(personId) || verdict.WrittenBy.Contains(personId);

    private Fact About(Verdict verdict, string kind) => new(kind, verdict.Id, ArticleId, Id);
}
