using FactCheck.Core.Audit;
using FactCheck.Core.Discussion;
using FactCheck.Core.Evidence.Findings;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Evidence.Weighing;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using FactCheck.Core.Verdicts;

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

    /// <summary>Findings of a source that was made confidential since, but for who kept them.</summary>
    public IQueryable<DeskFinding> HiddenFindings => database.Findings.Where(finding =>
        finding.KeptById != me && database.ConfidentialSources.Any(confidential => confidential.SourceId == finding.SourceId));

    /// <summary>Verdicts on claims with hidden evidence.</summary>
    private IQueryable<Verdict> HiddenVerdicts =>
        database.Verdicts.Where(verdict => HiddenEvidence.Any(hidden => hidden.ClaimId == verdict.ClaimId));

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

    /// <summary>Those this person sees; one that was merged into another is shown to nobody.</summary>
    public IQueryable<Source> Seen(IQueryable<Source> sources)
    {
        var standing = sources.Where(source => !database.MergedSources.Any(merged => merged.SourceId == source.Id));
        return SeesAll ? standing : standing.Where(source => !HiddenSources.Any(hidden => hidden.Id == source.Id));
    }

    public IQueryable<PieceOfEvidence> Seen(IQueryable<PieceOfEvidence> evidence) =>
        SeesAll ? evidence : evidence.Where(piece => !HiddenEvidence.Any(hidden => hidden.Id == piece.Id));

    public IQueryable<DeskFinding> Seen(IQueryable<DeskFinding> findings) =>
        SeesAll ? findings : findings.Where(finding => !HiddenFindings.Any(hidden => hidden.Id == finding.Id));

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
        && !HiddenFindings.Any(hidden => hidden.Id == fact.SubjectId)
        && !database.Comments.Any(comment => comment.Id == fact.SubjectId && HiddenThreads.Any(hidden => hidden.Id == comment.ThreadId)));

    /// <summary>Why a rule was not met may tell of any evidence of the claim: whoever may not know of all of it does not read it.</summary>
    public IQueryable<RuleReason> Seen(IQueryable<RuleReason> reasons) =>
        SeesAll ? reasons : reasons.Where(given => !HiddenVerdicts.Any(hidden => hidden.Id == given.VerdictId));

    /// <summary>Values of hidden rows are hidden whichever event wrote them. The record keeps keys as text.</summary>
    public IQueryable<EventValue> Seen(IQueryable<EventValue> values)
    {
        if (SeesAll)
            return values;
        values = Without(values, Secrecy.BySource, HiddenSources.Select(hidden => (string)(object)hidden.Id));
        values = Without(values, Secrecy.ByEvidence, HiddenEvidence.Select(hidden => (string)(object)hidden.Id));
        values = Without(values, Secrecy.ByCitation, database.CitedEvidence
            .Where(cited => HiddenEvidence.Any(hidden => hidden.Id == cited.EvidenceId)).Select(cited => (string)(object)cited.Id));
        values = Without(values, Secrecy.ByThread, HiddenThreads.Select(hidden => (string)(object)hidden.Id));
        values = Without(values, Secrecy.ByComment, database.Comments
            .Where(comment => HiddenThreads.Any(hidden => hidden.Id == comment.ThreadId)).Select(comment => (string)(object)comment.Id));
        values = Without(values, Secrecy.BySnapshot, HiddenSnapshots.Select(hidden => (string)(object)hidden.Id));
        values = Without(values, Secrecy.ByFinding, HiddenFindings.Select(hidden => (string)(object)hidden.Id));
        values = Without(values, Secrecy.ByObservation, database.SourceObservations
            .Where(observed => HiddenSources.Any(hidden => hidden.Id == observed.SourceId)).Select(observed => (string)(object)observed.Id));
        values = Without(values, Secrecy.ByQuestion, database.SourceQuestions
            .Where(question => HiddenSources.Any(hidden => hidden.Id == question.SourceId)).Select(question => (string)(object)question.Id));
        values = Without(values, Secrecy.ByVerdict, HiddenVerdicts.Select(hidden => (string)(object)hidden.Id));
        return Without(values, Secrecy.ByBlob, HiddenBlobs.Select(hidden => (string)(object)hidden.Id));
    }

    private IQueryable<EventValue> Without(IQueryable<EventValue> values, Secrecy secrecy, IQueryable<string> hidden)
    {
        var tables = TableSecrecy.TablesOf(database, secrecy);
        return values.Where(value => !(tables.Contains(value.Table) && hidden.Any(key => key == value.Key)));
    }
}
