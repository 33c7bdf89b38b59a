using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Claims;

/// <summary>An article's claimants, each listed once.</summary>
internal sealed class ClaimantRegister
{
    private readonly DeskContext database;
    private readonly Guid articleId;
    private readonly List<Claimant> known;

    private ClaimantRegister(DeskContext database, Guid articleId, List<Claimant> known)
    {
        this.database = database;
        this.articleId = articleId;
        this.known = known;
    }

    /// <summary>Reads who is listed.</summary>
    public static async Task<ClaimantRegister> OpenAsync(
        DeskContext database, Guid articleId, CancellationToken cancellation) => new(
            database,
            articleId,
            await database.Claimants.Where(claimant => claimant.ArticleId == articleId)
                .OrderBy(claimant => claimant.Id).ToListAsync(cancellation));

    /// <summary>The chain's claimants, those not listed yet added.</summary>
    public IReadOnlyList<Claimant> Find(IEnumerable<ClaimantName> chain) => [.. chain.Select(FindOrAdd)];

    private Claimant FindOrAdd(ClaimantName name)
    {
        var bare = Claim.Filled(name.Title) is null && Claim.Filled(name.Affiliation) is null;
        var found = known.Find(claimant => Same(claimant.Name, name.Name)
            && Same(claimant.Title, name.Title) && Same(claimant.Affiliation, name.Affiliation))
            ?? (bare ? known.Find(claimant => Same(claimant.Name, name.Name)) : null);
        if (found is not null)
            return found;

        var added = Claimant.Of(articleId, name);
        known.Add(added);
        database.Claimants.Add(added);
        return added;
    }

    private static bool Same(string? one, string? other) => Claim.Filled(one) == Claim.Filled(other);
}
