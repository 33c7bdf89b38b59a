namespace FactCheck.Core.Evidence;

/// <summary>The bytes of a file, kept as chunk rows, known by their SHA-256.</summary>
public sealed class Blob
{
    /// <summary>Bytes in one chunk row.</summary>
    public const int ChunkSize = 256 * 1024;

    private Blob()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>Lower-case hex.</summary>
    public string Sha256 { get; private set; } = "";

    public long Length { get; private set; }

    public string MediaType { get; private set; } = "";

    public DateTimeOffset StoredAt { get; private set; }
}

/// <summary>One piece of a blob's bytes. Proven by the blob's hash.</summary>
public sealed class BlobChunk
{
    public Guid BlobId { get; set; }

    public int Ordinal { get; set; }

    public byte[] Bytes { get; set; } = [];
}
