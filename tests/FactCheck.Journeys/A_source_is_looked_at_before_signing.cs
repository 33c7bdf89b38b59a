using Microsoft.Playwright;

namespace FactCheck.Journeys;

/// <summary>A verdict rests on a page; while it comes up in the queue the desk looks at the page again and says what it observed.</summary>
public sealed class A_source_is_looked_at_before_signing(Chromium chromium) : IAsyncLifetime
{
    private const string Quotation = "The harbour is open again since Monday.";
    private const string Before = $"<!doctype html><html lang=\"en\"><head><title>Harbour log</title></head><body><p>{Quotation}</p><p>Twelve ships lie in it.</p></body></html>";

    private DeskServer server = null!;

    public async ValueTask InitializeAsync() => server = await DeskServer.StartCapturingAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task The_same_page_is_signed_and_one_without_the_quotation_is_read_first()
    {
        await using var site = await SitePage.StartAsync(Before);
        await using var kone = await Journey.BeginAsAsync("A. Kone", chromium, server);
        await using var lindt = await Journey.BeginAsAsync("J. Lindt", chromium, server);
        var article = new CheckedArticle(kone);
        await article.ImportAsync("The harbour");
        await article.TriageAsync(2);
        await article.ChooseAsync(1);
        await article.TakeAsync(1);
        await article.AttachAsync(site.Url, "Harbour log", Quotation);
        await kone.Page.GetByRole(AriaRole.Link, new() { Name = "Quote from it: Harbour log" }).ClickAsync();
        await kone.Page.Locator(".words p", new() { HasText = Quotation }).WaitForAsync();
        await article.ChooseAsync(1);
        await article.SubmitAsync("The log of the harbour says so in as many words.");

        await lindt.GoWithKeysAsync($"/queue?claim={article.Number}-1");
        var word = lindt.Page.Locator(".observed");
        await Assertions.Expect(word).ToHaveAttributeAsync("data-word", "Unchanged");

        site.Html = Before.Replace("open again", "shut", StringComparison.Ordinal);
        await CheckNowAsync(kone);
        await lindt.SeesAsync("Check again: the quotation is no longer in the page.");
        Assert.Empty(await Axe.RunAsync(lindt.Page));
        await lindt.Button("I have read what is new").ClickAsync();
        await lindt.PressAsync("Shift+A");
        await lindt.SeesAsync($"Approved {article.Number}-1");

        var verified = await server.RunAsync("verify");
        Assert.True(verified.Code == 0, verified.Output);
        Assert.Empty(kone.Errors);
        Assert.Empty(lindt.Errors);
    }

    private static async Task CheckNowAsync(Journey kone)
    {
        await kone.GoAsync("/sources?q=Harbour%20log");
        await kone.Page.GetByRole(AriaRole.Link, new() { Name = "Harbour log" }).First.ClickAsync();
        await kone.Button("Check now").ClickAsync();
        await Assertions.Expect(kone.Page.Locator(".looked [data-word]")).ToHaveAttributeAsync("data-word", "Changed");
    }
}
