using FactCheck.Core.Storage;
using FactCheck.Text;
using FactCheck.Text.Anchoring;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Quoting;

/// <summary>Where a piece of evidence's quotation stands in what was captured of its source.</summary>
/// <param name="SnapshotId">The newest snapshot that has it; where none has, the newest with text.</param>
/// <param name="Place">In the snapshot's text; null when no snapshot has the quotation.</param>
/// <param name="Newest">It is the newest snapshot with text.</param>
public sealed record QuotationPlace(Guid SnapshotId, DateTimeOffset TakenAt, Span? Place, bool Newest);

/// <summary>A piece of evidence that can be given its quotation from a snapshot.</summary>
/// <param name="Place">Where the quotation it has now stands; null where it has none, or nothing with text was captured.</param>
public sealed record QuotingPiece(Guid EvidenceId, int Version, string? Quotation, string Statement, QuotationPlace? Place);

/// <summary>Finds quotations in snapshots.</summary>
public sealed class QuotationPlaces(DeskReader reader)
{
    // Older ones are not looked through on each view.
    private const int MostSnapshots = 5;

    /// <summary>Of a claim's evidence, by its key: each that has a quotation and a source with captured text.</summary>
    public async Task<IReadOnlyDictionary<Guid, QuotationPlace>> OfClaimAsync(Guid viewerId, Guid claimId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        var pieces = await view.Evidence.Where(piece => piece.ClaimId == claimId && piece.Quotation != null)
            .Select(piece => new Quoted(piece.Id, piece.SourceId, piece.Quotation!)).ToListAsync(cancellation);
        var places = new Dictionary<Guid, QuotationPlace>();
        foreach (var source in pieces.GroupBy(piece => piece.SourceId))
        {
            foreach (var (id, place) in await FindAsync(view, [.. source], cancellation))
                places[id] = place;
        }

        return places;
    }

    /// <summary>One piece of a source's evidence; null when there is none or the viewer may not see it.</summary>
    public async Task<QuotingPiece?> OfAsync(Guid viewerId, Guid sourceId, Guid evidenceId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        var found = await view.Evidence.Where(piece => piece.Id == evidenceId && piece.SourceId == sourceId)
            .Join(view.Claims, piece => piece.ClaimId, claim => claim.Id, (piece, claim) => new { piece.Version, piece.Quotation, claim.Statement })
            .FirstOrDefaultAsync(cancellation);
        if (found is null)
            return null;
        var places = found.Quotation is { } quotation
            ? await FindAsync(view, [new Quoted(evidenceId, sourceId, quotation)], cancellation)
            : [];
        return new QuotingPiece(evidenceId, found.Version, found.Quotation, found.Statement, places.GetValueOrDefault(evidenceId));
    }

    private static async Task<Dictionary<Guid, QuotationPlace>> FindAsync(DeskView view, IReadOnlyList<Quoted> pieces, CancellationToken cancellation)
    {
        var sourceId = pieces[0].SourceId;
        var evidenceIds = pieces.Select(piece => piece.EvidenceId).ToList();
        var selectors = await view.QuotationSelectors.Where(selector => evidenceIds.Contains(selector.EvidenceId))
            .ToDictionaryAsync(selector => selector.EvidenceId, cancellation);
        var places = new Dictionary<Guid, QuotationPlace>();
        var left = pieces.ToList();
        Taken? newest = null;
        await foreach (var taken in Texts(view, sourceId).WithCancellation(cancellation))
        {
            newest ??= taken;
            foreach (var piece in left.ToList())
            {
                if (Find(taken, piece, selectors.GetValueOrDefault(piece.EvidenceId)) is not { } span)
                    continue;
                places[piece.EvidenceId] = new QuotationPlace(taken.SnapshotId, taken.TakenAt, span, taken == newest);
                left.Remove(piece);
            }

            if (left.Count == 0)
                break;
        }

        if (newest is not null)
        {
            foreach (var piece in left)
                places[piece.EvidenceId] = new QuotationPlace(newest.SnapshotId, newest.TakenAt, null, Newest: true);
        }

        return places;
    }

    private static IAsyncEnumerable<Taken> Texts(DeskView view, Guid sourceId) => (
        from snapshot in view.Snapshots
        join text in view.SnapshotTexts on snapshot.Id equals text.SnapshotId
        where snapshot.SourceId == sourceId
        orderby snapshot.TakenAt descending
        select new Taken(snapshot.Id, snapshot.TakenAt, text.Text))
        .Take(MostSnapshots).AsAsyncEnumerable();

    // The selected place itself where it was selected; elsewhere the same words, of several the likest by what stands around them.
    private static Span? Find(Taken taken, Quoted piece, QuotationSelector? selector)
    {
        if (selector is null || selector.Exact != piece.Quotation)
            return QuotedStretch.Find(taken.Text, piece.Quotation);
        if (selector.SnapshotId == taken.SnapshotId)
            return selector.Span;
        var around = selector.Prefix + selector.Exact + selector.Suffix;
        var span = new Span(selector.Prefix.Length, selector.Prefix.Length + selector.Exact.Length);
        var found = Anchors.Find(around, taken.Text, [span])[0];
        return found.Method is AnchorMethod.Exact or AnchorMethod.Context && found.Span is { } there && there.Of(taken.Text) == selector.Exact
            ? there
            : QuotedStretch.Find(taken.Text, piece.Quotation, selector.Start);
    }

    private sealed record Quoted(Guid EvidenceId, Guid SourceId, string Quotation);

    private sealed record Taken(Guid SnapshotId, DateTimeOffset TakenAt, string Text);
}
