using FactCheck.Core.Articles;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using FactCheck.Text.Anchoring;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Revisions;

/// <summary>Gives an article a new text. Made by <see cref="RevisionIntake"/>, which does the heavy reading before the transaction.</summary>
/// <param name="BasedOnId">The revision that was current when the command was made.</param>
/// <param name="Anchors">Where everything that stands in the earlier texts stands in this one.</param>
/// <param name="Changes">Claims under which something changed.</param>
/// <param name="Suggestions">Claims the splitter proposes for sentences that are new.</param>
public sealed record ImportRevision(
    Guid Id,
    Guid ArticleId,
    Guid BasedOnId,
    IntakeText Text,
    IReadOnlyList<AnchorEntry> Anchors,
    IReadOnlyList<ChangedClaim> Changes,
    IReadOnlyList<SuggestedClaim> Suggestions) : Command<ImportedRevision>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

/// <summary>A claim under which something changed, with both wordings, one a passage.</summary>
public sealed record ChangedClaim(
    Guid ClaimId, ChangedParts Parts, IReadOnlyList<WordedContext> Before, IReadOnlyList<WordedContext> After);

/// <summary>The revision that came in.</summary>
public sealed record ImportedRevision(Guid Id, int Number);

internal sealed class ImportRevisionValidator : AbstractValidator<ImportRevision>
{
    public ImportRevisionValidator()
    {
        RuleFor(command => command.Text).NotNull().WithMessage("There is no text.");
        RuleFor(command => command.Text.Content)
            .Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage(ArticleRefusals.Empty.Sentence)
            .MaximumLength(Revision.TextMaxLength).WithMessage(ArticleRefusals.TooLong.Sentence)
            .When(command => command.Text is not null);
        RuleFor(command => command.Anchors).NotNull().WithMessage("Say where the passages stand.");
        RuleFor(command => command.Changes).NotNull().WithMessage("Say what changed.");
        RuleFor(command => command.Suggestions).NotNull().WithMessage("Name the suggestions, or none.");
    }
}

internal sealed class ImportRevisionHandler : ICommandHandler<ImportRevision, ImportedRevision>
{
    public async Task<Outcome<ImportedRevision>> HandleAsync(ImportRevision command, Change change, CancellationToken cancellation)
    {
        var database = change.Database;
        var current = await database.Articles.Where(article => article.Id == command.ArticleId)
            .Join(database.Revisions, article => article.CurrentRevisionId, revision => revision.Id, (article, revision) => new
            {
                Article = article,
                revision.Number,
                revision.Sha256,
            })
            .FirstOrDefaultAsync(cancellation);
        if (current is null)
            return new Outcome<ImportedRevision>.Gone();
        if (current.Sha256 == command.Text.Sha256)
            return RevisionRefusals.SameText(current.Number);
        if (current.Article.CurrentRevisionId != command.BasedOnId || !await HoldsAllAsync(command, change, cancellation))
            return new Outcome<ImportedRevision>.Conflict(current.Number, []);
        if (command.Anchors.Select(entry => Fault(command, entry)).FirstOrDefault(fault => fault is not null) is { } fault)
            return ArticleRefusals.Passage(fault);

        var revision = Revision.Next(command.ArticleId, current.Number + 1, command.Text, change.Now);
        database.Revisions.Add(revision);
        database.Anchorings.Add(Anchoring.Of(command.ArticleId, revision.Id, command.BasedOnId, command.Anchors));
        change.Record(current.Article.Revise(revision));
        await new CheckAgain(change).NoteAsync(revision.Id, command.Changes, cancellation);
        if (await new SuggestedClaims(change, current.Article, revision).AddAsync(command.Suggestions, cancellation) is { } refusal)
            return refusal;

        await database.SaveChangesAsync(cancellation);
        await database.AddAnchorsAsync(revision.Id, command.Anchors, cancellation);
        return new ImportedRevision(revision.Id, revision.Number);
    }

    /// <summary>Whether a place was looked for everything that stands in the article's texts now: somebody may have added something since.</summary>
    private static async Task<bool> HoldsAllAsync(ImportRevision command, Change change, CancellationToken cancellation)
    {
        var known = command.Anchors.Select(entry => entry.Key).ToHashSet();
        var places = await ArticlePlaces.ReadAsync(
            change.Database.Claims, change.Database.SetAsideStretches, change.Database.Threads, command.ArticleId, cancellation);
        return places.All(known.Contains);
    }

    private static PassageFault? Fault(ImportRevision command, AnchorEntry entry) =>
        entry.Place is { } place ? Passages.Check(command.Text.Content, place) : null;
}
