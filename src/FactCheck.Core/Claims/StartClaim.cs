using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;

namespace FactCheck.Core.Claims;

/// <summary>Begins the work on a claim one has.</summary>
/// <param name="Version">The claim's version the person saw.</param>
public sealed record StartClaim(Guid Id, Guid ClaimId, int Version) : Command<ClaimRef>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.CheckClaims;
}

internal sealed class StartClaimValidator : AbstractValidator<StartClaim>
{
    public StartClaimValidator() => this.CheckVersion(command => command.Version);
}
