using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;

namespace FactCheck.Core.Claims;

/// <summary>Makes a suggestion a claim, with the article's next number.</summary>
/// <param name="Version">The claim's version the person saw.</param>
public sealed record AcceptClaim(Guid Id, Guid ClaimId, int Version) : Command<ClaimRef>(Id), IUndoable
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class AcceptClaimValidator : AbstractValidator<AcceptClaim>
{
    public AcceptClaimValidator() => this.CheckVersion(command => command.Version);
}
