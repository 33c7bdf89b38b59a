using Bunit;
using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Web.Articles;
using FactCheck.Web.Tests.Shell;
using ArticleRows = FactCheck.Web.Articles.ArticleRows;

namespace FactCheck.Web.Tests.Articles;

public sealed class ArticleRowsTests : ShellContext
{
    private static readonly ArticleRow Article = new(
        Guid.CreateVersion7(), 12, "Buses and libraries", "By line", "The Courier", Noon.AddHours(1), ArticleProgress.InReview, Noon, 10, 4,
        new Dictionary<ClaimState, int> { [ClaimState.Approved] = 2, [ClaimState.ToDo] = 6, [ClaimState.Suggested] = 3, [ClaimState.SetAside] = 1 });

    private ArticleRow? asked;

    [Fact]
    public void An_article_shows_how_far_it_is_and_when_it_goes_to_press()
    {
        var row = Row(Article);

        Assert.Equal("/articles/A12", row.Find("a").GetAttribute("href"));
        Assert.Contains("2 of 8 approved · 3 suggestions", row.Markup, StringComparison.Ordinal);
        Assert.Equal("By line · The Courier", row.Find(".by").TextContent);
        Assert.Equal("In review", row.Find(".stage").TextContent);
        Assert.NotNull(row.Find("time.late"));
    }

    [Fact]
    public async Task A_draft_offers_to_be_split_and_nothing_else_does()
    {
        Assert.Equal("details", Row(Article).Find("button").TextContent);

        var draft = Row(Article with { Progress = ArticleProgress.Draft, Claims = new Dictionary<ClaimState, int>() });
        await draft.InvokeAsync(() => draft.Find(".far button").Click());
        Assert.Equal(12, asked?.Number);
    }

    [Fact]
    public async Task Its_details_are_asked_for_by_their_button()
    {
        var row = Row(Article);
        await row.InvokeAsync(() => row.Find("[data-row-key=e]").Click());

        Assert.Equal(12, asked?.Number);
    }

    private IRenderedComponent<ArticleRows> Row(ArticleRow article) => Render<ArticleRows>(list => list
        .Add(part => part.Articles, [article])
        .Add(part => part.OnSplit, one => asked = one)
        .Add(part => part.OnCorrect, one => asked = one));
}
