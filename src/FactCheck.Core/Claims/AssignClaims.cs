using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;

namespace FactCheck.Core.Claims;

/// <summary>Gives several claims to one person: all of them or, when one cannot be, none.</summary>
/// <param name="Claims">Each with its planning version the person saw.</param>
public sealed record AssignClaims(Guid Id, IReadOnlyList<ClaimAt> Claims, Guid AssigneeId) : Command<Assigned>(Id), IUndoable
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.CheckClaims;
}

internal sealed class AssignClaimsValidator : AbstractValidator<AssignClaims>
{
    public AssignClaimsValidator()
    {
        this.CheckClaims(command => command.Claims);
        RuleFor(command => command.AssigneeId).NotEmpty().WithMessage("Say who is to have them.");
    }
}

internal sealed class AssignClaimsHandler : ICommandHandler<AssignClaims, Assigned>
{
    public Task<Outcome<Assigned>> HandleAsync(AssignClaims command, Change change, CancellationToken cancellation) =>
        Assignment.DoAsync(command.Claims, command.AssigneeId, change, cancellation);
}
