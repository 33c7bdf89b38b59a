using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace FactCheck.Core.Audit;

/// <summary>
/// Follows the fact sequence: woken by this process's own commits, else by asking SQLite every 200 ms whether another
/// process wrote.
/// </summary>
internal sealed class FactWatcher(IDbContextFactory<DeskContext> contexts, FactFeed feed, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private const int MostAtOnce = 500;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var database = await contexts.CreateDbContextAsync(stoppingToken);
        await database.Database.OpenConnectionAsync(stoppingToken);
        var last = await database.Facts.MaxAsync(fact => (long?)fact.Sequence, stoppingToken) ?? 0;
        var mark = await ChangeMarkAsync(database, stoppingToken);
        using var timer = new PeriodicTimer(Pause, clock);
        var tick = timer.WaitForNextTickAsync(stoppingToken).AsTask();

        while (!stoppingToken.IsCancellationRequested)
        {
            var woken = feed.Woken;
            var now = await ChangeMarkAsync(database, stoppingToken);
            if (now != mark)
            {
                mark = now;
                last = await PublishSinceAsync(database, last, stoppingToken);
            }

            await Task.WhenAny(woken, tick);
            if (tick.IsCompleted)
            {
                await tick;
                tick = timer.WaitForNextTickAsync(stoppingToken).AsTask();
            }
        }
    }

    private async Task<long> PublishSinceAsync(DeskContext database, long last, CancellationToken cancellation)
    {
        while (true)
        {
            var notices = await database.Facts.AsNoTracking()
                .Where(fact => fact.Sequence > last)
                .OrderBy(fact => fact.Sequence).ThenBy(fact => fact.Ordinal)
                .Select(fact => new FactNotice(fact.Sequence, fact.Kind, fact.SubjectId, fact.ArticleId, fact.ClaimId, fact.ActorId))
                .Take(MostAtOnce)
                .ToListAsync(cancellation);
            if (notices.Count == 0)
                return last;

            // A batch may end inside an event: go on after the last whole one, unless one event fills the batch.
            var end = notices[^1].Sequence;
            var whole = notices.Count == MostAtOnce && notices[0].Sequence != end
                ? [.. notices.TakeWhile(notice => notice.Sequence < end)]
                : notices;
            feed.Publish(whole);
            last = whole[^1].Sequence;
        }
    }

    private static async Task<long> ChangeMarkAsync(DeskContext database, CancellationToken cancellation)
    {
        await using var command = database.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), System.Globalization.CultureInfo.InvariantCulture);
    }
}
