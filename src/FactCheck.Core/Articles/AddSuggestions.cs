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
    IReadOnlyList<string> Reasons);

/// <summary>What splitting an article brought.</summary>
/// <param name="Added">Suggestions that are new.</param>
/// <param name="AlreadyThere">Proposals the article had already, as suggestion or claim.</param>
public sealed record SplitResult(int Added, int AlreadyThere);

internal sealed class AddSuggestionsValidator : AbstractValidator<AddSuggestions>
{
    public AddSuggestionsValidator()
    {
        RuleFor(command => command.Suggestions).NotNull().WithMessage("There are no suggestions.");
        RuleForEach(command => command.Suggestions).ChildRules(suggestion =>
        {
            suggestion.RuleFor(one => one.Passages).NotEmpty().WithMessage(ClaimRefusals.NoPassage.Sentence);
            suggestion.RuleFor(one => one.Statement).NotEmpty().WithMessage("A claim needs a statement.")
                .MaximumLength(Claim.StatementMaxLength).WithMessage("A statement has at most 1,000 characters.");
            suggestion.RuleForEach(one => one.Claimants).SetValidator(new ClaimantNameValidator());
            suggestion.RuleFor(one => one.Chance).InclusiveBetween(0, 10_000).WithMessage("A chance lies between 0 and 10,000.");
        });
    }
}
