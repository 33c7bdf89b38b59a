using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Storage;

namespace FactCheck.Core.Tests.Claims;

public sealed class TriageTests
{
    private const string First = "The harbour reopened on Monday.";

    private const string Second = "It had been shut for 12 weeks.";

    [Fact]
    public async Task An_accepted_suggestion_gets_the_next_number_and_is_To_do()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);
        var suggestions = await desk.Given.SuggestionsAsync(article, reviewer, First, Second);

        var one = await desk.DoneAsync(new AcceptClaim(Guid.CreateVersion7(), suggestions[1], 1), reviewer);
        var other = await desk.DoneAsync(new AcceptClaim(Guid.CreateVersion7(), suggestions[0], 1), reviewer);

        Assert.Equal(1, one.Number);
        Assert.Equal(2, other.Number);
        Assert.Equal(ClaimState.ToDo, (await desk.ClaimAsync(one.Id)).State);
        Assert.Equal(ArticleStage.InReview, (await desk.ArticleAsync(article)).Stage);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task A_number_is_not_given_again_after_undo()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);
        var suggestions = await desk.Given.SuggestionsAsync(article, reviewer, First, Second);
        var accept = new AcceptClaim(Guid.CreateVersion7(), suggestions[0], 1);
        await desk.DoneAsync(accept, reviewer);

        await desk.DoneAsync(new UndoCommand(Guid.CreateVersion7(), accept.Id), reviewer);
        var undone = await desk.ClaimAsync(suggestions[0]);
        var other = await desk.DoneAsync(new AcceptClaim(Guid.CreateVersion7(), suggestions[1], 1), reviewer);

        Assert.Equal(ClaimState.Suggested, undone.State);
        Assert.Null(undone.Number);
        Assert.Equal(2, other.Number);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task Coverage_follows_accepting_setting_aside_and_undo()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);
        var suggestions = await desk.Given.SuggestionsAsync(article, reviewer, First, Second);
        Assert.Equal((5, 0), await CoverageAsync(desk, article));

        await desk.DoneAsync(new AcceptClaim(Guid.CreateVersion7(), suggestions[0], 1), reviewer);
        Assert.Equal((5, 1), await CoverageAsync(desk, article));

        var aside = new SetAsideClaim(Guid.CreateVersion7(), suggestions[1], 1, SetAsideReason.Trivial, null);
        await desk.DoneAsync(aside, reviewer);
        Assert.Equal((5, 2), await CoverageAsync(desk, article));

        await desk.DoneAsync(new UndoCommand(Guid.CreateVersion7(), aside.Id), reviewer);
        Assert.Equal((5, 1), await CoverageAsync(desk, article));
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task Accepting_several_where_one_cannot_be_accepts_none()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);
        var suggestions = await desk.Given.SuggestionsAsync(article, reviewer, First, Second);
        await desk.DoneAsync(new AcceptClaim(Guid.CreateVersion7(), suggestions[1], 1), reviewer);

        var outcome = await desk.DoAsync(
            new AcceptClaims(Guid.CreateVersion7(), article, [.. suggestions.Select(id => new ClaimAt(id, 1))]), reviewer);

        Assert.Equal("claim.wrongState", Assert.IsType<Outcome<ClaimRefs>.Refused>(outcome).Refusal.Code);
        Assert.Equal(ClaimState.Suggested, (await desk.ClaimAsync(suggestions[0])).State);
    }

    private static async Task<(int Total, int Covered)> CoverageAsync(TestDesk desk, Guid articleId)
    {
        var article = await desk.ArticleAsync(articleId);
        return (article.SentencesTotal, article.SentencesCovered);
    }
}
