using FactCheck.Core.Articles;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Text;
using FluentValidation;

namespace FactCheck.Core.Claims;

/// <summary>Says anew where in the article's current text a claim stands.</summary>
/// <param name="WordingVersion">The version of the wording the person saw.</param>
/// <param name="RevisionId">The text the passages were chosen in.</param>
/// <param name="Passages">All of them, those that stay included.</param>
public sealed record ChangePassages(
    Guid Id, Guid ClaimId, int WordingVersion, Guid RevisionId, IReadOnlyList<Span> Passages) : Command<ClaimRef>(Id), IUndoable
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class ChangePassagesValidator : AbstractValidator<ChangePassages>
{
    public ChangePassagesValidator()
    {
        this.CheckVersion(command => command.WordingVersion);
        this.CheckPassages(command => command.Passages);
    }
}

internal sealed class ChangePassagesHandler : ICommandHandler<ChangePassages, ClaimRef>
{
    public async Task<Outcome<ClaimRef>> HandleAsync(ChangePassages command, Change change, CancellationToken cancellation)
    {
        if (await change.Database.FindClaimAsync(command.ClaimId, cancellation) is not { } claim)
            return new Outcome<ClaimRef>.Gone();

        var article = (await change.Database.FindArticleAsync(claim.ArticleId, cancellation))!;
        if (command.RevisionId != article.CurrentRevisionId)
            return ArticleRefusals.OtherRevision;

        var revision = await change.Database.CurrentRevisionAsync(article, cancellation);
        var (chosen, refusal) = ChosenPassage.Read(revision, command.Passages);
        if (refusal is not null)
            return refusal;

        return claim.FindWordingConflict<ClaimRef>(command.WordingVersion, change.Actor, () => Differences(claim, chosen))
            ?? change.Conclude(claim.ChangePassages(chosen, change.Actor), claim.Ref);
    }

    private static List<FieldConflict> Differences(Claim claim, IReadOnlyList<ChosenPassage> chosen) => claim.StandsAt(chosen)
        ? []
        : [new FieldConflict(
            nameof(Claim.Passages),
            ClaimConflicts.Written(claim.Passages.Select(passage => (passage.Start, passage.Exact))),
            ClaimConflicts.Written(chosen.Select(passage => (passage.Start, passage.Exact))))];
}
