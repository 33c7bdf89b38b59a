using Microsoft.Playwright;

namespace FactCheck.Journeys;

/// <summary>A captured page changes and then goes; the desk looks when asked, says which, and lists it with the claim that uses it.</summary>
public sealed class A_link_rots(Chromium chromium) : IAsyncLifetime
{
    private const string Before = "<!doctype html><html lang=\"en\"><head><title>Harbour log</title></head><body><p>The harbour is open again since Monday.</p></body></html>";

    private DeskServer server = null!;

    public async ValueTask InitializeAsync() => server = await DeskServer.StartCapturingAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task From_changed_to_gone()
    {
        await using var site = await SitePage.StartAsync(Before);
        await using var kone = await Journey.BeginAsAsync("A. Kone", chromium, server);
        var article = new CheckedArticle(kone);
        await article.ImportAsync("The harbour");
        await article.TriageAsync(2);
        await article.ChooseAsync(1);
        await article.TakeAsync(1);
        await kone.PressAsync("e");
        await kone.Dialog.GetByLabel("Web address").FillAsync(site.Url);
        await kone.Dialog.GetByLabel("Title").FillAsync("Harbour log");
        await kone.PressAsync("Control+Enter");
        await kone.Dialog.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await kone.Page.GetByRole(AriaRole.Link, new() { Name = "Quote from it: Harbour log" }).ClickAsync();
        await kone.Page.Locator(".words p", new() { HasText = "The harbour is open again" }).WaitForAsync();

        var word = kone.Page.Locator(".looked [data-word]");
        await kone.Button("Check now").ClickAsync();
        await Assertions.Expect(word).ToHaveAttributeAsync("data-word", "Unchanged");
        site.Html = Before.Replace("open again", "shut", StringComparison.Ordinal);
        await kone.Button("Check now").ClickAsync();
        await Assertions.Expect(word).ToHaveAttributeAsync("data-word", "Changed");
        await Assertions.Expect(kone.Page.Locator(".snapshots .row button")).ToHaveCountAsync(2);
        site.Status = 404;
        await kone.Button("Check now").ClickAsync();
        await Assertions.Expect(word).ToHaveAttributeAsync("data-word", "Gone");
        Assert.Empty(await Axe.RunAsync(kone.Page));

        await kone.GoWithKeysAsync("/sources/links?word=Gone");
        var row = kone.Page.Locator("[data-row]", new() { HasText = "Harbour log" });
        await Assertions.Expect(row).ToContainTextAsync("Gone (404)");
        await Assertions.Expect(row.GetByRole(AriaRole.Link)).ToHaveCountAsync(2);
        Assert.Empty(await Axe.RunAsync(kone.Page));
        Assert.Empty(kone.Errors);
    }
}
