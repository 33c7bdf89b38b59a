using FactCheck.Core.Claims;
using FactCheck.Core.Discussion;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Weighing;
using FactCheck.Core.Gate;

namespace FactCheck.Core.Verdicts;

/// <summary>Everything an editor needs in sight before signing, as it stands at one moment.</summary>
/// <param name="Context">The claim's passages in the text around them.</param>
/// <param name="Cited">What the verdict rests on, exactly as the signature will bind it.</param>
/// <param name="Others">Evidence attached to the claim that the verdict does not cite.</param>
/// <param name="LastObjection">What an editor last asked of an earlier version; null when nobody did.</param>
/// <param name="Previous">The version before, for a difference; null for a first one.</param>
/// <param name="WhyNot">Why this viewer may not decide; null when they may.</param>
/// <param name="OwnWork">The viewer wrote a part of it: on a desk of one the sign-off is marked as self-approved.</param>
/// <param name="SoleApprovalReason">The article's standing reason on a desk of one; null when none was given.</param>
public sealed record SignOffCard(
    ClaimView Claim,
    int ArticleNumber,
    string ArticleTitle,
    int ArticleVersion,
    IReadOnlyList<PassageContext> Context,
    SubmittedVersion Verdict,
    IReadOnlyList<CitedPiece> Cited,
    IReadOnlyList<EvidenceView> Others,
    ObjectionView? LastObjection,
    EarlierVersion? Previous,
    Refusal? WhyNot,
    bool OwnWork,
    string? SoleApprovalReason)
{
    /// <summary>The rule for the rating that the evidence does not meet now; null when there is none or it is met.</summary>
    public RuleTerms? UnmetRule { get; init; }

    /// <summary>Why its author submitted it although a rule was not met; null where none was.</summary>
    public string? RuleReason { get; init; }

    /// <summary>What is said about the claim.</summary>
    public DiscussionView Discussion { get; init; } = DiscussionView.Empty;
}

/// <summary>A passage in the text around it, of the same paragraph where that is short.</summary>
public sealed record PassageContext(string Before, string Exact, string After);

/// <summary>The version that is up for decision.</summary>
/// <param name="RatingValue">Place in the scale's order (1 to 5); null outside it.</param>
/// <param name="ContentHash">What approving it signs.</param>
public sealed record SubmittedVersion(
    Guid Id,
    int Number,
    string Author,
    string? Rating,
    int? RatingValue,
    string? Sign,
    string? Definition,
    WordingFinding? Finding,
    string Rationale,
    DateOnly AsOf,
    DateTimeOffset SubmittedAt,
    string ContentHash);

/// <summary>Evidence as a verdict cites it, with where it can be looked at.</summary>
/// <param name="Sha256">Of the file's bytes; null for a bare URL.</param>
public sealed record CitedPiece(
    Guid EvidenceId,
    Guid SourceId,
    Stance Stance,
    string? Quotation,
    string? Locator,
    string Citation,
    string? Url,
    DateOnly SeenOn,
    string? Sha256,
    Guid? BlobId,
    bool Primary,
    string? Note)
{
    /// <summary>Of a confidential source: reports say no more than that it is on file.</summary>
    public bool Confidential { get; init; }
}

/// <summary>An earlier version of a verdict.</summary>
public sealed record EarlierVersion(int Number, string? Rating, int? RatingValue, WordingFinding? Finding, string Rationale);
