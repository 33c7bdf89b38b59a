using System.Globalization;
using Microsoft.Playwright;

namespace FactCheck.Journeys;

/// <summary>Somebody asks, somebody is told at once, answers and resolves; nothing typed is lost on the way.</summary>
public sealed class People_discuss_a_claim(Chromium chromium, DemoDesk desk) : IClassFixture<DemoDesk>
{
    [Fact]
    public async Task One_mentions_the_other_who_is_told_answers_and_resolves()
    {
        await using var kone = await Journey.BeginAsAsync("A. Kone", chromium, desk.Server);
        await using var hale = await Journey.BeginAsAsync("R. Hale", chromium, desk.Server);
        await kone.GoWithKeysAsync("/articles/A1?claim=5");
        await kone.SeesClaimAsync("A1-5");
        var known = await NewNoticesAsync(hale);

        await kone.PressAsync("d");
        await FocusedAsync(kone, "New comment");
        await kone.TypeAsync("Who counted the trucks, @r. h");
        await Assertions.Expect(kone.Page.GetByRole(AriaRole.Option, new() { Name = "R. Hale" })).ToHaveAttributeAsync("aria-selected", "true");
        Assert.NotNull(await kone.Page.EvaluateAsync<string?>("document.activeElement.getAttribute('aria-activedescendant')"));
        await kone.PressAsync("Enter");
        await kone.TypeAsync("in 2025?");
        await kone.PressAsync("Control+Enter");
        await kone.Page.Locator(".thread .words b", new() { HasText = "@R. Hale" }).WaitForAsync();

        await Assertions.Expect(Bell(hale)).ToHaveAttributeAsync("data-new", (known + 1).ToString(CultureInfo.InvariantCulture));
        await Bell(hale).ClickAsync();
        await hale.Page.GetByRole(AriaRole.Link, new() { Name = "A. Kone mentioned you at A1-5" }).ClickAsync();
        await hale.SeesAsync("in 2025?");
        await Assertions.Expect(Bell(hale)).ToHaveAttributeAsync("data-new", known.ToString(CultureInfo.InvariantCulture));

        await hale.Page.Locator(".thread [data-reply]").ClickAsync();
        await FocusedAsync(hale, "Your answer");
        await hale.TypeAsync("The city; the table says so.");
        await hale.PressAsync("Control+Enter");

        await kone.SeesAsync("The city; the table says so.");
        await Assertions.Expect(kone.Page.Locator(".discussion [aria-live=polite]")).ToHaveTextAsync("R. Hale wrote: The city; the table says so.");
        await Assertions.Expect(Bell(kone)).Not.ToHaveAttributeAsync("data-new", "0");
        await hale.Page.Locator(".thread [data-resolve]").ClickAsync();
        await kone.SeesAsync("Show 1 resolved");
        await Assertions.Expect(kone.Page.GetByRole(AriaRole.Tab, new() { Name = "Discussion" })).ToHaveTextAsync("Discussion");
        Assert.Empty(kone.Errors);
        Assert.Empty(hale.Errors);
    }

    [Fact]
    public async Task What_is_typed_stays_when_the_tab_changes_and_the_page_is_loaded_again()
    {
        await using var kone = await Journey.BeginAsAsync("A. Kone", chromium, desk.Server);
        await kone.GoWithKeysAsync("/articles/A1?claim=6");
        await kone.SeesClaimAsync("A1-6");
        await kone.PressAsync("d");
        await FocusedAsync(kone, "New comment");
        await kone.TypeAsync("Half a thought");

        await kone.Page.GetByRole(AriaRole.Tab, new() { Name = "History" }).ClickAsync();
        await kone.Page.GetByRole(AriaRole.Tab, new() { Name = "Discussion" }).ClickAsync();
        await Assertions.Expect(kone.Page.GetByLabel("New comment")).ToHaveValueAsync("Half a thought");
        await kone.Page.ReloadAsync();
        await kone.KeysReadyAsync();
        await kone.SeesClaimAsync("A1-6");
        await kone.PressAsync("d");

        await Assertions.Expect(kone.Page.GetByLabel("New comment")).ToHaveValueAsync("Half a thought");
    }

    [Fact]
    public async Task An_editor_points_at_a_passage_and_each_leads_to_the_other()
    {
        await using var lindt = await Journey.BeginAsAsync("J. Lindt", chromium, desk.Server);
        await lindt.GoWithKeysAsync("/articles/A1?claim=4");
        await lindt.SeesClaimAsync("A1-4");
        await lindt.Page.Locator(".fragment .n[data-t]").First.ClickAsync();
        await lindt.Page.Locator(".thread:focus").WaitForAsync();

        await lindt.Page.EvaluateAsync(
            """
            () => {
              const block = [...document.querySelectorAll('.fragment [data-o]')].find(one => one.textContent.includes('9,000 trucks'));
              getSelection().selectAllChildren(block);
            }
            """);
        await lindt.PressAsync("d");
        await lindt.SeesAsync("Points at");
        await FocusedAsync(lindt, "New comment");
        await lindt.TypeAsync("By whose count?");
        await lindt.PressAsync("Control+Enter");

        await lindt.Page.Locator(".thread", new() { HasText = "By whose count?" }).Locator("button.pointed").ClickAsync();
        await lindt.Page.Locator(".fragment span.pointed.shown").First.WaitForAsync();
        await Assertions.Expect(lindt.Page.Locator(".fragment .n[data-t]")).ToHaveCountAsync(2);
        Assert.Empty(lindt.Errors);
    }

    [Theory]
    [MemberData(nameof(Every_page_can_be_used_by_everyone.Widths), MemberType = typeof(Every_page_can_be_used_by_everyone))]
    public async Task Everyone_can_use_the_discussion(int width)
    {
        await using var ortiz = await Journey.BeginAsAsync("M. Ortiz", chromium, desk.Server, width: width, height: 740);
        await ortiz.GoAsync("/notices");
        await ortiz.Page.GetByRole(AriaRole.Link, new() { Name = "J. Lindt mentioned you" }).First.ClickAsync();
        await ortiz.SeesClaimAsync("A1-4");
        await ortiz.Page.GetByLabel("New comment").FillAsync("@");
        await ortiz.Page.Locator(".people [role=option]").First.WaitForAsync();

        Assert.Empty(await Axe.InLightAndDarkAsync(ortiz.Page));
        Assert.False(await ortiz.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > window.innerWidth"));
    }

    private static ILocator Bell(Journey journey) => journey.Page.Locator("a.bell");

    private static async Task<int> NewNoticesAsync(Journey journey)
    {
        await journey.Page.Locator("a.bell").WaitForAsync();
        return int.Parse((await Bell(journey).GetAttributeAsync("data-new"))!, CultureInfo.InvariantCulture);
    }

    private static Task FocusedAsync(Journey journey, string label) => Assertions.Expect(journey.Page.GetByLabel(label)).ToBeFocusedAsync();
}
