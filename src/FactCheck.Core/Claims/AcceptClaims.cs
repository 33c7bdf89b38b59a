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
