using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;

namespace FactCheck.Core.Claims;

/// <summary>Makes a suggestion a claim in other words: one step, which is taken back as one.</summary>
/// <param name="Version">The claim's version the person saw.</param>
public sealed record AcceptReworded(Guid Id, Guid ClaimId, int Version, string Statement) : Command<ClaimRef>(Id), IUndoable
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class AcceptRewordedValidator : AbstractValidator<AcceptReworded>
{
    public AcceptRewordedValidator()
    {
        this.CheckVersion(command => command.Version);
        RuleFor(command => command.Statement)
            .Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage("A claim needs a statement.")
            .MaximumLength(Claim.StatementMaxLength).WithMessage("A statement has at most 1,000 characters.");
    }
}

internal sealed class AcceptRewordedHandler : ICommandHandler<AcceptReworded, ClaimRef>
{
    public async Task<Outcome<ClaimRef>> HandleAsync(AcceptReworded command, Change change, CancellationToken cancellation)
    {
        if (await change.Database.FindClaimAsync(command.ClaimId, cancellation) is not { } claim)
            return new Outcome<ClaimRef>.Gone();
        if (claim.FindConflict<ClaimRef>(command.Version, ClaimAction.Accept, change.Actor, ClaimState.ToDo) is { } conflict)
            return conflict;

        var article = await change.Database.FindArticleAsync(claim.ArticleId, cancellation);
        var reworded = claim.State == ClaimState.Suggested ? claim.Reword(claim.WordedAs(command.Statement.Trim()), change.Actor) : Ruling.Of();
        if (reworded.Refusal is { } refusal)
            return refusal;

        var accepted = claim.Accept(article!, change.Actor, change.Now);
        if (accepted.IsDone)
            change.Record(reworded.Facts);
        return change.Conclude(accepted, claim.Ref);
    }
}
