using FactCheck.Core.Articles;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Text;
using FactCheck.Text.Claims;
using FluentValidation;

namespace FactCheck.Core.Claims;

/// <summary>Adds a claim from selected text.</summary>
/// <param name="RevisionId">The text the passages were chosen in.</param>
/// <param name="Statement">Self-contained wording; null for the text of the passages.</param>
/// <param name="Claimants">Outermost first; empty when the article itself speaks.</param>
public sealed record AddClaim(
    Guid Id,
    Guid ArticleId,
    Guid RevisionId,
    IReadOnlyList<Span> Passages,
    string? Statement,
    IReadOnlyList<ClaimantName> Claimants,
    Form Form = Form.OwnVoice,
    Kind Kind = Kind.Other,
    Check Check = Check.Substance) : Command<ClaimRef>(Id), IUndoable
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class AddClaimValidator : AbstractValidator<AddClaim>
{
    public AddClaimValidator()
    {
        this.CheckPassages(command => command.Passages);
        RuleFor(command => command.Statement)
            .MaximumLength(Claim.StatementMaxLength).WithMessage("A statement has at most 1,000 characters.");
        this.CheckClaimants(command => command.Claimants);
        this.CheckAspects(command => command.Form, command => command.Kind, command => command.Check);
    }
}

internal sealed class AddClaimHandler : ICommandHandler<AddClaim, ClaimRef>
{
    public async Task<Outcome<ClaimRef>> HandleAsync(AddClaim command, Change change, CancellationToken cancellation)
    {
        if (await change.Database.FindArticleAsync(command.ArticleId, cancellation) is not { } article)
            return new Outcome<ClaimRef>.Gone();
        if (command.RevisionId != article.CurrentRevisionId)
            return ArticleRefusals.OtherRevision;

        var revision = await change.Database.CurrentRevisionAsync(article, cancellation);
        var (chosen, refusal) = ChosenPassage.Read(revision, command.Passages);
        if (refusal is not null)
            return refusal;

        var (statement, wordless) = ChosenPassage.Word(command.Statement, chosen);
        if (wordless is not null)
            return wordless;

        var register = await ClaimantRegister.OpenAsync(change.Database, article.Id, cancellation);
        var wording = new ClaimWording(
            statement, command.Form, command.Kind, command.Check, register.Find(command.Claimants));
        var (claim, fact) = Claim.Add(article, wording, chosen, change.Actor, change.Now);
        change.Database.Claims.Add(claim);
        change.Record(fact);
        return claim.Ref();
    }
}
