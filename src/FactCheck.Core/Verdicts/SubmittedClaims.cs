using FactCheck.Core.Claims;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Verdicts;

/// <summary>Finds a submitted claim by the number people know it by.</summary>
public sealed class SubmittedClaims(DeskReader reader)
{
    /// <summary>The claim's key; null when there is none to be seen, or when it is not submitted.</summary>
    public async Task<Guid?> FindAsync(Guid viewerId, int articleNumber, int claimNumber, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        return await (
            from claim in view.Claims
            join article in view.Articles on claim.ArticleId equals article.Id
            where article.Number == articleNumber && claim.Number == claimNumber && claim.State == ClaimState.Submitted
            select (Guid?)claim.Id).FirstOrDefaultAsync(cancellation);
    }
}
