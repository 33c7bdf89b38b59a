using FactCheck.Text;

namespace FactCheck.Core.Revisions;

/// <summary>
/// Where a stretch of an older revision stands in a newer one: what passages and stretches set aside there are shown by. Derived:
/// built again from the <see cref="Anchoring"/> of the newer revision and the <see cref="Placement"/>s since.
/// </summary>
public sealed class Anchor
{
    /// <summary>A score of one, in the units it is kept in.</summary>
    public const int FullScore = 10_000;

    private Anchor()
    {
    }

    /// <summary>The newer revision.</summary>
    public Guid RevisionId { get; private set; }

    /// <summary>The revision the stretch belongs to.</summary>
    public Guid FromRevisionId { get; private set; }

    public int FromStart { get; private set; }

    public int FromEnd { get; private set; }

    public AnchoredBy Method { get; private set; }

    /// <summary>Ten-thousandths: the whole for the same letters, the share of the same words for others.</summary>
    public int Score { get; private set; }

    /// <summary>Null when it has no place in the newer revision.</summary>
    public int? Start { get; private set; }

    public int? End { get; private set; }

    internal static Anchor Of(Guid revisionId, AnchorEntry entry) => new()
    {
        RevisionId = revisionId,
        FromRevisionId = entry.FromRevisionId,
        FromStart = entry.From.Start,
        FromEnd = entry.From.End,
        Method = entry.Method,
        Score = entry.Score,
        Start = entry.Place?.Start,
        End = entry.Place?.End,
    };

    /// <summary>Somebody said where it stands, or that it stays where it was.</summary>
    internal void Take(AnchorEntry entry)
    {
        Method = entry.Method;
        Score = entry.Score;
        Start = entry.Place?.Start;
        End = entry.Place?.End;
    }
}

/// <summary>One line of an anchoring.</summary>
/// <param name="From">A stretch of the older revision.</param>
/// <param name="Score">Ten-thousandths.</param>
/// <param name="Place">In the newer revision; null when it has none there.</param>
public sealed record AnchorEntry(Guid FromRevisionId, Span From, AnchoredBy Method, int Score, Span? Place)
{
    /// <summary>What it speaks of.</summary>
    internal TextPlace Key => new(FromRevisionId, From);
}

/// <summary>A stretch of one revision.</summary>
internal readonly record struct TextPlace(Guid RevisionId, Span Span);
