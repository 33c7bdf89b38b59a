using FactCheck.Core.Evidence.Snapshots;

namespace FactCheck.Core.Evidence.Observing;

/// <summary>What came of the last look at the page behind a source's URL, and whether another one is asked for. Operational.</summary>
public sealed class LinkState
{
    /// <summary>The first wait after a look that failed; it doubles with each one more.</summary>
    internal static readonly TimeSpan FirstRetry = TimeSpan.FromHours(1);

    public Guid SourceId { get; set; }

    /// <summary>Since when a look is asked for that has not ended; null when none is.</summary>
    public DateTimeOffset? WaitsSince { get; set; }

    /// <summary>Nobody waits for it: its time had come.</summary>
    public bool Scheduled { get; set; }

    /// <summary>When it was last asked for.</summary>
    public DateTimeOffset AskedAt { get; set; }

    /// <summary>When the last look ended; null before the first.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>Null before the first look, and where there was nothing to compare with.</summary>
    public ObservedWord? Word { get; set; }

    /// <summary>What the site answered; null when it did not.</summary>
    public int? Status { get; set; }

    /// <summary>Why it could not be fetched.</summary>
    public string? Why { get; set; }

    /// <summary>The URL that answered, where it is another one than the source's.</summary>
    public string? FinalUrl { get; set; }

    /// <summary>Of the bytes that came, lower-case hex; null when none came.</summary>
    public string? Sha256 { get; set; }

    /// <summary>Of the readable text that came; null when none could be read.</summary>
    public string? TextSha256 { get; set; }

    /// <summary>The snapshot it was compared with.</summary>
    public Guid? ComparedWithId { get; set; }

    /// <summary>When the word was first what it is.</summary>
    public DateTimeOffset? Since { get; set; }

    /// <summary>How often one after the other it could not be fetched.</summary>
    public int Failures { get; set; }

    /// <summary>When the schedule tries again after a failure; null when the last look did not fail.</summary>
    public DateTimeOffset? RetryAt { get; set; }

    /// <summary>Notes what a look brought.</summary>
    internal void Note(Look look, DateTimeOffset now)
    {
        if (Word != look.Word || Since is null)
            Since = now;
        (WaitsSince, AnsweredAt) = (null, now);
        (Word, Status, Why, FinalUrl) = (look.Word, look.Status, look.Why, look.FinalUrl);
        (Sha256, TextSha256, ComparedWithId) = (look.Sha256, look.TextSha256, look.ComparedWithId);
        Failures = look.Word == ObservedWord.CouldNotBeFetched ? Failures + 1 : 0;
        RetryAt = Failures == 0 ? null : now + (FirstRetry * Math.Pow(2, Math.Min(Failures, 10) - 1));
    }
}

/// <summary>What one look at a page brought.</summary>
/// <param name="Word">Null when it came and there was nothing to compare it with.</param>
/// <param name="Status">What the site answered.</param>
/// <param name="Why">Why it could not be fetched.</param>
/// <param name="FinalUrl">The URL that answered, where it is another one.</param>
/// <param name="Sha256">Of the bytes.</param>
/// <param name="TextSha256">Of the readable text.</param>
internal sealed record Look(
    ObservedWord? Word, int? Status, string? Why, string? FinalUrl = null, string? Sha256 = null, string? TextSha256 = null, Guid? ComparedWithId = null)
{
    /// <summary>What stands where reading the page broke something of ours.</summary>
    public static readonly Look Broken = new(ObservedWord.CouldNotBeFetched, null, SnapshotRefusals.Unexpected.Sentence);
}
