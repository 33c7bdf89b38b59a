using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Archiving;
using FactCheck.Core.Evidence.Capturing;
using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.Evidence.Findings;
using FactCheck.Core.Evidence.Merging;
using FactCheck.Core.Evidence.Notes;
using FactCheck.Core.Evidence.Observing;
using FactCheck.Core.Evidence.Quoting;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Evidence.Weighing;

namespace FactCheck.Core.Storage;

/// <content>Sources, evidence and what was captured, as far as this person may know of it.</content>
public sealed partial class DeskView
{
    public IQueryable<Source> Sources => sight.Seen(Work(database.Sources));

    /// <summary>What was merged into sources the viewer sees.</summary>
    public IQueryable<MergedSource> MergedSources =>
        Work(database.MergedSources).Where(merged => Sources.Any(source => source.Id == merged.KeptId));

    /// <summary>Evidence that was not removed.</summary>
    public IQueryable<PieceOfEvidence> Evidence => sight.Seen(EvidenceForAll);

    /// <summary>Evidence that verdicts cite, removed or not.</summary>
    public IQueryable<PieceOfEvidence> CitedPieces => sight.Seen(Work(database.Evidence));

    /// <summary>Which of the sources the viewer sees are confidential.</summary>
    public IQueryable<ConfidentialSource> ConfidentialSources =>
        Work(database.ConfidentialSources).Where(confidential => Sources.Any(source => source.Id == confidential.SourceId));

    /// <summary>Interviews and calls the viewer may read.</summary>
    public IQueryable<Conversation> Conversations =>
        Work(database.Conversations).Where(held => Sources.Any(source => source.Id == held.SourceId));

    /// <summary>Findings the viewer may know of.</summary>
    public IQueryable<DeskFinding> Findings => sight.Seen(Work(database.Findings));

    /// <summary>Which of the evidence the viewer sees rests on findings.</summary>
    public IQueryable<FindingUse> FindingUses => Work(database.FindingUses).Where(use => Evidence.Any(piece => piece.Id == use.EvidenceId));

    /// <summary>What the desk noted of publishers.</summary>
    public IQueryable<PublisherNote> PublisherNotes => Work(database.PublisherNotes);

    /// <summary>Every version of the desk's evidence rules.</summary>
    public IQueryable<EvidenceRule> EvidenceRules => Work(database.EvidenceRules);

    /// <summary>Those in force: the latest version for each rating.</summary>
    public IQueryable<EvidenceRule> RulesInForce => EvidenceRules.Where(
        rule => !database.EvidenceRules.Any(later => later.RatingId == rule.RatingId && later.Number > rule.Number));

    /// <summary>Why verdicts were submitted although a rule was not met, where the viewer may know of all the claim's evidence.</summary>
    public IQueryable<RuleReason> RuleReasons => sight.Seen(Work(database.RuleReasons));

    /// <summary>Keys of evidence from confidential sources, of that too which the viewer does not see: what must be left out is known by them.</summary>
    public IQueryable<Guid> ConfidentialEvidence => Work(database.Evidence)
        .Where(piece => database.ConfidentialSources.Any(confidential => confidential.SourceId == piece.SourceId))
        .Select(piece => piece.Id);

    public IQueryable<Blob> Blobs => sight.Seen(Work(database.Blobs));

    public IQueryable<BlobChunk> BlobChunks => sight.SeesAll
        ? Work(database.BlobChunks)
        : Work(database.BlobChunks).Where(chunk => Blobs.Any(blob => blob.Id == chunk.BlobId));

    /// <summary>Of sources the viewer may see.</summary>
    public IQueryable<Snapshot> Snapshots => Work(database.Snapshots)
        .Where(snapshot => Sources.Any(source => source.Id == snapshot.SourceId));

    /// <inheritdoc cref="Snapshots"/>
    public IQueryable<SnapshotText> SnapshotTexts => Work(database.SnapshotTexts)
        .Where(text => Snapshots.Any(snapshot => snapshot.Id == text.SnapshotId));

    /// <summary>Of snapshots the viewer may see.</summary>
    public IQueryable<ArchivedCopy> ArchivedCopies => Work(database.ArchivedCopies)
        .Where(copy => Snapshots.Any(snapshot => snapshot.Id == copy.SnapshotId));

    /// <summary>Of evidence the viewer may see.</summary>
    public IQueryable<QuotationSelector> QuotationSelectors => Work(database.QuotationSelectors)
        .Where(selector => Evidence.Any(piece => piece.Id == selector.EvidenceId));

    /// <inheritdoc cref="Snapshots"/>
    public IQueryable<Capture> Captures => Work(database.Captures)
        .Where(capture => Sources.Any(source => source.Id == capture.SourceId));

    /// <inheritdoc cref="Snapshots"/>
    public IQueryable<LinkState> LinkStates => Work(database.LinkStates)
        .Where(state => Sources.Any(source => source.Id == state.SourceId));

    /// <summary>Of sources the viewer may see, and of what was merged into them since.</summary>
    public IQueryable<SourceObservation> SourceObservations => Work(database.SourceObservations)
        .Where(observation => Sources.Any(source => source.Id == observation.SourceId)
            || MergedSources.Any(merged => merged.SourceId == observation.SourceId));

    /// <summary>That something is asked is told to all; the sentences are read beside their source, by who sees it.</summary>
    public IQueryable<SourceQuestion> SourceQuestions => Work(database.SourceQuestions);

    /// <summary>Evidence whoever may see it: for what is read once for several people, each of whom is then shown their part.</summary>
    internal IQueryable<PieceOfEvidence> EvidenceForAll => Work(database.Evidence).Where(evidence => !evidence.Removed);

    /// <inheritdoc cref="EvidenceForAll"/>
    internal IQueryable<ConfidentialSource> ConfidentialForAll => Work(database.ConfidentialSources);

    /// <inheritdoc cref="EvidenceForAll"/>
    internal IQueryable<Conversation> ConversationsForAll => Work(database.Conversations);

    /// <inheritdoc cref="EvidenceForAll"/>
    internal IQueryable<InterestNote> InterestsForAll => Work(database.InterestNotes);

    /// <inheritdoc cref="EvidenceForAll"/>
    internal IQueryable<SourceOrigin> OriginsForAll => Work(database.SourceOrigins);
}
