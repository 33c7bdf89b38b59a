using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;

namespace FactCheck.Core.Evidence;

/// <summary>Changes a piece of evidence; gives back its new version.</summary>
/// <param name="Version">The evidence's version that was on screen.</param>
public sealed record EditEvidence(Guid Id, Guid EvidenceId, int Version, EvidenceDetails Evidence) : Command<int>(Id), IUndoable
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class EditEvidenceValidator : AbstractValidator<EditEvidence>
{
    public EditEvidenceValidator()
    {
        RuleFor(command => command.Version).GreaterThan(0).WithMessage("Say which version you saw.");
        RuleFor(command => command.Evidence).NotNull().SetValidator(new EvidenceDetailsValidator());
    }
}

internal sealed class EditEvidenceHandler : ICommandHandler<EditEvidence, int>
{
    public async Task<Outcome<int>> HandleAsync(EditEvidence command, Change change, CancellationToken cancellation)
    {
        if (await EvidenceInHand.FindAsync(change.Database, change.Actor, command.EvidenceId, cancellation) is not { } hand)
            return new Outcome<int>.Gone();
        if (hand.Piece.Version != command.Version && !hand.Piece.Removed)
            return new Outcome<int>.Conflict(hand.Piece.Version, hand.Piece.Differences(command.Evidence));

        var ruling = hand.Piece.Edit(hand.Claim, hand.Cited, command.Evidence, change.Actor);
        return change.Conclude(ruling, hand.Piece.Version);
    }
}
