using FactCheck.Core.Claims;
using FactCheck.Core.Storage;
using FactCheck.Text;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Revisions;

/// <summary>A claim with what became of it.</summary>
internal sealed record SortedClaim(Guid Id, int? Number, int Position, int? Place, CarriedKind Kind);

/// <summary>Tells for each claim what a revision did to it.</summary>
internal static class CarriedSorting
{
    private static readonly ClaimState[] Standing =
    [
        ClaimState.Suggested, ClaimState.ToDo, ClaimState.InProgress, ClaimState.Submitted, ClaimState.Approved,
        ClaimState.ChangesRequested, ClaimState.Adjudication,
    ];

    public static async Task<IReadOnlyList<SortedClaim>> ReadAsync(
        DeskView view, Guid articleId, Guid basedOnId, Guid revisionId, CancellationToken cancellation)
    {
        var standing = view.Claims.Where(claim => claim.ArticleId == articleId && Standing.Contains(claim.State));
        var claims = await standing.Select(claim => new
        {
            claim.Id,
            claim.Number,
            claim.State,
            claim.Position,
            claim.CreatedAt,
            Own = claim.Passages.Any(passage => passage.RevisionId == revisionId),
        }).ToListAsync(cancellation);
        var before = await StartsAsync(standing.PlacesIn(basedOnId, view.Anchors), cancellation);
        var now = await StartsAsync(standing.PlacesIn(revisionId, view.Anchors), cancellation);
        var kept = (await KeptAsync(view, standing, revisionId, cancellation)).ToHashSet();
        var changed = await view.ContextChanges.Where(change => change.RevisionId == revisionId)
            .GroupBy(change => change.ClaimId)
            .Select(group => new { group.Key, CheckAgain = group.Any(change => change.Kind == ContextChangeKind.CheckAgain) })
            .ToDictionaryAsync(change => change.Key, change => change.CheckAgain, cancellation);
        var importedAt = await view.Revisions.Where(revision => revision.Id == revisionId)
            .Select(revision => revision.ImportedAt).FirstAsync(cancellation);
        var moved = Moved(before, now);

        // What was added to this text by hand, or to a later one, has nothing to do with its coming.
        return [.. claims.Where(claim => before.ContainsKey(claim.Id) || kept.Contains(claim.Id) || changed.ContainsKey(claim.Id)
                || !claim.Own || (claim.State == ClaimState.Suggested && claim.CreatedAt == importedAt))
            .Where(claim => claim.CreatedAt <= importedAt)
            .Select(claim => new SortedClaim(
                claim.Id,
                claim.Number,
                claim.Position,
                now.TryGetValue(claim.Id, out var place) ? place : null,
                claim.Own && !before.ContainsKey(claim.Id) ? CarriedKind.New
                : kept.Contains(claim.Id) ? CarriedKind.Kept
                : !now.ContainsKey(claim.Id) ? CarriedKind.Lost
                : changed.TryGetValue(claim.Id, out var checkAgain) ? checkAgain ? CarriedKind.CheckAgain : CarriedKind.NewContext
                : moved.Contains(claim.Id) ? CarriedKind.Moved
                : CarriedKind.Unchanged))];
    }

    private static async Task<Dictionary<Guid, int>> StartsAsync(IQueryable<ClaimPlace> places, CancellationToken cancellation) =>
        (await places.ToListAsync(cancellation)).GroupBy(place => place.ClaimId)
            .ToDictionary(claim => claim.Key, claim => claim.Min(place => place.Start));

    private static Task<List<Guid>> KeptAsync(
        DeskView view, IQueryable<Claim> claims, Guid revisionId, CancellationToken cancellation) => (
        from passage in claims.SelectMany(claim => claim.Passages)
        from anchor in view.Anchors
        where anchor.RevisionId == revisionId && anchor.FromRevisionId == passage.RevisionId
            && anchor.FromStart == passage.Start && anchor.FromEnd == passage.End && anchor.Method == AnchoredBy.Kept
        select passage.ClaimId).Distinct().ToListAsync(cancellation);

    /// <summary>Those that do not keep their order: the fewest that explain it.</summary>
    private static HashSet<Guid> Moved(Dictionary<Guid, int> before, Dictionary<Guid, int> now)
    {
        var both = before.Where(claim => now.ContainsKey(claim.Key))
            .OrderBy(claim => claim.Value).ThenBy(claim => now[claim.Key]).Select(claim => claim.Key).ToList();
        var ends = new List<int>();
        var previous = new int[both.Count];
        for (var index = 0; index < both.Count; index++)
        {
            var low = 0;
            var high = ends.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (now[both[ends[middle]]] <= now[both[index]])
                    low = middle + 1;
                else
                    high = middle;
            }

            previous[index] = low == 0 ? -1 : ends[low - 1];
            if (low == ends.Count)
                ends.Add(index);
            else
                ends[low] = index;
        }

        HashSet<Guid> moved = [.. both];
        for (var index = ends.Count == 0 ? -1 : ends[^1]; index >= 0; index = previous[index])
            moved.Remove(both[index]);
        return moved;
    }
}
