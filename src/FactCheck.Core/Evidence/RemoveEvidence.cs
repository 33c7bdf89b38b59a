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
