using Microsoft.Playwright;

namespace FactCheck.Journeys;

/// <summary>The same page was attached under two addresses; both claims get the source that is kept, until that is taken back.</summary>
public sealed class Two_sources_are_one(Chromium chromium) : IAsyncLifetime
{
    private const string Goes = "Harbour log";
    private const string Stays = "The log of the harbour";

    private DeskServer server = null!;

    public async ValueTask InitializeAsync() => server = await DeskServer.StartDemoAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task They_are_merged_and_both_are_as_before_when_it_is_taken_back()
    {
        await using var kone = await Journey.BeginAsAsync("A. Kone", chromium, server);
        var article = new CheckedArticle(kone);
        await article.ImportAsync("The harbour");
        await article.TriageAsync(3);
        await AttachAsync(article, 1, "https://harbour.example/log", Goes);
        var gone = await Title(kone.Page, Goes).GetAttributeAsync("href");
        await AttachAsync(article, 2, "https://www.harbour.example/log-of-the-day", Stays);
        await Title(kone.Page, Stays).ClickAsync();
        await HeadAsync(kone.Page, Stays);
        var other = await kone.Page.Context.NewPageAsync();

        await MergeAsync(kone);
        await ShowAsync(other, article, Stays, Stays);
        await other.GotoAsync(gone!);
        await HeadAsync(other, Stays);

        await kone.PressAsync("Control+z");
        await kone.SeesAsync("Undone: merging sources");
        await ShowAsync(other, article, Goes, Stays);
        await other.GotoAsync(gone!);
        await HeadAsync(other, Goes);
        Assert.Empty(kone.Errors);
    }

    private static async Task AttachAsync(CheckedArticle article, int claim, string url, string title)
    {
        await article.ChooseAsync(claim);
        await article.TakeAsync(claim);
        await article.AttachAsync(url, title, "Twelve ships lie in it.");
    }

    private static async Task MergeAsync(Journey kone)
    {
        await kone.KeysReadyAsync();
        await kone.PressAsync("m");
        await kone.Dialog.GetByRole(AriaRole.Searchbox).FillAsync(Goes);
        await kone.Dialog.GetByRole(AriaRole.Button, new() { Name = Goes }).First.ClickAsync();
        var merge = kone.Dialog.GetByRole(AriaRole.Button, new() { Name = "Merge", Exact = true });
        await Assertions.Expect(merge).ToBeFocusedAsync();
        Assert.Empty(await Axe.RunAsync(kone.Page));
        await kone.PressAsync("Enter");
        await kone.SeesAsync($"Merged {Goes}");
        await kone.Dialog.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    private static async Task ShowAsync(IPage page, CheckedArticle article, params string[] titles)
    {
        for (var claim = 1; claim <= titles.Length; claim++)
        {
            await page.GotoAsync($"{article.Path}?claim={claim}");
            await Title(page, titles[claim - 1]).WaitForAsync();
        }
    }

    private static ILocator Title(IPage page, string title) => page.Locator(".piece").GetByRole(AriaRole.Link, new() { Name = title, Exact = true });

    private static Task HeadAsync(IPage page, string title) => page.GetByRole(AriaRole.Heading, new() { Name = title, Level = 1 }).WaitForAsync();
}
