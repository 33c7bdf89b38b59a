using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.People;

namespace FactCheck.Core.Claims;

/// <summary>
/// A claim read once for several people. It holds the whole; each is shown what they may see of it: everybody the same, but
/// for evidence of confidential sources and what is said about that.
/// </summary>
public sealed class SharedClaim
{
    private readonly ClaimView shown;
    private readonly Claim claim;
    private readonly IReadOnlyList<Guid> citedBy;
    private readonly IReadOnlyDictionary<Guid, Guid> attachedBy;
    private readonly IReadOnlyList<IReadOnlyList<Guid>> openThreads;

    /// <param name="citedBy">Who worked on what the verdict cites.</param>
    /// <param name="attachedBy">Who attached each piece of evidence.</param>
    /// <param name="openThreads">The evidence each open discussion speaks of.</param>
    internal SharedClaim(
        ClaimView shown,
        Claim claim,
        IReadOnlyList<Guid> citedBy,
        IReadOnlyDictionary<Guid, Guid> attachedBy,
        IReadOnlyList<IReadOnlyList<Guid>> openThreads)
    {
        this.shown = shown;
        this.claim = claim;
        this.citedBy = citedBy;
        this.attachedBy = attachedBy;
        this.openThreads = openThreads;
    }

    /// <summary>As this person sees it.</summary>
    public ClaimView For(Standing viewer)
    {
        var hidden = shown.Evidence.Where(piece => Hides(piece, viewer)).Select(piece => piece.Id).ToHashSet();
        return shown with
        {
            Allowed = claim.Allowed(viewer, citedBy),
            Evidence = [.. shown.Evidence.Where(piece => !hidden.Contains(piece.Id))
                .Select(piece => piece with { MayChange = MayChange(piece, viewer) })],
            ConfidentialOnFile = shown.Verdict?.EvidenceIds.Count(hidden.Contains) ?? 0,
            WeighedOnFile = [.. shown.Evidence
                .Where(piece => hidden.Contains(piece.Id) && shown.Verdict?.EvidenceIds.Contains(piece.Id) == true).Select(piece => piece.Weighed)],
            OpenComments = openThreads.Count(pieces => !pieces.Any(hidden.Contains)),
        };
    }

    private bool Hides(EvidenceView piece, Standing viewer) =>
        piece.Confidential && !ConfidentialSight.Sees(viewer, attachedBy[piece.Id], claim.AssigneeId);

    private bool MayChange(EvidenceView piece, Standing viewer) =>
        ClaimLife.Refuse(ClaimAction.ChangeEvidence, claim, viewer, attachedBy[piece.Id]) is null
        && (claim.State != ClaimState.Submitted || shown.Verdict is null || !shown.Verdict.EvidenceIds.Contains(piece.Id));
}
