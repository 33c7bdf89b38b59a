using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Search;

/// <summary>Finds articles, claims and people from anywhere, by number or by words. Nobody finds what they may not see.</summary>
public sealed class DeskSearch(DeskReader reader)
{
    /// <summary>How many of a kind are found at most.</summary>
    public const int Most = 6;

    /// <summary>How many claims of one person are found at most.</summary>
    public const int MostOfOne = 20;

    /// <summary>So many are taken from the index; some of them the person may not see.</summary>
    private const int MostCandidates = 60;

    private static readonly ClaimState[] AtWork =
        [ClaimState.ToDo, ClaimState.InProgress, ClaimState.Submitted, ClaimState.ChangesRequested, ClaimState.Adjudication];

    /// <summary>What a number (<c>A12</c>, <c>A12-3</c>) or words name; nothing for a text without either.</summary>
    public async Task<DeskFound> FindAsync(Guid personId, string? text, CancellationToken cancellation)
    {
        var words = TypedQuery.Words(text);
        if (words.Count == 0)
            return DeskFound.Nothing;

        await using var view = await reader.OpenAsync(personId, cancellation);
        return ArticleNumber.TryParse(text, out var article, out var claim)
            ? await NumberedAsync(view, article, claim, cancellation)
            : new DeskFound(
                await ArticlesAsync(view.ArticlesFoundBy(words, MostCandidates), cancellation),
                await ClaimsAsync(view, view.ClaimsFoundBy(words, MostCandidates).Where(one => one.Number != null), cancellation),
                await PeopleAsync(view, words, cancellation));
    }

    /// <summary>What somebody has at work, due first; by words or a number only what fits them.</summary>
    public async Task<IReadOnlyList<FoundClaim>> FindClaimsOfAsync(
        Guid personId, Guid assigneeId, string? text, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        var claims = view.Claims.Where(claim => claim.AssigneeId == assigneeId && AtWork.Contains(claim.State));
        if (ArticleNumber.TryParse(text, out var article, out var number))
            claims = Numbered(view, claims, article, number);
        else
            foreach (var pattern in TypedQuery.Words(text).Select(LikePattern.Holding))
                claims = claims.Where(claim => EF.Functions.Like(claim.Statement, pattern, LikePattern.Escape));
        return await Shown(view, claims.OrderBy(claim => claim.Due == null).ThenBy(claim => claim.Due).ThenBy(claim => claim.Id).Take(MostOfOne))
            .ToListAsync(cancellation);
    }

    /// <summary>Whoever names a claim means it; its article only where there is no such claim.</summary>
    private static async Task<DeskFound> NumberedAsync(DeskView view, int article, int? claim, CancellationToken cancellation) =>
        claim is not null && await ClaimsAsync(view, Numbered(view, view.Claims, article, claim), cancellation) is { Count: > 0 } claims
            ? new DeskFound([], claims, [])
            : new DeskFound(await ArticlesAsync(view.Articles.Where(one => one.Number == article), cancellation), [], []);

    private static IQueryable<Claim> Numbered(DeskView view, IQueryable<Claim> claims, int article, int? number) =>
        claims.Where(claim => view.Articles.Where(one => one.Number == article).Select(one => one.Id).Contains(claim.ArticleId)
            && (number == null ? claim.Number != null : claim.Number == number));

    private static async Task<IReadOnlyList<FoundArticle>> ArticlesAsync(IQueryable<Article> articles, CancellationToken cancellation) =>
        await articles.OrderByDescending(article => article.Number).Take(Most)
            .Select(article => new FoundArticle(article.Number, article.Title, article.Publication))
            .ToListAsync(cancellation);

    private static async Task<IReadOnlyList<FoundClaim>> ClaimsAsync(
        DeskView view, IQueryable<Claim> claims, CancellationToken cancellation) =>
        await Shown(view, claims.OrderByDescending(claim => claim.CreatedAt).ThenBy(claim => claim.Id).Take(Most)).ToListAsync(cancellation);

    private static IQueryable<FoundClaim> Shown(DeskView view, IQueryable<Claim> claims) => claims.Join(
        view.Articles,
        claim => claim.ArticleId,
        article => article.Id,
        (claim, article) => new FoundClaim(claim.Id, article.Number, claim.Number!.Value, claim.State, claim.Statement, article.Title));

    private static async Task<IReadOnlyList<FoundPerson>> PeopleAsync(
        DeskView view, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var people = view.People;
        foreach (var word in words.Select(word => word.ToUpperInvariant()))
            people = people.Where(person => person.SortName.Contains(word));
        return await people.OrderBy(person => person.Disabled).ThenBy(person => person.SortName).ThenBy(person => person.Id).Take(Most)
            .Select(person => new FoundPerson(
                person.Id, person.Name, view.Claims.Count(claim => claim.AssigneeId == person.Id && AtWork.Contains(claim.State))))
            .ToListAsync(cancellation);
    }
}
