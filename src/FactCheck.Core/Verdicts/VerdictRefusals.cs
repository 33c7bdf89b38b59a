using FactCheck.Core.Gate;

namespace FactCheck.Core.Verdicts;

/// <summary>Why a verdict cannot be submitted, taken back or decided on.</summary>
public static class VerdictRefusals
{
    public static readonly Refusal RatingMissing = new(
        "verdict.ratingMissing", "This check asks whether it is so: choose a rating.");

    public static readonly Refusal RatingNotAsked = new(
        "verdict.ratingNotAsked", "This check asks about the wording alone, so it has no rating.");

    public static readonly Refusal RatingUnknown = new(
        "verdict.ratingUnknown", "This rating is not on the desk's scale.");

    public static readonly Refusal FindingMissing = new(
        "verdict.findingMissing", "This check asks whether it was said in these words: choose a finding.");

    public static readonly Refusal FindingNotAsked = new(
        "verdict.findingNotAsked", "This check does not ask about the wording, so it has no finding.");

    public static readonly Refusal RationaleTooShort = new(
        "verdict.rationaleTooShort", "A rationale has at least 20 characters.");

    public static readonly Refusal EvidenceMissing = new(
        "verdict.evidenceMissing", "Such a verdict rests on at least one piece of evidence.");

    public static readonly Refusal EvidenceUnknown = new(
        "verdict.evidenceUnknown", "A verdict rests on evidence that is attached to its claim.");

    public static readonly Refusal AsOfAhead = new(
        "verdict.asOfAhead", "A verdict cannot speak as of a day that has not come.");

    public static readonly Refusal AlreadySigned = new(
        "verdict.alreadySigned", "An editor has decided on this verdict, so it can no longer be withdrawn.");

    public static readonly Refusal NotItsAuthor = new(
        "verdict.notItsAuthor", "Only who wrote a verdict can withdraw it.");

    public static readonly Refusal OtherContent = new(
        "verdict.otherContent", "What is submitted is not what you saw; look at it again before you sign.");

    public static readonly Refusal SoleReasonMissing = new(
        "verdict.soleReasonMissing", "Say once for this article why you approve your own work.");

    public static readonly Refusal NotAlone = new(
        "verdict.notAlone", "This desk is a team: nobody approves their own work.");

    /// <summary>Claims of Risk are never among several.</summary>
    public static Refusal RiskOneByOne(int? number) => new(
        "verdict.riskOneByOne", $"Claim {number} carries a risk, so it is approved on its own.");

    /// <summary>A claim whose evidence does not meet the rule for its rating is never among several.</summary>
    public static Refusal RuleOneByOne(int? number) => new(
        "verdict.ruleOneByOne", $"Claim {number} does not meet the evidence rule for its rating, so it is approved on its own.");

    /// <summary>A claim with an open comment is never among several.</summary>
    public static Refusal CommentOneByOne(int? number) => new(
        "verdict.commentOneByOne", $"Claim {number} has an open comment, so it is approved on its own.");
}
