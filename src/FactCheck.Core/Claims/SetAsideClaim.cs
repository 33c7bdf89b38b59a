using FactCheck.Core.Articles;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;

namespace FactCheck.Core.Claims;

/// <summary>Says that a suggestion or claim will not be checked, and why.</summary>
/// <param name="Version">The claim's version the person saw.</param>
/// <param name="Note">The reason in words; required for <see cref="SetAsideReason.Other"/>.</param>
public sealed record SetAsideClaim(Guid Id, Guid ClaimId, int Version, SetAsideReason Reason, string? Note)
    : Command<ClaimRef>(Id), IUndoable
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class SetAsideClaimValidator : AbstractValidator<SetAsideClaim>
{
    public SetAsideClaimValidator()
    {
        this.CheckVersion(command => command.Version);
        this.CheckReason(command => command.Reason, command => command.Note);
    }
}

internal sealed class SetAsideClaimHandler : ICommandHandler<SetAsideClaim, ClaimRef>
{
    public async Task<Outcome<ClaimRef>> HandleAsync(SetAsideClaim command, Change change, CancellationToken cancellation)
    {
        if (await change.Database.FindClaimAsync(command.ClaimId, cancellation) is not { } claim)
            return new Outcome<ClaimRef>.Gone();
        if (claim.FindConflict<ClaimRef>(command.Version, ClaimAction.SetAside, change.Actor, ClaimState.SetAside) is { } conflict)
            return conflict;

        return change.Conclude(claim.SetAside(command.Reason, command.Note, change.Actor, change.Now), claim.Ref);
    }
}
