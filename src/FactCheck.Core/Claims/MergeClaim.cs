using FactCheck.Core.Discussion;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Claims;

/// <summary>Folds a claim into another one of the same article that says the same.</summary>
/// <param name="Version">The version of the claim that goes, as the person saw it.</param>
/// <param name="SurvivorId">The claim that stays.</param>
/// <param name="SurvivorVersion">The version of the claim that stays, as the person saw it.</param>
public sealed record MergeClaim(Guid Id, Guid ClaimId, int Version, Guid SurvivorId, int SurvivorVersion)
    : Command<ClaimRef>(Id), IUndoable
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class MergeClaimValidator : AbstractValidator<MergeClaim>
{
    public MergeClaimValidator()
    {
        this.CheckVersion(command => command.Version);
        this.CheckVersion(command => command.SurvivorVersion);
    }
}

internal sealed class MergeClaimHandler : ICommandHandler<MergeClaim, ClaimRef>
{
    public async Task<Outcome<ClaimRef>> HandleAsync(MergeClaim command, Change change, CancellationToken cancellation)
    {
        if (await change.Database.FindClaimAsync(command.ClaimId, cancellation) is not { } claim)
            return new Outcome<ClaimRef>.Gone();
        if (await change.Database.FindClaimAsync(command.SurvivorId, cancellation) is not { } survivor)
            return new Outcome<ClaimRef>.Gone();
        if (claim.FindConflict<ClaimRef>(command.Version, ClaimAction.Merge, change.Actor, ClaimState.Merged) is { } conflict)
            return conflict;
        if (survivor.FindConflict<ClaimRef>(command.SurvivorVersion, ClaimAction.Merge, change.Actor) is { } other)
            return other;

        var ruling = claim.MergeInto(survivor, change.Actor, change.Now);
        if (ruling.IsDone)
        {
            var evidence = await change.Database.Evidence
                .Where(piece => piece.ClaimId == claim.Id && !piece.Removed).ToListAsync(cancellation);
            evidence.ForEach(piece => piece.MoveTo(survivor.Id));
            await change.Database.MoveThreadsAsync(claim.Id, survivor.Id, cancellation);
        }

        return change.Conclude(ruling, survivor.Ref);
    }
}
