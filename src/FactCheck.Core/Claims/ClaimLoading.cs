using FactCheck.Core.Articles;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Claims;

/// <summary>Loads what handlers change, whole.</summary>
internal static class ClaimLoading
{
    /// <summary>A claim with its passages and claimants; null when there is none.</summary>
    public static Task<Claim?> FindClaimAsync(this DeskContext database, Guid claimId, CancellationToken cancellation) =>
        database.WholeClaims().FirstOrDefaultAsync(claim => claim.Id == claimId, cancellation);

    /// <summary>Claims with passages and claimants, in the order of the keys; those that are not there are left out.</summary>
    public static async Task<IReadOnlyList<Claim>> FindClaimsAsync(
        this DeskContext database, IReadOnlyList<Guid> claimIds, CancellationToken cancellation)
    {
        var found = await database.WholeClaims()
            .Where(claim => claimIds.Contains(claim.Id)).ToDictionaryAsync(claim => claim.Id, cancellation);
        return [.. claimIds.Distinct().Where(found.ContainsKey).Select(id => found[id])];
    }

    /// <summary>An article; null when there is none.</summary>
    public static Task<Article?> FindArticleAsync(this DeskContext database, Guid articleId, CancellationToken cancellation) =>
        database.Articles.FirstOrDefaultAsync(article => article.Id == articleId, cancellation);

    /// <summary>An article's current text.</summary>
    public static Task<Revision> CurrentRevisionAsync(
        this DeskContext database, Article article, CancellationToken cancellation) =>
        database.Revisions.AsNoTracking().FirstAsync(revision => revision.Id == article.CurrentRevisionId, cancellation);

    /// <summary>A person's name for a conflict; null when nobody is meant.</summary>
    public static async Task<string?> FindNameAsync(this DeskContext database, Guid? personId, CancellationToken cancellation) =>
        await database.People.Where(person => person.Id == personId).Select(person => person.Name)
            .FirstOrDefaultAsync(cancellation);

    /// <summary>A person's standing; nobody's when unknown.</summary>
    public static async Task<Standing> FindAssigneeAsync(
        this DeskContext database, Guid personId, CancellationToken cancellation) =>
        await database.People.Where(person => person.Id == personId)
            .Select(person => new Standing(person.Id, person.Name, person.Roles, !person.Disabled, false))
            .FirstOrDefaultAsync(cancellation)
        ?? new Standing(personId, "This person", Roles.None, Active: false, WorksAlone: false);

    private static IQueryable<Claim> WholeClaims(this DeskContext database) => database.Claims
        .Include(claim => claim.Passages)
        .Include(claim => claim.Claimants).ThenInclude(link => link.Claimant)
        .AsSplitQuery();
}
