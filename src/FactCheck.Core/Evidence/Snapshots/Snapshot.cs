namespace FactCheck.Core.Evidence.Snapshots;

/// <summary>How a snapshot came to the desk.</summary>
public enum SnapshotOrigin
{
    /// <summary>The desk fetched it.</summary>
    Fetched,

    /// <summary>Somebody saved the page and added the file, for a page behind a login.</summary>
    Uploaded,

    /// <summary>It is the file that is the source.</summary>
    File,

    /// <summary>The desk fetched it to see whether the page is still the same, in nobody's name, and the text was another one.</summary>
    Observed,
}

/// <summary>The bytes of a source as captured at a moment, and what came with them. Never changed: a later one stands beside it.</summary>
public sealed class Snapshot
{
    private Snapshot()
    {
    }

    /// <summary>The capture that made it has the same key.</summary>
    public Guid Id { get; private set; }

    public Guid SourceId { get; private set; }

    public SnapshotOrigin Origin { get; private set; }

    public DateTimeOffset TakenAt { get; private set; }

    /// <summary>Who asked for it.</summary>
    public Guid TakenById { get; private set; }

    /// <summary>The bytes as received.</summary>
    public Guid BlobId { get; private set; }

    /// <summary>Of the bytes, lower-case hex.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>By what the bytes are, not by what was declared.</summary>
    public string MediaType { get; private set; } = "";

    /// <summary>Of an added file.</summary>
    public string? FileName { get; private set; }

    /// <summary>The URL asked for, or the one an archive says it was saved from.</summary>
    public string? Url { get; private set; }

    public string? FinalUrl { get; private set; }

    public int? Status { get; private set; }

    public string? StatusLine { get; private set; }

    /// <summary>The content coding taken off on the way in; null when the bytes came without one.</summary>
    public string? Coding { get; private set; }

    /// <summary>Each hop before the final one: status, blank, URL.</summary>
    public List<string> Redirects { get; private set; } = [];

    /// <summary>What was sent to the final URL, line by line.</summary>
    public List<string> RequestHeaders { get; private set; } = [];

    /// <summary>What came with the bytes, line by line.</summary>
    public List<string> Headers { get; private set; } = [];

    public string? TlsSubject { get; private set; }

    public string? TlsIssuer { get; private set; }

    /// <summary>The self-contained copy without script; null for what is no page.</summary>
    public Guid? CopyBlobId { get; private set; }

    /// <summary>Why no text was read; null when <see cref="SnapshotText"/> has it.</summary>
    public string? WithoutText { get; private set; }

    /// <summary>Makes it of what was captured.</summary>
    internal static Snapshot Keep(KeepSnapshot kept, Blob blob, Guid? copyBlobId, Guid by)
    {
        var (facts, answer) = (kept.Facts, kept.Facts.Answer);
        return new Snapshot
        {
            Id = kept.SnapshotId,
            SourceId = kept.SourceId,
            Origin = facts.Origin,
            TakenAt = facts.TakenAt,
            TakenById = by,
            BlobId = blob.Id,
            Sha256 = blob.Sha256,
            MediaType = facts.MediaType,
            FileName = facts.FileName,
            Url = answer?.Url ?? facts.SavedFrom,
            FinalUrl = answer?.FinalUrl,
            Status = answer?.Status,
            StatusLine = answer?.StatusLine,
            Coding = answer?.Coding,
            Redirects = [.. answer?.Redirects.Select(hop => FormattableString.Invariant($"{hop.Status} {hop.Url}")) ?? []],
            RequestHeaders = [.. answer?.RequestHeaders.Select(Line) ?? []],
            Headers = [.. answer?.Headers.Select(Line) ?? []],
            TlsSubject = answer?.Certificate?.Subject,
            TlsIssuer = answer?.Certificate?.Issuer,
            CopyBlobId = copyBlobId,
            WithoutText = kept.WithoutText,
        };
    }

    /// <summary>Keeps a file that was a source as a snapshot of another one.</summary>
    internal static Snapshot OfFile(Guid sourceId, Blob file, string? name, Guid by, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        SourceId = sourceId,
        Origin = SnapshotOrigin.File,
        TakenAt = now,
        TakenById = by,
        BlobId = file.Id,
        Sha256 = file.Sha256,
        MediaType = file.MediaType,
        FileName = name,
        WithoutText = SnapshotRefusals.TextNotRead.Sentence,
    };

    /// <summary>Its source turned out to be the same as another one.</summary>
    internal void LieOn(Guid sourceId) => SourceId = sourceId;

    private static string Line(KeyValuePair<string, string> header) => $"{header.Key}: {header.Value}";
}

/// <summary>The text a snapshot holds, in the one form every span counts in.</summary>
public sealed class SnapshotText
{
    private SnapshotText()
    {
    }

    public Guid SnapshotId { get; private set; }

    /// <summary>Paragraphs apart by blank lines.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Lower-case hex, of the text's UTF-8.</summary>
    public string Sha256 { get; private set; } = "";

    internal static SnapshotText Of(Guid snapshotId, string text) => new()
    {
        SnapshotId = snapshotId,
        Text = text,
        Sha256 = Audit.CanonicalJson.Sha256(text),
    };
}
