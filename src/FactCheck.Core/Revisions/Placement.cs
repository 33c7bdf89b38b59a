using FactCheck.Text;

namespace FactCheck.Core.Revisions;

/// <summary>What somebody decided of a passage that a new revision lost: where it stands there, or that it stays in its own.</summary>
public sealed class Placement
{
    private Placement()
    {
    }

    public Guid Id { get; private set; }

    public Guid ArticleId { get; private set; }

    /// <summary>The claim it was decided for.</summary>
    public Guid ClaimId { get; private set; }

    /// <summary>The newer revision.</summary>
    public Guid RevisionId { get; private set; }

    /// <summary>The revision the passage belongs to.</summary>
    public Guid FromRevisionId { get; private set; }

    public int FromStart { get; private set; }

    public int FromEnd { get; private set; }

    /// <summary>Ten-thousandths: the share of words that are the same; 0 when it stays in its own revision.</summary>
    public int Score { get; private set; }

    /// <summary>Null when it stays in its own revision.</summary>
    public int? Start { get; private set; }

    public int? End { get; private set; }

    public Guid PlacedById { get; private set; }

    public DateTimeOffset PlacedAt { get; private set; }

    /// <summary>The decision as a line of an anchoring.</summary>
    internal AnchorEntry Entry => new(
        FromRevisionId,
        new Span(FromStart, FromEnd),
        Start is null ? AnchoredBy.Kept : AnchoredBy.Hand,
        Score,
        Start is { } start && End is { } end ? new Span(start, end) : null);

    internal static Placement Of(
        Claims.Claim claim, Anchor anchor, (Span Place, int Score)? chosen, Guid actorId, DateTimeOffset now) => new()
        {
            Id = Guid.CreateVersion7(),
            ArticleId = claim.ArticleId,
            ClaimId = claim.Id,
            RevisionId = anchor.RevisionId,
            FromRevisionId = anchor.FromRevisionId,
            FromStart = anchor.FromStart,
            FromEnd = anchor.FromEnd,
            Score = chosen?.Score ?? 0,
            Start = chosen?.Place.Start,
            End = chosen?.Place.End,
            PlacedById = actorId,
            PlacedAt = now,
        };
}
