using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace FactCheck.Journeys;

/// <summary>Triage: one after the other with hardly more than a key each, and many at once with one undo.</summary>
public sealed partial class Suggestions_are_decided_by_keys(Chromium chromium, DemoDesk desk) : IClassFixture<DemoDesk>
{
    /// <summary>What a suggestion may cost, in keys.</summary>
    private const double MostKeys = 1.5;

    [Fact]
    public async Task A_whole_article_takes_at_most_one_and_a_half_keys_a_suggestion()
    {
        await using var reviewer = await Journey.BeginAsAsync("M. Ortiz", chromium, desk.Server);
        var page = reviewer.Page;
        await reviewer.GoWithKeysAsync("/articles/A3/triage");
        await reviewer.Button("Split it into claims").ClickAsync();
        await page.Locator("#triage-statement").WaitForAsync();
        var all = await WaitingAsync(reviewer);
        Assert.True(all >= 5, $"{all} suggestions");
        var (keys, accepted, aside) = (0, 0, 0);

        // Accepted, set aside by a reason's number, and now and then by a dialog that asks for the reason.
        for (var decided = 0; decided < all; decided++)
        {
            string[] pressed = (decided % 4) switch { 1 => ["3"], 3 => ["x", "4"], _ => ["a"] };
            foreach (var key in pressed)
            {
                await reviewer.PressAsync(key);
                keys++;
                if (key == "x")
                    await reviewer.DialogKeysReadyAsync();
            }

            (accepted, aside) = pressed is ["a"] ? (accepted + 1, aside) : (accepted, aside + 1);
            await reviewer.SeesAsync($"{accepted} accepted, {aside} set aside");
        }

        await reviewer.SeesAsync("Every suggestion is decided");
        Assert.True(keys <= MostKeys * all, $"{keys} keys for {all} suggestions");
        Assert.Empty(reviewer.Errors);
    }

    [Fact]
    public async Task What_the_filter_shows_is_accepted_at_once_and_one_undo_takes_all_back()
    {
        await using var reviewer = await Journey.BeginAsAsync("A. Kone", chromium, desk.Server);
        var page = reviewer.Page;
        await ImportAsync(reviewer);
        await reviewer.GoWithKeysAsync($"{new Uri(page.Url).AbsolutePath}/triage");
        await page.Locator("#triage-statement").WaitForAsync();
        var all = await WaitingAsync(reviewer);

        await reviewer.PressAsync("/");
        await page.GetByLabel("Worth").SelectOptionAsync(new SelectOptionValue { Value = "High" });
        await page.Locator(".bar [role=status]").GetByText($"of {all} shown").WaitForAsync();
        var claimant = page.GetByLabel("Claimant");
        var option = await claimant.Locator("option").Last.TextContentAsync() ?? "";
        var many = int.Parse(Count().Match(option).Groups[1].Value, CultureInfo.InvariantCulture);
        await claimant.SelectOptionAsync(new SelectOptionValue { Label = option });
        await reviewer.SeesAsync($"{many} of {all} shown");
        Assert.True(many < all);

        await reviewer.PressAsync("Escape");
        await page.WaitForFunctionAsync("() => document.activeElement.tagName !== 'SELECT'");
        await reviewer.PressAsync("Shift+E");
        await reviewer.SeesAsync($"{many} accepted, 0 set aside");
        await reviewer.SeesAsync("No suggestion fits");
        Assert.Equal(all - many, await WaitingAsync(reviewer));
        Assert.Empty(await Axe.RunAsync(page));

        await reviewer.PressAsync("Control+z");
        await reviewer.SeesAsync("0 accepted, 0 set aside");
        await reviewer.SeesAsync($"{many} of {all} shown");
        Assert.Empty(reviewer.Errors);
    }

    [Fact]
    public async Task What_nobody_has_looked_at_is_gone_through_and_set_aside_singly_and_as_a_stretch()
    {
        await using var reviewer = await Journey.BeginAsAsync("S. Virtanen", chromium, desk.Server);
        var page = reviewer.Page;
        await reviewer.GoWithKeysAsync("/articles/A2");
        await page.Locator("mark").First.WaitForAsync();

        await reviewer.PressAsync("c");
        await page.Locator(".fragment.coverage .faded").First.WaitForAsync();
        var left = await LeftAsync(page);
        await reviewer.PressAsync("Shift+J");
        var first = await SelectedAsync(page, "");
        await SetAsideAsync(reviewer);
        await reviewer.SeesAsync($"{left - 1} sentences left");

        // Whoever goes from sentence to sentence goes on by itself, and may take several at once.
        var second = await SelectedAsync(page, first);
        await reviewer.PressAsync("Shift+L");
        var stretch = await SelectedAsync(page, second);
        Assert.StartsWith(second, stretch, StringComparison.Ordinal);
        await SetAsideAsync(reviewer);
        await reviewer.SeesAsync($"{left - 3} sentences left");
        Assert.Empty(await Axe.RunAsync(page));

        await reviewer.PressAsync("Control+z");
        await reviewer.SeesAsync($"{left - 1} sentences left");
        await reviewer.PressAsync("c");
        await page.Locator(".fragment:not(.coverage)").First.WaitForAsync();
        Assert.Empty(reviewer.Errors);
    }

    private static async Task SetAsideAsync(Journey journey)
    {
        await journey.PressAsync("x");
        await journey.DialogKeysReadyAsync();
        await journey.PressAsync("4");
        await journey.Dialog.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    private static async Task<int> LeftAsync(IPage page) => int.Parse(
        Digits().Match(await page.Locator(".more .left").InnerTextAsync()).Value, CultureInfo.InvariantCulture);

    /// <summary>The text that is selected, once it is another than before.</summary>
    private static async Task<string> SelectedAsync(IPage page, string before)
    {
        var selected = await page.WaitForFunctionAsync(
            "before => { const now = getSelection().toString(); return now && now !== before ? now : null; }", before);
        return await selected.JsonValueAsync<string>();
    }

    private static async Task<int> WaitingAsync(Journey journey) => int.Parse(
        await journey.Page.Locator(".facts b").First.TextContentAsync() ?? "", CultureInfo.InvariantCulture);

    private static async Task ImportAsync(Journey journey)
    {
        await journey.GoAsync("/articles/new");
        await journey.Button("Paste").ClickAsync();
        await journey.Page.GetByLabel("Paste the article here").FillAsync(await ArticleText.ReadAsync());
        await journey.Button("Read it").ClickAsync();
        await journey.Page.GetByLabel("Title").FillAsync(ArticleText.Title);
        await journey.Button("Import and split").ClickAsync();
        await journey.Page.WaitForURLAsync(new Regex("/articles/A[0-9]+$"));
        await journey.Page.Locator("mark").First.WaitForAsync();
    }

    [GeneratedRegex(@"\(([0-9]+)\)$")]
    private static partial Regex Count();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
