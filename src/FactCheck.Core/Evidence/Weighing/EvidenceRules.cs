using FactCheck.Core.Storage;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Weighing;

/// <summary>A rating with the desk's rule for it.</summary>
/// <param name="Number">Version of the rule; 0 where none was ever set.</param>
/// <param name="SetBy">Who set it; null where nobody did.</param>
public sealed record RatingRule(Guid RatingId, string Label, int? Value, string Sign, RuleTerms Terms, int Number, string? SetBy, DateTimeOffset? SetAt);

/// <summary>The desk's evidence rules, a rating each, in the order of the scale.</summary>
public sealed class EvidenceRules(DeskReader reader)
{
    /// <summary>Reads them; those that check and those that keep the desk see them.</summary>
    public async Task<IReadOnlyList<RatingRule>> ReadAsync(Guid viewerId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        var scale = view.RatingScales
            .Where(scale => scale.Name == TruthScale.Name).OrderByDescending(scale => scale.Version).Select(scale => scale.Id).Take(1);
        var rows = await view.Ratings
            .Where(rating => scale.Contains(rating.ScaleId))
            .OrderBy(rating => rating.Ordinal)
            .Select(rating => new { rating.Id, rating.Label, rating.Value, rating.Sign })
            .ToListAsync(cancellation);
        var ratings = rows.ConvertAll(row => row.Id);
        var rules = await view.RulesInForce.Where(rule => ratings.Contains(rule.RatingId)).ToDictionaryAsync(rule => rule.RatingId, cancellation);
        var setters = rules.Values.Select(rule => rule.SetById).ToList();
        var names = await view.People.Where(person => setters.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancellation);
        return [.. rows.Select(row => rules.TryGetValue(row.Id, out var rule)
            ? new RatingRule(row.Id, row.Label, row.Value, row.Sign, rule.Terms, rule.Number, names.GetValueOrDefault(rule.SetById, "?"), rule.SetAt)
            : new RatingRule(row.Id, row.Label, row.Value, row.Sign, new RuleTerms(null, null, Unmet.NeedsReason), 0, null, null))];
    }
}
