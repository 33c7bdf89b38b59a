using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace FactCheck.Journeys;

/// <summary>Sign in, import, triage, evidence, verdict, sign-off and export without ever touching a mouse.</summary>
public sealed class The_same_with_the_keyboard_alone(Chromium chromium) : IAsyncLifetime
{
    private DeskServer server = null!;

    public async ValueTask InitializeAsync() => server = await DeskServer.StartDemoAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task From_signing_in_to_an_exported_report()
    {
        await using var reviewer = await SignInAsync("M. Ortiz");
        var keys = new Keyboard(reviewer);
        await keys.PressAsync("New article");
        await reviewer.Page.WaitForURLAsync("**/articles/new");
        await reviewer.KeysReadyAsync();
        await ImportAsync(reviewer, keys);
        var number = reviewer.Page.Url.Split('/')[^1];
        await TriageAsync(reviewer, keys);
        await CheckAsync(reviewer, keys, number);

        await using var editor = await SignInAsync("J. Lindt");
        var decides = new Keyboard(editor);
        await decides.PressAsync("Queue");
        await editor.Page.WaitForURLAsync("**/queue**");
        await editor.SeesAsync("Before you sign");
        await editor.KeysReadyAsync();
        await ChooseAsync(editor, number);
        await editor.PressAsync("Shift+A");
        await editor.SeesAsync($"Approved {number}-1");

        await editor.GoAsync($"/articles/{number}/report");
        await editor.SeesAsync("Order of the claims");
        var download = await editor.Page.RunAndWaitForDownloadAsync(() => decides.PressAsync("CSV"));
        Assert.StartsWith(number, download.SuggestedFilename, StringComparison.Ordinal);
    }

    private async Task<Journey> SignInAsync(string person)
    {
        var journey = await Journey.BeginAsync(chromium, server);
        await journey.Page.GotoAsync("/account/sign-in");
        await new Keyboard(journey).PressAsync(person);
        await journey.ReadyAsync();
        return journey;
    }

    private static async Task ImportAsync(Journey reviewer, Keyboard keys)
    {
        await keys.PressAsync("Paste");
        await keys.TypeAsync("Paste the article here", await ArticleText.ReadAsync());
        await keys.PressAsync("Read it");
        await reviewer.SeesAsync("characters of text");
        await keys.TypeAsync("Title", ArticleText.Title);
        await keys.TypeAsync("Published", "2019-06-24");
        await reviewer.PressAsync("Control+Enter");
        await reviewer.Page.WaitForURLAsync("**/articles/A*");
        await reviewer.Page.Locator("mark").First.WaitForAsync();
        await reviewer.KeysReadyAsync();
    }

    private static async Task TriageAsync(Journey reviewer, Keyboard keys)
    {
        await keys.PressAsync("Triage");
        await reviewer.Page.WaitForURLAsync("**/triage");
        await reviewer.Page.Locator(".card").WaitForAsync();
        await reviewer.KeysReadyAsync();
        await reviewer.PressAsync("a");
        await reviewer.SeesAsync("1 accepted, 0 set aside");
        await reviewer.PressAsync("x");
        await reviewer.DialogKeysReadyAsync();
        await reviewer.PressAsync("4");
        await reviewer.SeesAsync("1 accepted, 1 set aside");
        await keys.PressAsync("To the workspace");
        await reviewer.Page.GetByRole(AriaRole.Region, new() { Name = "Claims" }).Locator("visible=true").First.WaitForAsync();
        await reviewer.Page.Locator("mark").First.WaitForAsync();
        await reviewer.KeysReadyAsync();
    }

    private static async Task CheckAsync(Journey reviewer, Keyboard keys, string number)
    {
        await reviewer.Page.Locator("main [data-keys=on]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await FilterAsync(reviewer, number);
        await reviewer.PressAsync("t");
        await reviewer.SeesAsync($"You have {number}-1");
        await reviewer.PressAsync("e");
        await reviewer.Dialog.WaitForAsync();
        await keys.TypeAsync("Web address", "https://register.example/members");
        await keys.TypeAsync("Title", "Register of members");
        await keys.TypeAsync("Quotation", "Listed since 2011.");
        await reviewer.PressAsync("Control+Enter");
        await reviewer.Dialog.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await reviewer.PressAsync("v");
        await reviewer.RateAsync("1", "True");
        await keys.TypeAsync("Rationale", "The register lists it; the name and the office are right.");
        await reviewer.SeesAsync("Saved");
        await reviewer.PressAsync("Control+Enter");
        await reviewer.SeesAsync("Submitted the verdict");
    }

    // In the field a key writes; Enter and Escape are the filter's own.
    private static async Task FilterAsync(Journey reviewer, string number)
    {
        await reviewer.PressAsync("/");
        await reviewer.Page.Locator("#claim-filter input:focus").WaitForAsync();
        await reviewer.TypeAsync("jjj");
        await reviewer.SeesAsync("No claim fits the filter");
        await reviewer.PressAsync("Escape");
        await reviewer.Page.Locator("#claim-filter").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await reviewer.PressAsync("/");
        await reviewer.Page.Locator("#claim-filter input:focus").WaitForAsync();
        await reviewer.TypeAsync("1");
        await reviewer.PressAsync("Enter");
        await reviewer.SeesClaimAsync($"{number}-1");
        await reviewer.PressAsync("Escape");
        await reviewer.Page.Locator("#claim-filter").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await reviewer.PressAsync("j");
        await reviewer.SeesClaimAsync($"{number}-1");
    }

    private static async Task ChooseAsync(Journey editor, string number)
    {
        await editor.Page.GetByRole(AriaRole.Region, new() { NameRegex = new Regex("^Verdict on ") }).WaitForAsync();
        var chosen = editor.Page.GetByRole(AriaRole.Region, new() { Name = $"Verdict on {number}-1" });
        for (var press = 0; press < 10 && !await chosen.IsVisibleAsync(); press++)
        {
            // Asked in the page itself: what is known of its address outside it comes later.
            var before = await editor.Page.EvaluateAsync<string>("location.href");
            await editor.PressAsync("j");
            await editor.Page.WaitForFunctionAsync("before => location.href !== before", before);
            var claim = (await editor.Page.EvaluateAsync<string>("location.href")).Split("claim=")[^1];
            await editor.Page.GetByRole(AriaRole.Region, new() { Name = $"Verdict on {claim}" }).WaitForAsync();
        }

        await chosen.WaitForAsync();
    }
}
