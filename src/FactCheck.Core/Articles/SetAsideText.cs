using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Text;
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
