using Microsoft.Playwright;

namespace FactCheck.Journeys;

/// <summary>A page is attached, captured, quoted from and looked at in its frame; then it changes, and the evidence says so.</summary>
public sealed class A_source_is_captured_and_quoted(Chromium chromium) : IAsyncLifetime
{
    private const string Quotation = "The harbour is open again since Monday.";

    private const string Before =
        $"""
        <!doctype html><html lang="en"><head><title>Harbour log</title><link rel="stylesheet" href="/look.css"><script src="/watch.js"></script></head>
        <body><h1>Harbour log</h1><p>{Quotation}</p><p>Twelve ships lie in it.</p><img src="/pixel.png" alt="A pier">
        <p><a href="/next">The next day</a></p><script>document.body.dataset.ran = 'yes'; fetch('/beacon');</script></body></html>
        """;

    private DeskServer server = null!;

    public async ValueTask InitializeAsync() => server = await DeskServer.StartCapturingAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task From_the_address_to_the_quotation_in_its_place()
    {
        await using var site = await SitePage.StartAsync(Before);
        await using var kone = await Journey.BeginAsAsync("A. Kone", chromium, server);
        var outside = new List<string>();
        kone.Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(server.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                outside.Add(request.Url);
        };
        var article = new CheckedArticle(kone);
        await article.ImportAsync("The harbour");
        await article.TriageAsync(3);
        await article.ChooseAsync(1);
        await article.TakeAsync(1);
        await AttachAsync(kone, site.Url);

        await kone.Page.GetByRole(AriaRole.Link, new() { Name = "Quote from it: Harbour log" }).ClickAsync();
        var paragraph = kone.Page.Locator(".words p", new() { HasText = Quotation });
        await paragraph.WaitForAsync();
        await kone.Page.Locator(".quoting").GetByText("There is no quotation yet.").WaitForAsync();
        // Paragraphs get their true height once they are in view: only then they stay where they are.
        await kone.Page.Locator(".words p").Last.ScrollIntoViewIfNeededAsync();
        await kone.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('.words p')].every(p => p.getBoundingClientRect().height < 40)");
        await paragraph.ClickAsync(new() { ClickCount = 3 });
        await kone.Button("Quote what is selected").ClickAsync();
        await Assertions.Expect(kone.Page.Locator(".words mark")).ToHaveTextAsync(Quotation);

        await QuoteWithKeysAsync(kone);

        await kone.Page.Locator(".viewer .segments").GetByRole(AriaRole.Button, new() { Name = "Page", Exact = true }).ClickAsync();
        var copy = kone.Page.FrameLocator("iframe.copy");
        await copy.GetByText(Quotation).WaitForAsync();
        await copy.GetByText("[A pier]").WaitForAsync();
        await copy.GetByText("The next day").ClickAsync();
        await Assertions.Expect(copy.GetByText(Quotation)).ToBeVisibleAsync();
        Assert.Equal(0, await copy.Locator("a[href], script, link, img").CountAsync());
        Assert.Empty(await Axe.RunAsync(kone.Page));

        site.Html = Before.Replace(Quotation, "The harbour is shut again.", StringComparison.Ordinal);
        await kone.Button("Capture it again").ClickAsync();
        await Assertions.Expect(kone.Page.Locator(".snapshots .row button")).ToHaveCountAsync(2);
        await kone.Button("What changed").ClickAsync();
        await kone.Page.Locator(".changes").GetByText("shut").First.WaitForAsync();

        await kone.GoWithKeysAsync($"{article.Path}?claim=1");
        await kone.SeesAsync("but no longer in the newest one.");
        await kone.Page.Locator(".piece q a").ClickAsync();
        await Assertions.Expect(kone.Page.Locator(".words mark")).ToHaveTextAsync(Quotation);

        await AttachInAFewKeysAsync(kone, article, site.Url);

        Assert.Empty(site.Asked.Except(["/log", "/favicon.ico"]));
        Assert.Empty(outside);
        Assert.Empty(kone.Errors);
    }

    // The heading, the quotation, the ships and the next day are a sentence each; the quotation is what was quoted with the mouse.
    private static async Task QuoteWithKeysAsync(Journey kone)
    {
        var mark = kone.Page.Locator(".words mark");
        await new Keyboard(kone).TabToAsync("Text of the snapshot");
        await kone.PressAsync("ArrowDown");
        await kone.PressAsync("Shift+ArrowDown");
        await kone.PressAsync("Enter");
        await Assertions.Expect(mark).ToHaveTextAsync(["Twelve ships lie in it.", "The next day"]);

        await kone.PressAsync("ArrowUp");
        Assert.Equal(Quotation, await kone.Page.EvaluateAsync<string>("() => getSelection().toString().trim()"));
        await kone.PressAsync("Enter");
        await Assertions.Expect(mark).ToHaveTextAsync([Quotation]);
        await kone.PressAsync("ArrowUp");
        Assert.Equal("Harbour log", await kone.Page.EvaluateAsync<string>("() => getSelection().toString().trim()"));
        await kone.PressAsync("ArrowDown");
        await kone.PressAsync("Enter");
        await Assertions.Expect(mark).ToHaveTextAsync([Quotation]);
    }

    // The address is pasted beside the claim, the words into the field that is entered then: what the page says of itself is read from it.
    private static async Task AttachInAFewKeysAsync(Journey kone, CheckedArticle article, string url)
    {
        await article.ChooseAsync(2);
        await article.TakeAsync(2);
        await kone.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var keys = 0;

        await CopyAsync(url);
        await KeyAsync("Control+v");
        await Assertions.Expect(kone.Dialog.GetByLabel("Quotation")).ToBeFocusedAsync();
        await CopyAsync("shut again");
        await KeyAsync("Control+v");
        await KeyAsync("Control+Enter");

        await kone.Dialog.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await Assertions.Expect(kone.Page.Locator(".piece q")).ToHaveTextAsync("shut again");
        await Assertions.Expect(kone.Page.Locator(".piece")).ToContainTextAsync("Harbour log");
        Assert.InRange(keys, 1, 9);

        Task CopyAsync(string text) => kone.Page.EvaluateAsync("text => navigator.clipboard.writeText(text)", text);

        Task KeyAsync(string key)
        {
            keys++;
            return kone.PressAsync(key);
        }
    }

    private static async Task AttachAsync(Journey kone, string url)
    {
        await kone.PressAsync("e");
        await kone.Dialog.GetByLabel("Web address").FillAsync(url);
        await kone.Dialog.GetByLabel("Title").FillAsync("Harbour log");
        await kone.PressAsync("Control+Enter");
        await kone.Dialog.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await kone.SeesAsync("Harbour log");
    }
}
