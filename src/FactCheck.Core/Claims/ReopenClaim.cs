using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Revisions;
using FluentValidation;

namespace FactCheck.Core.Claims;

/// <summary>Takes up an approved claim, or one that was set aside, again.</summary>
/// <param name="Version">The claim's version the person saw.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record ReopenClaim(Guid Id, Guid ClaimId, int Version, string Reason) : Command<ClaimRef>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.DecideClaims;
}

internal sealed class ReopenClaimValidator : AbstractValidator<ReopenClaim>
{
    public ReopenClaimValidator()
    {
        this.CheckVersion(command => command.Version);
        RuleFor(command => command.Reason)
            .Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage("Say why it is reopened.")
            .MaximumLength(Claim.NoteMaxLength).WithMessage("A reason has at most 4,000 characters.");
    }
}

internal sealed class ReopenClaimHandler : ICommandHandler<ReopenClaim, ClaimRef>
{
    public async Task<Outcome<ClaimRef>> HandleAsync(ReopenClaim command, Change change, CancellationToken cancellation)
    {
        if (await change.Database.FindClaimAsync(command.ClaimId, cancellation) is not { } claim)
            return new Outcome<ClaimRef>.Gone();
        if (claim.FindConflict<ClaimRef>(command.Version, ClaimAction.Reopen, change.Actor, ClaimState.InProgress) is { } conflict)
            return conflict;

        var article = await change.Database.FindArticleAsync(claim.ArticleId, cancellation);
        var reopened = change.Conclude(claim.Reopen(article!, command.Reason, change.Actor, change.Now), claim.Ref);
        if (reopened.IsDone)
            await new CheckAgain(change).SettleAsync(claim.Id, CheckAnswer.Reopened, cancellation);
        return reopened;
    }
}
