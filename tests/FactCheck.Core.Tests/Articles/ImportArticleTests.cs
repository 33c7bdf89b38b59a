using FactCheck.Core.Articles;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Storage;

namespace FactCheck.Core.Tests.Articles;

public sealed class ImportArticleTests
{
    private static readonly string Long = string.Join(
        '\n', Enumerable.Range(1, 60).Select(line => $"Sentence {line} of the report says that ship {line * 7} came in with {line * 13} tons."));

    [Fact]
    public async Task An_imported_article_is_a_draft_with_a_number_and_its_sentences_counted()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();

        var first = await desk.DoneAsync(GivenArticles.Import(), reviewer);
        var second = await desk.DoneAsync(GivenArticles.Import(Long, "Ships"), reviewer);

        Assert.Equal((1, 2), (first.Number, second.Number));
        var article = await desk.ArticleAsync(first.Id);
        Assert.Equal((ArticleStage.Draft, 5, 0), (article.Stage, article.SentencesTotal, article.SentencesCovered));
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task The_same_text_again_is_refused_naming_the_article_and_taken_in_anyway_when_asked()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        await desk.Given.AnArticleAsync(reviewer);

        var refused = await RefusedAsync(desk, GivenArticles.Import(title: "Another title"), reviewer);
        Assert.Equal("article.onDeskAlready", refused.Code);
        Assert.Equal("This very text is on the desk already: A1, “Harbour reopens”.", refused.Sentence);

        Assert.Equal(2, (await desk.DoneAsync(GivenArticles.Import(anyway: true), reviewer)).Number);
    }

    [Theory]
    [InlineData("https://news.example/harbour#top")]
    [InlineData("HTTPS://NEWS.example/harbour")]
    [InlineData("https://news.example:443/harbour")]
    public async Task The_same_URL_again_is_refused_however_it_is_written(string url)
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        await desk.DoneAsync(GivenArticles.Import(url: "https://news.example/harbour"), reviewer);

        var refused = await RefusedAsync(desk, GivenArticles.Import(Long, "Ships", url), reviewer);

        Assert.StartsWith("An article from this URL is on the desk already: A1", refused.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nearly_the_same_text_is_refused_and_a_different_one_is_not()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        await desk.DoneAsync(GivenArticles.Import(Long, "Ships"), reviewer);
        var corrected = Long.Replace("Sentence 30 of", "Sentence thirty of", StringComparison.Ordinal);
        var other = Long.Replace("ship", "train", StringComparison.Ordinal).Replace("tons", "people", StringComparison.Ordinal);

        var refused = await RefusedAsync(desk, GivenArticles.Import(corrected, "Ships again"), reviewer);
        Assert.StartsWith("Nearly the same text is on the desk already: A1", refused.Sentence, StringComparison.Ordinal);

        await desk.DoneAsync(GivenArticles.Import(other, "Trains"), reviewer);
    }

    [Fact]
    public async Task The_page_is_shown_the_article_that_is_there_already()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var nobody = await desk.Given.APersonAsync("Nobody", Roles.None);
        var id = await desk.Given.AnArticleAsync(reviewer);
        var doubles = new ArticleDoubles(desk.Reader);

        var found = await doubles.FindAsync(GivenArticles.Import(), reviewer, TestContext.Current.CancellationToken);

        Assert.Equal(new ArticleDouble(id, 1, "Harbour reopens", Likeness.SameText), found);
        Assert.Null(await doubles.FindAsync(GivenArticles.Import(), nobody, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("", "article.empty")]
    [InlineData(" \n\t ", "article.empty")]
    public async Task An_empty_text_is_refused_before_anything_is_read(string text, string code)
    {
        var outcome = await ArticleIntake.PrepareAsync(
            new NewArticle(Guid.CreateVersion7(), text, "Title"), TestContext.Current.CancellationToken);

        Assert.Equal(code, Assert.IsType<Outcome<PreparedArticle>.Refused>(outcome).Refusal.Code);
    }

    [Fact]
    public async Task A_text_longer_than_the_limit_is_refused_with_the_limit()
    {
        var outcome = await ArticleIntake.PrepareAsync(
            new NewArticle(Guid.CreateVersion7(), new string('a', Revision.TextMaxLength + 1), "Title"),
            TestContext.Current.CancellationToken);

        Assert.Equal("An article has at most 2,000,000 characters.", outcome.Sentence);
    }

    [Fact]
    public async Task A_text_is_normalised_and_what_no_text_may_hold_is_counted()
    {
        var outcome = await ArticleIntake.PrepareAsync(
            new NewArticle(Guid.CreateVersion7(), "Cafe\u0301\r\nopen\0s\rtoday", "Title"), TestContext.Current.CancellationToken);

        var prepared = Assert.IsType<Outcome<PreparedArticle>.Done>(outcome).Value;
        Assert.Equal("Caf\u00e9\nopens\ntoday", prepared.Command.Text.Content);
        Assert.Equal(1, prepared.Removed);
    }

    [Theory]
    [InlineData("Title", 301)]
    [InlineData("Byline", 201)]
    [InlineData("Publication", 201)]
    [InlineData("Url", 2049)]
    public async Task A_field_that_is_too_long_is_named(string field, int length)
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var value = field == "Url" ? "https://news.example/".PadRight(length, 'a') : new string('a', length);
        var command = field switch
        {
            "Title" => GivenArticles.Import() with { Title = value },
            "Byline" => GivenArticles.Import() with { Byline = value },
            "Publication" => GivenArticles.Import() with { Publication = value },
            _ => GivenArticles.Import() with { Url = value },
        };

        var invalid = Assert.IsType<Outcome<ImportedArticleRef>.Invalid>(await desk.DoAsync(command, reviewer));

        Assert.Equal(field, Assert.Single(invalid.Faults).Field);
    }

    [Theory]
    [InlineData("2026-13")]
    [InlineData("2026-02-30")]
    [InlineData("yesterday")]
    [InlineData("0000")]
    public async Task A_date_that_is_none_is_refused(string published)
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();

        var outcome = await desk.DoAsync(GivenArticles.Import() with { Published = published }, reviewer);

        Assert.Equal(PartialDate.Sentence, outcome.Sentence);
    }

    [Theory]
    [InlineData("ftp://news.example/a")]
    [InlineData("javascript:alert(1)")]
    [InlineData("news.example/a")]
    public async Task A_URL_that_is_not_http_is_refused(string url)
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();

        Assert.Equal(WebAddress.Sentence, (await desk.DoAsync(GivenArticles.Import(url: url), reviewer)).Sentence);
    }

    [Fact]
    public async Task The_same_import_sent_twice_is_done_once()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var command = GivenArticles.Import();

        Assert.Equal(await desk.DoneAsync(command, reviewer), await desk.DoneAsync(command, reviewer));
    }

    private static async Task<Refusal> RefusedAsync(TestDesk desk, ImportArticle command, Guid personId) =>
        Assert.IsType<Outcome<ImportedArticleRef>.Refused>(await desk.DoAsync(command, personId)).Refusal;
}
