using FactCheck.Core.Articles;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;

namespace FactCheck.Core.Claims;

/// <summary>Says of several suggestions or claims of one article that they will not be checked, and why: all of them or, when one cannot be, none.</summary>
/// <param name="Note">The reason in words; required for <see cref="SetAsideReason.Other"/>.</param>
public sealed record SetAsideClaims(Guid Id, Guid ArticleId, IReadOnlyList<ClaimAt> Claims, SetAsideReason Reason, string? Note)
    : Command<ClaimRefs>(Id), IUndoable
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class SetAsideClaimsValidator : AbstractValidator<SetAsideClaims>
{
    public SetAsideClaimsValidator()
    {
        this.CheckClaims(command => command.Claims);
        this.CheckReason(command => command.Reason, command => command.Note);
    }
}

internal sealed class SetAsideClaimsHandler : ICommandHandler<SetAsideClaims, ClaimRefs>
{
    public async Task<Outcome<ClaimRefs>> HandleAsync(SetAsideClaims command, Change change, CancellationToken cancellation)
    {
        var claims = await change.Database.FindClaimsAsync([.. command.Claims.Select(seen => seen.ClaimId)], cancellation);
        if (claims.Count != command.Claims.Count || claims.Any(claim => claim.ArticleId != command.ArticleId))
            return new Outcome<ClaimRefs>.Gone();

        foreach (var (claim, seen) in claims.Zip(command.Claims))
        {
            if (claim.FindConflict<ClaimRefs>(seen.Version, ClaimAction.SetAside, change.Actor, ClaimState.SetAside) is { } conflict)
                return conflict;

            var ruling = claim.SetAside(command.Reason, command.Note, change.Actor, change.Now);
            if (ruling.Refusal is { } refusal)
                return refusal;
            change.Record(ruling.Facts);
        }

        return new ClaimRefs([.. claims.Select(claim => claim.Ref())]);
    }
}
