using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Snapshots;

/// <summary>What a verdict is bound to where a source is a page: the bytes last captured of it.</summary>
internal static class SnapshotHashes
{
    /// <summary>By source; those never captured have none.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> FindAsync(
        DeskContext database, IReadOnlyList<Guid> sourceIds, CancellationToken cancellation)
    {
        var snapshots = await database.Snapshots.AsNoTracking()
            .Where(snapshot => sourceIds.Contains(snapshot.SourceId))
            .Select(snapshot => new { snapshot.SourceId, snapshot.TakenAt, snapshot.Sha256 })
            .ToListAsync(cancellation);
        return snapshots.GroupBy(snapshot => snapshot.SourceId)
            .ToDictionary(source => source.Key, source => source.MaxBy(snapshot => snapshot.TakenAt)!.Sha256);
    }
}
