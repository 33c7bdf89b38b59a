using Microsoft.Playwright;

namespace FactCheck.Journeys;

/// <summary>Dialogs and messages wear the desk's own style alone: they lie over the page, within the window, wide and narrow.</summary>
public sealed class What_floats_stands_over_the_page(Chromium chromium, DemoDesk desk) : IClassFixture<DemoDesk>
{
    private const int Height = 740;

    private const string Covered = "() => document.elementFromPoint(2, 2).matches('.mud-overlay-scrim')";

    [Theory]
    [InlineData(1440)]
    [InlineData(360)]
    public async Task A_dialog_in_the_middle_with_the_page_veiled(int width)
    {
        await using var reviewer = await OnClaimAsync(width);

        await reviewer.PressAsync("?");

        var box = await SettledAsync(reviewer.Page.GetByRole(AriaRole.Dialog));
        Assert.Equal(width / 2.0, box.X + (box.Width / 2), 2.0);
        Assert.Equal(Height / 2.0, box.Y + (box.Height / 2), 2.0);
        Assert.InRange(box.Y, 12, Height);
        Assert.True(await reviewer.Page.EvaluateAsync<bool>(Covered), "The page behind the dialog can still be clicked.");

        await reviewer.PressAsync("Escape");
        await reviewer.Page.GetByRole(AriaRole.Dialog).WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        Assert.False(await reviewer.Page.EvaluateAsync<bool>(Covered), "The veil stayed.");
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(360)]
    public async Task A_message_within_the_window_and_the_page_below_it_in_reach(int width)
    {
        await using var reviewer = await OnClaimAsync(width);

        await reviewer.PressAsync("t");

        var message = reviewer.Page.Locator(".mud-snackbar");
        var box = await SettledAsync(message);
        Assert.InRange(box.X, 12, 24);
        Assert.InRange(box.X + box.Width, 288, Math.Min(width - 12, 600));
        Assert.InRange(box.Y + box.Height, 0, Height);
        Assert.False(await reviewer.Page.EvaluateAsync<bool>(Covered), "A message veils the page.");
        await message.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await message.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    private async Task<Journey> OnClaimAsync(int width)
    {
        var reviewer = await Journey.BeginAsAsync("M. Ortiz", chromium, desk.Server, width: width, height: Height);
        await reviewer.GoWithKeysAsync("/articles/A1?claim=1");
        return reviewer;
    }

    /// <summary>Where it stands once it has come in.</summary>
    private static async Task<LocatorBoundingBoxResult> SettledAsync(ILocator part)
    {
        await part.WaitForAsync();
        await part.EvaluateAsync("async part => { await Promise.all(part.getAnimations().map(moving => moving.finished)); }");
        return await part.BoundingBoxAsync() ?? throw new InvalidOperationException("It is not on the page.");
    }
}
