using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Claims;

/// <summary>Somebody or some body that speaks in an article, listed once.</summary>
/// <param name="Title">The first the article gives; null when it gives none.</param>
/// <param name="AlsoCalled">Every other form the article uses.</param>
/// <param name="Claims">The claims and suggestions they stand in, at whichever place of the chain.</param>
public sealed record ArticleClaimant(
    string Name, string? Title, string? Affiliation, IReadOnlyList<string> AlsoCalled, IReadOnlySet<Guid> Claims);

/// <summary>Reads who speaks in an article.</summary>
public sealed class ClaimantList(DeskReader reader)
{
    /// <summary>Each once, whoever has most claims first; those without any are left out.</summary>
    public async Task<IReadOnlyList<ArticleClaimant>> ReadAsync(Guid personId, Guid articleId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        var claimants = await view.Claimants.Where(claimant => claimant.ArticleId == articleId)
            .OrderBy(claimant => claimant.Id).ToListAsync(cancellation);
        var links = await view.Claims.Where(claim => claim.ArticleId == articleId)
            .SelectMany(claim => claim.Claimants, (claim, link) => new { claim.Id, link.ClaimantId })
            .ToListAsync(cancellation);
        var claims = links.ToLookup(link => link.ClaimantId, link => link.Id);
        return
        [
            .. claimants.GroupBy(claimant => claimant.Name)
                .Select(named => OneOf(named.Key, [.. named], named.SelectMany(claimant => claims[claimant.Id]).ToHashSet()))
                .Where(claimant => claimant.Claims.Count > 0)
                .OrderByDescending(claimant => claimant.Claims.Count).ThenBy(claimant => claimant.Name, StringComparer.CurrentCulture),
        ];
    }

    private static ArticleClaimant OneOf(string name, List<Claimant> listed, HashSet<Guid> claims) => new(
        name,
        listed.Select(claimant => claimant.Title).FirstOrDefault(title => title is not null),
        listed.Select(claimant => claimant.Affiliation).FirstOrDefault(body => body is not null),
        [.. listed.SelectMany(claimant => claimant.AlsoCalled).Where(form => form != name).Distinct(StringComparer.Ordinal)],
        claims);
}
