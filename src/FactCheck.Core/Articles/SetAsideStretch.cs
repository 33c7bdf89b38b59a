using FactCheck.Core.Gate;
using FactCheck.Text;

namespace FactCheck.Core.Articles;

/// <summary>A stretch of text that will not be checked, for a reason. Counts for coverage until taken back.</summary>
public sealed class SetAsideStretch
{
    private SetAsideStretch()
    {
    }

    public Guid Id { get; private set; }

    public Guid ArticleId { get; private set; }

    public Guid RevisionId { get; private set; }

    /// <summary>Half-open span in UTF-16 code units of the revision's text.</summary>
    public int Start { get; private set; }

    public int End { get; private set; }

    public SetAsideReason Reason { get; private set; }

    /// <summary>The reason in words; required for <see cref="SetAsideReason.Other"/>.</summary>
    public string? Note { get; private set; }

    public Guid SetAsideById { get; private set; }

    public DateTimeOffset SetAsideAt { get; private set; }

    public bool TakenBack { get; private set; }

    public int Version { get; private set; }

    internal static SetAsideStretch Of(
        Revision revision, Span stretch, SetAsideReason reason, string? note, Guid actorId, DateTimeOffset now) => new()
        {
            Id = Guid.CreateVersion7(),
            ArticleId = revision.ArticleId,
            RevisionId = revision.Id,
            Start = stretch.Start,
            End = stretch.End,
            Reason = reason,
            Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(),
            SetAsideById = actorId,
            SetAsideAt = now,
            Version = 1,
        };

    /// <summary>The stretch is to be checked after all.</summary>
    public Ruling TakeBack()
    {
        if (TakenBack)
            return ArticleRefusals.AlreadyTakenBack;

        TakenBack = true;
        Version++;
        return new Fact(FactKinds.StretchTakenBack, Id, ArticleId);
    }
}

/// <summary>Why something is not to be checked.</summary>
public enum SetAsideReason
{
    Opinion,
    NotCheckable,
    CommonKnowledge,
    Trivial,
    OutOfScope,
    NotAStatement,
    Other,
}
