using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;

namespace FactCheck.Core.Verdicts;

/// <summary>Takes one's own submitted verdict back before anybody signed it; what it said is a draft again.</summary>
/// <param name="ClaimVersion">The claim's version that was on screen.</param>
public sealed record WithdrawVerdict(Guid Id, Guid ClaimId, int ClaimVersion) : Command<Nothing>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.CheckClaims;
}

internal sealed class WithdrawVerdictValidator : AbstractValidator<WithdrawVerdict>
{
    public WithdrawVerdictValidator() =>
        RuleFor(command => command.ClaimVersion).GreaterThan(0).WithMessage("Say which version you saw.");
}
