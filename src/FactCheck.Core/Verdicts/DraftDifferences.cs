using System.Globalization;
using FactCheck.Core.Gate;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Verdicts;

/// <summary>Finds where two drafts of one verdict differ, as people read it.</summary>
internal static class DraftDifferences
{
    public static async Task<IReadOnlyList<FieldConflict>> BetweenAsync(
        DeskContext database, DraftWording theirs, DraftWording yours, CancellationToken cancellation)
    {
        var ratings = await database.Ratings.AsNoTracking()
            .Where(rating => rating.Id == theirs.RatingId || rating.Id == yours.RatingId)
            .ToDictionaryAsync(rating => rating.Id, rating => rating.Label, cancellation);
        var wanted = theirs.EvidenceIds.Union(yours.EvidenceIds).ToList();
        var titles = await database.Evidence.AsNoTracking().Where(piece => wanted.Contains(piece.Id))
            .ToDictionaryAsync(piece => piece.Id, piece => piece.Source.Title, cancellation);

        string? Label(Guid? rating) => rating is { } id ? ratings.GetValueOrDefault(id) : null;
        string Titles(DraftWording draft) => string.Join('\n', draft.EvidenceIds.Where(titles.ContainsKey).Select(id => titles[id]));
        return
        [
            .. FieldDifferences.Between(
                (nameof(DraftWording.RatingId), Label(theirs.RatingId), Label(yours.RatingId)),
                (nameof(DraftWording.Finding), theirs.Finding?.ToString(), yours.Finding?.ToString()),
                (nameof(DraftWording.Rationale), theirs.Rationale, yours.Rationale),
                (nameof(DraftWording.AsOf), Day(theirs.AsOf), Day(yours.AsOf)),
                (nameof(DraftWording.EvidenceIds), Titles(theirs), Titles(yours))),
        ];
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
