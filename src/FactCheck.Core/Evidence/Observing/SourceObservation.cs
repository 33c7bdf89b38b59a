using FactCheck.Core.Evidence.Snapshots;

namespace FactCheck.Core.Evidence.Observing;

/// <summary>For what an observation was written down.</summary>
public enum ObservedFor
{
    SignOff,
    Export,
}

/// <summary>What was known of a cited page at the moment of a sign-off or an export: what came back, or that nothing did.</summary>
public sealed class SourceObservation
{
    private SourceObservation()
    {
    }

    public Guid Id { get; private set; }

    public ObservedFor For { get; private set; }

    /// <summary>Key of the sign-off; of the export's command.</summary>
    public Guid OccasionId { get; private set; }

    public Guid SourceId { get; private set; }

    /// <summary>When it was asked for; null when it never was.</summary>
    public DateTimeOffset? AskedAt { get; private set; }

    /// <summary>When it came back; null says: not fetched.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Null when it was not fetched, and where there was nothing to compare with.</summary>
    public ObservedWord? Word { get; private set; }

    /// <summary>What the site answered.</summary>
    public int? Status { get; private set; }

    /// <summary>Why it could not be fetched.</summary>
    public string? Why { get; private set; }

    /// <summary>The URL that answered, where it is another one than the source's.</summary>
    public string? FinalUrl { get; private set; }

    /// <summary>Of the readable text that came.</summary>
    public string? TextSha256 { get; private set; }

    /// <summary>The snapshot it was compared with.</summary>
    public Guid? ComparedWithId { get; private set; }

    internal static SourceObservation Of(ObservedFor what, Guid occasionId, KnownPage known) => new()
    {
        Id = Guid.CreateVersion7(),
        For = what,
        OccasionId = occasionId,
        SourceId = known.SourceId,
        AskedAt = known.AskedAt,
        AnsweredAt = known.At,
        Word = known.Word,
        Status = known.Status,
        Why = known.Why,
        FinalUrl = known.FinalUrl,
        TextSha256 = known.TextSha256,
        ComparedWithId = known.ComparedWithId,
    };
}
