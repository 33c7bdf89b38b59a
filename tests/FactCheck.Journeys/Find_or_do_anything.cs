using Microsoft.Playwright;

namespace FactCheck.Journeys;

/// <summary>The palette: from anywhere, by typing, with the keyboard alone.</summary>
public sealed class Find_or_do_anything(Chromium chromium, DemoDesk demo) : IClassFixture<DemoDesk>
{
    private const string Focused = "() => document.activeElement.className + '|' + (document.activeElement.getAttribute('aria-label') ?? document.activeElement.id)";

    [Fact]
    public async Task What_is_typed_right_after_the_key_is_for_the_palette_and_Enter_does_it()
    {
        await using var ortiz = await Journey.BeginAsAsync("M. Ortiz", chromium, demo.Server);
        await ortiz.GoWithKeysAsync("/articles/A1?claim=5");
        await ortiz.SeesClaimAsync("A1-5");
        await PaletteReadyAsync(ortiz);

        await ortiz.PressAsync("Control+k");
        await ortiz.TypeAsync("take");
        await ortiz.Page.GetByRole(AriaRole.Option, new() { NameRegex = new("^Take") }).First.WaitForAsync();
        await ortiz.PressAsync("Enter");

        await ortiz.SeesAsync("You have A1-5");
        await Assertions.Expect(Palette(ortiz)).ToBeHiddenAsync();
        Assert.Empty(ortiz.Errors);
    }

    [Fact]
    public async Task Text_selected_before_is_selected_after_and_becomes_a_claim()
    {
        await using var ortiz = await Journey.BeginAsAsync("M. Ortiz", chromium, demo.Server);
        await ortiz.GoWithKeysAsync("/articles/A2");
        await ortiz.Page.Locator("[data-o]").First.WaitForAsync();
        await PaletteReadyAsync(ortiz);
        await ortiz.Page.EvaluateAsync(
            """
            () => {
              const block = [...document.querySelectorAll('[data-o]')].find(one => !one.querySelector('mark') && one.textContent.length > 30);
              getSelection().selectAllChildren(block);
            }
            """);

        await ortiz.PressAsync("Control+k");
        await ortiz.TypeAsync("new claim");
        await ortiz.Page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await ortiz.PressAsync("Enter");

        await ortiz.SeesAsync("Added A2-");
    }

    [Fact]
    public async Task Articles_claims_and_people_are_gone_to_and_Escape_goes_back_to_where_one_was()
    {
        await using var ortiz = await Journey.BeginAsAsync("M. Ortiz", chromium, demo.Server);
        await ortiz.GoAsync("/articles");
        await PaletteReadyAsync(ortiz);
        var filter = ortiz.Page.Locator("main [data-filter]");
        await filter.FocusAsync();
        var before = await ortiz.Page.EvaluateAsync<string>(Focused);

        await ortiz.PressAsync("Control+k");
        await ortiz.TypeAsync("hale");
        await ortiz.Page.GetByRole(AriaRole.Option, new() { NameRegex = new("R. Hale") }).WaitForAsync();
        await ortiz.PressAsync("Enter");
        await ortiz.SeesAsync("Claims of R. Hale");
        await ortiz.PressAsync("Escape");
        await Assertions.Expect(Palette(ortiz)).ToBeHiddenAsync();
        Assert.Equal(before, await ortiz.Page.EvaluateAsync<string>(Focused));

        await ortiz.PressAsync("Control+k");
        await ortiz.TypeAsync("A1-3");
        await ortiz.PressAsync("Enter");
        await ortiz.Page.WaitForURLAsync("**/articles/A1?claim=3");
        await ortiz.SeesClaimAsync("A1-3");
        Assert.NotEqual("BODY", await ortiz.Page.EvaluateAsync<string>("() => document.activeElement.tagName"));

        await ortiz.PressAsync("Control+k");
        await ortiz.TypeAsync("no such thing at all");
        await ortiz.SeesAsync("Nothing is called");
    }

    [Theory]
    [MemberData(nameof(Every_page_can_be_used_by_everyone.Widths), MemberType = typeof(Every_page_can_be_used_by_everyone))]
    public async Task It_can_be_opened_and_used_by_everyone(int width)
    {
        await using var ortiz = await Journey.BeginAsAsync("M. Ortiz", chromium, demo.Server, width: width);
        await ortiz.GoAsync("/articles/A1");
        await PaletteReadyAsync(ortiz);

        await ortiz.Button("Find or do anything").ClickAsync();
        await ortiz.Page.GetByRole(AriaRole.Combobox, new() { Name = "Find or do anything" }).FillAsync("the");
        await ortiz.Page.GetByRole(AriaRole.Group, new() { Name = "Claims" }).GetByRole(AriaRole.Option).First.WaitForAsync();

        Assert.Empty(await Axe.InLightAndDarkAsync(ortiz.Page));
        Assert.Equal(0, await ortiz.Page.EvaluateAsync<int>("() => Math.max(0, document.querySelector('dialog.palette').scrollWidth - innerWidth)"));
        await Palette(ortiz).GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Assertions.Expect(Palette(ortiz)).ToBeHiddenAsync();
    }

    private static ILocator Palette(Journey journey) => journey.Page.Locator("dialog.palette");

    private static Task PaletteReadyAsync(Journey journey) =>
        journey.Page.Locator("dialog.palette[data-ready]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
}
