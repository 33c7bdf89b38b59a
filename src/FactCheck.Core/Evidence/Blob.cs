namespace FactCheck.Core.Evidence;

/// <summary>The bytes of a file, kept as chunk rows, known by their SHA-256.</summary>
public sealed class Blob
{
    /// <summary>
    /// Most bytes in one chunk row: so few that the arrays that hold them are thrown away like everything small, and a large file never fills
    /// the memory for large objects, which is seldom cleared. Older rows hold up to 256 KiB.
    /// </summary>
    public const int ChunkSize = 64 * 1024;

    private Blob()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>Lower-case hex.</summary>
    public string Sha256 { get; private set; } = "";

    public long Length { get; private set; }

    public string MediaType { get; private set; } = "";

    public DateTimeOffset StoredAt { get; private set; }

    /// <summary>Takes over bytes that were stored beforehand, so that they belong to the desk and are not swept.</summary>
    internal static Blob Claim(Upload upload, DateTimeOffset now) => new()
    {
        Id = upload.BlobId,
        Sha256 = upload.Sha256,
        Length = upload.Length,
        MediaType = upload.MediaType,
        StoredAt = now,
    };
}

/// <summary>One piece of a blob's bytes. Proven by the blob's hash.</summary>
public sealed class BlobChunk
{
    public Guid BlobId { get; set; }

    public int Ordinal { get; set; }

    public byte[] Bytes { get; set; } = [];
}

/// <summary>A file on its way in: its bytes are stored, but no source has it yet. Operational; swept when nobody claims it.</summary>
public sealed class Upload
{
    public Guid Id { get; set; }

    public Guid BlobId { get; set; }

    public Guid PersonId { get; set; }

    public string FileName { get; set; } = "";

    public string MediaType { get; set; } = "";

    public long Length { get; set; }

    /// <summary>Lower-case hex.</summary>
    public string Sha256 { get; set; } = "";

    public DateTimeOffset StartedAt { get; set; }

    /// <summary>All chunks are stored.</summary>
    public bool Finished { get; set; }
}
