using System.Collections.Immutable;
using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Revisions;

/// <summary>Where a claim stands in one revision.</summary>
internal sealed class ClaimPlace
{
    public required Guid ClaimId { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }
}

/// <summary>Where claims and stretches stand in one revision: at a passage of its own, or where an anchor says.</summary>
internal static class PlacesInText
{
    /// <summary>All places of these claims in that revision; those without a place there are left out.</summary>
    public static IQueryable<ClaimPlace> PlacesIn(this IQueryable<Claim> claims, Guid revisionId, IQueryable<Anchor> anchors)
    {
        var own = claims.SelectMany(claim => claim.Passages).Where(passage => passage.RevisionId == revisionId)
            .Select(passage => new ClaimPlace { ClaimId = passage.ClaimId, Start = passage.Start, End = passage.End });
        return own.Concat(claims.AnchoredIn(revisionId, anchors));
    }

    /// <summary>Of the same, those where an anchor says.</summary>
    public static IQueryable<ClaimPlace> AnchoredIn(this IQueryable<Claim> claims, Guid revisionId, IQueryable<Anchor> anchors) =>
        from passage in claims.SelectMany(claim => claim.Passages)
        from anchor in anchors
        where anchor.RevisionId == revisionId && anchor.FromRevisionId == passage.RevisionId
            && anchor.FromStart == passage.Start && anchor.FromEnd == passage.End && anchor.Start != null
        select new ClaimPlace { ClaimId = passage.ClaimId, Start = anchor.Start!.Value, End = anchor.End!.Value };

    /// <summary>Where claims that an anchor places begin in that revision; empty when nothing was ever anchored there.</summary>
    public static async Task<IReadOnlyDictionary<Guid, int>> PositionsAsync(
        this DeskView view, IQueryable<Claim> claims, Guid revisionId, CancellationToken cancellation)
    {
        if (!await view.Anchors.AnyAsync(anchor => anchor.RevisionId == revisionId, cancellation))
            return ImmutableDictionary<Guid, int>.Empty;
        var places = await claims.PlacesIn(revisionId, view.Anchors).ToListAsync(cancellation);
        return places.GroupBy(place => place.ClaimId).ToDictionary(claim => claim.Key, claim => claim.Min(place => place.Start));
    }

    /// <summary>
    /// The places of these stretches in that revision, those taken back left out. Only unchanged text stays set aside: what was
    /// edited has to be looked at again.
    /// </summary>
    public static IQueryable<StretchPlace> PlacesIn(
        this IQueryable<SetAsideStretch> stretches, Guid revisionId, IQueryable<Anchor> anchors)
    {
        var standing = stretches.Where(stretch => !stretch.TakenBack);
        var own = standing.Where(stretch => stretch.RevisionId == revisionId)
            .Select(stretch => new StretchPlace { StretchId = stretch.Id, Reason = stretch.Reason, Note = stretch.Note, Version = stretch.Version, Start = stretch.Start, End = stretch.End });
        var anchored =
            from stretch in standing
            from anchor in anchors
            where anchor.RevisionId == revisionId && anchor.FromRevisionId == stretch.RevisionId
                && anchor.FromStart == stretch.Start && anchor.FromEnd == stretch.End && anchor.Start != null
                && (anchor.Method == AnchoredBy.Exact || anchor.Method == AnchoredBy.Context)
            select new StretchPlace { StretchId = stretch.Id, Reason = stretch.Reason, Note = stretch.Note, Version = stretch.Version, Start = anchor.Start!.Value, End = anchor.End!.Value };
        return own.Concat(anchored);
    }
}

/// <summary>A stretch with its place in one revision.</summary>
internal sealed class StretchPlace
{
    public required Guid StretchId { get; init; }

    public required SetAsideReason Reason { get; init; }

    public required string? Note { get; init; }

    public required int Version { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }
}
