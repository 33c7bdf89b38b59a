using FactCheck.Core.Evidence;
using FactCheck.Core.People;

namespace FactCheck.Core.Claims;

/// <summary>A claim read once for several people: each sees the same of it, and may do with it what they may.</summary>
public sealed class SharedClaim
{
    private readonly ClaimView shown;
    private readonly Claim claim;
    private readonly IReadOnlyList<Guid> citedBy;
    private readonly IReadOnlyDictionary<Guid, Guid> attachedBy;

    /// <param name="citedBy">Who worked on what the verdict cites.</param>
    /// <param name="attachedBy">Who attached each piece of evidence.</param>
    internal SharedClaim(ClaimView shown, Claim claim, IReadOnlyList<Guid> citedBy, IReadOnlyDictionary<Guid, Guid> attachedBy)
    {
        this.shown = shown;
        this.claim = claim;
        this.citedBy = citedBy;
        this.attachedBy = attachedBy;
    }

    /// <summary>As this person sees it.</summary>
    public ClaimView For(Standing viewer) => shown with
    {
        Allowed = claim.Allowed(viewer, citedBy),
        Evidence = [.. shown.Evidence.Select(piece => piece with { MayChange = MayChange(piece, viewer) })],
    };

    private bool MayChange(EvidenceView piece, Standing viewer) =>
        ClaimLife.Refuse(ClaimAction.ChangeEvidence, claim, viewer, attachedBy[piece.Id]) is null
        && (claim.State != ClaimState.Submitted || shown.Verdict is null || !shown.Verdict.EvidenceIds.Contains(piece.Id));
}
