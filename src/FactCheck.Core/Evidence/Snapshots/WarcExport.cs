using FactCheck.Core.People;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Snapshots;

/// <summary>
/// Writes all that was captured of a source as one WARC 1.1 file, the oldest first: what was sent and what came back as
/// request and response, an added file as resource, the readable copy as conversion, redirects and certificate as metadata.
/// </summary>
public sealed class WarcExport(DeskReader reader, BlobStore blobs, TimeProvider clock)
{
    private static readonly string Software = $"FactCheck/{typeof(WarcExport).Assembly.GetName().Version?.ToString(2) ?? "0.0"}";

    /// <summary>Whether there is anything to export. Of a confidential source there never is, whoever asks.</summary>
    public async Task<bool> HasAnyAsync(Guid viewerId, Guid sourceId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        return await Exported(view, sourceId).AnyAsync(cancellation);
    }

    /// <summary>Writes the file; nothing of it is held in memory as a whole.</summary>
    public async Task WriteAsync(Guid viewerId, Guid sourceId, Stream destination, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        var snapshots = await Exported(view, sourceId).OrderBy(snapshot => snapshot.TakenAt).ToListAsync(cancellation);
        var url = await view.Sources.Where(source => source.Id == sourceId).Select(source => source.Url).FirstOrDefaultAsync(cancellation);
        var writer = new WarcWriter(destination);
        await writer.WriteAsync(
            WarcRecord.Fields("warcinfo", null, clock.GetUtcNow(), null, [$"software: {Software}", "format: WARC File Format 1.1"]), cancellation);
        foreach (var snapshot in snapshots)
        {
            foreach (var record in Records(snapshot, url, viewerId))
                await writer.WriteAsync(record, cancellation);
        }
    }

    private static IQueryable<Snapshot> Exported(DeskView view, Guid sourceId)
    {
        var may = Permissions.Allow(view.Viewer, Permission.ExportWorkingCopy);
        return view.Snapshots.Where(snapshot =>
            may && snapshot.SourceId == sourceId && !view.ConfidentialSources.Any(confidential => confidential.SourceId == sourceId));
    }

    private IEnumerable<WarcRecord> Records(Snapshot snapshot, string? sourceUrl, Guid viewerId)
    {
        var target = snapshot.FinalUrl ?? snapshot.Url ?? sourceUrl ?? $"urn:uuid:{snapshot.SourceId:D}";
        Func<Stream, CancellationToken, Task> bytes = (stream, stop) => blobs.CopyToAsync(viewerId, snapshot.BlobId, stream, stop);
        if (snapshot.Origin is SnapshotOrigin.Fetched or SnapshotOrigin.Observed)
        {
            yield return WarcRecord.Of("response", snapshot.Id, snapshot.TakenAt, target, "application/http; msgtype=response", WarcHead.OfResponse(snapshot), bytes);
            yield return WarcRecord.Of(
                "request", null, snapshot.TakenAt, target, "application/http; msgtype=request", WarcHead.OfRequest(snapshot), null, concurrentTo: snapshot.Id);
        }
        else
        {
            yield return WarcRecord.Of("resource", snapshot.Id, snapshot.TakenAt, target, snapshot.MediaType, [], bytes);
        }

        if (snapshot.CopyBlobId is { } copy)
        {
            yield return WarcRecord.Of(
                "conversion", null, snapshot.TakenAt, target, "text/html; charset=utf-8", [],
                (stream, stop) => blobs.CopyToAsync(viewerId, copy, stream, stop), refersTo: snapshot.Id);
        }

        yield return WarcRecord.Fields("metadata", null, snapshot.TakenAt, target, About(snapshot), snapshot.Id);
    }

    private static IEnumerable<string> About(Snapshot snapshot) =>
        new (string Name, string? Value)[]
        {
            ("origin", snapshot.Origin.ToString()),
            ("sha256", snapshot.Sha256),
            ("asked-for", snapshot.Url),
            ("file-name", snapshot.FileName),
            ("content-coding-taken-off", snapshot.Coding),
            ("tls-subject", snapshot.TlsSubject),
            ("tls-issuer", snapshot.TlsIssuer),
        }
        .Where(field => field.Value is not null).Select(field => $"{field.Name}: {field.Value}")
        .Concat(snapshot.Redirects.Select(hop => $"redirect: {hop}"));
}
