using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.People;
using FactCheck.Core.Search;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Storage;

namespace FactCheck.Core.Tests.Search;

public sealed class DeskSearchTests
{
    [Fact]
    public async Task An_article_is_found_by_its_number_and_by_words_of_its_title_the_last_only_begun()
    {
        await using var desk = await TestDesk.CreateAsync();
        var editor = await desk.Given.AnEditorAsync();
        await desk.Given.AnArticleAsync(editor, "One text.", "Harbour reopens at Île d’Aix");
        await desk.Given.AnArticleAsync(editor, "Two texts that differ.", "Harbour closes");

        Assert.Equal([1], Numbers(await FindAsync(desk, editor, "a1")));
        Assert.Equal([2, 1], Numbers(await FindAsync(desk, editor, "harb")));
        Assert.Equal([1], Numbers(await FindAsync(desk, editor, "ile HARBOUR reop")));
        Assert.Empty(Numbers(await FindAsync(desk, editor, "harbour opens")));
        Assert.Empty(Numbers(await FindAsync(desk, editor, "A3")));
    }

    [Fact]
    public async Task A_renamed_article_is_found_by_its_new_title_only()
    {
        await using var desk = await TestDesk.CreateAsync();
        var editor = await desk.Given.AnEditorAsync();
        var article = await desk.ArticleAsync(await desk.Given.AnArticleAsync(editor));
        await desk.DoneAsync(
            new CorrectArticle(Guid.CreateVersion7(), article.Id, article.Version, "Quay reopens", "By Line", "Courier", null, null, "en", null), editor);

        Assert.Equal([1], Numbers(await FindAsync(desk, editor, "quay cour")));
        Assert.Empty(Numbers(await FindAsync(desk, editor, "harbour")));
    }

    [Fact]
    public async Task A_claim_is_found_by_its_number_and_by_its_words_but_a_suggestion_is_not()
    {
        await using var desk = await TestDesk.CreateAsync();
        var editor = await desk.Given.AnEditorAsync();
        var article = await desk.Given.AnArticleAsync(editor);
        var claim = await desk.Given.AClaimAsync(article, editor, "Repairs cost 4 million.");
        await desk.Given.SuggestionsAsync(article, editor, "It had been shut for 12 weeks.");

        var byNumber = Assert.Single((await FindAsync(desk, editor, "A1-1")).Claims);
        Assert.Equal((claim, 1, 1, ClaimState.ToDo, "Harbour reopens"), (byNumber.Id, byNumber.ArticleNumber, byNumber.Number, byNumber.State, byNumber.ArticleTitle));
        Assert.Equal([claim], (await FindAsync(desk, editor, "cost repai")).Claims.Select(one => one.Id));
        Assert.Empty((await FindAsync(desk, editor, "weeks")).Claims);
        Assert.Empty((await FindAsync(desk, editor, "A1-1")).Articles);
        Assert.Empty((await FindAsync(desk, editor, "A1-2")).Claims);
        Assert.Equal([1], Numbers(await FindAsync(desk, editor, "A1-2")));
    }

    [Fact]
    public async Task People_are_found_by_name_with_what_they_have_at_work_and_their_claims_after_that()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync("Rhéa Viewer");
        var editor = await desk.Given.AnEditorAsync();
        var article = await desk.Given.AnArticleAsync(editor);
        var claim = await desk.Given.AClaimInProgressAsync(article, reviewer, "Repairs cost 4 million.");
        var other = await desk.Given.AClaimAsync(article, editor, "It had been shut for 12 weeks.");
        await desk.Given.TakenAsync(other, reviewer);

        var person = Assert.Single((await FindAsync(desk, editor, "view")).People);

        Assert.Equal((reviewer, "Rhéa Viewer", 2), (person.Id, person.Name, person.AtWork));
        Assert.Equal(2, (await OfAsync(desk, editor, reviewer, "")).Count);
        Assert.Equal([claim], (await OfAsync(desk, editor, reviewer, "MILLION")).Select(one => one.Id));
        Assert.Equal([other], (await OfAsync(desk, editor, reviewer, "A1-2")).Select(one => one.Id));
        Assert.Empty(await OfAsync(desk, editor, reviewer, "100%"));
        Assert.Empty(await OfAsync(desk, editor, editor, ""));
    }

    [Fact]
    public async Task Nobody_finds_what_they_may_not_see()
    {
        await using var desk = await TestDesk.CreateAsync();
        var editor = await desk.Given.AnEditorAsync();
        var nobody = await desk.Given.APersonAsync("N. Obody", Roles.None);
        var disabled = await desk.Given.APersonAsync("D. Isabled", Roles.Editor, disabled: true);
        var article = await desk.Given.AnArticleAsync(editor);
        await desk.Given.TakenAsync(await desk.Given.AClaimAsync(article, editor), editor);

        foreach (var outside in new[] { nobody, disabled, Guid.NewGuid() })
        {
            foreach (var text in new[] { "harbour", "A1", "A1-1", "ditor" })
            {
                var found = await FindAsync(desk, outside, text);
                Assert.Empty(found.Articles);
                Assert.Empty(found.Claims);
                Assert.Empty(found.People);
            }

            Assert.Empty(await OfAsync(desk, outside, editor, ""));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!")]
    [InlineData("\"harbour OR NEAR(")]
    [InlineData("harbour*")]
    [InlineData("-x:y AND")]
    public async Task Whatever_is_typed_does_no_harm(string text)
    {
        await using var desk = await TestDesk.CreateAsync();
        var editor = await desk.Given.AnEditorAsync();
        await desk.Given.AnArticleAsync(editor);

        var found = await FindAsync(desk, editor, text);

        Assert.Equal(text == "harbour*" ? 1 : 0, found.Articles.Count);
    }

    [Fact]
    public async Task Nothing_big_is_read_from_end_to_end()
    {
        using var plans = new QueryPlans();
        await using var desk = await TestDesk.CreateAsync(plans.Register);
        var editor = await desk.Given.AnEditorAsync();
        await desk.Given.AClaimInProgressAsync(await desk.Given.AnArticleAsync(editor), editor);
        plans.Clear();

        foreach (var text in new[] { "harbour", "A1", "A1-1", "editor" })
        {
            await FindAsync(desk, editor, text);
            await OfAsync(desk, editor, editor, text);
        }

        await plans.AssertNoScanAsync(desk);
    }

    private static Task<DeskFound> FindAsync(TestDesk desk, Guid person, string text) =>
        new DeskSearch(desk.Reader).FindAsync(person, text, TestContext.Current.CancellationToken);

    private static Task<IReadOnlyList<FoundClaim>> OfAsync(TestDesk desk, Guid person, Guid assignee, string text) =>
        new DeskSearch(desk.Reader).FindClaimsOfAsync(person, assignee, text, TestContext.Current.CancellationToken);

    private static IEnumerable<int> Numbers(DeskFound found) => found.Articles.Select(article => article.Number);
}
