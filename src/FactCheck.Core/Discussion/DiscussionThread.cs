namespace FactCheck.Core.Discussion;

/// <summary>One question about a claim and what was answered; open until somebody resolves it. Internal: never exported.</summary>
public sealed partial class DiscussionThread
{
    private readonly List<Comment> comments = [];

    private DiscussionThread()
    {
    }

    public Guid Id { get; private set; }

    public Guid ClaimId { get; private set; }

    public Guid StartedById { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>The text an editor points at; null when the thread is about the claim as a whole.</summary>
    public Guid? RevisionId { get; private set; }

    public int? Start { get; private set; }

    public int? End { get; private set; }

    public string? Exact { get; private set; }

    public string? Prefix { get; private set; }

    public string? Suffix { get; private set; }

    /// <summary>Who resolved it; null while it is open.</summary>
    public Guid? ResolvedById { get; private set; }

    public DateTimeOffset? ResolvedAt { get; private set; }

    /// <summary>The thread of the split claim this is a copy of.</summary>
    public Guid? CopiedFromId { get; private set; }

    /// <summary>Rises when somebody answers, resolves or reopens.</summary>
    public int Version { get; private set; }

    /// <summary>Whether it waits for an answer.</summary>
    public bool IsOpen => ResolvedAt is null;

    public IReadOnlyList<Comment> Comments => comments;
}
