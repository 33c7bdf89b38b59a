using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FactCheck.Core.Evidence.Observing;

/// <summary>Looks at pages while the server runs: those asked for, and a few at a time those whose time has come; one per site.</summary>
internal sealed class LinkCheckWorker(
    LinkChecks checks, LinkCheckJob job, IOptions<LinkCheckOptions> options, TimeProvider clock, ILogger<LinkCheckWorker> log) : BackgroundService
{
    private const int AtOnce = 4;
    private const int DueAtOnce = 20;

    // What another process asks for wakes nobody here.
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan AsksEvery = TimeSpan.FromMinutes(1);

    private readonly Dictionary<LinkToCheck, Task> running = [];
    private DateTimeOffset asksAt = DateTimeOffset.MinValue;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        checks.IsAttended = true;
        while (!stoppingToken.IsCancellationRequested)
        {
            var asked = checks.Asked;
            foreach (var (ended, _) in running.Where(one => one.Value.IsCompleted).ToList())
                running.Remove(ended);
            await GuardAsync(() => AskForDueAsync(stoppingToken));
            if (running.Count < AtOnce && await GuardAsync(() => StartNextAsync(stoppingToken)))
                continue;
            await Task.WhenAny([asked, Task.Delay(LooksEvery, clock, stoppingToken), .. running.Values]);
        }

        await Task.WhenAll(running.Values);
    }

    private async Task<bool> AskForDueAsync(CancellationToken cancellation)
    {
        if (options.Value.Every <= TimeSpan.Zero || clock.GetUtcNow() < asksAt)
            return false;
        asksAt = clock.GetUtcNow() + AsksEvery;
        return await checks.AskForDueAsync(options.Value.Every, DueAtOnce, cancellation) > 0;
    }

    private async Task<bool> StartNextAsync(CancellationToken cancellation)
    {
        var busy = running.Keys.Select(one => one.Host).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var inHand = running.Keys.Select(one => one.SourceId).ToHashSet();
        if (await checks.FindNextAsync(busy, inHand, cancellation) is not { } next)
            return false;
        running[next] = RunAsync(next, cancellation);
        return true;
    }

    private async Task<bool> GuardAsync(Func<Task<bool>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception error) when (error is DbException or DbUpdateException)
        {
            // A busy or full disk must not end the looking; it is tried again soon.
            log.LogWarning(error, "The links that wait could not be read.");
            return false;
        }
    }

    private async Task RunAsync(LinkToCheck link, CancellationToken cancellation)
    {
        try
        {
            var look = link.Url is { } url ? await job.RunAsync(link.SourceId, url, cancellation) : null;
            await checks.EndAsync(link.SourceId, look, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // It still waits, and is taken up again at the next start.
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // What is fetched is made by strangers: whatever it breaks, the looking goes on.
            log.LogError(error, "The page of source {Source} could not be looked at.", link.SourceId);
            await checks.EndAsync(link.SourceId, Look.Broken, CancellationToken.None);
        }
    }
}
