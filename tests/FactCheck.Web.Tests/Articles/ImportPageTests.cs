using Bunit;
using FactCheck.Core.Articles;
using FactCheck.Core.Articles.Importing;
using FactCheck.Web.Articles;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Articles;

public sealed class ImportPageTests : OpenDeskContext
{
    private const string Body = "The town bought 14 buses in 2023. Two libraries close by 1 January.";

    private readonly BunitJSModuleInterop module;

    public ImportPageTests()
    {
        module = JSInterop.SetupModule("./Articles/ImportPage.razor.js");
        module.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Before_anything_is_read_the_page_says_what_to_do_and_the_button_what_is_missing()
    {
        var page = Open<ImportPage>("/articles/new");

        Assert.Contains("What was read shows here", page.Markup, StringComparison.Ordinal);
        Assert.True(Import(page).HasAttribute("disabled"));
        Assert.Contains("There is no text yet", page.Find(".end").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_says_so_and_nothing_is_lost()
    {
        var page = Open<ImportPage>("/articles/new");
        module.Setup<ReadingAnswer>("readPaste", _ => true).SetResult(new ReadingAnswer(null, "There is no text in it."));

        await page.InvokeAsync(() => page.Find(".paste button").Click());

        Assert.Contains("There is no text in it. Nothing was saved or lost.", page.Find(".note.bad").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_at_another_way_keeps_what_was_typed()
    {
        var page = Open<ImportPage>("/articles/new");
        await page.InvokeAsync(() => page.Find(".what input[type=url]").Input("https://courier.example/buses"));

        await page.InvokeAsync(() => page.FindAll(".segments button")[2].Click());
        await page.InvokeAsync(() => page.FindAll(".segments button")[0].Click());

        Assert.Equal("https://courier.example/buses", page.Find(".what input[type=url]").GetAttribute("value"));
        Assert.NotEmpty(page.FindAll("textarea[data-paste]"));
    }

    [Fact]
    public async Task What_was_read_is_shown_with_its_metadata_and_imported_and_split()
    {
        var page = await ReadAsync(new ImportedArticle { Text = Body, Title = "Buses and libraries", Byline = "By line", Published = "2026-11-03" });
        Assert.Contains("14 buses", page.Find(".preview").TextContent, StringComparison.Ordinal);

        await page.Find("form.facts").SubmitAsync();

        Assert.EndsWith("/articles/A1", Address, StringComparison.Ordinal);
        var row = Assert.Single((await ListAsync()).Articles);
        Assert.Equal(("Buses and libraries", "By line", ArticleProgress.InReview), (row.Title, row.Byline, row.Progress));
    }

    [Fact]
    public async Task A_missing_title_and_date_are_asked_for()
    {
        var page = await ReadAsync(new ImportedArticle { Text = Body });
        Assert.Contains("No title was found", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Date needed", page.Markup, StringComparison.Ordinal);
        Assert.True(Import(page).HasAttribute("disabled"));

        await page.InvokeAsync(() => page.FindAll("form.facts input")[0].Input("A title"));
        page.WaitForAssertion(() => Assert.False(Import(page).HasAttribute("disabled")));
        await page.FindAll(".end button")[1].ClickAsync();

        Assert.Equal(ArticleProgress.Draft, Assert.Single((await ListAsync()).Articles).Progress);
    }

    [Fact]
    public async Task A_fault_stands_beside_its_field_and_nothing_is_imported()
    {
        var page = await ReadAsync(new ImportedArticle { Text = Body, Title = "Buses" });

        await page.InvokeAsync(() => page.Find("form.facts input[type=url]").Input("nonsense"));
        await page.Find("form.facts").SubmitAsync();

        Assert.Contains("http", page.Find("#fault-url").TextContent, StringComparison.Ordinal);
        Assert.Empty((await ListAsync()).Articles);
    }

    [Fact]
    public async Task The_same_text_again_is_shown_first_and_imported_only_when_meant()
    {
        await (await ReadAsync(new ImportedArticle { Text = Body, Title = "Buses" })).Find("form.facts").SubmitAsync();

        var page = await ReadAsync(new ImportedArticle { Text = Body, Title = "Buses" });
        Assert.Contains("The same text as A1", page.Find("form.facts .note.ask").TextContent, StringComparison.Ordinal);
        Assert.Equal("/articles/A1", page.Find("form.facts .note.ask a").GetAttribute("href"));
        Assert.True(Import(page).HasAttribute("disabled"));

        await page.InvokeAsync(() => page.Find("form.facts .note.ask button").Click());
        await page.Find("form.facts").SubmitAsync();

        Assert.EndsWith("/articles/A2", Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_faster_with_the_same_text_is_shown_at_the_gate()
    {
        var page = await ReadAsync(new ImportedArticle { Text = Body, Title = "Buses" });
        await (await ReadAsync(new ImportedArticle { Text = Body, Title = "Buses" })).Find("form.facts").SubmitAsync();

        await page.Find("form.facts").SubmitAsync();

        Assert.Contains("The same text as A1", page.Find("form.facts .note.ask").TextContent, StringComparison.Ordinal);
        Assert.Equal(1, (await ListAsync()).Total);
    }

    [Fact]
    public async Task A_text_put_in_the_box_since_is_read_before_anything_is_imported()
    {
        var page = await ReadAsync(new ImportedArticle { Text = Body, Title = "Buses" });
        await ChoosePasteAsync(page);
        module.Setup<bool>("isUnread", _ => true).SetResult(true);
        AnswerPaste(new ImportedArticle { Text = "A newer text has 3 trams.", Title = "Trams" });

        await page.InvokeAsync(() => page.FindComponent<KeyMap>().Instance.PressedAsync("Ctrl+Enter"));

        page.WaitForAssertion(() => Assert.Contains("3 trams", page.Find(".preview").TextContent, StringComparison.Ordinal));
        Assert.Empty((await ListAsync()).Articles);
    }

    [Fact]
    public async Task Another_link_is_read_before_anything_is_imported()
    {
        var page = await ReadAsync(new ImportedArticle { Text = Body, Title = "Buses" });
        module.Setup<ReadingAnswer>("readUrl", _ => true).SetResult(new ReadingAnswer(null, "It does not answer."));
        await page.InvokeAsync(() => page.Find(".what input[type=url]").Input("https://courier.example/trams"));

        await page.Find("form.facts").SubmitAsync();

        module.VerifyInvoke("readUrl");
        Assert.Empty((await ListAsync()).Articles);
    }

    [Fact]
    public async Task What_was_read_before_goes_when_the_next_is_refused()
    {
        var page = await ReadAsync(new ImportedArticle { Text = Body, Title = "Buses" });
        module.Setup<ReadingAnswer>("readPaste", _ => true).SetResult(new ReadingAnswer(null, "There is no text in it."));

        await page.InvokeAsync(() => page.Find(".paste button").Click());

        page.WaitForAssertion(() => Assert.Contains("There is no text in it.", page.Find(".note.bad").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".preview"));
        Assert.DoesNotContain("Buses", page.Markup, StringComparison.Ordinal);
        Assert.True(Import(page).HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_refused_correction_stays_to_be_mended()
    {
        var page = await ReadAsync(new ImportedArticle { Text = Body, Title = "Buses" });
        await page.InvokeAsync(() => page.Find(".preview button").Click());
        module.Setup<ReadingAnswer>("sendCorrection", _ => true).SetResult(new ReadingAnswer(null, "There is no text in it."));

        await page.InvokeAsync(() => page.FindAll(".what .line button").Single(button => button.TextContent.Contains("Use", StringComparison.Ordinal)).Click());

        Assert.NotEmpty(page.FindAll("textarea[data-correction]"));
    }

    [Fact]
    public async Task After_reading_the_focus_goes_where_work_goes_on()
    {
        var page = await ReadAsync(new ImportedArticle { Text = Body, Title = "Buses" });

        page.WaitForAssertion(() => module.VerifyInvoke("goOn"));
    }

    private string Address => Services.GetRequiredService<NavigationManager>().Uri;

    private static AngleSharp.Dom.IElement Import(IRenderedComponent<ImportPage> page) => page.Find(".end .primary");

    private Task<ArticlePage> ListAsync() =>
        Services.GetRequiredService<ArticleList>().ReadAsync(ReviewerId, new ArticleQuery(), Stop);

    private static Task ChoosePasteAsync(IRenderedComponent<ImportPage> page) => page.InvokeAsync(() => page.FindAll(".segments button")[2].Click());

    /// <summary>What the browser will have read next from the box.</summary>
    private void AnswerPaste(ImportedArticle article)
    {
        var id = Services.GetRequiredService<ImportTray>().Put(ReviewerId, new ReadArticle(article, TimeSpan.FromSeconds(0.4), 2048));
        module.Setup<ReadingAnswer>("readPaste", _ => true).SetResult(new ReadingAnswer(id, null));
    }

    /// <summary>The page, after the browser sent something that was read as this.</summary>
    private async Task<IRenderedComponent<ImportPage>> ReadAsync(ImportedArticle article)
    {
        var id = Services.GetRequiredService<ImportTray>().Put(ReviewerId, new ReadArticle(article, TimeSpan.FromSeconds(0.4), 2048));
        var page = Open<ImportPage>("/articles/new");
        module.Setup<ReadingAnswer>("readPaste", _ => true).SetResult(new ReadingAnswer(id, null));
        // Awaited to its end: a later rendering would replace what a test is about to press.
        await page.Find(".paste button").ClickAsync();
        return page;
    }
}
