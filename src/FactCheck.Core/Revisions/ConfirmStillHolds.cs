using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Verdicts;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Revisions;

/// <summary>Confirms that an approved verdict holds although the text under its claim, or a source it cites, changed.</summary>
/// <param name="ClaimVersion">The claim's version that was on screen.</param>
/// <param name="ContextChangeId">The change, of the text or of a source, whose both texts were on screen.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record ConfirmStillHolds(Guid Id, Guid ClaimId, int ClaimVersion, Guid ContextChangeId, string Reason)
    : Command<ClaimRef>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.DecideClaims;
}

internal sealed class ConfirmStillHoldsValidator : AbstractValidator<ConfirmStillHolds>
{
    public ConfirmStillHoldsValidator()
    {
        RuleFor(command => command.ClaimVersion).GreaterThan(0).WithMessage("Say which version you saw.");
        RuleFor(command => command.Reason)
            .Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage("Say why it still holds.")
            .MaximumLength(ContextChange.ReasonMaxLength).WithMessage("A reason has at most 4,000 characters.");
    }
}

internal sealed class ConfirmStillHoldsHandler : ICommandHandler<ConfirmStillHolds, ClaimRef>
{
    public async Task<Outcome<ClaimRef>> HandleAsync(ConfirmStillHolds command, Change change, CancellationToken cancellation)
    {
        if (await SubmittedVerdict.FindAsync(change.Database, command.ClaimId, cancellation) is not { } found)
            return new Outcome<ClaimRef>.Gone();
        var claim = found.Claim;
        if (ClaimLife.Refuse(
            ClaimAction.ConfirmStillHolds, claim, change.Actor, citedEvidenceBy: found.Verdict?.WrittenBy) is { } refusal)
            return refusal;
        if (claim.FindConflict<ClaimRef>(command.ClaimVersion, ClaimAction.ConfirmStillHolds, change.Actor) is { } conflict)
            return conflict;
        if (await change.Database.SourceQuestions.FirstOrDefaultAsync(
            question => question.Id == command.ContextChangeId && question.ClaimId == claim.Id, cancellation) is { } turned)
        {
            var settled = turned.Settle(CheckAnswer.StillHolds, change.Actor.PersonId, change.Now, command.Reason);
            if (settled.IsDone)
                claim.Touch();
            return change.Conclude(settled, claim.Ref);
        }

        if (await CheckAgain.FindOpenAsync(change.Database, claim.Id, cancellation) is not { } open)
            return RevisionRefusals.NothingToCheckAgain;
        if (open.Id != command.ContextChangeId)
            return RevisionRefusals.OtherChange;

        var ruling = open.Settle(CheckAnswer.StillHolds, change.Actor.PersonId, change.Now, command.Reason);
        claim.Touch();
        return change.Conclude(ruling, claim.Ref);
    }
}
