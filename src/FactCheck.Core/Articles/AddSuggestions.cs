using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Text;
using FactCheck.Text.Claims;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

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

internal sealed class AddSuggestionsHandler : ICommandHandler<AddSuggestions, SplitResult>
{
    public async Task<Outcome<SplitResult>> HandleAsync(AddSuggestions command, Change change, CancellationToken cancellation)
    {
        if (await change.Database.FindArticleAsync(command.ArticleId, cancellation) is not { } article)
            return new Outcome<SplitResult>.Gone();
        if (command.RevisionId != article.CurrentRevisionId)
            return ArticleRefusals.OtherRevision;

        var revision = await change.Database.CurrentRevisionAsync(article, cancellation);
        var chosen = new List<(SuggestedClaim Suggested, IReadOnlyList<ChosenPassage> Passages)>();
        foreach (var suggestion in command.Suggestions)
        {
            var (passages, refusal) = ChosenPassage.Read(revision, suggestion.Passages);
            if (refusal is null && suggestion.Halves.Count > 0)
                (_, refusal) = ChosenPassage.Read(revision, suggestion.Halves);
            if (refusal is not null)
                return refusal;
            chosen.Add((suggestion, passages));
        }

        var here = await PlacesAsync(article.Id, change, cancellation);
        var added = chosen.Where(one => !here.Contains(Place(one.Passages.Select(passage => (passage.Start, passage.End)))))
            .DistinctBy(one => (Place(one.Passages.Select(passage => (passage.Start, passage.End))), one.Suggested.Statement))
            .ToList();
        change.Record(article.Split());
        var register = await ClaimantRegister.OpenAsync(change.Database, article.Id, cancellation);
        foreach (var (suggested, passages) in added)
        {
            var (claim, fact) = Claim.Suggest(article, Wording(suggested, register), passages, change.Now);
            change.Database.Claims.Add(claim);
            change.Record(fact);
        }

        return new SplitResult(added.Count, chosen.Count - added.Count);
    }

    private static ClaimWording Wording(SuggestedClaim suggested, ClaimantRegister register) => new(
        suggested.Statement.Trim(), suggested.Form, suggested.Kind, suggested.Check, register.Find(suggested.Claimants))
    {
        Worth = new ClaimWorth(suggested.Worth, suggested.Chance, suggested.Reasons) { Halves = suggested.Halves },
    };

    /// <summary>Where the article's claims stand, in whatever state: what was set aside once is not proposed again.</summary>
    private static async Task<HashSet<string>> PlacesAsync(Guid articleId, Change change, CancellationToken cancellation)
    {
        var passages = await change.Database.Claims.Where(claim => claim.ArticleId == articleId)
            .SelectMany(claim => claim.Passages)
            .Select(passage => new { passage.ClaimId, passage.Start, passage.End })
            .ToListAsync(cancellation);
        return [.. passages.GroupBy(passage => passage.ClaimId)
            .Select(claim => Place(claim.Select(passage => (passage.Start, passage.End))))];
    }

    private static string Place(IEnumerable<(int Start, int End)> passages) =>
        string.Join(' ', passages.Order().Select(passage => $"{passage.Start}-{passage.End}"));
}
