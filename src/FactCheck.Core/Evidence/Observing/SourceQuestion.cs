using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.Revisions;

namespace FactCheck.Core.Evidence.Observing;

/// <summary>What is no longer as it was cited.</summary>
public enum SourceTurn
{
    /// <summary>The quotation is no longer in the page's text.</summary>
    QuotationGone,

    /// <summary>The quotation is there, the sentence around it is another one.</summary>
    SentenceChanged,

    /// <summary>The site says that the page is not there any more.</summary>
    SourceGone,
}

/// <summary>That a submitted or approved claim is to be checked again, because evidence its verdict cites is not what it was.</summary>
public sealed class SourceQuestion
{
    private SourceQuestion()
    {
    }

    public Guid Id { get; private set; }

    public Guid ArticleId { get; private set; }

    public Guid ClaimId { get; private set; }

    public Guid EvidenceId { get; private set; }

    public Guid SourceId { get; private set; }

    public SourceTurn Turn { get; private set; }

    /// <summary>The sentence around the quotation as it was captured; the quotation itself, or nothing, where the page is gone.</summary>
    public string? Before { get; private set; }

    /// <summary>The sentence around the quotation now; null when the quotation or the page is gone.</summary>
    public string? After { get; private set; }

    /// <summary>What the site answered, where the page is gone.</summary>
    public int? Status { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Null while an editor has not answered.</summary>
    public CheckAnswer? Answer { get; private set; }

    public Guid? AnsweredById { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Why the verdict still holds.</summary>
    public string? Reason { get; private set; }

    internal static SourceQuestion Of(Claim claim, FoundTurn found, Guid sourceId, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        ArticleId = claim.ArticleId,
        ClaimId = claim.Id,
        EvidenceId = found.EvidenceId,
        SourceId = sourceId,
        Turn = found.Turn,
        Before = found.Before,
        After = found.After,
        Status = found.Status,
        At = now,
    };

    /// <summary>The fact that the record tells of it.</summary>
    internal Fact Happened => new(FactKinds.ClaimSourceTurned, Id, ArticleId, ClaimId);

    /// <summary>It asks the same and is open, or an editor has answered it.</summary>
    internal bool Stands(FoundTurn found) => EvidenceId == found.EvidenceId && ClaimId == found.ClaimId && Turn == found.Turn && After == found.After
        && Answer is (null or CheckAnswer.StillHolds or CheckAnswer.Approved);

    /// <summary>Its source turned out to be the same as another one.</summary>
    internal void LieOn(Guid sourceId) => SourceId = sourceId;

    /// <summary>Ends the question.</summary>
    internal Ruling Settle(CheckAnswer answer, Guid actorId, DateTimeOffset now, string? reason = null)
    {
        if (Answer is not null)
            return RevisionRefusals.NothingToCheckAgain;

        Answer = answer;
        AnsweredById = actorId;
        AnsweredAt = now;
        Reason = reason?.Trim();
        return answer switch
        {
            CheckAnswer.StillHolds => new Fact(FactKinds.ClaimStillHolds, Id, ArticleId, ClaimId),
            CheckAnswer.AsBefore => new Fact(FactKinds.ClaimSourceAsBefore, Id, ArticleId, ClaimId),
            _ => Ruling.Of(),
        };
    }
}

/// <summary>What a look found of a piece of evidence that a verdict cites.</summary>
public sealed record FoundTurn(Guid EvidenceId, Guid ClaimId, Guid VerdictId, SourceTurn Turn, string? Before, string? After, int? Status);
