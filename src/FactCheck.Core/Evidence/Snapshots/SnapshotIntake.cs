using System.Text;
using FactCheck.Core.Articles.Importing;
using FactCheck.Core.Documents;
using FactCheck.Core.Evidence.Capturing;
using FactCheck.Core.Fetching;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Snapshots;

/// <summary>Makes a snapshot of bytes: keeps them, reads them, and has it recorded. Nothing of that is done while others wait to write.</summary>
public sealed class SnapshotIntake(Desk desk, DeskReader reader, BlobStore blobs, DocumentReaders readers, TimeProvider clock)
{
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
        var taken = new Taken(Guid.CreateVersion7(clock.GetUtcNow()), sourceId, personId, SnapshotOrigin.Uploaded, null);
        var (readable, particulars) = await ReadAsync(taken, file, cancellation);
        return await KeepAsync(taken, new ReadAnswer(file, readable, particulars), cancellation);
    }

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
        var (refusal, read) = await ReadAnswerAsync(taken, content, fileName, cancellation);
        if (read is null)
            return refusal!;
        await using (read)
            return await KeepAsync(taken, read, cancellation);
    }

    /// <summary>Reads what a site sent, and keeps nothing yet; dispose what comes back. A refusal says why it cannot be read.</summary>
    internal async Task<(Refusal? Refusal, ReadAnswer? Read)> ReadAnswerAsync(Taken taken, Stream content, string fileName, CancellationToken cancellation)
    {
        var file = new IncomingFile(fileName);
        var declaredPage = taken.Answer?.MediaType is "text/html" or "application/xhtml+xml";
        if (await file.TakeInAnswerAsync(content, declaredPage, cancellation) is { } refusal)
        {
            await file.DisposeAsync();
            return (refusal, null);
        }

        var (readable, particulars) = await ReadAsync(taken, file, cancellation);
        return (null, new ReadAnswer(file, readable, particulars));
    }

    /// <summary>Keeps what was read.</summary>
    internal async Task<Outcome<Guid>> KeepAsync(Taken taken, ReadAnswer read, CancellationToken cancellation)
    {
        var (file, readable, particulars) = read;
        var bytes = await blobs.KeepAsync(taken.PersonId, file, cancellation);
        var copy = readable.Copy is { } html ? await KeepCopyAsync(taken.PersonId, html, cancellation) : null;
        var facts = new SnapshotFacts(
            taken.Origin, clock.GetUtcNow(), file.Type!.MediaType, taken.Answer is not null ? null : file.Name, readable.SavedFrom, taken.Answer);
        var keep = new KeepSnapshot(
            Guid.CreateVersion7(clock.GetUtcNow()), taken.SnapshotId, taken.SourceId, facts, bytes.BlobId, copy?.BlobId,
            readable.Text, readable.WithoutText, particulars);
        return taken.Origin == SnapshotOrigin.Observed
            ? await desk.DoAsOperatorAsync(keep, cancellation)
            : await desk.DoAsync(keep, taken.PersonId, cancellation);
    }

    private async Task<(ReadableSnapshot Readable, SourceParticulars? Particulars)> ReadAsync(Taken taken, IncomingFile file, CancellationToken cancellation)
    {
        var mediaType = file.Type!.MediaType;
        var answer = taken.Answer is { } page ? new PageQuestion(page.MediaType, page.Charset, page.FinalUrl) : null;
        var byAddress = answer is null || file.Type.IsRecording ? null : SourceParticulars.OfAddress(answer.Url, answer.MediaType);
        if (!ReadableSnapshot.HoldsText(mediaType))
            return (new ReadableSnapshot(null, SnapshotRefusals.NoTextInIt.Sentence), byAddress);

        var read = await readers.ReadAsync(SourceTasks.Snapshot, new SnapshotQuestion(mediaType, answer), file.Open(), cancellation);
        return read is not null
            ? (read.Readable, read.Particulars)
            : (new ReadableSnapshot(null, ImportRefusals.TooHard.Sentence), byAddress);
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
/// <param name="PersonId">Who asked for it; nobody where the desk looks by itself.</param>
/// <param name="Answer">What came with a fetched page.</param>
internal sealed record Taken(Guid SnapshotId, Guid SourceId, Guid PersonId, SnapshotOrigin Origin, FetchedDocument? Answer);

/// <summary>Bytes that were captured, with what can be read of them.</summary>
internal sealed record ReadAnswer(IncomingFile File, ReadableSnapshot Readable, SourceParticulars? Particulars) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => File.DisposeAsync();
}
