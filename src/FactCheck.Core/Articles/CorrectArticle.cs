using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;

namespace FactCheck.Core.Articles;

/// <summary>Corrects what is known of an article besides its text.</summary>
/// <param name="Version">The article's version the person saw.</param>
/// <param name="Published">Partial date.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="Due">Press time.</param>
public sealed record CorrectArticle(
    Guid Id,
    Guid ArticleId,
    int Version,
    string Title,
    string? Byline,
    string? Publication,
    string? Url,
    string? Published,
    string Language,
    DateTimeOffset? Due) : Command<Nothing>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class CorrectArticleValidator : AbstractValidator<CorrectArticle>
{
    public CorrectArticleValidator()
    {
        RuleFor(command => command.Version).GreaterThan(0).WithMessage("Say which version you saw.");
        this.CheckMetadata(
            command => command.Title,
            command => command.Byline,
            command => command.Publication,
            command => command.Url,
            command => command.Published,
            command => command.Language);
    }
}

internal sealed class CorrectArticleHandler : ICommandHandler<CorrectArticle, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(CorrectArticle command, Change change, CancellationToken cancellation)
    {
        if (await change.Database.FindArticleAsync(command.ArticleId, cancellation) is not { } article)
            return new Outcome<Nothing>.Gone();

        var details = new ArticleDetails(
            command.Title,
            command.Byline,
            command.Publication,
            command.Url,
            command.Published,
            command.Language,
            command.Due);
        if (article.Version != command.Version)
            return new Outcome<Nothing>.Conflict(article.Version, article.Differences(details));

        return change.Conclude(article.Correct(details), Nothing.Value);
    }
}
