using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Storage;
using FactCheck.Text;

namespace FactCheck.Core.Tests.Articles;

public sealed class ArticleTests
{
    private const string First = "The harbour reopened on Monday.";

    [Fact]
    public async Task Two_people_correcting_the_same_article_collide_field_by_field()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);
        await desk.DoneAsync(Correct(article, 1, "Harbour reopens after repairs", "2026-11"), reviewer);

        var outcome = await desk.DoAsync(Correct(article, 1, "Harbour open again", "2026-11"), reviewer);

        var conflict = Assert.IsType<Outcome<Nothing>.Conflict>(outcome);
        Assert.Equal(2, conflict.Version);
        Assert.Equal(
            new FieldConflict("Title", "Harbour reopens after repairs", "Harbour open again"), Assert.Single(conflict.Fields));
        Assert.Equal("Harbour reopens after repairs", (await desk.ArticleAsync(article)).Title);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task A_correction_without_a_version_is_refused()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);

        Assert.Equal("Say which version you saw.", (await desk.DoAsync(Correct(article, 0, "T", null), reviewer)).Sentence);
    }

    [Theory]
    [InlineData(-1, 4, "passage.outside")]
    [InlineData(0, 4_000, "passage.outside")]
    [InlineData(9, 4, "passage.reversed")]
    [InlineData(4, 4, "passage.empty")]
    public async Task A_stretch_that_is_no_stretch_is_refused(int start, int end, string code)
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);

        var outcome = await desk.DoAsync(await SetAsideAsync(desk, article, new Span(start, end)), reviewer);

        Assert.Equal(code, Assert.IsType<Outcome<StretchRef>.Refused>(outcome).Refusal.Code);
    }

    [Theory]
    [InlineData("😀 smiles here", 1, 4, "passage.splitsPair")]
    [InlineData("ab q\u0303 cd", 3, 4, "passage.splitsGrapheme")]
    public async Task A_passage_that_cuts_a_character_is_refused(string text, int start, int end, string code)
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.AnArticleAsync(reviewer, text);
        var revision = (await desk.ArticleAsync(article)).CurrentRevisionId;

        var outcome = await desk.DoAsync(
            new AddClaim(Guid.CreateVersion7(), article, revision, [new Span(start, end)], null, []), reviewer);

        Assert.Equal(code, Assert.IsType<Outcome<ClaimRef>.Refused>(outcome).Refusal.Code);
    }

    [Fact]
    public async Task A_stretch_counts_until_it_is_taken_back()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);

        var stretch = await desk.DoneAsync(await SetAsideAsync(desk, article, GivenArticles.Of(First)), reviewer);
        Assert.Equal(1, (await desk.ArticleAsync(article)).SentencesCovered);

        await desk.DoneAsync(new TakeBackStretch(Guid.CreateVersion7(), stretch.Id, stretch.Version), reviewer);
        Assert.Equal(0, (await desk.ArticleAsync(article)).SentencesCovered);

        var again = await desk.DoAsync(new TakeBackStretch(Guid.CreateVersion7(), stretch.Id, 2), reviewer);
        Assert.Equal("article.alreadyTakenBack", Assert.IsType<Outcome<Nothing>.Refused>(again).Refusal.Code);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task Setting_a_stretch_aside_can_be_undone()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);
        var command = await SetAsideAsync(desk, article, GivenArticles.Of(First));
        await desk.DoneAsync(command, reviewer);

        await desk.DoneAsync(new UndoCommand(Guid.CreateVersion7(), command.Id), reviewer);

        Assert.Equal(0, (await desk.ArticleAsync(article)).SentencesCovered);
        var head = await new ArticleText(desk.Reader).FindAsync(reviewer, 1, TestContext.Current.CancellationToken);
        Assert.Empty(head!.Stretches);
    }

    [Fact]
    public async Task The_reason_other_wants_words()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);
        var command = await SetAsideAsync(desk, article, GivenArticles.Of(First)) with { Reason = SetAsideReason.Other, Note = " " };

        Assert.Equal("Say the reason in words.", (await desk.DoAsync(command, reviewer)).Sentence);
    }

    [Fact]
    public async Task Splitting_a_second_time_adds_nothing_that_is_there()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);
        var revision = (await desk.ArticleAsync(article)).CurrentRevisionId;
        var speaker = new ClaimantName("A harbour master", "harbour master");
        var both = new[] { First, "Repairs cost 4 million." }
            .Select(part => GivenClaims.Suggested(part) with { Claimants = [speaker] }).ToList();
        var first = await desk.DoneAsync(new AddSuggestions(Guid.CreateVersion7(), article, revision, [both[0]]), reviewer);
        var suggestion = (await new ClaimList(desk.Reader).ReadAsync(reviewer, article, revision, TestContext.Current.CancellationToken))[0];
        await desk.DoneAsync(
            new SetAsideClaim(Guid.CreateVersion7(), suggestion.Id, suggestion.Version, SetAsideReason.Opinion, null), reviewer);

        var second = await desk.DoneAsync(new AddSuggestions(Guid.CreateVersion7(), article, revision, both), reviewer);

        Assert.Equal(new SplitResult(1, 0), first);
        Assert.Equal(new SplitResult(1, 1), second);
        await using var database = desk.OpenDatabase();
        Assert.Single(database.Claimants);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task A_suggestion_outside_the_text_refuses_them_all()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);
        var revision = (await desk.ArticleAsync(article)).CurrentRevisionId;
        var bad = GivenClaims.Suggested(First) with { Passages = [new Span(0, 9_999)] };

        var outcome = await desk.DoAsync(
            new AddSuggestions(Guid.CreateVersion7(), article, revision, [GivenClaims.Suggested(First), bad]), reviewer);

        Assert.IsType<Outcome<SplitResult>.Refused>(outcome);
        Assert.Equal(ArticleStage.Draft, (await desk.ArticleAsync(article)).Stage);
        await using var database = desk.OpenDatabase();
        Assert.Empty(database.Claims);
    }

    [Fact]
    public async Task The_splitter_puts_an_article_in_review()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);
        var splitter = new ArticleSplitter(desk.Reader, desk.Gate);

        var outcome = await splitter.SplitAsync(Guid.CreateVersion7(), article, reviewer, TestContext.Current.CancellationToken);

        Assert.True(outcome.IsDone, outcome.Sentence);
        Assert.Equal(ArticleStage.InReview, (await desk.ArticleAsync(article)).Stage);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task Somebody_who_may_not_read_cannot_split()
    {
        await using var desk = await TestDesk.CreateAsync();
        var article = await desk.Given.AnArticleAsync(await desk.Given.AReviewerAsync());
        var nobody = await desk.Given.APersonAsync("Nobody", Roles.None);

        var outcome = await new ArticleSplitter(desk.Reader, desk.Gate)
            .SplitAsync(Guid.CreateVersion7(), article, nobody, TestContext.Current.CancellationToken);

        Assert.IsType<Outcome<SplitResult>.Gone>(outcome);
    }

    private static CorrectArticle Correct(Guid article, int version, string title, string? published) => new(
        Guid.CreateVersion7(), article, version, title, null, null, null, published, "en", null);

    private static async Task<SetAsideText> SetAsideAsync(TestDesk desk, Guid articleId, Span stretch) => new(
        Guid.CreateVersion7(),
        articleId,
        (await desk.ArticleAsync(articleId)).CurrentRevisionId,
        stretch,
        SetAsideReason.CommonKnowledge,
        null);
}
