using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;

namespace FactCheck.Core.Articles.Splitting;

/// <summary>Stores what the splitter proposes for a part of a long text: few enough that nobody's own command waits long.</summary>
/// <param name="RevisionId">The text that was read.</param>
/// <param name="Through">Everything that begins before this place is stored with it.</param>
/// <param name="IsLast">The whole text is through.</param>
public sealed record AddSplitPart(
    Guid Id,
    Guid ArticleId,
    Guid RevisionId,
    IReadOnlyList<SuggestedClaim> Suggestions,
    int Through,
    bool IsLast) : Command<SplitResult>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class AddSplitPartValidator : AbstractValidator<AddSplitPart>
{
    public AddSplitPartValidator()
    {
        RuleFor(command => command.Suggestions).NotNull().WithMessage("There are no suggestions.");
        RuleForEach(command => command.Suggestions).SetValidator(new SuggestedClaimValidator());
    }
}

internal sealed class AddSplitPartHandler : ICommandHandler<AddSplitPart, SplitResult>
{
    public async Task<Outcome<SplitResult>> HandleAsync(AddSplitPart command, Change change, CancellationToken cancellation)
    {
        if (await change.Database.FindArticleAsync(command.ArticleId, cancellation) is not { } article)
            return new Outcome<SplitResult>.Gone();
        if (command.RevisionId != article.CurrentRevisionId)
            return ArticleRefusals.OtherRevision;
        if (await change.Database.FindSplitRunAsync(article.Id, cancellation) is not { } run || !run.Takes(command.RevisionId))
            return SplittingRefusals.NotRunning;

        var suggested = new SuggestedClaims(change, article, await change.Database.CurrentRevisionAsync(article, cancellation));
        if (await suggested.AddAsync(command.Suggestions, cancellation) is { } refusal)
            return refusal;

        run.Note(command.Through, suggested.Added);
        if (suggested.Added > 0)
            article.TakeSuggestions();
        if (command.IsLast)
        {
            change.Record(article.Split());
            change.Database.SplitRuns.Remove(run);
        }

        return new SplitResult(suggested.Added, command.Suggestions.Count - suggested.Added);
    }
}
