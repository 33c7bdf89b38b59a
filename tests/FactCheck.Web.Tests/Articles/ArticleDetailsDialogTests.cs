using Bunit;
using FactCheck.Core.Articles;
using FactCheck.Web.Articles;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Articles;

public sealed class ArticleDetailsDialogTests : OpenDeskContext
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    [Fact]
    public async Task What_is_typed_is_saved_with_the_press_time_in_the_persons_zone()
    {
        var (article, saved) = await OpenAsync();

        await Dialogs.InvokeAsync(() => Field(0).Input("Buses, libraries"));
        await Dialogs.InvokeAsync(() => Dialogs.Find("input[type=datetime-local]").Input("2026-11-04T18:00"));
        await Dialogs.InvokeAsync(() => Dialogs.Find("form").Submit());

        Assert.True(await saved);
        var card = await FindAsync(article);
        Assert.Equal("Buses, libraries", card.Title);
        Assert.Equal(new DateTimeOffset(2026, 11, 4, 23, 0, 0, TimeSpan.Zero), card.Due);
    }

    [Fact]
    public async Task A_fault_stands_beside_its_field_and_what_was_typed_stays()
    {
        await OpenAsync();

        await Dialogs.InvokeAsync(() => Dialogs.Find("input[type=url]").Input("ftp://nowhere"));
        await Dialogs.InvokeAsync(() => Dialogs.Find("form").Submit());

        Dialogs.WaitForAssertion(() => Assert.Contains("http", Dialogs.Find("#fault-url").TextContent, StringComparison.Ordinal));
        Assert.Equal("ftp://nowhere", Dialogs.Find("input[type=url]").GetAttribute("value"));
    }

    [Fact]
    public async Task Without_a_title_the_button_says_what_is_missing()
    {
        await OpenAsync();

        await Dialogs.InvokeAsync(() => Field(0).Input(" "));

        var save = Dialogs.Find("button[type=submit]");
        Assert.True(save.HasAttribute("disabled"));
        Assert.Contains("title is missing", save.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_are_shown_both_versions_and_what_was_chosen_is_saved()
    {
        var (article, saved) = await OpenAsync();
        var before = await FindAsync(article);
        await DoAsync(new CorrectArticle(
            Guid.CreateVersion7(), article, before.Version, "Their title", "Their byline", null, null, null, "en", null), EditorId);

        await Dialogs.InvokeAsync(() => Field(0).Input("My title"));
        await Dialogs.InvokeAsync(() => Dialogs.Find("form").Submit());
        Dialogs.WaitForAssertion(() => Assert.Equal(2, Dialogs.FindAll("fieldset").Count), TimeSpan.FromSeconds(5));
        await Dialogs.InvokeAsync(() => Dialogs.FindAll("fieldset")[0].QuerySelectorAll("input")[1].Change("on"));
        await Dialogs.InvokeAsync(() => Dialogs.FindAll("fieldset")[1].QuerySelectorAll("input")[0].Change("on"));
        await Dialogs.InvokeAsync(() => Dialogs.FindAll("button.primary").Last(button => button.TextContent.Contains("Save", StringComparison.Ordinal)).Click());

        Assert.True(await saved);
        var card = await FindAsync(article);
        Assert.Equal(("My title", "Their byline"), (card.Title, card.Byline));
    }

    private AngleSharp.Dom.IElement Field(int place) => Dialogs.FindAll("form input")[place];

    private async Task<(Guid Article, Task<bool> Saved)> OpenAsync()
    {
        var article = await ImportAsync("Buses and libraries");
        var saved = Dialogs.InvokeAsync(() => Services.GetRequiredService<ArticleActions>().CorrectAsync(article.Id, article.Number, Zone));
        Dialogs.WaitForElement("form input");
        return (article.Id, saved);
    }

    private async Task<ArticleCard> FindAsync(Guid articleId) =>
        (await Services.GetRequiredService<ArticleCards>().FindAsync(ReviewerId, articleId, Stop))!;
}
