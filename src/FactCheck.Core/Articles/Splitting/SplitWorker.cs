using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FactCheck.Core.Articles.Splitting;

/// <summary>Splits long texts one after the other while the server runs, those first that a stop of the server left.</summary>
internal sealed class SplitWorker(LongSplitting splitting, SplitBoard board, ILogger<SplitWorker> log) : BackgroundService
{
    /// <summary>Articles whose splitting cannot even be noted as not ended; they wait for the next start.</summary>
    private readonly HashSet<Guid> left = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var woken = board.Woken;
            while (await FindNextAsync(stoppingToken) is { } run)
                await SplitAsync(run, stoppingToken);
            await woken.WaitAsync(stoppingToken);
        }
    }

    private async Task<SplitRun?> FindNextAsync(CancellationToken stopping)
    {
        try
        {
            return await splitting.FindNextAsync(left, stopping);
        }
        catch (DbException exception)
        {
            // A database that is locked or full for a moment must not end the server; the next text asked for wakes this again.
            log.LogError(exception, "What is to be split could not be read.");
            return null;
        }
    }

    private async Task SplitAsync(SplitRun run, CancellationToken stopping)
    {
        try
        {
            if (!await splitting.RunAsync(run, stopping))
                await splitting.BreakOffAsync(run.ArticleId, stopping);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One text that cannot be split, or a full disk, must not end the server.
            log.LogError(exception, "Article {ArticleId} could not be split.", run.ArticleId);
            await GiveUpAsync(run.ArticleId, stopping);
        }
    }

    private async Task GiveUpAsync(Guid articleId, CancellationToken stopping)
    {
        try
        {
            await splitting.BreakOffAsync(articleId, stopping);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogError(exception, "That article {ArticleId} is not split could not be noted.", articleId);
            left.Add(articleId);
        }
    }
}
