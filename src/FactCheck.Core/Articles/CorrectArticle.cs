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
