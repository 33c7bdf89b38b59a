using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Articles;

/// <summary>Takes an article in. Made by <see cref="ArticleIntake"/>, which does the heavy reading before the transaction.</summary>
/// <param name="Text">What was read of the text.</param>
/// <param name="Published">Partial date.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="Due">Press time.</param>
/// <param name="Anyway">Also when the desk has this text or URL already.</param>
public sealed record ImportArticle(
    Guid Id,
    IntakeText Text,
    string Title,
    string? Byline,
    string? Publication,
    string? Url,
    string? Published,
    string Language,
    DateTimeOffset? Due,
    bool Anyway) : Command<ImportedArticleRef>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

/// <summary>A text ready to be kept.</summary>
/// <param name="Content">Normalised text.</param>
/// <param name="Sha256">Lower-case hex of the text in UTF-8.</param>
/// <param name="Outline">Encoded by <see cref="TextOutline"/>.</param>
/// <param name="Sketch">What nearly the same texts share, made by <see cref="TextSketch"/>.</param>
public sealed record IntakeText(string Content, string Sha256, string Outline, string Sketch);

/// <summary>The article that was taken in.</summary>
public sealed record ImportedArticleRef(Guid Id, int Number);

internal sealed class ImportArticleValidator : AbstractValidator<ImportArticle>
{
    public ImportArticleValidator()
    {
        RuleFor(command => command.Text).NotNull().WithMessage("There is no text.");
        RuleFor(command => command.Text.Content)
            .Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(ArticleRefusals.Empty.Sentence)
            .MaximumLength(Revision.TextMaxLength).WithMessage(ArticleRefusals.TooLong.Sentence)
            .When(command => command.Text is not null);
        this.CheckMetadata(
            command => command.Title,
            command => command.Byline,
            command => command.Publication,
            command => command.Url,
            command => command.Published,
            command => command.Language);
    }
}

internal sealed class ImportArticleHandler : ICommandHandler<ImportArticle, ImportedArticleRef>
{
    public async Task<Outcome<ImportedArticleRef>> HandleAsync(
        ImportArticle command, Change change, CancellationToken cancellation)
    {
        var details = new ArticleDetails(
            command.Title,
            command.Byline,
            command.Publication,
            command.Url,
            command.Published,
            command.Language,
            command.Due);
        var database = change.Database;
        if (!command.Anyway)
        {
            var likeness = new ArticleLikeness(database.Articles, database.Revisions);
            if (await likeness.FindAsync(command.Text, details.Url, cancellation) is { } existing)
                return ArticleRefusals.OnDeskAlready(existing);
        }

        var highest = await database.Articles.MaxAsync(article => (int?)article.Number, cancellation) ?? 0;
        var (imported, revision, fact) = Article.Import(
            highest + 1, details, command.Text, change.Actor.PersonId, change.Now);
        database.Articles.Add(imported);
        database.Revisions.Add(revision);
        change.Record(fact);
        return new ImportedArticleRef(imported.Id, imported.Number);
    }
}
