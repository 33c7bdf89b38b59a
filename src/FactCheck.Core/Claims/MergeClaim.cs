using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;

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
