using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence;

/// <summary>A file whose bytes are stored; <see cref="AttachEvidence"/> names it by its blob.</summary>
/// <param name="Sha256">Lower-case hex.</param>
/// <param name="Length">In bytes.</param>
public sealed record StoredFile(Guid BlobId, string FileName, string MediaType, long Length, string Sha256);

/// <summary>
/// Keeps the bytes of files: first in a temporary file, where they are hashed and looked at, then as chunk rows in short
/// transactions of the same writer queue, so that nobody waits for a large file.
/// </summary>
public sealed class BlobStore(
    IDbContextFactory<DeskContext> contexts, WriterQueue writers, DeskReader reader, TimeProvider clock)
{
    /// <summary>Largest document, in bytes.</summary>
    public const long DocumentMaxLength = 25 * 1024 * 1024;

    /// <summary>Largest recording, in bytes.</summary>
    public const long RecordingMaxLength = 500 * 1024 * 1024;

    private const int ChunksAtOnce = 16;

    /// <summary>Stores a file. Until a source has it, it is kept for a day.</summary>
    public async Task<Outcome<StoredFile>> StoreAsync(
        Guid personId, Stream content, string fileName, CancellationToken cancellation)
    {
        await using (var view = await reader.OpenAsync(personId, cancellation))
        {
            if (!Permissions.Allow(view.Viewer, Permission.PrepareClaims))
                return GateRefusals.NotAllowed;
        }

        await using var file = new IncomingFile(fileName ?? "");
        return await file.TakeInAsync(content, cancellation) is { } refusal
            ? refusal
            : await KeepAsync(personId, file, cancellation);
    }

    /// <summary>What is known of a stored file; null when there is none or the person may not see it.</summary>
    public async Task<StoredFile?> FindAsync(Guid personId, Guid blobId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        return await view.Blobs
            .Where(blob => blob.Id == blobId)
            .Select(blob => new StoredFile(
                blob.Id,
                view.Sources.Where(source => source.BlobId == blob.Id).OrderBy(source => source.Id)
                    .Select(source => source.FileName).FirstOrDefault() ?? "file",
                blob.MediaType,
                blob.Length,
                blob.Sha256))
            .FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Writes a file's bytes out, chunk by chunk; writes nothing for who may not see it.</summary>
    public async Task CopyToAsync(Guid personId, Guid blobId, Stream destination, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(destination);
        await using var view = await reader.OpenAsync(personId, cancellation);
        if (!await view.Blobs.AnyAsync(blob => blob.Id == blobId, cancellation))
            return;

        var chunks = view.BlobChunks
            .Where(chunk => chunk.BlobId == blobId).OrderBy(chunk => chunk.Ordinal)
            .Select(chunk => chunk.Bytes).AsAsyncEnumerable();
        await foreach (var bytes in chunks.WithCancellation(cancellation))
            await destination.WriteAsync(bytes, cancellation);
    }

    /// <summary>Stores a file that was looked at already; whoever asks has been checked.</summary>
    internal async Task<StoredFile> KeepAsync(Guid personId, IncomingFile file, CancellationToken cancellation)
    {
        var upload = new Upload
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            BlobId = Guid.CreateVersion7(clock.GetUtcNow()),
            PersonId = personId,
            FileName = file.Name,
            MediaType = file.Type!.MediaType,
            Length = file.Length,
            Sha256 = file.Sha256,
            StartedAt = clock.GetUtcNow(),
        };
        if (!await BeginAsync(upload, cancellation))
            await StoreChunksAsync(upload, file, cancellation);
        return new StoredFile(upload.BlobId, upload.FileName, upload.MediaType, upload.Length, upload.Sha256);
    }

    /// <returns>Whether the same bytes are kept already, so that nothing needs storing.</returns>
    private async Task<bool> BeginAsync(Upload upload, CancellationToken cancellation)
    {
        using var turn = await writers.EnterAsync(cancellation);
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var known = await database.Blobs.AsNoTracking()
            .Where(blob => blob.Sha256 == upload.Sha256).Select(blob => (Guid?)blob.Id).FirstOrDefaultAsync(cancellation);
        upload.BlobId = known ?? upload.BlobId;
        upload.Finished = known is not null;
        database.Uploads.Add(upload);
        await database.SaveChangesAsync(cancellation);
        return upload.Finished;
    }

    private async Task StoreChunksAsync(Upload upload, IncomingFile file, CancellationToken cancellation)
    {
        var ordinal = 0;
        var content = file.Open();
        while (true)
        {
            var chunks = new List<BlobChunk>();
            while (chunks.Count < ChunksAtOnce && await ReadChunkAsync(content, cancellation) is { Length: > 0 } bytes)
                chunks.Add(new BlobChunk { BlobId = upload.BlobId, Ordinal = ordinal++, Bytes = bytes });

            using var turn = await writers.EnterAsync(cancellation);
            await using var database = await contexts.CreateDbContextAsync(cancellation);
            database.BlobChunks.AddRange(chunks);
            if (chunks.Count < ChunksAtOnce)
            {
                database.Uploads.Attach(upload);
                upload.Finished = true;
            }

            await database.SaveChangesAsync(cancellation);
            if (upload.Finished)
                return;
        }
    }

    private static async Task<byte[]> ReadChunkAsync(Stream content, CancellationToken cancellation)
    {
        var buffer = new byte[Blob.ChunkSize];
        var read = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return read == buffer.Length ? buffer : buffer[..read];
    }
}
