using FactCheck.Core.Claims;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Verdicts;

/// <summary>A claim with the version of its verdict that is up for decision.</summary>
/// <param name="Verdict">Null when none is submitted.</param>
/// <param name="Scale">The scale of its rating; null without one.</param>
internal sealed record SubmittedVerdict(Claim Claim, Verdict? Verdict, RatingScale? Scale)
{
    /// <summary>Hash of what is submitted, as the rows have it now.</summary>
    public string ContentNow => ContentHash.Of(Claim, Verdict!, Scale);

    /// <summary>Loads it whole; null when there is no such claim.</summary>
    public static async Task<SubmittedVerdict?> FindAsync(DeskContext database, Guid claimId, CancellationToken cancellation)
    {
        var claim = await database.Claims.AsSplitQuery()
            .Include(claim => claim.Passages)
            .Include(claim => claim.Claimants).ThenInclude(link => link.Claimant)
            .FirstOrDefaultAsync(claim => claim.Id == claimId, cancellation);
        if (claim is null)
            return null;

        var verdict = await database.Verdicts
            .Include(verdict => verdict.Rating)
            .Include(verdict => verdict.Cited)
            .FirstOrDefaultAsync(verdict => verdict.Id == claim.CurrentVerdictId, cancellation);
        var scale = verdict?.Rating is { } rating
            ? await database.RatingScales.FirstAsync(scale => scale.Id == rating.ScaleId, cancellation)
            : null;
        return new SubmittedVerdict(claim, verdict, scale);
    }
}
