using FactCheck.Core.Articles.Splitting;
using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Text;
using FactCheck.Text.Claims;
using FluentValidation;

namespace FactCheck.Core.Articles;

/// <summary>Puts what the splitter proposes under the article's text. Made by <see cref="ArticleSplitter"/>.</summary>
/// <param name="RevisionId">The text that was read.</param>
public sealed record AddSuggestions(
    Guid Id,
    Guid ArticleId,
    Guid RevisionId,
    IReadOnlyList<SuggestedClaim> Suggestions) : Command<SplitResult>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

/// <summary>A claim the splitter proposes.</summary>
/// <param name="Claimants">Outermost first; empty when the article itself speaks.</param>
/// <param name="Chance">Ten-thousandths.</param>
public sealed record SuggestedClaim(
    IReadOnlyList<Span> Passages,
    string Statement,
    IReadOnlyList<ClaimantName> Claimants,
    Form Form,
    Kind Kind,
    Check Check,
    Worth Worth,
    int Chance,
    IReadOnlyList<string> Reasons)
{
    /// <summary>Two or more places that can be true apart, when a split is proposed; else empty.</summary>
    public IReadOnlyList<Span> Halves { get; init; } = [];
}

/// <summary>What splitting an article brought.</summary>
/// <param name="Added">Suggestions that are new.</param>
/// <param name="AlreadyThere">Proposals the article had already, as suggestion or claim.</param>
public sealed record SplitResult(int Added, int AlreadyThere)
{
    /// <summary>The text is long: its suggestions come in the background.</summary>
    public bool GoesOn { get; init; }
}

internal sealed class AddSuggestionsValidator : AbstractValidator<AddSuggestions>
{
    public AddSuggestionsValidator()
    {
        RuleFor(command => command.Suggestions).NotNull().WithMessage("There are no suggestions.");
        RuleForEach(command => command.Suggestions).SetValidator(new SuggestedClaimValidator());
    }
}

internal sealed class SuggestedClaimValidator : AbstractValidator<SuggestedClaim>
{
    public SuggestedClaimValidator()
    {
        RuleFor(suggestion => suggestion.Passages).NotEmpty().WithMessage(ClaimRefusals.NoPassage.Sentence);
        RuleFor(suggestion => suggestion.Statement).NotEmpty().WithMessage("A claim needs a statement.")
            .MaximumLength(Claim.StatementMaxLength).WithMessage("A statement has at most 1,000 characters.");
        RuleForEach(suggestion => suggestion.Claimants).SetValidator(new ClaimantNameValidator());
        RuleFor(suggestion => suggestion.Chance).InclusiveBetween(0, 10_000).WithMessage("A chance lies between 0 and 10,000.");
    }
}

internal sealed class AddSuggestionsHandler : ICommandHandler<AddSuggestions, SplitResult>
{
    public async Task<Outcome<SplitResult>> HandleAsync(AddSuggestions command, Change change, CancellationToken cancellation)
    {
        if (await change.Database.FindArticleAsync(command.ArticleId, cancellation) is not { } article)
            return new Outcome<SplitResult>.Gone();
        if (command.RevisionId != article.CurrentRevisionId)
            return ArticleRefusals.OtherRevision;

        if (await change.Database.FindSplitRunAsync(article.Id, cancellation) is { } run)
            change.Database.SplitRuns.Remove(run);
        change.Record(article.Split());
        var revision = await change.Database.CurrentRevisionAsync(article, cancellation);
        var suggested = new SuggestedClaims(change, article, revision);
        if (await suggested.AddAsync(command.Suggestions, cancellation) is { } refusal)
            return refusal;

        return new SplitResult(suggested.Added, command.Suggestions.Count - suggested.Added);
    }
}
