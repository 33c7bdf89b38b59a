using FactCheck.Core.Claims;

namespace FactCheck.Core.Search;

/// <summary>What was found on the desk, a few of each kind.</summary>
/// <param name="Articles">The newest first.</param>
/// <param name="Claims">Those added last first.</param>
/// <param name="People">By name.</param>
public sealed record DeskFound(
    IReadOnlyList<FoundArticle> Articles, IReadOnlyList<FoundClaim> Claims, IReadOnlyList<FoundPerson> People)
{
    /// <summary>Nothing.</summary>
    public static readonly DeskFound Nothing = new([], [], []);
}

/// <summary>An article that was found.</summary>
public sealed record FoundArticle(int Number, string Title, string? Publication);

/// <summary>A claim that was found.</summary>
public sealed record FoundClaim(Guid Id, int ArticleNumber, int Number, ClaimState State, string Statement, string ArticleTitle);

/// <summary>Somebody of the desk who was found.</summary>
/// <param name="AtWork">Claims they have that are not finished.</param>
public sealed record FoundPerson(Guid Id, string Name, int AtWork);
