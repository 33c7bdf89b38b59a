using FactCheck.Core.Evidence.Capturing;
using FactCheck.Core.Evidence.Notes;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Evidence.Weighing;
using FactCheck.Core.Gate;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Merging;

/// <summary>
/// Moves what lies on a source that goes to the one that is kept. What was observed for a sign-off or an export stays as it was
/// written down; jobs that ended and the last look stay with the one that went, where taking the merge back finds them.
/// </summary>
internal sealed class MergeMoves(Change change, Source gone, Source kept)
{
    public async Task MoveAsync(CancellationToken cancellation)
    {
        var database = change.Database;
        foreach (var piece in await database.Evidence.Where(piece => piece.SourceId == gone.Id).ToListAsync(cancellation))
            piece.LieOn(kept.Id);
        foreach (var finding in await database.Findings.Where(finding => finding.SourceId == gone.Id).ToListAsync(cancellation))
            finding.LieOn(kept.Id);
        foreach (var question in await database.SourceQuestions.Where(question => question.SourceId == gone.Id).ToListAsync(cancellation))
            question.LieOn(kept.Id);
        foreach (var earlier in await database.MergedSources.Where(merged => merged.KeptId == gone.Id).ToListAsync(cancellation))
            earlier.Lead(kept.Id);
        foreach (var waiting in await database.Captures.Where(capture => capture.SourceId == gone.Id && capture.State == CaptureState.Waiting).ToListAsync(cancellation))
            waiting.SourceId = kept.Id;
        await MoveSnapshotsAsync(cancellation);
        await MoveInterestAsync(cancellation);
        await MoveOriginAsync(cancellation);
        database.MergedSources.Add(MergedSource.Say(gone, kept, change.Actor.PersonId, change.Now));
    }

    // The file of a source that is one stays reachable: as a snapshot of the source that is kept.
    private async Task MoveSnapshotsAsync(CancellationToken cancellation)
    {
        var database = change.Database;
        var moved = await database.Snapshots.Where(snapshot => snapshot.SourceId == gone.Id).ToListAsync(cancellation);
        moved.ForEach(snapshot => snapshot.LieOn(kept.Id));
        if (gone.BlobId is not { } file || file == kept.BlobId || moved.Exists(snapshot => snapshot.BlobId == file)
            || await database.Snapshots.AnyAsync(snapshot => snapshot.SourceId == kept.Id && snapshot.BlobId == file, cancellation))
            return;

        var blob = await database.Blobs.AsNoTracking().FirstAsync(blob => blob.Id == file, cancellation);
        database.Snapshots.Add(Snapshot.OfFile(kept.Id, blob, gone.FileName, change.Actor.PersonId, change.Now));
    }

    /// <summary>What was noted of either's interest stands on the source that is kept.</summary>
    private async Task MoveInterestAsync(CancellationToken cancellation)
    {
        var database = change.Database;
        if (await database.InterestNotes.FirstOrDefaultAsync(note => note.SourceId == gone.Id, cancellation) is not { } ours)
            return;

        database.InterestNotes.Remove(ours);
        if (await database.InterestNotes.FirstOrDefaultAsync(note => note.SourceId == kept.Id, cancellation) is { } theirs)
        {
            theirs.Write(InterestNote.Together(theirs, ours), change.Actor.PersonId, change.Now);
            return;
        }

        var moved = InterestNote.Of(kept.Id);
        moved.Write(ours.Text, ours.ById, ours.At);
        database.InterestNotes.Add(moved);
    }

    /// <summary>What either was one origin with is one origin with the source that is kept.</summary>
    private async Task MoveOriginAsync(CancellationToken cancellation)
    {
        var database = change.Database;
        if (await database.SourceOrigins.FirstOrDefaultAsync(said => said.SourceId == gone.Id, cancellation) is not { } ours)
            return;

        database.SourceOrigins.Remove(ours);
        var theirs = await database.SourceOrigins.FirstOrDefaultAsync(said => said.SourceId == kept.Id, cancellation);
        if (theirs is null)
            database.SourceOrigins.Add(SourceOrigin.Say(kept.Id, ours.OriginId, change.Actor.PersonId, change.Now));
        else if (theirs.OriginId != ours.OriginId)
        {
            foreach (var said in await database.SourceOrigins.Where(said => said.OriginId == ours.OriginId && said.SourceId != gone.Id).ToListAsync(cancellation))
                said.Move(theirs.OriginId);
        }
    }
}
