using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Storage;

namespace FactCheck.Core.Tests.Claims;

/// <summary>Suggestions decided many at a time, or reworded and accepted at once: one step, and one step back.</summary>
public sealed class DecideInBulkTests
{
    private static readonly string[] Parts = ["It had been shut for 12 weeks.", "Repairs cost 4 million.", "More ships will come."];

    [Fact]
    public async Task Many_are_set_aside_for_one_reason_and_all_come_back_by_one_undo()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);
        var suggestions = await desk.Given.SuggestionsAsync(article, reviewer, Parts);
        var command = new SetAsideClaims(Guid.CreateVersion7(), article, [.. suggestions.Select(id => new ClaimAt(id, 1))], SetAsideReason.Trivial, null);

        await desk.DoneAsync(command, reviewer);

        foreach (var id in suggestions)
            Assert.Equal((ClaimState.SetAside, SetAsideReason.Trivial), (await desk.ClaimAsync(id) is var claim ? claim.State : default, claim.SetAsideReason));
        Assert.Equal(3, (await desk.ArticleAsync(article)).SentencesCovered);

        await desk.DoneAsync(new UndoCommand(Guid.CreateVersion7(), command.Id), reviewer);

        foreach (var id in suggestions)
            Assert.Equal(ClaimState.Suggested, (await desk.ClaimAsync(id)).State);
        Assert.Equal(0, (await desk.ArticleAsync(article)).SentencesCovered);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task When_one_changed_meanwhile_none_is_set_aside()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);
        var suggestions = await desk.Given.SuggestionsAsync(article, reviewer, Parts);
        await desk.DoneAsync(new AcceptClaim(Guid.CreateVersion7(), suggestions[1], 1), reviewer);

        var outcome = await desk.DoAsync(
            new SetAsideClaims(Guid.CreateVersion7(), article, [.. suggestions.Select(id => new ClaimAt(id, 1))], SetAsideReason.Opinion, null), reviewer);

        Assert.IsType<Outcome<ClaimRefs>.Conflict>(outcome);
        Assert.Equal(ClaimState.Suggested, (await desk.ClaimAsync(suggestions[0])).State);
    }

    [Fact]
    public async Task Claims_of_another_article_and_reasons_without_words_are_refused()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);
        var other = await desk.Given.AnArticleAsync(reviewer, "Another text altogether.", "Other");
        var suggestions = await desk.Given.SuggestionsAsync(article, reviewer, Parts);
        ClaimAt[] claims = [new ClaimAt(suggestions[0], 1)];

        Assert.IsType<Outcome<ClaimRefs>.Gone>(await desk.DoAsync(
            new SetAsideClaims(Guid.CreateVersion7(), other, claims, SetAsideReason.Opinion, null), reviewer));
        Assert.IsType<Outcome<ClaimRefs>.Invalid>(await desk.DoAsync(
            new SetAsideClaims(Guid.CreateVersion7(), article, claims, SetAsideReason.Other, " "), reviewer));
        Assert.IsType<Outcome<ClaimRefs>.Invalid>(await desk.DoAsync(
            new SetAsideClaims(Guid.CreateVersion7(), article, [], SetAsideReason.Opinion, null), reviewer));
    }

    [Fact]
    public async Task A_suggestion_accepted_in_other_words_is_one_step_and_one_step_back()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);
        var suggestion = (await desk.Given.SuggestionsAsync(article, reviewer, Parts))[1];
        var command = new AcceptReworded(Guid.CreateVersion7(), suggestion, 1, " The repairs cost 4 million. ");

        Assert.Equal(1, (await desk.DoneAsync(command, reviewer)).Number);

        var accepted = await desk.ClaimAsync(suggestion);
        Assert.Equal((ClaimState.ToDo, "The repairs cost 4 million."), (accepted.State, accepted.Statement));
        Assert.Contains(reviewer, accepted.WordedBy);
        await desk.DoneAsync(new UndoCommand(Guid.CreateVersion7(), command.Id), reviewer);
        var back = await desk.ClaimAsync(suggestion);
        Assert.Equal((ClaimState.Suggested, "Repairs cost 4 million."), (back.State, back.Statement));
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task Somebody_who_saw_an_older_suggestion_does_not_accept_it_in_other_words()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);
        var suggestion = (await desk.Given.SuggestionsAsync(article, reviewer, Parts))[1];
        await desk.DoneAsync(new SetAsideClaim(Guid.CreateVersion7(), suggestion, 1, SetAsideReason.Trivial, null), reviewer);

        var outcome = await desk.DoAsync(new AcceptReworded(Guid.CreateVersion7(), suggestion, 1, "Other words."), reviewer);

        Assert.False(outcome.IsDone);
        Assert.Equal("Repairs cost 4 million.", (await desk.ClaimAsync(suggestion)).Statement);
    }
}
