using FactCheck.Core.Evidence.Archiving;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Fetching;
using FactCheck.Core.Gate;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Capturing;

/// <summary>Does one capture, in the name of who asked for it, with what they may see and do now.</summary>
public sealed class CaptureJob(
    PageFetcher fetcher, SnapshotIntake intake, BlobStore blobs, DeskReader reader, CaptureQueue queue, PageArchive archive, TimeProvider clock) : IDisposable
{
    /// <summary>Three quarters of the time the machine is left to whoever works at the desk.</summary>
    private const int Rests = 3;

    // Sites are waited for all at once; what they sent is read and kept in turn.
    private readonly CalmTurn turn = new(clock, Rests);

    public void Dispose() => turn.Dispose();

    /// <summary>Why it failed; null when the snapshot is kept.</summary>
    internal async Task<string?> RunAsync(Capture capture, CancellationToken cancellation)
    {
        if (await queue.IsKeptAsync(capture.Id, cancellation))
            return null;
        if (await intake.RefuseAsync(capture.AskedById, capture.SourceId, cancellation) is { } refusal)
            return refusal.Sentence;
        if (capture.Url is not null && await IsConfidentialAsync(capture, cancellation))
            return SnapshotRefusals.Confidential.Sentence;

        await using var content = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        return capture.Url is { } url
            ? await FetchAsync(capture, url, content, cancellation)
            : await ReadFileAsync(capture, content, cancellation);
    }

    // It may have been made confidential while the capture waited.
    private async Task<bool> IsConfidentialAsync(Capture capture, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(capture.AskedById, cancellation);
        return await view.ConfidentialSources.AnyAsync(confidential => confidential.SourceId == capture.SourceId, cancellation);
    }

    private async Task<string?> FetchAsync(Capture capture, string url, FileStream content, CancellationToken cancellation)
    {
        queue.Note(capture.Id, 0);
        var fetched = await fetcher.FetchIntoAsync(url, content, bytes => queue.Note(capture.Id, bytes), cancellation);
        if (fetched is not Outcome<FetchedDocument>.Done { Value: var answer })
            return fetched.Sentence;
        capture.Status = answer.Status;
        if (answer.Status is < 200 or > 299)
            return CaptureRefusals.Answered(answer.Status).Sentence;

        content.Position = 0;
        var name = Path.GetFileName(new Uri(answer.FinalUrl).LocalPath);
        var taken = new Taken(capture.Id, capture.SourceId, capture.AskedById, SnapshotOrigin.Fetched, answer);
        var kept = await turn.TakeAsync(() => intake.KeepAsync(taken, content, name, cancellation), cancellation);
        // The address of what is confidential goes to nobody; it may have become so meanwhile.
        if (kept.IsDone && archive.IsOn && !await IsConfidentialAsync(capture, cancellation))
            await archive.SaveAsync(capture.AskedById, capture.Id, url, cancellation);
        return kept.Sentence;
    }

    private async Task<string?> ReadFileAsync(Capture capture, FileStream content, CancellationToken cancellation)
    {
        string? name;
        Guid? blobId;
        await using (var view = await reader.OpenAsync(capture.AskedById, cancellation))
        {
            var file = await view.Sources.Where(source => source.Id == capture.SourceId)
                .Select(source => new { source.BlobId, source.FileName }).FirstOrDefaultAsync(cancellation);
            (blobId, name) = (file?.BlobId, file?.FileName);
        }

        if (blobId is not { } bytes)
            return EvidenceRefusals.NoSuchFile.Sentence;
        await blobs.CopyToAsync(capture.AskedById, bytes, content, cancellation);
        content.Position = 0;
        var taken = new Taken(capture.Id, capture.SourceId, capture.AskedById, SnapshotOrigin.File, null);
        return (await turn.TakeAsync(() => intake.KeepAsync(taken, content, name ?? "file", cancellation), cancellation)).Sentence;
    }
}
