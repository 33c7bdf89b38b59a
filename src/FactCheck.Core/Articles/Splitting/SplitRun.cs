using FactCheck.Core.Gate;

namespace FactCheck.Core.Articles.Splitting;

/// <summary>How it is with the splitting of a long text.</summary>
public enum SplitRunState
{
    /// <summary>Under way, or next when another text is being split.</summary>
    Running,

    /// <summary>Somebody cancelled it.</summary>
    Cancelled,

    /// <summary>It could not go on.</summary>
    NotEnded,
}

/// <summary>
/// The splitting of a long text that is not through, one per article: what the server works off, and takes up again after a
/// restart. It is gone when the whole text is split.
/// </summary>
public sealed class SplitRun
{
    private SplitRun()
    {
    }

    public Guid ArticleId { get; private set; }

    /// <summary>The text that is split.</summary>
    public Guid RevisionId { get; private set; }

    /// <summary>In whose name suggestions are added.</summary>
    public Guid AskedById { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public SplitRunState State { get; private set; }

    /// <summary>What begins before this place of the text is stored.</summary>
    public int Through { get; private set; }

    /// <summary>Suggestions that were new so far.</summary>
    public int Added { get; private set; }

    internal static SplitRun For(Guid articleId) => new() { ArticleId = articleId, State = SplitRunState.Cancelled };

    /// <summary>Begins, or goes on with the rest where the text is still the same.</summary>
    internal Ruling Start(Guid revisionId, Guid personId, DateTimeOffset now)
    {
        if (State == SplitRunState.Running && RevisionId == revisionId)
            return SplittingRefusals.RunsAlready;

        if (RevisionId != revisionId)
            (RevisionId, Through, Added) = (revisionId, 0, 0);
        (State, AskedById, AskedAt) = (SplitRunState.Running, personId, now);
        return new Fact(FactKinds.ArticleSplitStarted, ArticleId, ArticleId);
    }

    /// <summary>Stops it; what is there stays.</summary>
    internal Ruling Cancel() => End(SplitRunState.Cancelled, FactKinds.ArticleSplitCancelled);

    /// <summary>Gives it up.</summary>
    internal Ruling BreakOff() => End(SplitRunState.NotEnded, FactKinds.ArticleSplitNotEnded);

    /// <summary>Whether suggestions for this text may still be stored.</summary>
    internal bool Takes(Guid revisionId) => State == SplitRunState.Running && RevisionId == revisionId;

    /// <summary>A part of the text is through.</summary>
    internal void Note(int through, int added)
    {
        Through = Math.Max(Through, through);
        Added += added;
    }

    private Ruling End(SplitRunState state, string kind)
    {
        if (State != SplitRunState.Running)
            return SplittingRefusals.NotRunning;

        State = state;
        return new Fact(kind, ArticleId, ArticleId);
    }
}
