using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;

namespace FactCheck.Core.Revisions;

/// <summary>Decides that a claim the current text has lost stays where it was.</summary>
/// <param name="RevisionId">The text that lost it, as the person saw it.</param>
public sealed record KeepOnOldRevision(Guid Id, Guid ClaimId, Guid RevisionId) : Command<ClaimRef>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class KeepOnOldRevisionValidator : AbstractValidator<KeepOnOldRevision>
{
    public KeepOnOldRevisionValidator() =>
        RuleFor(command => command.RevisionId).NotEmpty().WithMessage("Say which text you saw.");
}

internal sealed class KeepOnOldRevisionHandler : ICommandHandler<KeepOnOldRevision, ClaimRef>
{
    public async Task<Outcome<ClaimRef>> HandleAsync(KeepOnOldRevision command, Change change, CancellationToken cancellation)
    {
        if (await LostPassages.FindAsync(change, command.ClaimId, cancellation) is not { } lost)
            return new Outcome<ClaimRef>.Gone();
        if (command.RevisionId != lost.Article.CurrentRevisionId)
            return ArticleRefusals.OtherRevision;
        if (LostPassages.RefuseToPlace(lost.Claim, change.Actor) is { } refusal)
            return refusal;
        if (!lost.Anchors.Any(anchor => anchor.Method == AnchoredBy.Gone))
            return RevisionRefusals.NotLost;

        foreach (var anchor in lost.Anchors.Where(anchor => anchor.Method == AnchoredBy.Gone))
            lost.Decide(anchor, null, "");
        change.Record(lost.Happened(FactKinds.ClaimKeptOnOldRevision));
        return lost.Claim.Ref();
    }
}
