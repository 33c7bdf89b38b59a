using FactCheck.Core.Evidence.Snapshots;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Observing;

/// <summary>A page a verdict cites.</summary>
/// <param name="Sha256">Of the snapshot the verdict is bound to; null for a page that was never captured before.</param>
public sealed record CitedPage(Guid SourceId, string? Sha256);

/// <summary>What is known of a cited page now, told against what the verdict is bound to.</summary>
/// <param name="Waiting">A look is asked for and has not ended.</param>
/// <param name="At">When a look that is recent enough ended; null says: not fetched.</param>
/// <param name="Word">Null when it was not fetched, and where there was nothing to compare with.</param>
public sealed record KnownPage(
    Guid SourceId, bool Waiting, DateTimeOffset? AskedAt, DateTimeOffset? At, ObservedWord? Word, int? Status, string? Why, string? FinalUrl)
{
    /// <summary>An older look is none: whoever signs or exports is told of the page as it was within this time.</summary>
    public static readonly TimeSpan Recent = TimeSpan.FromHours(1);

    /// <summary>Of the readable text that came.</summary>
    public string? TextSha256 { get; init; }

    /// <summary>The snapshot it was compared with.</summary>
    public Guid? ComparedWithId { get; init; }

    /// <summary>Reads it for each page once; where verdicts are bound to different snapshots of it, the one for which it changed is told.</summary>
    internal static async Task<IReadOnlyList<KnownPage>> OfAsync(
        IQueryable<LinkState> states,
        IQueryable<Snapshot> snapshots,
        IQueryable<SnapshotText> texts,
        IReadOnlyCollection<CitedPage> pages,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        if (pages.Count == 0)
            return [];
        var ids = pages.Select(page => page.SourceId).Distinct().ToList();
        var known = await states.AsNoTracking().Where(state => ids.Contains(state.SourceId)).ToDictionaryAsync(state => state.SourceId, cancellation);
        var kept = (await KeptText.OfAsync(snapshots.AsNoTracking(), texts, ids, cancellation)).ToLookup(one => one.SourceId);
        return [.. pages.Distinct().Select(page => Of(page, known.GetValueOrDefault(page.SourceId), kept[page.SourceId], now))
            .GroupBy(page => page.SourceId).Select(same => same.FirstOrDefault(page => page.Word == ObservedWord.Changed) ?? same.First())];
    }

    private static KnownPage Of(CitedPage page, LinkState? state, IEnumerable<KeptText> kept, DateTimeOffset now)
    {
        if (state is null)
            return new KnownPage(page.SourceId, false, null, null, null, null, null, null);
        if (state.AnsweredAt is not { } at || at < now - Recent)
            return new KnownPage(page.SourceId, state.WaitsSince is not null, state.AskedAt, null, null, null, null, null);

        var bound = state.Sha256 is null || page.Sha256 is null ? null : kept.FirstOrDefault(one => one.Sha256 == page.Sha256);
        var word = bound is null ? state.Word : bound.IsSameAs(state.Sha256, state.TextSha256) ? ObservedWord.Unchanged : ObservedWord.Changed;
        return new KnownPage(page.SourceId, state.WaitsSince is not null, state.AskedAt, at, word, state.Status, state.Why, state.FinalUrl)
        {
            TextSha256 = state.TextSha256,
            ComparedWithId = bound?.SnapshotId ?? state.ComparedWithId,
        };
    }
}
