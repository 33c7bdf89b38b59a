using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Audit;

/// <summary>What people call the things a page of the record speaks of.</summary>
internal sealed class AuditNames
{
    private readonly Dictionary<Guid, string> people;
    private readonly Dictionary<Guid, int> articles;
    private readonly Dictionary<Guid, int> claims;

    private AuditNames(Dictionary<Guid, string> people, Dictionary<Guid, int> articles, Dictionary<Guid, int> claims)
    {
        this.people = people;
        this.articles = articles;
        this.claims = claims;
    }

    public static async Task<AuditNames> ReadAsync(
        DeskView view, IReadOnlyList<FactEntry> facts, CancellationToken cancellation)
    {
        var personIds = facts.Where(fact => fact.ArticleId is null).Select(fact => fact.SubjectId)
            .Concat(facts.Select(fact => fact.ActorId)).Distinct().ToList();
        var articleIds = facts.Select(fact => fact.ArticleId).Distinct().ToList();
        var claimIds = facts.Select(fact => fact.ClaimId).Distinct().ToList();
        return new AuditNames(
            await view.People.Where(person => personIds.Contains(person.Id))
                .ToDictionaryAsync(person => person.Id, person => person.Name, cancellation),
            await view.Articles.Where(article => articleIds.Contains(article.Id))
                .Select(article => new { article.Id, article.Number })
                .ToDictionaryAsync(article => article.Id, article => article.Number, cancellation),
            await view.Claims.Where(claim => claimIds.Contains(claim.Id) && claim.Number != null)
                .Select(claim => new { claim.Id, claim.Number })
                .ToDictionaryAsync(claim => claim.Id, claim => claim.Number!.Value, cancellation));
    }

    /// <summary>The name of who did it; null for the operator.</summary>
    public string? OfActor(Guid actorId) => actorId == Guid.Empty ? null : people.GetValueOrDefault(actorId, "?");

    /// <summary>What it happened to: a person's name, A12 or A12-3; null where nobody has a name for it.</summary>
    public string? OfSubject(FactEntry fact)
    {
        if (fact.ArticleId is not { } articleId || !articles.TryGetValue(articleId, out var article))
            return people.GetValueOrDefault(fact.SubjectId);

        return fact.ClaimId is { } claimId && claims.TryGetValue(claimId, out var claim) ? $"A{article}-{claim}" : $"A{article}";
    }
}
