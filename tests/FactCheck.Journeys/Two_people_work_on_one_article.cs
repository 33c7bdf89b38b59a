using Microsoft.Playwright;

namespace FactCheck.Journeys;

/// <summary>People see each other's changes at once, lose nothing when they meet, and are out when they are out.</summary>
public sealed class Two_people_work_on_one_article(Chromium chromium, DemoDesk desk) : IClassFixture<DemoDesk>
{
    [Fact]
    public async Task What_one_does_the_other_sees_without_reloading()
    {
        await using var ortiz = await Journey.BeginAsAsync("M. Ortiz", chromium, desk.Server);
        await using var lindt = await Journey.BeginAsAsync("J. Lindt", chromium, desk.Server);
        await lindt.GoWithKeysAsync("/articles/A1?claim=5");
        await ortiz.GoWithKeysAsync("/articles/A1?claim=5");
        await ortiz.SeesClaimAsync("A1-5");

        await ortiz.PressAsync("t");

        await lindt.Page.Locator(".panel dd").GetByText("M. Ortiz").Locator("visible=true").First.WaitForAsync();
    }

    [Fact]
    public async Task Two_wordings_of_one_claim_are_put_side_by_side_and_nothing_typed_is_lost()
    {
        await using var lindt = await Journey.BeginAsAsync("J. Lindt", chromium, desk.Server);
        await using var hale = await Journey.BeginAsAsync("R. Hale", chromium, desk.Server);
        await OpenWordingAsync(lindt);
        await OpenWordingAsync(hale, hale.Button("Write anyway"));

        await lindt.Page.GetByLabel("Statement").FillAsync("The tunnel takes 9,000 trucks a day off the streets.");
        await lindt.PressAsync("Control+Enter");
        await lindt.SeesAsync("Saved the wording");
        await hale.Page.GetByLabel("Statement").FillAsync("The tunnel would take 9,000 lorries off the streets.");
        await hale.PressAsync("Control+Enter");

        await hale.Dialog.WaitForAsync();
        await hale.Dialog.GetByText("The tunnel takes 9,000 trucks a day off the streets.").First.WaitForAsync();
        await hale.Dialog.GetByText("The tunnel would take 9,000 lorries off the streets.").First.WaitForAsync();
    }

    [Fact]
    public async Task Somebody_disabled_from_the_command_line_is_out_at_once()
    {
        await using var kone = await Journey.BeginAsAsync("A. Kone", chromium, desk.Server);
        await kone.GoAsync("/articles/A1");

        var done = await desk.Server.RunAsync("user disable kone@courier.example");

        Assert.True(done.Code == 0, done.Error);
        await kone.Page.WaitForURLAsync("**/account/ended**");
        var back = await kone.Page.GotoAsync("/articles/A1");
        Assert.DoesNotContain("/articles/A1", kone.Page.Url, StringComparison.Ordinal);
        Assert.NotNull(back);
    }

    [Fact]
    public async Task What_a_verb_beside_the_server_does_open_pages_show()
    {
        await using var ortiz = await Journey.BeginAsAsync("M. Ortiz", chromium, desk.Server);
        await ortiz.GoAsync("/articles");
        var file = Path.Combine(desk.Server.Data, "brief.txt");
        await File.WriteAllTextAsync(file, "A short brief\n\nThe bridge opened on Monday after 14 months of work.\n", TestContext.Current.CancellationToken);

        var done = await desk.Server.RunAsync($"import \"{file}\" --as ortiz@courier.example --title \"A short brief\"");

        Assert.True(done.Code == 0, done.Error);
        await ortiz.SeesAsync("A short brief");
    }

    private static async Task OpenWordingAsync(Journey editor, ILocator? warned = null)
    {
        await editor.GoWithKeysAsync("/articles/A1?claim=5");
        await editor.Page.Locator(".panel").GetByRole(AriaRole.Button, new() { Name = "Change the wording" }).ClickAsync();
        if (warned is not null)
            await warned.ClickAsync();
        await editor.Page.Locator(".wording [data-keys=on]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }
}
