using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Observing;

/// <summary>The looks at sources' pages that are asked for, kept in the database: a restart loses none. Confidential sources are never among them.</summary>
public sealed class LinkChecks(IDbContextFactory<DeskContext> contexts, WriterQueue writers, DeskReader reader, TimeProvider clock)
{
    /// <summary>A look within this time need not be asked for again.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private const int MostAtOnce = 200;

    private static readonly TimeSpan LooksEvery = TimeSpan.FromMilliseconds(100);

    private TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Somebody in this process does the looks: only then it is worth while to wait for one.</summary>
    public bool IsAttended { get; internal set; }

    /// <summary>Completes when the next look is asked for in this process.</summary>
    internal Task Asked => Volatile.Read(ref asked).Task;

    /// <summary>Asks for a look at the pages among these that this person sees; those looked at within <see cref="Fresh"/> only when it has to be now.</summary>
    public async Task AskAsync(Guid viewerId, IReadOnlyCollection<Guid> sourceIds, bool now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sourceIds);
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        var fresh = clock.GetUtcNow() - Fresh;
        var pages = await view.Pages()
            .Where(source => sourceIds.Contains(source.Id))
            .Where(source => !view.LinkStates.Any(state => state.SourceId == source.Id
                && ((state.WaitsSince != null && !state.Scheduled) || (!now && state.AnsweredAt >= fresh))))
            .OrderBy(source => source.Id)
            .Select(source => source.Id).Take(MostAtOnce).ToListAsync(cancellation);
        if (pages.Count > 0)
            await WriteAsync(pages, scheduled: false, cancellation);
    }

    /// <summary>Waits until none of these is asked for any more, but no longer than allowed.</summary>
    public async Task SettleAsync(IReadOnlyCollection<Guid> sourceIds, TimeSpan atMost, CancellationToken cancellation)
    {
        var began = clock.GetTimestamp();
        while (IsAttended && clock.GetElapsedTime(began) < atMost && await AnyWaitsAsync(sourceIds, cancellation))
            await Task.Delay(LooksEvery, clock, cancellation);
    }

    /// <summary>Asks for the looks whose time has come; gives back how many.</summary>
    /// <param name="every">How old a look may become.</param>
    internal async Task<int> AskForDueAsync(TimeSpan every, int most, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var old = now - every;
        var pages = database.Pages();
        var due = await database.LinkStates
            .Where(state => state.WaitsSince == null && (state.AnsweredAt <= old || state.RetryAt <= now)
                && pages.Any(page => page.Id == state.SourceId))
            .OrderBy(state => state.AnsweredAt)
            .Select(state => state.SourceId).Take(most).ToListAsync(cancellation);
        due.AddRange(await pages
            .Where(page => page.AddedAt <= old && !database.LinkStates.Any(state => state.SourceId == page.Id))
            .OrderBy(page => page.Id)
            .Select(page => page.Id).Take(most - due.Count).ToListAsync(cancellation));
        if (due.Count > 0)
            await WriteAsync(due, scheduled: true, cancellation);
        return due.Count;
    }

    /// <summary>The next one whose site is not being asked already, those somebody waits for first; null when none waits.</summary>
    internal async Task<LinkToCheck?> FindNextAsync(IReadOnlySet<string> busy, IReadOnlySet<Guid> running, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var pages = database.Pages();
        var waiting = database.LinkStates.Where(state => state.WaitsSince != null)
            .OrderBy(state => state.Scheduled).ThenBy(state => state.WaitsSince)
            .Select(state => new LinkToCheck(
                state.SourceId,
                pages.Where(page => page.Id == state.SourceId).Select(page => page.Url).FirstOrDefault()));
        await foreach (var next in waiting.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (!running.Contains(next.SourceId) && !busy.Contains(next.Host))
                return next;
        }

        return null;
    }

    /// <summary>What was kept of a page, the newest first.</summary>
    internal async Task<List<KeptText>> KeptAsync(Guid sourceId, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        return await KeptText.OfAsync(database.Snapshots.AsNoTracking(), database.SnapshotTexts.AsNoTracking(), [sourceId], cancellation);
    }

    /// <summary>Notes what came of one; without a look it is no longer asked for.</summary>
    internal async Task EndAsync(Guid sourceId, Look? look, CancellationToken cancellation)
    {
        using var turn = await writers.EnterAsync(cancellation);
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        if (await database.LinkStates.FirstOrDefaultAsync(state => state.SourceId == sourceId, cancellation) is not { } state)
            return;
        state.WaitsSince = null;
        if (look is not null)
            state.Note(look, clock.GetUtcNow());
        await database.SaveChangesAsync(cancellation);
    }

    private async Task<bool> AnyWaitsAsync(IReadOnlyCollection<Guid> sourceIds, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        return await database.LinkStates.AnyAsync(state => sourceIds.Contains(state.SourceId) && state.WaitsSince != null, cancellation);
    }

    private async Task WriteAsync(List<Guid> sourceIds, bool scheduled, CancellationToken cancellation)
    {
        using (await writers.EnterAsync(cancellation))
        {
            await using var database = await contexts.CreateDbContextAsync(cancellation);
            var states = await database.LinkStates.Where(state => sourceIds.Contains(state.SourceId))
                .ToDictionaryAsync(state => state.SourceId, cancellation);
            foreach (var id in sourceIds)
            {
                if (!states.TryGetValue(id, out var state))
                    database.LinkStates.Add(state = new LinkState { SourceId = id });
                (state.WaitsSince, state.Scheduled, state.AskedAt) = (clock.GetUtcNow(), scheduled, clock.GetUtcNow());
            }

            await database.SaveChangesAsync(cancellation);
        }

        Interlocked.Exchange(ref asked, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }
}

/// <summary>A page that is to be looked at.</summary>
/// <param name="Url">Null when it is not to be asked for any more.</param>
internal sealed record LinkToCheck(Guid SourceId, string? Url)
{
    /// <summary>The site it asks.</summary>
    public string Host => Uri.TryCreate(Url, UriKind.Absolute, out var url) ? url.Host : SourceId.ToString("D");
}

/// <summary>Which sources are pages at an address: none that is a file, that is confidential or that went into another one.</summary>
internal static class SourcesThatArePages
{
    /// <summary>Those the viewer sees.</summary>
    public static IQueryable<Source> Pages(this DeskView view) => Among(view.Sources, view.ConfidentialSources);

    /// <summary>All of the desk.</summary>
    public static IQueryable<Source> Pages(this DeskContext database) => Among(
        database.Sources.Where(source => !database.MergedSources.Any(merged => merged.SourceId == source.Id)), database.ConfidentialSources);

    private static IQueryable<Source> Among(IQueryable<Source> sources, IQueryable<ConfidentialSource> confidential) => sources.Where(source =>
        source.Url != null && source.BlobId == null && !confidential.Any(one => one.SourceId == source.Id));
}
