using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;

namespace FactCheck.Core.Evidence;

/// <summary>Takes a piece of evidence off its claim; the record and earlier verdicts keep it.</summary>
/// <param name="Version">The evidence's version that was on screen.</param>
public sealed record RemoveEvidence(Guid Id, Guid EvidenceId, int Version) : Command<Nothing>(Id), IUndoable
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class RemoveEvidenceValidator : AbstractValidator<RemoveEvidence>
{
    public RemoveEvidenceValidator() =>
        RuleFor(command => command.Version).GreaterThan(0).WithMessage("Say which version you saw.");
}

internal sealed class RemoveEvidenceHandler : ICommandHandler<RemoveEvidence, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(RemoveEvidence command, Change change, CancellationToken cancellation)
    {
        if (await EvidenceInHand.FindAsync(change.Database, change.Actor, command.EvidenceId, cancellation) is not { } hand)
            return new Outcome<Nothing>.Gone();
        if (hand.Piece.Version != command.Version && !hand.Piece.Removed)
            return new Outcome<Nothing>.Conflict(hand.Piece.Version, []);

        return change.Conclude(hand.Piece.Remove(hand.Claim, hand.Cited, change.Actor), Nothing.Value);
    }
}
