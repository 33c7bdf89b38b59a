namespace FactCheck.Core.Notifications;

/// <summary>What somebody is told of.</summary>
public enum NoticeKind
{
    /// <summary>They were mentioned in a comment.</summary>
    Mentioned,

    /// <summary>Somebody answered in a thread they wrote in.</summary>
    Replied,

    /// <summary>Claims were given to them.</summary>
    Assigned,

    /// <summary>Their verdict was approved.</summary>
    Approved,

    /// <summary>Their verdict was sent back.</summary>
    SentBack,
}

/// <summary>That something happened which concerns one person: where to look, never what it says. Operational.</summary>
public sealed class Notice
{
    public Guid Id { get; init; }

    /// <summary>Whom it is for.</summary>
    public Guid PersonId { get; init; }

    public NoticeKind Kind { get; init; }

    /// <summary>Who did it.</summary>
    public Guid ActorId { get; init; }

    public Guid ArticleId { get; init; }

    /// <summary>The claim it happened to; the first of several.</summary>
    public Guid ClaimId { get; init; }

    public Guid? ThreadId { get; init; }

    public Guid? CommentId { get; init; }

    /// <summary>How many claims of the article the same command did it to.</summary>
    public int Count { get; init; }

    /// <summary>The command that did it: undoing it takes the notice back.</summary>
    public Guid CommandId { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>When its reader saw it; null while it is new.</summary>
    public DateTimeOffset? ReadAt { get; set; }
}
