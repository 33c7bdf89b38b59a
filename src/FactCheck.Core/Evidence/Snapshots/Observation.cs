using FactCheck.Core.Evidence.Capturing;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Snapshots;

/// <summary>What was observed when a source was fetched again. Four words, never mixed.</summary>
public enum ObservedWord
{
    /// <summary>The same readable text, whatever the bytes.</summary>
    Unchanged,

    /// <summary>The readable text differs.</summary>
    Changed,

    /// <summary>The site says that it is not there any more.</summary>
    Gone,

    /// <summary>Nothing can be said of it.</summary>
    CouldNotBeFetched,
}

/// <summary>What came of the last fetch of a source that had a snapshot before.</summary>
/// <param name="Status">What the site answered, where it is gone.</param>
/// <param name="Why">Why it could not be fetched.</param>
public sealed record Observation(ObservedWord Word, DateTimeOffset At, int? Status = null, string? Why = null)
{
    /// <summary>Compares what the last capture brought with what was kept before; null when there was nothing before, or it still runs.</summary>
    internal static async Task<Observation?> FindAsync(DeskView view, Guid sourceId, CaptureRow? capture, CancellationToken cancellation)
    {
        if (capture is not { IsUnderWay: false, OfPage: true, EndedAt: { } at })
            return null;
        var kept = await view.Snapshots
            .Where(snapshot => snapshot.SourceId == sourceId && snapshot.TakenAt <= at)
            .OrderByDescending(snapshot => snapshot.TakenAt)
            .Select(snapshot => new
            {
                snapshot.Id,
                snapshot.Sha256,
                Text = view.SnapshotTexts.Where(text => text.SnapshotId == snapshot.Id).Select(text => text.Sha256).FirstOrDefault(),
            })
            .Take(2).ToListAsync(cancellation);
        if (capture.State == CaptureState.Failed)
        {
            return kept.Count == 0 ? null
                : capture.Status is 404 or 410 ? new Observation(ObservedWord.Gone, at, capture.Status)
                : new Observation(ObservedWord.CouldNotBeFetched, at, Why: capture.Sentence);
        }

        if (kept is not [var newer, var older] || newer.Id != capture.Id)
            return null;
        var same = newer.Text is null && older.Text is null ? newer.Sha256 == older.Sha256 : newer.Text == older.Text;
        return new Observation(same ? ObservedWord.Unchanged : ObservedWord.Changed, at);
    }
}
