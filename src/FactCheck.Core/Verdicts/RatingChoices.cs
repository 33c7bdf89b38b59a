using FactCheck.Core.Evidence.Weighing;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Verdicts;

/// <summary>A rating that can be chosen.</summary>
/// <param name="Value">Place in the order (1 to 5); null outside it.</param>
/// <param name="Colour">Name of the colour token on published pages.</param>
public sealed record RatingChoice(
    Guid Id, string Label, int? Value, string Sign, string Colour, string Definition, bool NeedsNoEvidence)
{
    /// <summary>The least a verdict with it rests on; null where nobody set a rule.</summary>
    public RuleTerms? Rule { get; init; }
}

/// <summary>The ratings of the newest version of the desk's Truth scale.</summary>
public sealed class RatingChoices(DeskReader reader)
{
    /// <summary>In the order in which they are offered.</summary>
    public async Task<IReadOnlyList<RatingChoice>> ReadAsync(Guid viewerId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        var scale = view.RatingScales
            .Where(scale => scale.Name == TruthScale.Name).OrderByDescending(scale => scale.Version).Select(scale => scale.Id).Take(1);
        var rows = await view.Ratings
            .Where(rating => scale.Contains(rating.ScaleId))
            .OrderBy(rating => rating.Ordinal)
            .ToListAsync(cancellation);
        var ratings = rows.ConvertAll(rating => rating.Id);
        var rules = await view.RulesInForce.Where(rule => ratings.Contains(rule.RatingId)).ToDictionaryAsync(rule => rule.RatingId, cancellation);
        return [.. rows.Select(rating => new RatingChoice(
            rating.Id, rating.Label, rating.Value, rating.Sign, rating.Colour, rating.Definition, rating.NeedsNoEvidence)
        {
            Rule = rules.GetValueOrDefault(rating.Id) is { Terms: { IsEmpty: false } terms } ? terms : null,
        })];
    }
}
