using FactCheck.Core.Claims;
using FactCheck.Core.Evidence.Capturing;
using FactCheck.Core.Evidence.Notes;
using FactCheck.Core.Gate;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Merging;

/// <summary>Says whether two sources may become one.</summary>
internal sealed class MergeCheck(DeskContext database)
{
    /// <summary>Why not; null when they may.</summary>
    public async Task<Refusal?> RefuseAsync(Source gone, Source kept, CancellationToken cancellation)
    {
        Guid[] both = [gone.Id, kept.Id];
        if (await database.Conversations.AnyAsync(held => both.Contains(held.SourceId), cancellation))
            return MergeRefusals.Conversation;
        if (await database.ConfidentialSources.CountAsync(said => both.Contains(said.SourceId), cancellation) == 1)
            return MergeRefusals.OneConfidential;
        if (await database.Captures.AnyAsync(capture => capture.SourceId == gone.Id && capture.State == CaptureState.Running, cancellation))
            return MergeRefusals.UnderWay;
        var interests = await database.InterestNotes.AsNoTracking().Where(note => both.Contains(note.SourceId)).ToListAsync(cancellation);
        if (interests is [var one, var other] && InterestNote.Together(one, other).Length > InterestNote.MaxLength)
            return MergeRefusals.InterestTooLong;
        return await IsCitedAsync(gone, cancellation) && !await SaidTheSameAsync(gone, kept, cancellation) ? MergeRefusals.CitedElsewhere : null;
    }

    private Task<bool> IsCitedAsync(Source source, CancellationToken cancellation) => (
        from piece in database.Evidence
        join claim in database.Claims on piece.ClaimId equals claim.Id
        join cited in database.CitedEvidence on piece.Id equals cited.EvidenceId
        where piece.SourceId == source.Id && cited.VerdictId == claim.CurrentVerdictId
            && (claim.State == ClaimState.Submitted || claim.State == ClaimState.Approved)
        select cited.Id).AnyAsync(cancellation);

    // From now on the page that is kept is told against what the verdict is bound to: only where both were seen to be one document that speaks of a change.
    private async Task<bool> SaidTheSameAsync(Source gone, Source kept, CancellationToken cancellation)
    {
        if (gone.CanonicalUrl == kept.CanonicalUrl && gone.BlobId == kept.BlobId)
            return true;
        var ours = database.Snapshots.Where(snapshot => snapshot.SourceId == gone.Id);
        var theirs = database.Snapshots.Where(snapshot => snapshot.SourceId == kept.Id);
        if (await theirs.AnyAsync(snapshot => snapshot.BlobId == gone.BlobId || ours.Any(own => own.BlobId == snapshot.BlobId), cancellation)
            || await ours.AnyAsync(snapshot => snapshot.BlobId == kept.BlobId, cancellation))
            return true;
        var said = database.SnapshotTexts.Where(text => ours.Any(own => own.Id == text.SnapshotId)).Select(text => text.Sha256);
        return await database.SnapshotTexts.AnyAsync(
            text => theirs.Any(other => other.Id == text.SnapshotId) && said.Contains(text.Sha256), cancellation);
    }
}
