using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Observing;

/// <summary>What came of the last look at a source's page.</summary>
/// <param name="Waiting">Another one is asked for.</param>
/// <param name="At">When the last one ended; null before the first.</param>
/// <param name="Word">Null before the first, and where there was nothing to compare with.</param>
/// <param name="FinalUrl">The URL that answered, where it is another one than the source's.</param>
/// <param name="Since">When the word was first what it is.</param>
public sealed record LinkView(
    Guid SourceId, bool Waiting, DateTimeOffset AskedAt, DateTimeOffset? At, ObservedWord? Word, int? Status, string? Why, string? FinalUrl, DateTimeOffset? Since);

/// <summary>A claim that rests on a source.</summary>
public sealed record LinkUse(Guid SourceId, int ArticleNumber, int? ClaimNumber, ClaimState State);

/// <summary>A source whose page is not what it was.</summary>
/// <param name="Uses">Claims that use it, 20 at most.</param>
public sealed record LinkRow(LinkView Link, string Title, string Url, IReadOnlyList<LinkUse> Uses);

/// <summary>One page of the list.</summary>
/// <param name="Counts">How many there are with each word that tells of rot.</param>
/// <param name="More">There are rows after these.</param>
public sealed record LinkPage(IReadOnlyList<LinkRow> Rows, IReadOnlyDictionary<ObservedWord, int> Counts, bool More);

/// <summary>Lists the sources whose pages rotted, what happened last first.</summary>
public sealed class LinkList(DeskReader reader)
{
    /// <summary>Words that tell of rot.</summary>
    public static IReadOnlyList<ObservedWord> Rotten { get; } = [ObservedWord.Gone, ObservedWord.CouldNotBeFetched, ObservedWord.Changed];

    private const int Most = 100;
    private const int MostUses = 20;

    /// <summary>Reads one page.</summary>
    /// <param name="word">One of <see cref="Rotten"/>; null for all of them.</param>
    /// <param name="afterId">Key of the last source of the page before; null for the first page.</param>
    /// <param name="size">1 to 100.</param>
    public async Task<LinkPage> ReadAsync(Guid viewerId, ObservedWord? word, Guid? afterId, int size, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        var rotten = Rot(view);
        var counts = await rotten.GroupBy(state => state.Word!.Value).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        var page = word is { } one ? rotten.Where(state => state.Word == one) : rotten;
        if (afterId is { } after && await view.LinkStates.Where(state => state.SourceId == after).Select(state => state.Since).FirstOrDefaultAsync(cancellation) is { } since)
            page = page.Where(state => state.Since < since || (state.Since == since && state.SourceId.CompareTo(after) < 0));

        var take = Math.Clamp(size, 1, Most);
        var rows = await page
            .Join(view.Sources, state => state.SourceId, source => source.Id, (state, source) => new { state, source.Title, source.Url })
            .OrderByDescending(row => row.state.Since).ThenByDescending(row => row.state.SourceId)
            .Take(take + 1).ToListAsync(cancellation);
        var uses = await UsesAsync(view, [.. rows.Take(take).Select(row => row.state.SourceId)], cancellation);
        return new LinkPage(
            [.. rows.Take(take).Select(row => new LinkRow(Show(row.state), row.Title, row.Url ?? "", [.. uses[row.state.SourceId].Take(MostUses)]))],
            counts, rows.Count > take);
    }

    /// <summary>What is known of these sources' pages; those never looked at are left out.</summary>
    public async Task<IReadOnlyList<LinkView>> OfAsync(Guid viewerId, IReadOnlyCollection<Guid> sourceIds, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        var states = await view.LinkStates.Where(state => sourceIds.Contains(state.SourceId)).ToListAsync(cancellation);
        return [.. states.Select(Show)];
    }

    // A change ends with the capture that a person asked for after it.
    private static IQueryable<LinkState> Rot(DeskView view)
    {
        var words = Rotten.ToList();
        return view.LinkStates.Where(state => state.Word != null && words.Contains(state.Word.Value)
            && !(state.Word == ObservedWord.Changed && view.Snapshots.Any(snapshot =>
                snapshot.SourceId == state.SourceId && snapshot.Origin == SnapshotOrigin.Fetched && snapshot.TakenAt > state.AnsweredAt)));
    }

    private static LinkView Show(LinkState state) => new(
        state.SourceId, state.WaitsSince is not null, state.AskedAt, state.AnsweredAt, state.Word, state.Status, state.Why, state.FinalUrl, state.Since);

    private static async Task<ILookup<Guid, LinkUse>> UsesAsync(DeskView view, List<Guid> sourceIds, CancellationToken cancellation)
    {
        var uses = await (
            from piece in view.Evidence
            join claim in view.Claims on piece.ClaimId equals claim.Id
            join article in view.Articles on claim.ArticleId equals article.Id
            where sourceIds.Contains(piece.SourceId)
            select new LinkUse(piece.SourceId, article.Number, claim.Number, claim.State)).Distinct().ToListAsync(cancellation);
        return uses.OrderByDescending(use => use.ArticleNumber).ThenBy(use => use.ClaimNumber).ToLookup(use => use.SourceId);
    }
}
