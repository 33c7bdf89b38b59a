using Microsoft.Playwright;

namespace FactCheck.Journeys;

/// <summary>Two people at one wording, a lost connection, and a verdict with its evidence in sight.</summary>
public sealed class Two_who_write_the_same_lose_nothing(Chromium chromium) : IAsyncLifetime
{
    private const string Claim = "/articles/A1?claim=5";

    private DeskServer server = null!;

    public async ValueTask InitializeAsync() => server = await DeskServer.StartDemoAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Who_comes_second_is_asked_writes_from_both_and_the_first_is_told_who_stands_against_undoing()
    {
        await using var lindt = await Journey.BeginAsAsync("J. Lindt", chromium, server);
        await using var hale = await Journey.BeginAsAsync("R. Hale", chromium, server, ColorScheme.Dark, 900, 700);
        await lindt.GoWithKeysAsync(Claim);
        await hale.GoWithKeysAsync(Claim);
        await hale.SeesClaimAsync("A1-5");
        await lindt.SeesClaimAsync("A1-5");

        await lindt.PressAsync("w");
        await hale.SeesAsync("J. Lindt is writing here.");
        Assert.Empty(await Axe.RunAsync(hale.Page));
        await hale.PressAsync("w");
        await Assertions.Expect(hale.Button("Write anyway")).ToBeFocusedAsync();
        await hale.PressAsync("Enter");
        await hale.Page.Locator(".wording [data-keys=on]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await hale.SeesAsync("J. Lindt is writing here too.");

        await lindt.Page.GetByLabel("Statement").FillAsync("The tunnel takes 9,000 trucks a day off the streets.");
        await lindt.PressAsync("Control+Enter");
        await lindt.SeesAsync("Saved the wording");
        await hale.Page.GetByLabel("Statement").FillAsync("The tunnel would take 9,000 lorries off the streets.");
        await hale.PressAsync("Control+Enter");

        await hale.DialogKeysReadyAsync();
        Assert.Empty(await Axe.RunAsync(hale.Page));
        await hale.Dialog.GetByLabel("Statement, written anew").FillAsync("The tunnel would take 9,000 trucks a day off the streets.");
        await hale.PressAsync("Control+Enter");
        await hale.Dialog.WaitForAsync(new() { State = WaitForSelectorState.Hidden });

        await lindt.Page.Locator(".said h2").GetByText("would take 9,000 trucks").WaitForAsync();
        await lindt.PressAsync("Control+z");
        await lindt.SeesAsync("R. Hale reworded A1-5 since, so this cannot be undone.");
        Assert.Empty(hale.Errors);
        Assert.Empty(lindt.Errors);
    }

    [Fact]
    public async Task What_was_typed_when_the_connection_was_lost_is_offered_back_after_a_reload()
    {
        await using var lindt = await Journey.BeginAsAsync("J. Lindt", chromium, server, ColorScheme.Dark, 360, 740);
        await lindt.GoWithKeysAsync(Claim);
        await lindt.SeesClaimAsync("A1-5");
        await lindt.Page.Locator(".brief").GetByRole(AriaRole.Button, new() { NameRegex = new("^Evidence") }).ClickAsync();
        await lindt.PressAsync("w");
        await lindt.Page.GetByLabel("Statement").FillAsync("Typed before the line broke");
        await lindt.Page.Context.SetOfflineAsync(true);
        await lindt.Page.GetByLabel("Statement").PressSequentiallyAsync(", and after it.");
        await lindt.Page.Context.SetOfflineAsync(false);

        await lindt.GoWithKeysAsync(Claim);
        await lindt.SeesClaimAsync("A1-5");
        await lindt.Page.Locator(".brief").GetByRole(AriaRole.Button, new() { NameRegex = new("^Evidence") }).ClickAsync();
        await lindt.SeesAsync("You were writing here at");
        Assert.Empty(await Axe.RunAsync(lindt.Page));
        Assert.Equal(360, await lindt.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await lindt.Button("Take it back").ClickAsync();

        await Assertions.Expect(lindt.Page.GetByLabel("Statement")).ToHaveValueAsync("Typed before the line broke, and after it.");
        await lindt.Button("Cancel").ClickAsync();
        await lindt.Page.Locator(".wording").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        Assert.Equal(0, await lindt.Page.EvaluateAsync<int>("Object.keys(localStorage).filter(key => key.startsWith('factcheck.draft.')).length"));
    }

    [Fact]
    public async Task An_open_verdict_leaves_what_it_rests_on_in_sight()
    {
        await using var ortiz = await Journey.BeginAsAsync("M. Ortiz", chromium, server);
        var article = new CheckedArticle(ortiz);
        await ortiz.GoWithKeysAsync(Claim);
        await ortiz.SeesClaimAsync("A1-5");
        await ortiz.PressAsync("t");
        await ortiz.SeesAsync("You have A1-5");
        await article.AttachAsync("https://tunnel.example/count", "Tunnel count", "9,000 trucks a day.");

        await ortiz.PressAsync("v");
        await ortiz.Page.Locator(".sheet [data-keys=on]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });

        await Assertions.Expect(ortiz.Page.Locator(".piece").GetByText("9,000 trucks a day.")).ToBeInViewportAsync();
        await Assertions.Expect(ortiz.Page.GetByLabel("Rationale")).ToBeVisibleAsync();
    }
}
