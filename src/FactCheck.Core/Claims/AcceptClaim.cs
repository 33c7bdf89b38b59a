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

internal sealed class AcceptClaimHandler : ICommandHandler<AcceptClaim, ClaimRef>
{
    public async Task<Outcome<ClaimRef>> HandleAsync(AcceptClaim command, Change change, CancellationToken cancellation)
    {
        if (await change.Database.FindClaimAsync(command.ClaimId, cancellation) is not { } claim)
            return new Outcome<ClaimRef>.Gone();
        if (claim.FindConflict<ClaimRef>(command.Version, ClaimAction.Accept, change.Actor, ClaimState.ToDo) is { } conflict)
            return conflict;

        var article = await change.Database.FindArticleAsync(claim.ArticleId, cancellation);
        return change.Conclude(claim.Accept(article!, change.Actor, change.Now), claim.Ref);
    }
}
