using FactCheck.Core.Evidence.Capturing;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Snapshots;

/// <summary>A snapshot in a source's row of them.</summary>
/// <param name="TakenBy">Name of who asked for it.</param>
/// <param name="HasCopy">It can be shown as a page.</param>
/// <param name="WithoutText">Why there is no text; null when there is.</param>
public sealed record SnapshotRow(
    Guid Id,
    Guid SourceId,
    SnapshotOrigin Origin,
    DateTimeOffset TakenAt,
    string TakenBy,
    Guid BlobId,
    string MediaType,
    long Length,
    string Sha256,
    string? FileName,
    string? FinalUrl,
    int? Status,
    IReadOnlyList<string> Redirects,
    string? TlsSubject,
    string? TlsIssuer,
    bool HasCopy,
    string? WithoutText)
{
    /// <summary>Where a web archive keeps the page; null when none was asked or it does not.</summary>
    public string? ArchivedAt { get; init; }

    /// <summary>Why the web archive that was asked does not keep it.</summary>
    public string? NotArchived { get; init; }
}

/// <summary>The last capture that was asked for.</summary>
/// <param name="Sentence">Why it failed.</param>
/// <param name="Status">What the site answered.</param>
/// <param name="OfPage">A site was asked, not a file read.</param>
public sealed record CaptureRow(
    Guid Id, CaptureState State, DateTimeOffset AskedAt, DateTimeOffset? EndedAt, string? Sentence, int? Status, bool OfPage)
{
    /// <summary>It waits or runs.</summary>
    public bool IsUnderWay => State is CaptureState.Waiting or CaptureState.Running;
}

/// <summary>The snapshots of one source.</summary>
/// <param name="Rows">The newest first, 100 at most.</param>
/// <param name="MayAdd">The viewer may capture it and add files.</param>
public sealed record SnapshotList(IReadOnlyList<SnapshotRow> Rows, CaptureRow? LastCapture, bool MayAdd)
{
    /// <summary>The viewer may take what was captured out of the desk; of a confidential source nobody may.</summary>
    public bool MayLeave { get; init; }

    /// <summary>What was observed when it was fetched again; null when it was not, or there was nothing to compare with.</summary>
    public Observation? Observed { get; init; }
}

/// <summary>Reads what was captured of a source.</summary>
public sealed class SourceSnapshots(DeskReader reader)
{
    private const int Most = 100;

    /// <summary>All of a source; empty for who may not see it.</summary>
    public async Task<SnapshotList> ReadAsync(Guid viewerId, Guid sourceId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        // Read first: what is told to be done has its snapshot in the row.
        var capture = await view.Captures
            .Where(capture => capture.SourceId == sourceId)
            .OrderByDescending(capture => capture.AskedAt)
            .Select(capture => new CaptureRow(
                capture.Id, capture.State, capture.AskedAt, capture.EndedAt, capture.Sentence, capture.Status, capture.Url != null))
            .FirstOrDefaultAsync(cancellation);
        var rows = await Rows(view, view.Snapshots.Where(snapshot => snapshot.SourceId == sourceId).OrderByDescending(snapshot => snapshot.TakenAt))
            .Take(Most).ToListAsync(cancellation);
        var there = await view.Sources.AnyAsync(source => source.Id == sourceId, cancellation);
        return new SnapshotList(rows, capture, there && Permissions.Allow(view.Viewer, Permission.PrepareClaims))
        {
            Observed = await Observation.FindAsync(view, sourceId, capture, cancellation),
            MayLeave = rows.Count > 0 && Permissions.Allow(view.Viewer, Permission.ExportWorkingCopy)
                && !await view.ConfidentialSources.AnyAsync(confidential => confidential.SourceId == sourceId, cancellation),
        };
    }

    /// <summary>One of them; null when there is none or the viewer may not see it.</summary>
    public async Task<SnapshotRow?> FindAsync(Guid viewerId, Guid snapshotId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        return await Rows(view, view.Snapshots.Where(snapshot => snapshot.Id == snapshotId)).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Its text; null when it has none or the viewer may not see it.</summary>
    public async Task<string?> ReadTextAsync(Guid viewerId, Guid snapshotId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        return await view.SnapshotTexts.Where(text => text.SnapshotId == snapshotId).Select(text => text.Text).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>The file of its readable copy; null when it has none or the viewer may not see it.</summary>
    public async Task<Guid?> FindCopyAsync(Guid viewerId, Guid snapshotId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        return await view.Snapshots.Where(snapshot => snapshot.Id == snapshotId).Select(snapshot => snapshot.CopyBlobId).FirstOrDefaultAsync(cancellation);
    }

    private static IQueryable<SnapshotRow> Rows(DeskView view, IQueryable<Snapshot> snapshots) =>
        from snapshot in snapshots
        join blob in view.Blobs on snapshot.BlobId equals blob.Id
        select new SnapshotRow(
            snapshot.Id, snapshot.SourceId, snapshot.Origin, snapshot.TakenAt,
            view.People.Where(person => person.Id == snapshot.TakenById).Select(person => person.Name).FirstOrDefault() ?? "",
            snapshot.BlobId, snapshot.MediaType, blob.Length, snapshot.Sha256, snapshot.FileName, snapshot.FinalUrl, snapshot.Status,
            snapshot.Redirects, snapshot.TlsSubject, snapshot.TlsIssuer, snapshot.CopyBlobId != null, snapshot.WithoutText)
        {
            ArchivedAt = view.ArchivedCopies.Where(copy => copy.SnapshotId == snapshot.Id).Select(copy => copy.Url).FirstOrDefault(),
            NotArchived = view.ArchivedCopies.Where(copy => copy.SnapshotId == snapshot.Id).Select(copy => copy.Why).FirstOrDefault(),
        };
}
