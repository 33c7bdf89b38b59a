using FactCheck.Core.Articles;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.Evidence.Observing;
using FactCheck.Core.Evidence.Weighing;
using FactCheck.Core.Revisions;
using FactCheck.Core.Verdicts;
using FactCheck.Text;
using FactCheck.Text.Claims;

namespace FactCheck.Core.Claims;

/// <summary>A claim as its panel shows it.</summary>
/// <param name="Claimants">Outermost first; empty when the article itself speaks.</param>
/// <param name="Chance">Ten-thousandths.</param>
/// <param name="SplitInto">Numbers of the claims it was split into.</param>
/// <param name="Objection">What an editor asked, while changes are requested.</param>
/// <param name="Verdict">The verdict version that is submitted, approved or sent back.</param>
/// <param name="Allowed">What this person may do with it as it stands.</param>
public sealed record ClaimView(
    Guid Id,
    Guid ArticleId,
    int? Number,
    ClaimState State,
    string Statement,
    IReadOnlyList<ClaimantName> Claimants,
    Form Form,
    Kind Kind,
    Check Check,
    Worth Worth,
    int Chance,
    IReadOnlyList<string> Reasons,
    string? SaidOn,
    bool SaidOnIsLatest,
    string? SaidAt,
    IReadOnlyList<string> Appearances,
    Guid? AssigneeId,
    string? Assignee,
    Risk Risk,
    DateTimeOffset? Due,
    SetAsideReason? SetAsideReason,
    string? SetAsideNote,
    int? MergedInto,
    IReadOnlyList<int> SplitInto,
    IReadOnlyList<PassageView> Passages,
    ObjectionView? Objection,
    VerdictView? Verdict,
    IReadOnlyList<EvidenceView> Evidence,
    IReadOnlySet<ClaimAction> Allowed,
    int Version,
    int WordingVersion,
    int PlanningVersion)
{
    /// <summary>Where the splitter proposes to split it; empty when it does not.</summary>
    public IReadOnlyList<Span> Halves { get; init; } = [];

    /// <summary>How many comments wait for an answer.</summary>
    public int OpenComments { get; init; }

    /// <summary>How many confidential sources the verdict rests on that this person does not see.</summary>
    public int ConfidentialOnFile { get; init; }

    /// <summary>What those weigh: they count for everybody as they count for the desk's rule.</summary>
    internal IReadOnlyList<WeighedPiece> WeighedOnFile { get; init; } = [];

    /// <summary>What its evidence weighs, with what is on file in confidence.</summary>
    public Weight Weight => Weight.Of(Evidence.Select(piece => piece.Weighed).Concat(WeighedOnFile));

    /// <summary>What the verdict rests on, as it is weighed: the same for everybody.</summary>
    public IEnumerable<WeighedPiece> Cited => Evidence
        .Where(piece => Verdict?.EvidenceIds.Contains(piece.Id) == true).Select(piece => piece.Weighed).Concat(WeighedOnFile);

    /// <summary>Whether something in it is not for everybody: what is typed about it is kept on the server alone.</summary>
    public bool IsConfidential => ConfidentialOnFile > 0 || Evidence.Any(piece => piece.Confidential);

    /// <summary>Why it was last reopened.</summary>
    public string? ReopenReason { get; init; }

    /// <summary>What a newer text changed under it, while no editor has answered; null else.</summary>
    public ContextChangeView? CheckAgain { get; init; }

    /// <summary>Sources its verdict cites that are not what they were, while no editor has answered.</summary>
    public IReadOnlyList<SourceQuestionView> SourceQuestions { get; init; } = [];
}

/// <summary>Where a claim stands in a revision's text: in the current one if it has a place there, else in its own.</summary>
/// <param name="Exact">The words as they were chosen, whatever stands there now.</param>
public sealed record PassageView(Guid RevisionId, Span Span, string Exact)
{
    /// <summary>How it was found in the current text; null when it was chosen there.</summary>
    public AnchoredBy? Method { get; init; }

    /// <summary>Ten-thousandths: how sure the place is.</summary>
    public int Score { get; init; } = Anchor.FullScore;
}

/// <summary>What an editor asked when sending a verdict back.</summary>
public sealed record ObjectionView(string Editor, string Comment, DateTimeOffset At);

/// <summary>A verdict version as pages show it.</summary>
/// <param name="RatingValue">Place in the scale's order (1 to 5); null outside it.</param>
public sealed record VerdictView(
    Guid Id,
    int Number,
    Guid AuthorId,
    string Author,
    Guid? RatingId,
    string? Rating,
    int? RatingValue,
    WordingFinding? Finding,
    string Rationale,
    DateOnly AsOf,
    DateTimeOffset SubmittedAt,
    IReadOnlyList<Guid> EvidenceIds);

/// <summary>A piece of evidence with its source.</summary>
/// <param name="MayChange">Whether this person may edit or remove it now.</param>
public sealed record EvidenceView(
    Guid Id,
    Guid SourceId,
    SourceDetails Source,
    Guid? BlobId,
    string? FileName,
    EvidenceDetails Details,
    string AttachedBy,
    DateTimeOffset AttachedAt,
    bool MayChange,
    int Version)
{
    /// <summary>Of a confidential source: reports say no more than that it is on file.</summary>
    public bool Confidential { get; init; }

    /// <summary>The same for all of the claim's evidence that comes from one origin.</summary>
    public Guid Origin { get; init; }

    /// <summary>Somebody said by hand that its source is one origin with others.</summary>
    public bool Joined { get; init; }

    /// <summary>What the desk noted of its publisher; null where nothing is.</summary>
    public string? Reliability { get; init; }

    /// <summary>What interest its source has in what it says; null where nothing is noted.</summary>
    public string? Interest { get; init; }

    /// <summary>As it is weighed.</summary>
    public WeighedPiece Weighed => new(Details.Stance, Source.Primary, Origin);

    /// <summary>The interview or call the source is; null for a document.</summary>
    public ConversationDetails? Conversation { get; init; }
}
