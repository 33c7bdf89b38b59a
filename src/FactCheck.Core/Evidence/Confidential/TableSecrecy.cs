using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Discussion;
using FactCheck.Core.Evidence.Archiving;
using FactCheck.Core.Evidence.Bibliography;
using FactCheck.Core.Evidence.Findings;
using FactCheck.Core.Evidence.Merging;
using FactCheck.Core.Evidence.Notes;
using FactCheck.Core.Evidence.Observing;
using FactCheck.Core.Evidence.Quoting;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Evidence.Weighing;
using FactCheck.Core.People;
using FactCheck.Core.Reports;
using FactCheck.Core.Revisions;
using FactCheck.Core.Storage;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Confidential;

/// <summary>What of a table's values a person may not see.</summary>
internal enum Secrecy
{
    /// <summary>Nothing: all who check see them.</summary>
    Open,

    /// <summary>Administrators alone see them.</summary>
    OfThePeople,

    /// <summary>Rows keyed by a hidden source.</summary>
    BySource,

    /// <summary>Rows keyed by a hidden piece of evidence.</summary>
    ByEvidence,

    /// <summary>Citations of hidden evidence.</summary>
    ByCitation,

    /// <summary>Discussions that speak of hidden evidence.</summary>
    ByThread,

    /// <summary>Comments of such discussions.</summary>
    ByComment,

    /// <summary>Rows keyed by a snapshot of a hidden source.</summary>
    BySnapshot,

    /// <summary>Bytes that hidden sources have, and no other.</summary>
    ByBlob,

    /// <summary>Findings of a source that was made confidential since.</summary>
    ByFinding,

    /// <summary>What was observed of a source that was a page before it became confidential.</summary>
    ByObservation,

    /// <summary>What was asked because such a source had changed.</summary>
    ByQuestion,

    /// <summary>Rows keyed by a verdict on a claim that has hidden evidence.</summary>
    ByVerdict,
}

/// <summary>Decides for every sealed table what of the values the record keeps of it is hidden; a test fails for one without a decision.</summary>
internal static class TableSecrecy
{
    public static readonly IReadOnlyDictionary<Type, Secrecy> Decisions = new Dictionary<Type, Secrecy>
    {
        [typeof(Person)] = Secrecy.OfThePeople,
        [typeof(DeskProfile)] = Secrecy.OfThePeople,
        [typeof(Source)] = Secrecy.BySource,
        [typeof(ConfidentialSource)] = Secrecy.BySource,
        [typeof(Conversation)] = Secrecy.BySource,
        [typeof(MergedSource)] = Secrecy.BySource,
        [typeof(InterestNote)] = Secrecy.BySource,
        [typeof(SourceOrigin)] = Secrecy.BySource,
        [typeof(PieceOfEvidence)] = Secrecy.ByEvidence,
        [typeof(QuotationSelector)] = Secrecy.ByEvidence,
        [typeof(FindingUse)] = Secrecy.ByEvidence,
        [typeof(DeskFinding)] = Secrecy.ByFinding,
        [typeof(CitedEvidence)] = Secrecy.ByCitation,
        [typeof(DiscussionThread)] = Secrecy.ByThread,
        [typeof(Comment)] = Secrecy.ByComment,
        [typeof(Snapshot)] = Secrecy.BySnapshot,
        [typeof(ArchivedCopy)] = Secrecy.BySnapshot,
        [typeof(SnapshotText)] = Secrecy.BySnapshot,
        [typeof(Blob)] = Secrecy.ByBlob,
        [typeof(RuleReason)] = Secrecy.ByVerdict,
        [typeof(SourceObservation)] = Secrecy.ByObservation,
        [typeof(SourceQuestion)] = Secrecy.ByQuestion,
        [typeof(Article)] = Secrecy.Open,
        [typeof(Revision)] = Secrecy.Open,
        [typeof(Anchoring)] = Secrecy.Open,
        [typeof(Placement)] = Secrecy.Open,
        [typeof(ContextChange)] = Secrecy.Open,
        [typeof(SetAsideStretch)] = Secrecy.Open,
        [typeof(Claim)] = Secrecy.Open,
        [typeof(Passage)] = Secrecy.Open,
        [typeof(Claimant)] = Secrecy.Open,
        [typeof(ClaimClaimant)] = Secrecy.Open,
        [typeof(LibraryExport)] = Secrecy.Open,
        [typeof(PublisherNote)] = Secrecy.Open,
        [typeof(EvidenceRule)] = Secrecy.Open,
        [typeof(RatingScale)] = Secrecy.Open,
        [typeof(Rating)] = Secrecy.Open,
        [typeof(Verdict)] = Secrecy.Open,
        [typeof(SignOff)] = Secrecy.Open,
        [typeof(Report)] = Secrecy.Open,
    };

    /// <summary>The tables, as the record names them, for which this was decided.</summary>
    public static IReadOnlyList<string> TablesOf(DeskContext database, Secrecy secrecy) =>
        [.. Decisions.Where(decision => decision.Value == secrecy).Select(decision => database.Model.FindEntityType(decision.Key)!.GetTableName()!)];
}
