using System.Collections.Concurrent;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Capturing;

/// <summary>The captures that wait, kept in the database: a restart loses none.</summary>
public sealed class CaptureQueue(IDbContextFactory<DeskContext> contexts, WriterQueue writers, TimeProvider clock)
{
    /// <summary>A capture that was begun and never ended so often is given up.</summary>
    public const int MostAttempts = 3;

    private readonly ConcurrentDictionary<Guid, long> received = new();

    /// <summary>How many bytes of a running capture have come; null when it is not running.</summary>
    public long? Received(Guid captureId) => received.TryGetValue(captureId, out var bytes) ? bytes : null;

    internal void Note(Guid captureId, long bytes) => received[captureId] = bytes;

    /// <summary>Puts back what was running when the desk stopped.</summary>
    internal async Task ResumeAsync(CancellationToken cancellation)
    {
        using var turn = await writers.EnterAsync(cancellation);
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        await database.Captures
            .Where(capture => capture.State == CaptureState.Running && capture.Attempts >= MostAttempts)
            .ExecuteUpdateAsync(
                set => set.SetProperty(capture => capture.State, CaptureState.Failed)
                    .SetProperty(capture => capture.Sentence, SnapshotRefusals.Interrupted.Sentence)
                    .SetProperty(capture => capture.EndedAt, now),
                cancellation);
        await database.Captures
            .Where(capture => capture.State == CaptureState.Running)
            .ExecuteUpdateAsync(set => set.SetProperty(capture => capture.State, CaptureState.Waiting), cancellation);
    }

    /// <summary>Takes the next one whose site is not being asked already; null when none waits.</summary>
    /// <param name="busy">Sites being asked.</param>
    internal async Task<Capture?> TakeAsync(IReadOnlySet<string> busy, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        Capture? next = null;
        await foreach (var waiting in database.Captures.AsNoTracking()
            .Where(capture => capture.State == CaptureState.Waiting).OrderBy(capture => capture.AskedAt).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (busy.Contains(HostOf(waiting)))
                continue;
            next = waiting;
            break;
        }

        if (next is null)
            return null;
        using var turn = await writers.EnterAsync(cancellation);
        database.Captures.Attach(next);
        next.State = CaptureState.Running;
        next.Attempts++;
        await database.SaveChangesAsync(cancellation);
        return next;
    }

    /// <summary>Ends one.</summary>
    /// <param name="sentence">Why it failed; null when it is done.</param>
    /// <param name="status">What the site answered.</param>
    internal async Task EndAsync(Guid captureId, string? sentence, int? status, CancellationToken cancellation)
    {
        received.TryRemove(captureId, out _);
        using var turn = await writers.EnterAsync(cancellation);
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        if (await database.Captures.FirstOrDefaultAsync(capture => capture.Id == captureId, cancellation) is not { } ended)
            return;
        ended.State = sentence is null ? CaptureState.Done : CaptureState.Failed;
        ended.Sentence = sentence;
        ended.Status = status;
        ended.EndedAt = clock.GetUtcNow();
        await database.SaveChangesAsync(cancellation);
    }

    /// <summary>Whether the snapshot was recorded, although nobody noted the end.</summary>
    internal async Task<bool> IsKeptAsync(Guid captureId, CancellationToken cancellation)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        return await database.Snapshots.AnyAsync(snapshot => snapshot.Id == captureId, cancellation);
    }

    /// <summary>The site a capture asks; a file asks none.</summary>
    internal static string HostOf(Capture capture) =>
        Uri.TryCreate(capture.Url, UriKind.Absolute, out var url) ? url.Host : capture.Id.ToString("D");
}
