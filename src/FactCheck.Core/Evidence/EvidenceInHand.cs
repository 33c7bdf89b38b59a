using FactCheck.Core.Claims;
using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence;

/// <summary>A piece of evidence with what decides whether it can change.</summary>
/// <param name="Cited">The claim's submitted or approved verdict rests on it.</param>
internal sealed record EvidenceInHand(PieceOfEvidence Piece, Claim Claim, bool Cited)
{
    /// <summary>Loads it; null when there is none that this person may know of.</summary>
    public static async Task<EvidenceInHand?> FindAsync(
        DeskContext database, Standing actor, Guid evidenceId, CancellationToken cancellation)
    {
        if (await new ConfidentialSight(database, actor).Seen(database.Evidence).FirstOrDefaultAsync(piece => piece.Id == evidenceId, cancellation) is not { } piece)
            return null;

        var claim = await database.Claims.FirstAsync(claim => claim.Id == piece.ClaimId, cancellation);
        var cited = claim.State is ClaimState.Submitted or ClaimState.Approved && await database.CitedEvidence.AnyAsync(
            cited => cited.EvidenceId == evidenceId && cited.VerdictId == claim.CurrentVerdictId, cancellation);
        return new EvidenceInHand(piece, claim, cited);
    }
}
