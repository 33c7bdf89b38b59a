using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Storage;
using FactCheck.Core.Verdicts;
using FactCheck.Text.Claims;

namespace FactCheck.Core.Reports;

/// <summary>An article's report, from which every form is written: approved claims in order, the others only as a count.</summary>
/// <param name="Desk">Name of the desk.</param>
/// <param name="Headline">Its own, else the article's title.</param>
/// <param name="StillBeingChecked">Accepted claims that are not approved yet.</param>
/// <param name="SetAside">Accepted claims that were set aside.</param>
/// <param name="Sources">Different sources the verdicts rest on.</param>
/// <param name="MadeAt">When it was made (UTC).</param>
/// <param name="Record">Where the chain of the record ended then; null on an empty desk.</param>
public sealed record ReportModel(
    string Desk,
    ReportArticle Article,
    string Headline,
    string? Summary,
    IReadOnlyList<ReportClaim> Claims,
    int StillBeingChecked,
    int SetAside,
    int Sources,
    DateTimeOffset MadeAt,
    ChainHead? Record)
{
    /// <summary>What every form says of itself.</summary>
    public const string WorkingCopy = "working copy, not published";

    /// <summary>How a verdict approved by its own author is marked.</summary>
    public const string SamePerson = "checked and approved by the same person";

    /// <summary>Names of those who checked, in the order of the report.</summary>
    public IReadOnlyList<string> CheckedBy => [.. Claims.Select(claim => claim.CheckedBy).Distinct()];

    /// <summary>Names of those who approved, in the order of the report.</summary>
    public IReadOnlyList<string> ApprovedBy => [.. Claims.Select(claim => claim.ApprovedBy).Distinct()];
}

/// <summary>The article that was checked.</summary>
/// <param name="Number">As people read it: <c>A12</c>.</param>
/// <param name="Published">Partial date.</param>
public sealed record ReportArticle(
    string Number, string Title, string? Byline, string? Publication, string? Url, string? Published, string Language);

/// <summary>An approved claim.</summary>
/// <param name="Number">As people read it: <c>A12-3</c>.</param>
/// <param name="Passages">Its exact words in the article.</param>
/// <param name="Claimants">Outermost first; empty when the article itself speaks.</param>
/// <param name="SaidOn">Partial date.</param>
/// <param name="Rating">Where the check asked whether it is so.</param>
/// <param name="Finding">Where the check asked about the wording. Never shown as a rating.</param>
/// <param name="Rationale">Markdown.</param>
/// <param name="SelfApproved">On a desk of one: checked and approved by the same person.</param>
/// <param name="ContentHash">
/// What the approval signed; null where the verdict rests on a confidential source too, whose citation could be guessed from it.
/// </param>
public sealed record ReportClaim(
    string Number,
    string Statement,
    IReadOnlyList<string> Passages,
    Form Form,
    Kind Kind,
    Check Check,
    IReadOnlyList<ReportClaimant> Claimants,
    string? SaidOn,
    bool SaidOnIsLatest,
    string? SaidAt,
    IReadOnlyList<string> Appearances,
    ReportRating? Rating,
    WordingFinding? Finding,
    string Rationale,
    DateOnly AsOf,
    IReadOnlyList<ReportEvidence> Evidence,
    string CheckedBy,
    string ApprovedBy,
    DateTimeOffset ApprovedAt,
    bool SelfApproved,
    int VerdictVersion,
    string? ContentHash);

/// <summary>Who makes a claim, as worded.</summary>
public sealed record ReportClaimant(string Name, string? Title, string? Affiliation);

/// <summary>A rating as published.</summary>
/// <param name="Value">Place in the order (1 to 5); null outside it.</param>
/// <param name="Colour">Name of the colour token.</param>
public sealed record ReportRating(
    string Scale, int ScaleVersion, string Label, int? Value, string Colour, string Sign, string Definition, string ClaimReviewName);

/// <summary>What was observed of a cited page, in one of four words.</summary>
/// <param name="Word">Null when it was not fetched, and where there was nothing to compare with.</param>
/// <param name="At">When it came back; null says: not fetched.</param>
/// <param name="Status">What the site answered.</param>
/// <param name="Why">Why it could not be fetched.</param>
/// <param name="FinalUrl">The URL that answered, where it is another one.</param>
public sealed record ReportObservation(ObservedWord? Word, DateTimeOffset? At, int? Status, string? Why, string? FinalUrl);

/// <summary>Evidence as the approved verdict cites it. Of a confidential source the stance alone is told.</summary>
/// <param name="Sha256">Of the file's bytes; null for a bare URL.</param>
public sealed record ReportEvidence(
    Stance Stance, string? Quotation, string? Locator, string Citation, string? Url, DateOnly? SeenOn, string? Sha256)
{
    /// <summary>What was observed of its page before the export; null for what is no page.</summary>
    public ReportObservation? Observed { get; init; }

    /// <summary>What is told of evidence from a confidential source.</summary>
    public static ReportEvidence OnFile(Stance stance) => new(stance, null, null, ConfidentialSource.OnFile, null, null, null);
}
