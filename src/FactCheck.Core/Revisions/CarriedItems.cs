using FactCheck.Core.Claims;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using FactCheck.Core.Verdicts;
using FactCheck.Text;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Revisions;

/// <summary>Reads what the revisions page says of each claim it lists.</summary>
internal sealed class CarriedItems(DeskView view, Guid articleId, Guid revisionId)
{
    public async Task<IReadOnlyList<CarriedClaim>> ReadAsync(IReadOnlyList<SortedClaim> sorted, CancellationToken cancellation)
    {
        var ids = sorted.Select(claim => claim.Id).ToList();
        var claims = await view.Claims.Where(claim => ids.Contains(claim.Id)).Include(claim => claim.Passages).AsSplitQuery()
            .ToDictionaryAsync(claim => claim.Id, cancellation);
        var revisions = await view.Revisions.Where(revision => revision.ArticleId == articleId)
            .Select(revision => new { revision.Id, revision.Number }).ToDictionaryAsync(one => one.Id, one => one.Number, cancellation);
        var changes = (await view.ContextChanges.Where(change => change.RevisionId == revisionId && ids.Contains(change.ClaimId))
                .OrderBy(change => change.Id).ToListAsync(cancellation))
            .ToLookup(change => change.ClaimId);
        var anchors = (await AnchorsAsync(ids, cancellation)).ToLookup(one => one.ClaimId, one => one.Anchor);
        var verdicts = await VerdictsAsync(claims.Values, cancellation);
        var signed = await SignedAsync(claims.Values, cancellation);
        return [.. sorted.Where(one => claims.ContainsKey(one.Id)).Select(one =>
        {
            var claim = claims[one.Id];
            var change = changes[one.Id].LastOrDefault();
            var anchor = anchors[one.Id].MinBy(found => found.Score);
            var writtenBy = claim.CurrentVerdictId is { } current ? verdicts.GetValueOrDefault(current)?.WrittenBy : null;
            return new CarriedClaim(
                claim.Id, claim.Number, claim.State, claim.Statement, one.Kind, one.Place, anchor?.Method, anchor?.Score ?? Anchor.FullScore,
                change is null ? null : ContextChangeViews.Show(change, revisions[revisionId]),
                change?.Answer,
                Lost(claim, anchors[one.Id], revisions),
                signed.GetValueOrDefault(claim.Id),
                claim.Allowed(view.Viewer, writtenBy),
                LostPassages.RefuseToPlace(claim, view.Viewer) is null,
                claim.Version, claim.WordingVersion);
        })];
    }

    private static LostPassage? Lost(Claim claim, IEnumerable<Anchor> anchors, Dictionary<Guid, int> revisions)
    {
        var gone = anchors.Where(anchor => anchor.Method == AnchoredBy.Gone)
            .Select(anchor => (anchor.FromRevisionId, anchor.FromStart, anchor.FromEnd)).ToHashSet();
        return claim.Passages.OrderBy(passage => passage.Ordinal)
            .Where(passage => gone.Contains((passage.RevisionId, passage.Start, passage.End)))
            .Select(passage => new LostPassage(
                passage.RevisionId, revisions[passage.RevisionId], new Span(passage.Start, passage.End), passage.Exact))
            .FirstOrDefault();
    }

    private async Task<List<(Guid ClaimId, Anchor Anchor)>> AnchorsAsync(List<Guid> ids, CancellationToken cancellation)
    {
        var found = await (
            from passage in view.Claims.Where(claim => ids.Contains(claim.Id)).SelectMany(claim => claim.Passages)
            from anchor in view.Anchors
            where anchor.RevisionId == revisionId && anchor.FromRevisionId == passage.RevisionId
                && anchor.FromStart == passage.Start && anchor.FromEnd == passage.End
            select new { passage.ClaimId, anchor }).ToListAsync(cancellation);
        return found.ConvertAll(one => (one.ClaimId, one.anchor));
    }

    private async Task<Dictionary<Guid, Verdict>> VerdictsAsync(IEnumerable<Claim> claims, CancellationToken cancellation)
    {
        var current = claims.Select(claim => claim.CurrentVerdictId).OfType<Guid>().ToList();
        return await view.Verdicts.Where(verdict => current.Contains(verdict.Id)).Include(verdict => verdict.Cited)
            .ToDictionaryAsync(verdict => verdict.Id, cancellation);
    }

    private async Task<Dictionary<Guid, SignedVerdict>> SignedAsync(IEnumerable<Claim> claims, CancellationToken cancellation)
    {
        var approved = claims.Where(claim => claim.State == ClaimState.Approved).Select(claim => claim.CurrentVerdictId).OfType<Guid>().ToList();
        if (approved.Count == 0)
            return [];
        var signed = await (
            from signOff in view.SignOffs
            join verdict in view.Verdicts on signOff.VerdictId equals verdict.Id
            join editor in view.People on signOff.EditorId equals editor.Id
            where approved.Contains(signOff.VerdictId) && signOff.Decision == Decision.Approve
            orderby signOff.At
            select new { signOff.ClaimId, verdict.Rating!.Label, editor.Name, signOff.At }).ToListAsync(cancellation);
        return signed.GroupBy(one => one.ClaimId)
            .ToDictionary(one => one.Key, one => new SignedVerdict(one.First().Label, one.First().Name, one.First().At));
    }
}
