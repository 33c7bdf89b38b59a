using FactCheck.Core.Claims;
using FactCheck.Core.Storage;
using FactCheck.Text;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Revisions;

/// <summary>What became of a claim in a new text.</summary>
public enum CarriedKind
{
    /// <summary>It was submitted or approved, and something under it changed.</summary>
    CheckAgain,

    /// <summary>It has no place any more.</summary>
    Lost,

    /// <summary>It is worked on, and something around it changed.</summary>
    NewContext,

    /// <summary>Somebody decided that it stays in its own revision.</summary>
    Kept,

    /// <summary>It stands in another order, nothing else changed.</summary>
    Moved,

    /// <summary>The text is new, and nobody decided yet.</summary>
    New,

    /// <summary>Nothing changed.</summary>
    Unchanged,
}

/// <summary>How many accepted claims met what; the suggestions are counted apart.</summary>
public sealed record CarriedCounts(IReadOnlyDictionary<CarriedKind, int> Accepted, int LostSuggestions, int StretchesToLookAt)
{
    /// <summary>All accepted claims that stood in the older text.</summary>
    public int Total => Accepted.Values.Sum();

    public int Of(CarriedKind kind) => Accepted.GetValueOrDefault(kind);
}

/// <summary>A claim as the revisions page lists it.</summary>
/// <param name="Place">Where it begins in the new text; null when it has no place there.</param>
/// <param name="Score">Ten-thousandths: how sure the place is.</param>
/// <param name="Change">Both wordings; null when nothing under it changed.</param>
/// <param name="Answer">How an editor answered; null while nobody did, and where nobody was asked.</param>
/// <param name="Lost">The first passage without a place; null when all have one.</param>
/// <param name="Approval">The approval that stands.</param>
/// <param name="Allowed">What this person may do with the claim as it stands.</param>
public sealed record CarriedClaim(
    Guid Id,
    int? Number,
    ClaimState State,
    string Statement,
    CarriedKind Kind,
    int? Place,
    AnchoredBy? Method,
    int Score,
    ContextChangeView? Change,
    CheckAnswer? Answer,
    LostPassage? Lost,
    SignedVerdict? Approval,
    IReadOnlySet<ClaimAction> Allowed,
    bool MayPlace,
    int Version,
    int WordingVersion);

/// <summary>A passage that the new text has not.</summary>
public sealed record LostPassage(Guid RevisionId, int RevisionNumber, Span Span, string Exact);

/// <summary>What was approved, when and by whom.</summary>
public sealed record SignedVerdict(string? Rating, string Editor, DateTimeOffset At);

/// <summary>What a new text did to the claims of the older ones.</summary>
public sealed record CarriedOver(CarriedCounts Counts, IReadOnlyList<CarriedClaim> Items)
{
    /// <summary>For a first text, and for one that is not to be seen.</summary>
    public static CarriedOver Nothing { get; } = new(new CarriedCounts(new Dictionary<CarriedKind, int>(), 0, 0), []);
}

/// <summary>Reads what a revision did to the claims that were there before it.</summary>
public sealed class CarriedClaims(DeskReader reader)
{
    /// <summary>What there is to look at or to decide, in that order; what is unchanged is counted alone.</summary>
    public async Task<CarriedOver> ReadAsync(Guid personId, Guid revisionId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        if (await view.Anchorings.Where(one => one.RevisionId == revisionId)
            .Select(one => new { one.ArticleId, one.BasedOnId }).FirstOrDefaultAsync(cancellation) is not { } anchoring)
            return CarriedOver.Nothing;

        var sorted = await CarriedSorting.ReadAsync(view, anchoring.ArticleId, anchoring.BasedOnId, revisionId, cancellation);
        var stretches = await view.SetAsideStretches
            .Where(stretch => stretch.ArticleId == anchoring.ArticleId && !stretch.TakenBack && stretch.RevisionId != revisionId)
            .Where(stretch => !view.Anchors.Any(anchor =>
                anchor.RevisionId == revisionId && anchor.FromRevisionId == stretch.RevisionId
                && anchor.FromStart == stretch.Start && anchor.FromEnd == stretch.End
                && (anchor.Method == AnchoredBy.Exact || anchor.Method == AnchoredBy.Context)))
            .CountAsync(cancellation);
        var accepted = sorted.Where(claim => claim.Number is not null && claim.Kind != CarriedKind.New).ToList();
        var counts = new CarriedCounts(
            accepted.GroupBy(claim => claim.Kind).ToDictionary(kind => kind.Key, kind => kind.Count()),
            sorted.Count(claim => claim is { Number: null, Kind: CarriedKind.Lost }),
            stretches);
        var listed = sorted.Where(claim => claim.Kind != CarriedKind.Unchanged)
            .OrderBy(claim => claim.Kind).ThenBy(claim => claim.Place ?? claim.Position).ThenBy(claim => claim.Id).ToList();
        return new CarriedOver(counts, await new CarriedItems(view, anchoring.ArticleId, revisionId).ReadAsync(listed, cancellation));
    }
}
