using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Verdicts;

/// <summary>Loads the evidence a verdict is to rest on.</summary>
internal static class CitablePieces
{
    /// <summary>The pieces in the order asked for; null when one of them is not attached to the claim.</summary>
    public static async Task<IReadOnlyList<CitablePiece>?> FindAsync(
        DeskContext database, Guid claimId, IReadOnlyList<Guid> evidenceIds, CancellationToken cancellation)
    {
        var pieces = await database.Evidence
            .Include(piece => piece.Source)
            .Where(piece => piece.ClaimId == claimId && !piece.Removed && evidenceIds.Contains(piece.Id))
            .ToDictionaryAsync(piece => piece.Id, cancellation);
        if (pieces.Count != evidenceIds.Count)
            return null;

        var seen = await SeenBytes.FindAsync(database, pieces.Values, cancellation);
        return [.. evidenceIds.Select(id => new CitablePiece(pieces[id], seen.GetValueOrDefault(id)))];
    }
}
