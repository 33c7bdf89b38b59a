using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;

namespace FactCheck.Core.Claims;

/// <summary>Accepts several suggestions of one article: all of them or, when one cannot be, none.</summary>
/// <param name="Claims">In the order they get their numbers.</param>
public sealed record AcceptClaims(Guid Id, Guid ArticleId, IReadOnlyList<ClaimAt> Claims) : Command<ClaimRefs>(Id), IUndoable
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class AcceptClaimsValidator : AbstractValidator<AcceptClaims>
{
    public AcceptClaimsValidator() => this.CheckClaims(command => command.Claims);
}

internal sealed class AcceptClaimsHandler : ICommandHandler<AcceptClaims, ClaimRefs>
{
    public async Task<Outcome<ClaimRefs>> HandleAsync(AcceptClaims command, Change change, CancellationToken cancellation)
    {
        if (await change.Database.FindArticleAsync(command.ArticleId, cancellation) is not { } article)
            return new Outcome<ClaimRefs>.Gone();

        var claims = await change.Database.FindClaimsAsync([.. command.Claims.Select(seen => seen.ClaimId)], cancellation);
        if (claims.Count != command.Claims.Count || claims.Any(claim => claim.ArticleId != article.Id))
            return new Outcome<ClaimRefs>.Gone();

        foreach (var (claim, seen) in claims.Zip(command.Claims))
        {
            if (claim.FindConflict<ClaimRefs>(seen.Version, ClaimAction.Accept, change.Actor, ClaimState.ToDo) is { } conflict)
                return conflict;

            var ruling = claim.Accept(article, change.Actor, change.Now);
            if (ruling.Refusal is { } refusal)
                return refusal;
            change.Record(ruling.Facts);
        }

        return new ClaimRefs([.. claims.Select(claim => claim.Ref())]);
    }
}
