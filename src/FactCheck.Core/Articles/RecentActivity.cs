using FactCheck.Core.Audit;
using FactCheck.Core.Gate;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Articles;

/// <summary>What happened at the desk lately.</summary>
internal static class RecentActivity
{
    private const int Shown = 10;

    private const int Considered = 200;

    public static async Task<IReadOnlyList<RecentFact>> ReadAsync(DeskView view, CancellationToken cancellation)
    {
        var facts = await view.Facts
            .Where(fact => fact.ArticleId != null && fact.Kind != FactKinds.ClaimSuggested)
            .OrderByDescending(fact => fact.Sequence).ThenBy(fact => fact.Ordinal)
            .Take(Considered)
            .ToListAsync(cancellation);
        var happened = facts.GroupBy(fact => (fact.Sequence, fact.Kind)).Take(Shown).ToList();
        var first = happened.ConvertAll(group => group.First());
        var articleIds = first.Select(fact => fact.ArticleId).Distinct().ToList();
        var claimIds = first.Select(fact => fact.ClaimId).Distinct().ToList();
        var actorIds = first.Select(fact => fact.ActorId).Distinct().ToList();
        var articles = await view.Articles.Where(article => articleIds.Contains(article.Id))
            .ToDictionaryAsync(article => article.Id, article => (article.Number, article.Title), cancellation);
        var claims = await view.Claims.Where(claim => claimIds.Contains(claim.Id))
            .Select(claim => new { claim.Id, claim.Number }).ToDictionaryAsync(claim => claim.Id, claim => claim.Number, cancellation);
        var actors = await view.People.Where(person => actorIds.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancellation);
        var ratings = await RatingsAsync(view, first, cancellation);

        return [.. happened.Zip(first, (group, fact) => new RecentFact(
            fact.Sequence,
            fact.Kind,
            fact.At,
            fact.ActorId,
            actors.GetValueOrDefault(fact.ActorId, ""),
            fact.ArticleId!.Value,
            articles.GetValueOrDefault(fact.ArticleId!.Value).Number,
            articles.GetValueOrDefault(fact.ArticleId!.Value).Title ?? "",
            fact.ClaimId,
            fact.ClaimId is { } claim ? claims.GetValueOrDefault(claim) : null,
            group.Count(),
            fact.Kind == FactKinds.VerdictSubmitted && fact.ClaimId is { } rated ? ratings.GetValueOrDefault(rated) : null))];
    }

    /// <summary>The ratings of claims that were submitted lately, as they stand now.</summary>
    private static async Task<Dictionary<Guid, GivenRating>> RatingsAsync(
        DeskView view, IReadOnlyList<FactEntry> facts, CancellationToken cancellation)
    {
        var submitted = facts.Where(fact => fact.Kind == FactKinds.VerdictSubmitted).Select(fact => fact.ClaimId).ToList();
        if (submitted.Count == 0)
            return [];

        return await view.Claims.Where(claim => submitted.Contains(claim.Id))
            .Join(
                view.Verdicts.Where(verdict => verdict.Rating != null),
                claim => claim.CurrentVerdictId,
                verdict => verdict.Id,
                (claim, verdict) => new { claim.Id, verdict.Rating!.Label, verdict.Rating.Value, verdict.Rating.Sign })
            .ToDictionaryAsync(rated => rated.Id, rated => new GivenRating(rated.Label, rated.Value, rated.Sign), cancellation);
    }
}

/// <summary>Something that happened lately.</summary>
/// <param name="Kind">One of <see cref="FactKinds"/>.</param>
/// <param name="ClaimNumber">Null for an article's own fact and for a suggestion.</param>
/// <param name="Count">How many claims the same command did it to.</param>
/// <param name="Rating">For a submitted verdict with a rating.</param>
public sealed record RecentFact(
    long Sequence,
    string Kind,
    DateTimeOffset At,
    Guid ActorId,
    string Actor,
    Guid ArticleId,
    int ArticleNumber,
    string ArticleTitle,
    Guid? ClaimId,
    int? ClaimNumber,
    int Count,
    GivenRating? Rating);

/// <summary>A rating as lists show it.</summary>
/// <param name="Value">Place in the order; null outside it.</param>
public sealed record GivenRating(string Label, int? Value, string Sign);
