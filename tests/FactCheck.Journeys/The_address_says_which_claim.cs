using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace FactCheck.Journeys;

/// <summary>The address follows from claim to claim when the person rests, and is right whatever they do before that.</summary>
public sealed class The_address_says_which_claim(Chromium chromium, DemoDesk desk) : IClassFixture<DemoDesk>
{
    [Fact]
    public async Task It_follows_at_rest_and_is_right_when_the_page_is_left_sooner()
    {
        await using var ortiz = await OpenAsync(1);
        await ortiz.PressAsync("j");
        await ortiz.SeesClaimAsync("A1-2");
        await ortiz.Page.WaitForURLAsync("**/articles/A1?claim=2");

        await ortiz.PressAsync("j");
        await ortiz.SeesClaimAsync("A1-3");
        await ortiz.Page.GetByRole(AriaRole.Link, new() { Name = "Sources", Exact = true }).First.ClickAsync();
        await ortiz.Page.WaitForURLAsync("**/sources");
        await ortiz.Page.GoBackAsync();
        await ortiz.Page.WaitForURLAsync("**/articles/A1?claim=3");
        await ortiz.SeesClaimAsync("A1-3");
        Assert.Empty(ortiz.Errors);
    }

    [Fact]
    public async Task A_dialog_opened_right_after_a_step_stays_open()
    {
        await using var ortiz = await OpenAsync(6);
        await ortiz.PressAsync("k");
        await ortiz.SeesClaimAsync("A1-5");
        await ortiz.PressAsync("x");
        await ortiz.DialogKeysReadyAsync();
        await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);
        await Assertions.Expect(ortiz.Dialog).ToBeVisibleAsync();

        await ortiz.PressAsync("Escape");
        await Assertions.Expect(ortiz.Dialog).ToBeHiddenAsync();
        await ortiz.Page.WaitForURLAsync(new Regex("claim=5$"));
    }

    private async Task<Journey> OpenAsync(int claim)
    {
        var ortiz = await Journey.BeginAsAsync("M. Ortiz", chromium, desk.Server);
        await ortiz.GoWithKeysAsync($"/articles/A1?claim={claim}");
        await ortiz.SeesClaimAsync($"A1-{claim}");
        // What keeps the address is asked for after all that the page needs to come alive.
        await ortiz.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await ortiz.Page.WaitForTimeoutAsync(1_000);
        return ortiz;
    }
}
