using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;

namespace FactCheck.Core.Claims;

/// <summary>Gives a claim back, so that somebody else can take it.</summary>
/// <param name="Version">The claim's version the person saw.</param>
public sealed record HandBackClaim(Guid Id, Guid ClaimId, int Version) : Command<ClaimRef>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.CheckClaims;
}

internal sealed class HandBackClaimValidator : AbstractValidator<HandBackClaim>
{
    public HandBackClaimValidator() => this.CheckVersion(command => command.Version);
}
