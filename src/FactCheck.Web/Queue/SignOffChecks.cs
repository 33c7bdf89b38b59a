using FactCheck.Core.Verdicts;
using FactCheck.Text.Claims;
using Microsoft.Extensions.Localization;

namespace FactCheck.Web.Queue;

/// <summary>What an editor goes through before signing, counted for them.</summary>
public sealed class SignOffChecks(IStringLocalizer<SignOffChecks> words)
{
    /// <summary>The list for one verdict.</summary>
    public IReadOnlyList<SignOffCheck> Of(SignOffCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return [Answered(card), Length(card), Count(card), Primary(card), Located(card), .. Discussed(card), .. Own(card)];
    }

    private SignOffCheck Answered(SignOffCard card)
    {
        var rated = card.Verdict.Rating is not null;
        var found = card.Verdict.Finding is not null;
        var check = card.Claim.Check;
        return new SignOffCheck((check == Check.Wording || rated) && (check == Check.Substance || found), words[$"Asked.{check}"]);
    }

    private SignOffCheck Length(SignOffCard card) =>
        new(card.Verdict.Rationale.Length >= Verdict.RationaleMinLength, words["Rationale", card.Verdict.Rationale.Length]);

    private SignOffCheck Count(SignOffCard card) => card.Cited.Count switch
    {
        0 => new(false, words["NoEvidence"]),
        1 => new(true, words["OneEvidence"]),
        var count => new(true, words["Evidence", count]),
    };

    private SignOffCheck Primary(SignOffCard card) => card.Cited.Where(piece => piece.Primary).DistinctBy(piece => piece.SourceId).Count() switch
    {
        0 => new(false, words["NoPrimary"]),
        1 => new(true, words["OnePrimary"]),
        var count => new(true, words["Primary", count]),
    };

    private SignOffCheck Located(SignOffCard card)
    {
        var quoted = card.Cited.Where(piece => !string.IsNullOrWhiteSpace(piece.Quotation)).ToList();
        var lost = quoted.Count(piece => string.IsNullOrWhiteSpace(piece.Locator));
        return (quoted.Count, lost) switch
        {
            (0, _) => new(false, words["NoQuotation"]),
            (_, 0) => new(true, words["Located"]),
            (_, 1) => new(false, words["OneNotLocated"]),
            _ => new(false, words["NotLocated", lost]),
        };
    }

    private IEnumerable<SignOffCheck> Discussed(SignOffCard card)
    {
        if (card.Discussion.Open.Count > 0)
            yield return new SignOffCheck(false, card.Discussion.Open.Count == 1 ? words["OneOpenComment"] : words["OpenComments", card.Discussion.Open.Count]);
    }

    private IEnumerable<SignOffCheck> Own(SignOffCard card)
    {
        if (card is { OwnWork: true, WhyNot: null })
            yield return new SignOffCheck(false, words["SelfApproved"]);
    }
}
