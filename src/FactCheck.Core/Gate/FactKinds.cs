namespace FactCheck.Core.Gate;

/// <summary>The names of facts. They are part of the record's format: never renamed once released.</summary>
public static class FactKinds
{
    public const string DeskFounded = "desk.founded";
    public const string DeskBecameTeam = "desk.becameTeam";
    public const string PersonAdded = "person.added";
    public const string PersonChanged = "person.changed";
    public const string RolesChanged = "person.rolesChanged";
    public const string PersonDisabled = "person.disabled";
    public const string PersonEnabled = "person.enabled";
    public const string SignedIn = "person.signedIn";
    public const string SignInFailed = "person.signInFailed";
    public const string LockedOut = "person.lockedOut";
    public const string PasswordChanged = "person.passwordChanged";
    public const string PasswordLinkMade = "person.passwordLinkMade";
    public const string SignedOutEverywhere = "person.signedOutEverywhere";

    public const string ArticleImported = "article.imported";
    public const string ArticleCorrected = "article.corrected";
    public const string SoleApprovalReasonSet = "article.soleApprovalReasonSet";
    public const string ArticleSplitStarted = "article.splitStarted";
    public const string ArticleSplit = "article.split";
    public const string ArticleSplitCancelled = "article.splitCancelled";
    public const string ArticleSplitNotEnded = "article.splitNotEnded";
    public const string ArticleRevised = "article.revised";
    public const string StretchSetAside = "article.stretchSetAside";
    public const string StretchTakenBack = "article.stretchTakenBack";

    public const string ClaimSuggested = "claim.suggested";
    public const string ClaimAccepted = "claim.accepted";
    public const string ClaimAdded = "claim.added";
    public const string ClaimReworded = "claim.reworded";
    public const string ClaimPassagesChanged = "claim.passagesChanged";
    public const string ClaimAssigned = "claim.assigned";
    public const string ClaimTaken = "claim.taken";
    public const string ClaimHandedBack = "claim.handedBack";
    public const string ClaimPlanned = "claim.planned";
    public const string ClaimStarted = "claim.started";
    public const string ClaimSetAside = "claim.setAside";
    public const string ClaimSplit = "claim.split";
    public const string ClaimMerged = "claim.merged";
    public const string ClaimReopened = "claim.reopened";
    public const string ClaimToCheckAgain = "claim.toCheckAgain";
    public const string ClaimContextChanged = "claim.contextChanged";
    public const string ClaimStillHolds = "claim.stillHolds";
    public const string ClaimAsBefore = "claim.asBefore";
    public const string ClaimSourceTurned = "claim.sourceTurned";
    public const string ClaimSourceAsBefore = "claim.sourceAsBefore";
    public const string ClaimPlaced = "claim.placed";
    public const string ClaimKeptOnOldRevision = "claim.keptOnOldRevision";

    public const string SourceAdded = "source.added";
    public const string SourceChanged = "source.changed";
    public const string SourceMadeConfidential = "source.madeConfidential";
    public const string SourceNoLongerConfidential = "source.noLongerConfidential";
    public const string SourcesMerged = "source.merged";
    public const string SnapshotKept = "snapshot.kept";
    public const string SnapshotArchived = "snapshot.archived";
    public const string OriginsJoined = "source.originsJoined";
    public const string OriginParted = "source.originParted";
    public const string InterestNoted = "source.interestNoted";
    public const string LibraryExported = "library.exported";
    public const string PublisherNoted = "publisher.noted";
    public const string EvidenceRuleSet = "desk.evidenceRuleSet";
    public const string EvidenceAttached = "evidence.attached";
    public const string EvidenceChanged = "evidence.changed";
    public const string EvidenceRemoved = "evidence.removed";

    public const string FindingKept = "finding.kept";
    public const string FindingCorrected = "finding.corrected";

    public const string VerdictSubmitted = "verdict.submitted";
    public const string VerdictWithdrawn = "verdict.withdrawn";
    public const string VerdictApproved = "verdict.approved";
    public const string ChangesRequested = "verdict.changesRequested";

    public const string ThreadStarted = "discussion.started";
    public const string CommentWritten = "discussion.commented";
    public const string CommentEdited = "discussion.commentEdited";
    public const string ThreadResolved = "discussion.resolved";
    public const string ThreadReopened = "discussion.reopened";

    public const string ReportEdited = "report.edited";
    public const string ReportExported = "report.exported";

    public const string CommandUndone = "command.undone";
}
