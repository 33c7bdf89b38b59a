using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Text;
using FactCheck.Text.Anchoring;
using FluentValidation;

namespace FactCheck.Core.Articles;

/// <summary>Says that a stretch of the text will not be checked, and why.</summary>
/// <param name="RevisionId">The text the stretch was chosen in.</param>
/// <param name="Note">The reason in words; required for <see cref="SetAsideReason.Other"/>.</param>
public sealed record SetAsideText(
    Guid Id, Guid ArticleId, Guid RevisionId, Span Stretch, SetAsideReason Reason, string? Note)
    : Command<StretchRef>(Id), IUndoable
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

/// <summary>A stretch that was set aside.</summary>
public sealed record StretchRef(Guid Id, int Version);

internal sealed class SetAsideTextValidator : AbstractValidator<SetAsideText>
{
    public SetAsideTextValidator() =>
        this.CheckReason(command => command.Reason, command => command.Note);
}

internal sealed class SetAsideTextHandler : ICommandHandler<SetAsideText, StretchRef>
{
    public async Task<Outcome<StretchRef>> HandleAsync(SetAsideText command, Change change, CancellationToken cancellation)
    {
        if (await change.Database.FindArticleAsync(command.ArticleId, cancellation) is not { } article)
            return new Outcome<StretchRef>.Gone();
        if (command.RevisionId != article.CurrentRevisionId)
            return ArticleRefusals.OtherRevision;

        var revision = await change.Database.CurrentRevisionAsync(article, cancellation);
        if (Passages.Check(revision.Text, command.Stretch) is { } fault)
            return ArticleRefusals.Passage(fault);

        var stretch = SetAsideStretch.Of(
            revision, command.Stretch, command.Reason, command.Note, change.Actor.PersonId, change.Now);
        change.Database.SetAsideStretches.Add(stretch);
        change.Record(new Fact(FactKinds.StretchSetAside, stretch.Id, article.Id));
        return new StretchRef(stretch.Id, stretch.Version);
    }
}
