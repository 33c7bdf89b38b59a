using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Text;
using FactCheck.Text.Anchoring;
using FluentValidation;

namespace FactCheck.Core.Revisions;

/// <summary>Says where a passage of an older revision stands in the current text. The passage itself stays as it is.</summary>
/// <param name="RevisionId">The text the place was chosen in.</param>
/// <param name="FromRevisionId">The revision the passage belongs to.</param>
/// <param name="From">The passage there.</param>
/// <param name="Place">Where it stands now.</param>
public sealed record PlaceClaim(
    Guid Id, Guid ClaimId, Guid RevisionId, Guid FromRevisionId, Span From, Span Place) : Command<ClaimRef>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class PlaceClaimValidator : AbstractValidator<PlaceClaim>
{
    public PlaceClaimValidator() =>
        RuleFor(command => command.From).Must(span => span.Length > 0).WithMessage(ClaimRefusals.NoPassage.Sentence);
}

internal sealed class PlaceClaimHandler : ICommandHandler<PlaceClaim, ClaimRef>
{
    public async Task<Outcome<ClaimRef>> HandleAsync(PlaceClaim command, Change change, CancellationToken cancellation)
    {
        if (await LostPassages.FindAsync(change, command.ClaimId, cancellation) is not { } lost)
            return new Outcome<ClaimRef>.Gone();
        if (command.RevisionId != lost.Article.CurrentRevisionId)
            return ArticleRefusals.OtherRevision;
        if (LostPassages.RefuseToPlace(lost.Claim, change.Actor) is { } refusal)
            return refusal;

        var revision = await change.Database.CurrentRevisionAsync(lost.Article, cancellation);
        if (Passages.Check(revision.Text, command.Place) is { } fault)
            return ArticleRefusals.Passage(fault);
        if (lost.Anchors.FirstOrDefault(anchor => anchor.FromRevisionId == command.FromRevisionId
            && anchor.FromStart == command.From.Start && anchor.FromEnd == command.From.End) is not { } anchor)
            return RevisionRefusals.NotItsPassage;

        lost.Decide(anchor, command.Place, revision.Text);
        await lost.AskAgainAsync(revision, cancellation);
        change.Record(lost.Happened(FactKinds.ClaimPlaced));
        return lost.Claim.Ref();
    }
}
