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

internal sealed class HandBackClaimHandler : ICommandHandler<HandBackClaim, ClaimRef>
{
    public async Task<Outcome<ClaimRef>> HandleAsync(HandBackClaim command, Change change, CancellationToken cancellation)
    {
        if (await change.Database.FindClaimAsync(command.ClaimId, cancellation) is not { } claim)
            return new Outcome<ClaimRef>.Gone();
        if (claim.FindConflict<ClaimRef>(command.Version, ClaimAction.HandBack, change.Actor, ClaimState.ToDo) is { } conflict)
            return conflict;

        return change.Conclude(claim.HandBack(change.Actor, change.Now), claim.Ref);
    }
}
