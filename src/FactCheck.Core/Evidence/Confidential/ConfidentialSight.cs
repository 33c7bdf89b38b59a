using FactCheck.Core.Audit;
using FactCheck.Core.Discussion;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.People;
using FactCheck.Core.Storage;

namespace FactCheck.Core.Evidence.Confidential;

/// <summary>
/// Who sees what of confidential sources: evidence who attached it, the claim's assignee and every editor; the source who
/// added it and whoever sees evidence of it. The one place of the rule, for reading and for commands alike.
/// </summary>
internal sealed class ConfidentialSight(DeskContext database, Standing viewer)
{
    private readonly Guid me = viewer.PersonId;

    /// <summary>Nothing is hidden from this person.</summary>
    public bool SeesAll { get; } = viewer.Is(Roles.Editor);

    /// <summary>Sources this person may not know of.</summary>
    public IQueryable<Source> HiddenSources => database.Sources.Where(source =>
        database.ConfidentialSources.Any(confidential => confidential.SourceId == source.Id)
        && source.AddedById != me
        && !database.Evidence.Any(piece => piece.SourceId == source.Id && !piece.Removed
            && (piece.AttachedById == me || database.Claims.Any(claim => claim.Id == piece.ClaimId && claim.AssigneeId == me))));

    /// <summary>Evidence this person may not know of, removed evidence too.</summary>
    public IQueryable<PieceOfEvidence> HiddenEvidence => database.Evidence.Where(piece =>
        database.ConfidentialSources.Any(confidential => confidential.SourceId == piece.SourceId)
        && piece.AttachedById != me
        && !database.Claims.Any(claim => claim.Id == piece.ClaimId && claim.AssigneeId == me));

    /// <summary>Discussions that speak of hidden evidence.</summary>
    public IQueryable<DiscussionThread> HiddenThreads => database.Threads.Where(thread => database.Comments.Any(comment =>
        comment.ThreadId == thread.Id && HiddenEvidence.Any(hidden => hidden.Id == comment.EvidenceId)));

    private IQueryable<Snapshot> HiddenSnapshots =>
        database.Snapshots.Where(snapshot => HiddenSources.Any(hidden => hidden.Id == snapshot.SourceId));

    /// <summary>Bytes that hidden sources have, and no other.</summary>
    private IQueryable<Blob> HiddenBlobs => database.Blobs.Where(blob =>
        (HiddenSources.Any(hidden => hidden.BlobId == blob.Id)
            || HiddenSnapshots.Any(hidden => hidden.BlobId == blob.Id || hidden.CopyBlobId == blob.Id))
        && !database.Sources.Any(source => source.BlobId == blob.Id && !HiddenSources.Any(hidden => hidden.Id == source.Id))
        && !database.Snapshots.Any(snapshot => (snapshot.BlobId == blob.Id || snapshot.CopyBlobId == blob.Id)
            && !HiddenSources.Any(hidden => hidden.Id == snapshot.SourceId)));

    /// <summary>Whether this person sees a piece of evidence of a confidential source.</summary>
    public static bool Sees(Standing viewer, Guid attachedBy, Guid? assignee) =>
        viewer.Is(Roles.Editor) || attachedBy == viewer.PersonId || assignee == viewer.PersonId;

    public IQueryable<Source> Seen(IQueryable<Source> sources) =>
        SeesAll ? sources : sources.Where(source => !HiddenSources.Any(hidden => hidden.Id == source.Id));

    public IQueryable<PieceOfEvidence> Seen(IQueryable<PieceOfEvidence> evidence) =>
        SeesAll ? evidence : evidence.Where(piece => !HiddenEvidence.Any(hidden => hidden.Id == piece.Id));

    public IQueryable<DiscussionThread> Seen(IQueryable<DiscussionThread> threads) =>
        SeesAll ? threads : threads.Where(thread => !HiddenThreads.Any(hidden => hidden.Id == thread.Id));

    /// <summary>The bytes of a file, and of what was captured, go with the sources that have them.</summary>
    public IQueryable<Blob> Seen(IQueryable<Blob> blobs) =>
        SeesAll ? blobs : blobs.Where(blob => !HiddenBlobs.Any(hidden => hidden.Id == blob.Id));

    /// <summary>What happened to hidden evidence, and in the discussion of it.</summary>
    public IQueryable<FactEntry> Seen(IQueryable<FactEntry> facts) => SeesAll ? facts : facts.Where(fact =>
        !HiddenEvidence.Any(hidden => hidden.Id == fact.SubjectId)
        && !HiddenSources.Any(hidden => hidden.Id == fact.SubjectId)
        && !HiddenThreads.Any(hidden => hidden.Id == fact.SubjectId)
        && !database.Comments.Any(comment => comment.Id == fact.SubjectId && HiddenThreads.Any(hidden => hidden.Id == comment.ThreadId)));

    /// <summary>Values of hidden rows are hidden whichever event wrote them. The record keeps keys as text.</summary>
    public IQueryable<EventValue> Seen(IQueryable<EventValue> values) => SeesAll ? values : values.Where(value =>
        !((value.Table == "Sources" || value.Table == "ConfidentialSources" || value.Table == "Conversations" || value.Table == "SourceOrigins")
            && HiddenSources.Any(hidden => (string)(object)hidden.Id == value.Key))
        && !((value.Table == "Evidence" || value.Table == "QuotationSelectors") && HiddenEvidence.Any(hidden => (string)(object)hidden.Id == value.Key))
        && !(value.Table == "CitedEvidence" && database.CitedEvidence.Any(cited =>
            (string)(object)cited.Id == value.Key && HiddenEvidence.Any(hidden => hidden.Id == cited.EvidenceId)))
        && !(value.Table == "Threads" && HiddenThreads.Any(hidden => (string)(object)hidden.Id == value.Key))
        && !(value.Table == "Comments" && database.Comments.Any(comment =>
            (string)(object)comment.Id == value.Key && HiddenThreads.Any(hidden => hidden.Id == comment.ThreadId)))
        && !((value.Table == "Snapshots" || value.Table == "SnapshotTexts")
            && HiddenSnapshots.Any(hidden => (string)(object)hidden.Id == value.Key))
        && !(value.Table == "Blobs" && HiddenBlobs.Any(hidden => (string)(object)hidden.Id == value.Key)));
}
