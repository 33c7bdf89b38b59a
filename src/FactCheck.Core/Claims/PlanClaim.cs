using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;

namespace FactCheck.Core.Claims;

/// <summary>Sets a claim's risk and due date.</summary>
/// <param name="PlanningVersion">The version of the planning the person saw.</param>
public sealed record PlanClaim(Guid Id, Guid ClaimId, int PlanningVersion, Risk Risk, DateTimeOffset? Due) : Command<ClaimRef>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PlanWork;
}

internal sealed class PlanClaimValidator : AbstractValidator<PlanClaim>
{
    public PlanClaimValidator()
    {
        this.CheckVersion(command => command.PlanningVersion);
        RuleFor(command => command.Risk).IsInEnum().WithMessage("A risk is None, Harm or Legal.");
    }
}
