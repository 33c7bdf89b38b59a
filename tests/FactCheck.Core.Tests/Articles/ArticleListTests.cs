using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.People;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Storage;

namespace FactCheck.Core.Tests.Articles;

public sealed class ArticleListTests
{
    private const string First = "The harbour reopened on Monday.";

    private static readonly DateTimeOffset Noon = new(2026, 11, 4, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task By_press_time_what_is_due_comes_first_and_undated_articles_last_page_by_page()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        await ArticlesAsync(desk, reviewer, null, Noon.AddHours(2), Noon, null, Noon, Noon.AddHours(1), null);

        Assert.Equal([3, 5, 6, 2, 7, 4, 1], await PagesAsync(desk, reviewer, ArticleSort.PressTime));
    }

    [Fact]
    public async Task By_number_and_by_title_page_by_page()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        await ArticlesAsync(desk, reviewer, null, null, null, null, null);

        Assert.Equal([5, 4, 3, 2, 1], await PagesAsync(desk, reviewer, ArticleSort.Number));
        Assert.Equal([5, 4, 3, 2, 1], await PagesAsync(desk, reviewer, ArticleSort.Title));
    }

    [Theory]
    [InlineData("TITLE W", 3)]
    [InlineData("title w", 3)]
    [InlineData("a2", 2)]
    [InlineData("50%_off", 0)]
    [InlineData("courier 1", 1)]
    public async Task Text_finds_titles_publications_and_numbers(string text, int expected)
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        await ArticlesAsync(desk, reviewer, null, null, null);

        var page = await ReadAsync(desk, reviewer, new ArticleQuery(text));

        Assert.Equal(expected == 0 ? [] : [expected], page.Articles.Select(article => article.Number));
        Assert.Equal(page.Articles.Count, page.Total);
    }

    [Fact]
    public async Task Mine_are_those_with_a_claim_of_mine_at_work()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var other = await desk.Given.AReviewerAsync("O. Ther");
        await desk.Given.AnArticleAsync(reviewer, "Some other text that stands for itself.");
        var article = await desk.Given.AnArticleAsync(reviewer);
        await desk.Given.AClaimInProgressAsync(article, reviewer);

        Assert.Equal([2], (await ReadAsync(desk, reviewer, new ArticleQuery(Mine: true))).Articles.Select(row => row.Number));
        Assert.Empty((await ReadAsync(desk, other, new ArticleQuery(Mine: true))).Articles);
    }

    [Fact]
    public async Task Progress_counts_claims_by_state_and_a_suggestion_never_blocks()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);
        Assert.Equal(ArticleProgress.Draft, (await ReadAsync(desk, reviewer, new ArticleQuery())).Articles[0].Progress);
        await desk.Given.SuggestionsAsync(article, reviewer, First);
        await desk.Given.AClaimAsync(article, reviewer, "Repairs cost 4 million.");

        var row = (await ReadAsync(desk, reviewer, new ArticleQuery(Progress: ArticleProgress.InReview))).Articles.Single();

        Assert.Equal((1, 1, 0), (row.Suggested, row.Accepted, row.Approved));
        Assert.Equal((5, 1), (row.SentencesTotal, row.SentencesCovered));
        Assert.Empty((await ReadAsync(desk, reviewer, new ArticleQuery(Progress: ArticleProgress.Ready))).Articles);
        Assert.Empty((await ReadAsync(desk, reviewer, new ArticleQuery(Progress: ArticleProgress.Draft))).Articles);
    }

    [Fact]
    public async Task Somebody_without_a_role_sees_nothing()
    {
        await using var desk = await TestDesk.CreateAsync();
        await desk.Given.AnArticleAsync(await desk.Given.AReviewerAsync());
        var nobody = await desk.Given.APersonAsync("N. Obody", Roles.None);

        Assert.Equal(0, (await ReadAsync(desk, nobody, new ArticleQuery())).Total);
        var overview = await new DeskOverview(desk.Reader).ReadAsync(nobody, TestContext.Current.CancellationToken);
        Assert.Empty(overview.Articles);
    }

    [Fact]
    public async Task Lists_and_the_first_page_scan_no_big_table()
    {
        using var plans = new QueryPlans();
        await using var desk = await TestDesk.CreateAsync(plans.Register);
        var editor = await desk.Given.AnEditorAsync();
        var article = await desk.Given.AnArticleAsync(editor);
        await desk.Given.AClaimInProgressAsync(article, editor);
        plans.Clear();

        foreach (var sort in Enum.GetValues<ArticleSort>())
        {
            await PagesAsync(desk, editor, sort);
            await ReadAsync(desk, editor, new ArticleQuery(Mine: true, Sort: sort));
            foreach (var progress in Enum.GetValues<ArticleProgress>())
                await ReadAsync(desk, editor, new ArticleQuery(Progress: progress, Sort: sort));
        }

        await new DeskOverview(desk.Reader).ReadAsync(editor, TestContext.Current.CancellationToken);
        await new ArticleText(desk.Reader).FindAsync(editor, 1, TestContext.Current.CancellationToken);
        await new ArticleDoubles(desk.Reader).FindAsync(
            GivenArticles.Import("Another text altogether.", url: "https://news.example/a"), editor, TestContext.Current.CancellationToken);
        await plans.AssertNoScanAsync(desk);
    }

    [Fact]
    public async Task The_first_page_shows_mine_by_due_date_what_nobody_has_by_worth_and_what_happened()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var editor = await desk.Given.AnEditorAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);
        var later = await desk.Given.AClaimInProgressAsync(article, reviewer);
        var sooner = await desk.Given.AClaimInProgressAsync(article, reviewer, "Repairs cost 4 million.");
        var suggestions = await desk.Given.SuggestionsAsync(article, reviewer, "More ships will come.", "It had been shut for 12 weeks.");
        await desk.DoneAsync(
            new AcceptClaims(Guid.CreateVersion7(), article, [.. suggestions.Select(id => new ClaimAt(id, 1))]), reviewer);
        var planning = (await desk.ClaimAsync(sooner)).PlanningVersion;
        await desk.DoneAsync(new PlanClaim(Guid.CreateVersion7(), sooner, planning, Risk.Legal, Noon), editor);

        var page = await new DeskOverview(desk.Reader).ReadAsync(reviewer, TestContext.Current.CancellationToken);

        Assert.Equal([sooner, later], page.Mine.Select(claim => claim.Id));
        Assert.Equal((2, 2, 0), (page.MineTotal, page.UnassignedTotal, page.WaitingTotal));
        Assert.Equal(suggestions.Order(), page.Unassigned.Select(claim => claim.Id).Order());
        Assert.Equal("R. Viewer", page.ViewerName);
        Assert.Equal(("claim.planned", 1, "E. Ditor"), (page.Recent[0].Kind, page.Recent[0].Count, page.Recent[0].Actor));
        Assert.Equal(("claim.accepted", 2), (page.Recent[1].Kind, page.Recent[1].Count));
        Assert.Equal("Harbour reopens", page.Recent[1].ArticleTitle);
    }

    private static async Task ArticlesAsync(TestDesk desk, Guid by, params DateTimeOffset?[] due)
    {
        foreach (var (time, place) in due.Select((time, place) => (time, place + 1)))
        {
            await desk.DoneAsync(
                GivenArticles.Import($"Text number {place}, and nothing else.", $"Title {Letter(place)}") with
                {
                    Publication = $"Courier {place}",
                    Due = time,
                    Anyway = true,
                },
                by);
        }
    }

    /// <summary>Titles run against the numbers.</summary>
    private static char Letter(int place) => (char)('z' - place);

    private static Task<ArticlePage> ReadAsync(TestDesk desk, Guid personId, ArticleQuery query) =>
        new ArticleList(desk.Reader).ReadAsync(personId, query, TestContext.Current.CancellationToken);

    private static async Task<IReadOnlyList<int>> PagesAsync(TestDesk desk, Guid personId, ArticleSort sort)
    {
        var numbers = new List<int>();
        string? after = null;
        do
        {
            var page = await ReadAsync(desk, personId, new ArticleQuery(Sort: sort, PageSize: 2, After: after));
            Assert.InRange(page.Articles.Count, 1, 2);
            numbers.AddRange(page.Articles.Select(article => article.Number));
            after = page.Next;
        }
        while (after is not null);
        return numbers;
    }
}
