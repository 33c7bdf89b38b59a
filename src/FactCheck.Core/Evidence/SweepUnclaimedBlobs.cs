using System.Data.Common;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FactCheck.Core.Evidence;

/// <summary>Removes the bytes of files that no source claimed within a day.</summary>
public sealed class SweepUnclaimedBlobs(IDbContextFactory<DeskContext> contexts, WriterQueue writers, TimeProvider clock)
{
    /// <summary>How long a file waits for a source.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    /// <summary>Sweeps once; gives back how many files were removed.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellation)
    {
        var before = clock.GetUtcNow() - Patience;
        using var turn = await writers.EnterAsync(cancellation);
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var unclaimed = await database.Uploads
            .Where(upload => upload.StartedAt < before
                && !database.Blobs.Any(blob => blob.Id == upload.BlobId)
                && !database.Uploads.Any(later => later.BlobId == upload.BlobId && later.StartedAt >= before))
            .Select(upload => upload.BlobId)
            .Distinct()
            .ToListAsync(cancellation);
        foreach (var blobId in unclaimed)
        {
            await database.BlobChunks.Where(chunk => chunk.BlobId == blobId).ExecuteDeleteAsync(cancellation);
            await database.Uploads.Where(upload => upload.BlobId == blobId).ExecuteDeleteAsync(cancellation);
        }

        return unclaimed.Count;
    }
}

/// <summary>Sweeps every hour while the server runs.</summary>
internal sealed class HourlySweep(SweepUnclaimedBlobs sweep, TimeProvider clock, ILogger<HourlySweep> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await SweepAsync(stoppingToken);
    }

    private async Task SweepAsync(CancellationToken cancellation)
    {
        try
        {
            await sweep.SweepAsync(cancellation);
        }
        catch (DbException exception)
        {
            // A busy or full disk must not end the server; the next hour tries again.
            log.LogWarning(exception, "Files that nobody claimed could not be swept.");
        }
    }
}
