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
        return await FindAsync(view, pieces, cancellation);
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

    /// <summary>As many queries for one source as for twenty; older texts are read only where the newest has not all that was quoted.</summary>
    private static async Task<Dictionary<Guid, QuotationPlace>> FindAsync(DeskView view, IReadOnlyList<Quoted> pieces, CancellationToken cancellation)
    {
        var search = new Search(pieces, await SelectorsAsync(view, pieces, cancellation));
        var taken = await NewestAsync(view, pieces, cancellation);
        await LookAsync(view, [.. taken.Where(one => one.Newest)], search, cancellation);
        await LookAsync(view, [.. taken.Where(one => !one.Newest && search.Wants(one.SourceId))], search, cancellation);
        search.GiveUp(taken.Where(one => one.Newest));
        return search.Places;
    }

    private static Task<Dictionary<Guid, QuotationSelector>> SelectorsAsync(DeskView view, IReadOnlyList<Quoted> pieces, CancellationToken cancellation)
    {
        var evidenceIds = pieces.Select(piece => piece.EvidenceId).ToList();
        return view.QuotationSelectors.Where(selector => evidenceIds.Contains(selector.EvidenceId))
            .ToDictionaryAsync(selector => selector.EvidenceId, cancellation);
    }

    /// <summary>The newest snapshots with text of each source, newest first, without their text.</summary>
    private static async Task<IReadOnlyList<Taken>> NewestAsync(DeskView view, IReadOnlyList<Quoted> pieces, CancellationToken cancellation)
    {
        var sources = pieces.Select(piece => piece.SourceId).Distinct().ToList();
        var all = await view.Snapshots.Where(snapshot => sources.Contains(snapshot.SourceId))
            .Where(snapshot => view.SnapshotTexts.Any(text => text.SnapshotId == snapshot.Id))
            .OrderByDescending(snapshot => snapshot.TakenAt)
            .Select(snapshot => new { snapshot.Id, snapshot.SourceId, snapshot.TakenAt })
            .ToListAsync(cancellation);
        return [.. all.GroupBy(one => one.SourceId).SelectMany(source => source.Take(MostSnapshots)
            .Select((one, place) => new Taken(one.Id, one.SourceId, one.TakenAt, place == 0)))];
    }

    /// <summary>Texts are read one at a time, the newest first, and none is kept.</summary>
    private static async Task LookAsync(DeskView view, IReadOnlyList<Taken> taken, Search search, CancellationToken cancellation)
    {
        if (taken.Count == 0)
            return;
        var known = taken.ToDictionary(one => one.SnapshotId);
        var ids = known.Keys.ToList();
        var texts = view.Snapshots.Where(snapshot => ids.Contains(snapshot.Id))
            .Join(view.SnapshotTexts, snapshot => snapshot.Id, text => text.SnapshotId, (snapshot, text) => new { snapshot.Id, snapshot.TakenAt, text.Text })
            .OrderByDescending(one => one.TakenAt).AsAsyncEnumerable();
        await foreach (var one in texts.WithCancellation(cancellation))
            search.Look(known[one.Id], one.Text);
    }

    // The selected place itself where it was selected; elsewhere the same words, of several the likest by what stands around them.
    private static Span? Find(Taken taken, string text, Quoted piece, QuotationSelector? selector)
    {
        if (selector is null || selector.Exact != piece.Quotation)
            return QuotedStretch.Find(text, piece.Quotation);
        if (selector.SnapshotId == taken.SnapshotId)
            return selector.Span;
        var around = selector.Prefix + selector.Exact + selector.Suffix;
        var span = new Span(selector.Prefix.Length, selector.Prefix.Length + selector.Exact.Length);
        var found = Anchors.Find(around, text, [span])[0];
        return found.Method is AnchorMethod.Exact or AnchorMethod.Context && found.Span is { } there && there.Of(text) == selector.Exact
            ? there
            : QuotedStretch.Find(text, piece.Quotation, selector.Start);
    }

    private sealed record Quoted(Guid EvidenceId, Guid SourceId, string Quotation);

    private sealed record Taken(Guid SnapshotId, Guid SourceId, DateTimeOffset TakenAt, bool Newest);

    private sealed class Search(IReadOnlyList<Quoted> pieces, Dictionary<Guid, QuotationSelector> selectors)
    {
        private readonly List<Quoted> left = [.. pieces];

        public Dictionary<Guid, QuotationPlace> Places { get; } = [];

        public bool Wants(Guid sourceId) => left.Exists(piece => piece.SourceId == sourceId);

        public void Look(Taken taken, string text)
        {
            foreach (var piece in left.Where(piece => piece.SourceId == taken.SourceId).ToList())
            {
                if (Find(taken, text, piece, selectors.GetValueOrDefault(piece.EvidenceId)) is not { } span)
                    continue;
                Places[piece.EvidenceId] = new QuotationPlace(taken.SnapshotId, taken.TakenAt, span, taken.Newest);
                left.Remove(piece);
            }
        }

        /// <summary>What is left stands in none: the newest is shown for it.</summary>
        public void GiveUp(IEnumerable<Taken> newest)
        {
            foreach (var taken in newest)
                foreach (var piece in left.Where(piece => piece.SourceId == taken.SourceId))
                    Places[piece.EvidenceId] = new QuotationPlace(taken.SnapshotId, taken.TakenAt, null, Newest: true);
        }
    }
}
