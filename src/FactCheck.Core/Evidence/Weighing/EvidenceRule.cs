using FactCheck.Core.Gate;

namespace FactCheck.Core.Evidence.Weighing;

/// <summary>What an unmet rule does.</summary>
public enum Unmet
{
    /// <summary>The verdict cannot be submitted.</summary>
    Blocks,

    /// <summary>It can, with a reason that is kept with it.</summary>
    NeedsReason,
}

/// <summary>The least a verdict with a rating rests on: so many primary sources, or so many independent ones.</summary>
/// <param name="Primary">Independent origins with a primary source; null where that does not meet it.</param>
/// <param name="Secondary">Independent origins, primary or not; null where that does not meet it.</param>
public sealed record RuleTerms(int? Primary, int? Secondary, Unmet Unmet)
{
    /// <summary>Nothing is asked.</summary>
    public bool IsEmpty => Primary is null && Secondary is null;

    /// <summary>Whether evidence of this weight meets it.</summary>
    public bool IsMetBy(Weight weight)
    {
        ArgumentNullException.ThrowIfNull(weight);
        return IsEmpty || weight.Primary >= Primary || weight.Origins >= Secondary;
    }

    /// <summary>Why a verdict cannot be submitted; null when it can.</summary>
    public Refusal? Refuse(Weight weight, string? reason) =>
        IsMetBy(weight) ? null
        : Unmet == Unmet.Blocks ? VerdictRules.Blocked(this)
        : string.IsNullOrWhiteSpace(reason) ? VerdictRules.ReasonMissing(this)
        : null;
}

/// <summary>One version of the desk's rule for a rating; the latest is in force.</summary>
public sealed class EvidenceRule
{
    /// <summary>Most sources a rule can ask for.</summary>
    public const int Most = 20;

    private EvidenceRule()
    {
    }

    public Guid Id { get; private set; }

    public Guid RatingId { get; private set; }

    /// <summary>Version, counting from 1 per rating.</summary>
    public int Number { get; private set; }

    public int? Primary { get; private set; }

    public int? Secondary { get; private set; }

    public Unmet Unmet { get; private set; }

    public Guid SetById { get; private set; }

    public DateTimeOffset SetAt { get; private set; }

    /// <summary>What it asks.</summary>
    public RuleTerms Terms => new(Primary, Secondary, Unmet);

    internal static EvidenceRule Set(Guid ratingId, int number, RuleTerms terms, Guid by, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        RatingId = ratingId,
        Number = number,
        Primary = terms.Primary,
        Secondary = terms.Secondary,
        Unmet = terms.Unmet,
        SetById = by,
        SetAt = now,
    };
}

/// <summary>Why a verdict was submitted although the rule for its rating was not met.</summary>
public sealed class RuleReason
{
    /// <summary>Longest reason, in UTF-16 code units.</summary>
    public const int MaxLength = 4000;

    private RuleReason()
    {
    }

    public Guid VerdictId { get; private set; }

    public Guid RuleId { get; private set; }

    public string Reason { get; private set; } = "";

    internal static RuleReason Give(Guid verdictId, Guid ruleId, string reason) =>
        new() { VerdictId = verdictId, RuleId = ruleId, Reason = reason.Trim() };
}
