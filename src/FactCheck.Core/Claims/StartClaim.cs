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

internal sealed class StartClaimHandler : ICommandHandler<StartClaim, ClaimRef>
{
    public async Task<Outcome<ClaimRef>> HandleAsync(StartClaim command, Change change, CancellationToken cancellation)
    {
        if (await change.Database.FindClaimAsync(command.ClaimId, cancellation) is not { } claim)
            return new Outcome<ClaimRef>.Gone();
        if (claim.FindConflict<ClaimRef>(command.Version, ClaimAction.Start, change.Actor, ClaimState.InProgress) is { } conflict)
            return conflict;

        return change.Conclude(claim.Start(change.Actor, change.Now), claim.Ref);
    }
}
