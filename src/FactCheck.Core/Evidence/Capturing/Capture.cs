namespace FactCheck.Core.Evidence.Capturing;

/// <summary>How far a capture is.</summary>
public enum CaptureState
{
    Waiting,
    Running,
    Done,
    Failed,
}

/// <summary>A snapshot somebody asked for: a job of the queue. Operational.</summary>
public sealed class Capture
{
    /// <summary>The snapshot it makes has the same key, so that a job done twice makes one.</summary>
    public Guid Id { get; set; }

    public Guid SourceId { get; set; }

    /// <summary>Null for a source that is a file, whose text is read.</summary>
    public string? Url { get; set; }

    /// <summary>In whose name it is done.</summary>
    public Guid AskedById { get; set; }

    public DateTimeOffset AskedAt { get; set; }

    public CaptureState State { get; set; }

    /// <summary>How often it was begun.</summary>
    public int Attempts { get; set; }

    /// <summary>Why it failed.</summary>
    public string? Sentence { get; set; }

    /// <summary>What the site answered; null when it did not, or no site was asked.</summary>
    public int? Status { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Asks for a source's page or file; null when it has neither.</summary>
    internal static Capture? Of(Source source, Guid by, DateTimeOffset now) => source is { Url: null, BlobId: null } ? null : new Capture
    {
        Id = Guid.CreateVersion7(now),
        SourceId = source.Id,
        Url = source.BlobId is null ? source.Url : null,
        AskedById = by,
        AskedAt = now,
        State = CaptureState.Waiting,
    };
}
