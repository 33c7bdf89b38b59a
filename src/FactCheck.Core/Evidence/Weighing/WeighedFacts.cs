using FactCheck.Core.Gate;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Weighing;

/// <summary>What happened to sources, told at every claim whose evidence weighs otherwise from then on.</summary>
internal static class WeighedFacts
{
    public static async Task<IReadOnlyList<Fact>> OfAsync(
        DeskContext database, string kind, IReadOnlyList<Guid> sources, CancellationToken cancellation)
    {
        var claims = await database.Claims
            .Where(claim => database.Evidence.Any(piece => sources.Contains(piece.SourceId) && piece.ClaimId == claim.Id && !piece.Removed))
            .OrderBy(claim => claim.Id)
            .Select(claim => new { claim.Id, claim.ArticleId })
            .ToListAsync(cancellation);
        return claims.Count == 0
            ? [new Fact(kind, sources[0])]
            : claims.ConvertAll(claim => new Fact(kind, sources[0], claim.ArticleId, claim.Id));
    }
}
