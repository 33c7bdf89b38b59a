using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.People;

namespace FactCheck.Core.Discussion;

/// <content>How it is started, answered, resolved and opened again.</content>
public sealed partial class DiscussionThread
{
    /// <summary>Starts a thread on a claim; only editors point at a passage.</summary>
    internal static Ruling StartOn(
        Claim claim, CommentWording first, ChosenPassage? passage, Standing actor, DateTimeOffset now, out DiscussionThread? thread)
    {
        thread = null;
        if (RefuseOn(claim) is { } refusal)
            return refusal;
        if (passage is not null && !actor.Is(Roles.Editor))
            return DiscussionRefusals.OnlyEditorsPoint;

        thread = new DiscussionThread
        {
            Id = Guid.CreateVersion7(now),
            ClaimId = claim.Id,
            StartedById = actor.PersonId,
            StartedAt = now,
            RevisionId = passage?.RevisionId,
            Start = passage?.Start,
            End = passage?.End,
            Exact = passage?.Exact,
            Prefix = passage?.Prefix,
            Suffix = passage?.Suffix,
            Version = 1,
        };
        thread.comments.Add(Comment.Write(thread.Id, 0, first, actor, now));
        return thread.Happened(FactKinds.ThreadStarted, claim);
    }

    /// <summary>Answers.</summary>
    internal Ruling Reply(Claim claim, CommentWording wording, Standing actor, DateTimeOffset now, out Comment? comment)
    {
        comment = null;
        if (RefuseOn(claim) is { } refusal)
            return refusal;
        if (!IsOpen)
            return DiscussionRefusals.Resolved;

        comment = Comment.Write(Id, comments.Count, wording, actor, now);
        comments.Add(comment);
        Version++;
        return new Fact(FactKinds.CommentWritten, comment.Id, claim.ArticleId, claim.Id);
    }

    /// <summary>Changes one's own comment, as long as nobody wrote after it: an answer keeps what it answers.</summary>
    internal Ruling Edit(Claim claim, Comment comment, CommentWording wording, Standing actor, DateTimeOffset now)
    {
        if (RefuseOn(claim) is { } refusal)
            return refusal;
        if (RefuseEdit(comment, actor.PersonId) is { } why)
            return why;
        return comment.Says(wording) ? Ruling.Of() : Edited(claim, comment, wording, now);
    }

    /// <summary>Says that it is answered: who started it, or an editor.</summary>
    internal Ruling Resolve(Claim claim, Standing actor, DateTimeOffset now)
    {
        if (RefuseOn(claim) is { } refusal)
            return refusal;
        if (!IsOpen)
            return DiscussionRefusals.Resolved;
        if (!MayResolve(actor))
            return DiscussionRefusals.NotYoursToResolve;

        (ResolvedById, ResolvedAt) = (actor.PersonId, now);
        Version++;
        return Happened(FactKinds.ThreadResolved, claim);
    }

    /// <summary>Opens it again: anybody who may comment.</summary>
    internal Ruling Reopen(Claim claim)
    {
        if (RefuseOn(claim) is { } refusal)
            return refusal;
        if (IsOpen)
            return DiscussionRefusals.OpenAlready;

        (ResolvedById, ResolvedAt) = (null, null);
        Version++;
        return Happened(FactKinds.ThreadReopened, claim);
    }

    /// <summary>A claim that was merged or split is discussed where it went.</summary>
    internal static Refusal? RefuseOn(Claim claim) => claim.State switch
    {
        ClaimState.Merged => DiscussionRefusals.Merged,
        ClaimState.Split => DiscussionRefusals.Split,
        _ => null,
    };

    /// <summary>Whether this person may say that it is answered.</summary>
    internal bool MayResolve(Standing actor) => StartedById == actor.PersonId || actor.Is(Roles.Editor);

    /// <summary>Why this person cannot change the comment; null when they can.</summary>
    internal Refusal? RefuseEdit(Comment comment, Guid personId) =>
        comment.AuthorId != personId ? DiscussionRefusals.NotYourComment
        : !IsOpen ? DiscussionRefusals.Resolved
        : comment.Ordinal < comments.Max(one => one.Ordinal) ? DiscussionRefusals.Answered
        : null;

    private static Ruling Edited(Claim claim, Comment comment, CommentWording wording, DateTimeOffset now)
    {
        comment.Rewrite(wording, now);
        return new Fact(FactKinds.CommentEdited, comment.Id, claim.ArticleId, claim.Id);
    }

    private Fact Happened(string kind, Claim claim) => new(kind, Id, claim.ArticleId, claim.Id);
}
