using System.Text;
using FactCheck.Core.Evidence.Capturing;
using FactCheck.Core.Fetching;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Snapshots;

/// <summary>Makes a snapshot of bytes: keeps them, reads them, and has it recorded. Nothing of that is done while others wait to write.</summary>
public sealed class SnapshotIntake(Desk desk, DeskReader reader, BlobStore blobs, TimeProvider clock) : IDisposable
{
    // Reading takes memory many times the size of the page: one after the other.
    private readonly SemaphoreSlim oneAtATime = new(1, 1);

    /// <summary>Adds a file that somebody saved of a source: a page behind a login, a PDF, a screenshot.</summary>
    public async Task<Outcome<Guid>> AddFileAsync(Guid personId, Guid sourceId, Stream content, string fileName, CancellationToken cancellation)
    {
        if (await RefuseAsync(personId, sourceId, cancellation) is { } refusal)
            return refusal;

        await using var file = new IncomingFile(fileName ?? "");
        if (await file.TakeInAsync(content, cancellation) is { } wrong)
            return wrong;
        if (file.Type != FileType.Html && file.Type != FileType.Mhtml && file.Type != FileType.Pdf && file.Type != FileType.Png && file.Type != FileType.Jpeg)
            return SnapshotRefusals.WrongFile;
        return await KeepAsync(new Taken(Guid.CreateVersion7(clock.GetUtcNow()), sourceId, personId, SnapshotOrigin.Uploaded, null), file, cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => oneAtATime.Dispose();

    /// <summary>Why this person cannot add to the source; null when they can.</summary>
    internal async Task<Refusal?> RefuseAsync(Guid personId, Guid sourceId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        return !Permissions.Allow(view.Viewer, Permission.PrepareClaims) ? GateRefusals.NotAllowed
            : await view.Sources.AnyAsync(source => source.Id == sourceId, cancellation) ? null
            : EvidenceRefusals.NoSuchSource;
    }

    /// <summary>Keeps what a site sent, or what the source's own file holds.</summary>
    internal async Task<Outcome<Guid>> KeepAsync(Taken taken, Stream content, string fileName, CancellationToken cancellation)
    {
        await using var file = new IncomingFile(fileName);
        var declaredPage = taken.Answer?.MediaType is "text/html" or "application/xhtml+xml";
        return await file.TakeInAnswerAsync(content, declaredPage, cancellation) is { } refusal
            ? refusal
            : await KeepAsync(taken, file, cancellation);
    }

    private async Task<Outcome<Guid>> KeepAsync(Taken taken, IncomingFile file, CancellationToken cancellation)
    {
        var (readable, particulars) = await ReadAsync(taken, file, cancellation);
        var bytes = await blobs.KeepAsync(taken.PersonId, file, cancellation);
        var copy = readable.Copy is { } html ? await KeepCopyAsync(taken.PersonId, html, cancellation) : null;
        var facts = new SnapshotFacts(
            taken.Origin, clock.GetUtcNow(), file.Type!.MediaType, taken.Origin == SnapshotOrigin.Fetched ? null : file.Name, readable.SavedFrom, taken.Answer);
        return await desk.DoAsync(
            new KeepSnapshot(
                Guid.CreateVersion7(clock.GetUtcNow()), taken.SnapshotId, taken.SourceId, facts, bytes.BlobId, copy?.BlobId,
                readable.Text, readable.WithoutText, particulars),
            taken.PersonId, cancellation);
    }

    private async Task<(ReadableSnapshot Readable, SourceParticulars? Particulars)> ReadAsync(Taken taken, IncomingFile file, CancellationToken cancellation)
    {
        if (file.Type!.IsRecording)
            return (new ReadableSnapshot(null, SnapshotRefusals.NoTextInIt.Sentence), null);

        await oneAtATime.WaitAsync(cancellation);
        try
        {
            var bytes = new byte[file.Length];
            await file.Open().ReadExactlyAsync(bytes, cancellation);
            return await Task.Run(() => (
                ReadableSnapshot.Read(bytes, file.Type.MediaType, taken.Answer?.Charset),
                taken.Answer is { } answer ? SourceParticulars.Read(bytes, answer.MediaType, answer.Charset, answer.FinalUrl) : null), cancellation);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    private async Task<StoredFile?> KeepCopyAsync(Guid personId, string html, CancellationToken cancellation)
    {
        await using var file = new IncomingFile("copy.html");
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(html), writable: false);
        return await file.TakeInAnswerAsync(content, declaredPage: true, cancellation) is null
            ? await blobs.KeepAsync(personId, file, cancellation)
            : null;
    }
}

/// <summary>Bytes that were captured.</summary>
/// <param name="PersonId">Who asked for it.</param>
/// <param name="Answer">What came with a fetched page.</param>
internal sealed record Taken(Guid SnapshotId, Guid SourceId, Guid PersonId, SnapshotOrigin Origin, FetchedDocument? Answer);
