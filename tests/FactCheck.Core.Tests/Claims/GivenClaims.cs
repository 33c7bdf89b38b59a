using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Storage;
using FactCheck.Text.Claims;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Tests.Claims;

/// <summary>Claims for a scene, on the text of <see cref="GivenArticles"/>.</summary>
public static class GivenClaims
{
    /// <summary>A claim that is To do.</summary>
    public static async Task<Guid> AClaimAsync(
        this Given given, Guid articleId, Guid by, string part = "The harbour reopened on Monday.", Check check = Check.Substance,
        string text = GivenArticles.Text)
    {
        var article = await given.Desk.ArticleAsync(articleId);
        var command = new AddClaim(
            Guid.CreateVersion7(),
            articleId,
            article.CurrentRevisionId,
            [GivenArticles.Of(part, text)],
            null,
            [],
            Check: check);
        return (await given.Desk.DoneAsync(command, by)).Id;
    }

    /// <summary>Suggestions, one per part of the text.</summary>
    public static async Task<IReadOnlyList<Guid>> SuggestionsAsync(
        this Given given, Guid articleId, Guid by, params string[] parts)
    {
        var article = await given.Desk.ArticleAsync(articleId);
        await given.Desk.DoneAsync(
            new AddSuggestions(Guid.CreateVersion7(), articleId, article.CurrentRevisionId, [.. parts.Select(Suggested)]), by);
        await using var database = given.Desk.OpenDatabase();
        return await database.Claims
            .Where(claim => claim.ArticleId == articleId && claim.State == ClaimState.Suggested)
            .OrderBy(claim => claim.Position)
            .Select(claim => claim.Id)
            .ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A claim that somebody took and began.</summary>
    public static async Task<Guid> AClaimInProgressAsync(
        this Given given, Guid articleId, Guid by, string part = "The harbour reopened on Monday.")
    {
        var claim = await given.AClaimAsync(articleId, by, part);
        await given.TakenAsync(claim, by);
        var taken = await given.Desk.ClaimAsync(claim);
        await given.Desk.DoneAsync(new StartClaim(Guid.CreateVersion7(), claim, taken.Version), by);
        return claim;
    }

    /// <summary>Lets somebody take a claim.</summary>
    public static async Task TakenAsync(this Given given, Guid claimId, Guid by)
    {
        var claim = await given.Desk.ClaimAsync(claimId);
        await given.Desk.DoneAsync(new AssignClaim(Guid.CreateVersion7(), claimId, claim.PlanningVersion, by), by);
    }

    public static SuggestedClaim Suggested(string part) => new(
        [GivenArticles.Of(part)], part, [], Form.OwnVoice, Kind.Event, Check.Substance, Worth.High, 8_000, ["A date"]);

    /// <summary>A claim as stored, with passages and claimants.</summary>
    public static async Task<Claim> ClaimAsync(this TestDesk desk, Guid claimId)
    {
        await using var database = desk.OpenDatabase();
        return (await database.FindClaimAsync(claimId, TestContext.Current.CancellationToken))!;
    }

    /// <summary>An article as stored.</summary>
    public static async Task<Article> ArticleAsync(this TestDesk desk, Guid articleId)
    {
        await using var database = desk.OpenDatabase();
        return await database.Articles.SingleAsync(article => article.Id == articleId, TestContext.Current.CancellationToken);
    }
}
