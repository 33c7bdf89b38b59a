using FactCheck.Core.Gate;

namespace FactCheck.Core.Revisions;

/// <summary>What a new revision changed under a claim, as flags.</summary>
[Flags]
public enum ChangedParts
{
    None = 0,

    /// <summary>The words of its passage.</summary>
    Passage = 1,

    /// <summary>The sentence around the passage.</summary>
    Sentence = 2,

    /// <summary>The sentence before.</summary>
    SentenceBefore = 4,

    /// <summary>Who is speaking.</summary>
    Speaker = 8,
}

/// <summary>What a change asks for.</summary>
public enum ContextChangeKind
{
    /// <summary>The claim was not submitted yet: whoever works on it is told.</summary>
    NewContext,

    /// <summary>The claim was submitted or approved: an editor has to look at both wordings.</summary>
    CheckAgain,
}

/// <summary>How a <see cref="ContextChangeKind.CheckAgain"/> was answered.</summary>
public enum CheckAnswer
{
    /// <summary>An editor confirmed that the verdict still holds.</summary>
    StillHolds,

    /// <summary>An editor approved the verdict with both wordings in sight.</summary>
    Approved,

    /// <summary>An editor reopened the claim.</summary>
    Reopened,

    /// <summary>A later text or place put another question in its stead.</summary>
    Overtaken,

    /// <summary>A later text or place has the wording of before again.</summary>
    AsBefore,
}

/// <summary>That something under a claim changed with a revision, with both wordings.</summary>
public sealed class ContextChange
{
    /// <summary>Longest reason, in UTF-16 code units.</summary>
    public const int ReasonMaxLength = 4000;

    private ContextChange()
    {
    }

    public Guid Id { get; private set; }

    public Guid ArticleId { get; private set; }

    public Guid ClaimId { get; private set; }

    /// <summary>The revision that brought it.</summary>
    public Guid RevisionId { get; private set; }

    public ContextChangeKind Kind { get; private set; }

    public ChangedParts Parts { get; private set; }

    /// <summary>The wording that was last checked: JSON of <see cref="WordedContext"/>s, one a passage.</summary>
    public string Before { get; private set; } = "[]";

    /// <summary>The wording now, in the same form; a passage that is gone is left out.</summary>
    public string After { get; private set; } = "[]";

    public DateTimeOffset At { get; private set; }

    /// <summary>Null while an editor has not answered; always null for a new context.</summary>
    public CheckAnswer? Answer { get; private set; }

    public Guid? AnsweredById { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Why the verdict still holds.</summary>
    public string? Reason { get; private set; }

    internal static ContextChange Of(
        Claims.Claim claim, Guid revisionId, ContextChangeKind kind, ChangedParts parts, string before, string after, DateTimeOffset now) => new()
        {
            Id = Guid.CreateVersion7(),
            ArticleId = claim.ArticleId,
            ClaimId = claim.Id,
            RevisionId = revisionId,
            Kind = kind,
            Parts = parts,
            Before = before,
            After = after,
            At = now,
        };

    /// <summary>The fact that the record tells of it.</summary>
    internal Fact Happened => new(
        Kind == ContextChangeKind.CheckAgain ? FactKinds.ClaimToCheckAgain : FactKinds.ClaimContextChanged, Id, ArticleId, ClaimId);

    /// <summary>Ends the question.</summary>
    internal Ruling Settle(CheckAnswer answer, Guid actorId, DateTimeOffset now, string? reason = null)
    {
        if (Kind != ContextChangeKind.CheckAgain || Answer is not null)
            return RevisionRefusals.NothingToCheckAgain;

        Answer = answer;
        AnsweredById = actorId;
        AnsweredAt = now;
        Reason = reason?.Trim();
        return answer switch
        {
            CheckAnswer.StillHolds => new Fact(FactKinds.ClaimStillHolds, Id, ArticleId, ClaimId),
            CheckAnswer.AsBefore => new Fact(FactKinds.ClaimAsBefore, Id, ArticleId, ClaimId),
            _ => Ruling.Of(),
        };
    }
}
