using System.Globalization;
using FactCheck.Core.Gate;
using FactCheck.Core.Storage;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Weighing;

/// <summary>A rule in force that a verdict does not meet.</summary>
internal sealed record UnmetRule(Guid RuleId, RuleTerms Terms, Weight Weight);

/// <summary>Holds a verdict's evidence against the desk's rule for its rating, inside a command.</summary>
internal static class VerdictRules
{
    /// <summary>The rule in force that evidence does not meet; null when there is none or it is met.</summary>
    public static async Task<UnmetRule?> FindUnmetAsync(
        DeskContext database, Guid claimId, Rating? rating, IReadOnlyList<Guid> evidenceIds, CancellationToken cancellation)
    {
        if (rating is null)
            return null;

        var rule = await database.EvidenceRules.AsNoTracking()
            .Where(rule => rule.RatingId == rating.Id).OrderByDescending(rule => rule.Number).FirstOrDefaultAsync(cancellation);
        if (rule is null || rule.Terms.IsEmpty)
            return null;

        var pieces = await database.Evidence.AsNoTracking().Where(piece => piece.ClaimId == claimId && !piece.Removed)
            .Select(piece => new EvidencePiece(piece.Id, piece.SourceId, piece.Stance, piece.Source.Primary, piece.Quotation,
                database.SourceOrigins.Where(one => one.SourceId == piece.SourceId).Select(one => (Guid?)one.OriginId).FirstOrDefault()))
            .ToListAsync(cancellation);
        var weight = Weight.For(rating.Value, EvidencePiece.Weigh(pieces).Where(piece => evidenceIds.Contains(piece.Key)).Select(piece => piece.Value));
        return rule.Terms.IsMetBy(weight) ? null : new UnmetRule(rule.Id, rule.Terms, weight);
    }

    /// <summary>The rule blocks, and is not met.</summary>
    public static Refusal Blocked(RuleTerms terms) => new("verdict.ruleUnmet", $"This rating rests on at least {Asked(terms)} that bear it out.");

    /// <summary>The rule asks for a reason where it is not met.</summary>
    public static Refusal ReasonMissing(RuleTerms terms) => new(
        "verdict.ruleReasonMissing", $"This rating rests on at least {Asked(terms)} that bear it out: say why it does not here.");

    private static string Asked(RuleTerms terms) => string.Join(" or ", new[]
    {
        terms.Primary is { } primary ? Count(primary, "primary source") : null,
        terms.Secondary is { } secondary ? Count(secondary, "independent source") : null,
    }.OfType<string>());

    private static string Count(int number, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");
}
