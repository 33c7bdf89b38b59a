using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Snapshots;

/// <summary>
/// The bytes a verdict is bound to, as its reviewer saw them: those the quotation was selected in, else the file the source is,
/// else what was captured last for somebody. What only a look by the desk kept was read by nobody.
/// </summary>
internal static class SeenBytes
{
    /// <summary>SHA-256 by piece of evidence; a page that was never captured for anybody has none.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> FindAsync(
        DeskContext database, IReadOnlyCollection<PieceOfEvidence> pieces, CancellationToken cancellation)
    {
        var sources = pieces.Select(piece => piece.SourceId).ToList();
        var snapshots = await database.Snapshots.AsNoTracking()
            .Where(snapshot => sources.Contains(snapshot.SourceId))
            .Select(snapshot => new Taken(snapshot.Id, snapshot.SourceId, snapshot.Origin, snapshot.TakenAt, snapshot.Sha256))
            .ToListAsync(cancellation);
        var selected = await SelectedAsync(database, pieces, cancellation);
        var files = await FilesAsync(database, pieces, cancellation);
        var captured = snapshots.Where(snapshot => snapshot.Origin != SnapshotOrigin.Observed).GroupBy(snapshot => snapshot.SourceId)
            .ToDictionary(source => source.Key, source => source.MaxBy(snapshot => snapshot.TakenAt)!.Sha256);

        var seen = new Dictionary<Guid, string>();
        foreach (var piece in pieces)
        {
            var quoted = snapshots.Find(snapshot => selected.TryGetValue(piece.Id, out var id) && snapshot.Id == id)?.Sha256;
            var file = piece.Source.BlobId is { } blob ? files[blob] : null;
            if ((quoted ?? file ?? captured.GetValueOrDefault(piece.SourceId)) is { } sha256)
                seen[piece.Id] = sha256;
        }

        return seen;
    }

    /// <summary>Snapshots that quotations were selected in, by piece; a quotation typed over since is selected nowhere.</summary>
    private static async Task<Dictionary<Guid, Guid>> SelectedAsync(
        DeskContext database, IReadOnlyCollection<PieceOfEvidence> pieces, CancellationToken cancellation)
    {
        var quotations = pieces.ToDictionary(piece => piece.Id, piece => piece.Quotation);
        var selectors = await database.QuotationSelectors.AsNoTracking()
            .Where(selector => quotations.Keys.Contains(selector.EvidenceId)).ToListAsync(cancellation);
        return selectors.Where(selector => selector.Exact == quotations[selector.EvidenceId])
            .ToDictionary(selector => selector.EvidenceId, selector => selector.SnapshotId);
    }

    private static Task<Dictionary<Guid, string>> FilesAsync(
        DeskContext database, IReadOnlyCollection<PieceOfEvidence> pieces, CancellationToken cancellation)
    {
        var files = pieces.Select(piece => piece.Source.BlobId).OfType<Guid>().ToList();
        return database.Blobs.AsNoTracking().Where(blob => files.Contains(blob.Id))
            .ToDictionaryAsync(blob => blob.Id, blob => blob.Sha256, cancellation);
    }

    private sealed record Taken(Guid Id, Guid SourceId, SnapshotOrigin Origin, DateTimeOffset TakenAt, string Sha256);
}
