using System.Data.Common;
using FactCheck.Core.Audit;
using FactCheck.Core.Evidence.Snapshots;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FactCheck.Core.Evidence.Capturing;

/// <summary>Works the queue off while the server runs: a few captures at a time, one per site.</summary>
internal sealed class CaptureWorker(CaptureQueue queue, CaptureJob job, FactFeed feed, TimeProvider clock, ILogger<CaptureWorker> log) : BackgroundService
{
    private const int AtOnce = 8;

    // What another process asks for wakes nobody here.
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, Task> running = new(StringComparer.OrdinalIgnoreCase);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await queue.ResumeAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            var woken = feed.Woken;
            foreach (var (host, _) in running.Where(one => one.Value.IsCompleted).ToList())
                running.Remove(host);
            if (await StartNextAsync(stoppingToken))
                continue;
            await Task.WhenAny([woken, Task.Delay(LooksEvery, clock, stoppingToken), .. running.Values]);
        }

        await Task.WhenAll(running.Values);
    }

    private async Task<bool> StartNextAsync(CancellationToken cancellation)
    {
        if (running.Count >= AtOnce || await TakeAsync(cancellation) is not { } capture)
            return false;
        running[CaptureQueue.HostOf(capture)] = RunAsync(capture, cancellation);
        return true;
    }

    private async Task<Capture?> TakeAsync(CancellationToken cancellation)
    {
        try
        {
            return await queue.TakeAsync(running.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase), cancellation);
        }
        catch (Exception error) when (error is DbException or DbUpdateException)
        {
            // A busy or full disk must not end the queue; it is looked at again soon.
            log.LogWarning(error, "The queue of captures could not be read.");
            return null;
        }
    }

    private async Task RunAsync(Capture capture, CancellationToken cancellation)
    {
        try
        {
            var sentence = await job.RunAsync(capture, cancellation);
            await queue.EndAsync(capture.Id, sentence, capture.Status, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // It is still marked as running, and is taken up again at the next start.
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // What is captured is made by strangers: whatever it breaks, the queue goes on.
            log.LogError(error, "Capture {Capture} failed.", capture.Id);
            await queue.EndAsync(capture.Id, SnapshotRefusals.Unexpected.Sentence, capture.Status, CancellationToken.None);
        }
    }
}
