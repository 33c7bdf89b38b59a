using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;

namespace FactCheck.Core.Claims;

/// <summary>Gives a claim to somebody: an editor to anyone, a reviewer to themself while nobody has it.</summary>
/// <param name="PlanningVersion">The version of the planning the person saw.</param>
public sealed record AssignClaim(Guid Id, Guid ClaimId, int PlanningVersion, Guid AssigneeId)
    : Command<Assigned>(Id), IUndoable
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.CheckClaims;
}

/// <summary>Claims that were assigned.</summary>
/// <param name="Warnings">What to think of all the same; the assignment stands.</param>
public sealed record Assigned(IReadOnlyList<ClaimRef> Claims, IReadOnlyList<AssignmentWarning> Warnings);

/// <summary>What an assignment makes harder.</summary>
public enum AssignmentWarning
{
    /// <summary>Nobody who could approve the verdict would be left.</summary>
    NoEditorLeftToApprove,
}

internal sealed class AssignClaimValidator : AbstractValidator<AssignClaim>
{
    public AssignClaimValidator()
    {
        this.CheckVersion(command => command.PlanningVersion);
        RuleFor(command => command.AssigneeId).NotEmpty().WithMessage("Say who is to have it.");
    }
}

internal sealed class AssignClaimHandler : ICommandHandler<AssignClaim, Assigned>
{
    public Task<Outcome<Assigned>> HandleAsync(AssignClaim command, Change change, CancellationToken cancellation) =>
        Assignment.DoAsync(
            [new ClaimAt(command.ClaimId, command.PlanningVersion)], command.AssigneeId, change, cancellation);
}
