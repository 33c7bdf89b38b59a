using Microsoft.Playwright;

namespace FactCheck.Journeys;

/// <summary>Three people at one article: who is here, where, and what they are writing; and gone as soon as they are.</summary>
public sealed class Everybody_sees_who_else_is_here(Chromium chromium) : IAsyncLifetime
{
    private DeskServer server = null!;

    public async ValueTask InitializeAsync() => server = await DeskServer.StartDemoAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Three_people_see_each_other_come_write_and_go()
    {
        await using var lindt = await OpenAsync("J. Lindt", ColorScheme.Light);
        await using var kone = await OpenAsync("A. Kone", ColorScheme.Dark);
        var ortiz = await OpenAsync("M. Ortiz", ColorScheme.Light);

        await Here(lindt, "A. Kone is reading, at A1-5").WaitForAsync();
        await Here(lindt, "M. Ortiz is reading, at A1-5").WaitForAsync();
        await Here(kone, "J. Lindt is reading, at A1-5").WaitForAsync();
        await Assertions.Expect(kone.Page.Locator(".here .avatar")).ToHaveCountAsync(2);

        await lindt.PressAsync("w");
        await kone.SeesAsync("J. Lindt is writing the wording");
        await kone.Page.Locator(".list .row.on").GetByLabel("J. Lindt is writing the wording").WaitForAsync();
        Assert.Empty(await Axe.RunAsync(kone.Page));

        await lindt.PressAsync("Escape");
        await kone.Page.Locator(".list .row.on").GetByLabel("J. Lindt is reading").WaitForAsync();

        await ortiz.DisposeAsync();
        await Assertions.Expect(kone.Page.Locator(".here .avatar")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_small_screen_shows_it_too()
    {
        await using var lindt = await OpenAsync("J. Lindt", ColorScheme.Light, 360, 740);
        await using var kone = await OpenAsync("A. Kone", ColorScheme.Light);

        await Here(lindt, "A. Kone is reading, at A1-5").WaitForAsync();
        await lindt.Page.Locator(".brief").GetByText("A. Kone is reading").WaitForAsync();

        Assert.Equal(360, await lindt.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(await Axe.RunAsync(lindt.Page));
    }

    private static ILocator Here(Journey journey, string said) => journey.Page.Locator(".here").GetByLabel(said);

    private async Task<Journey> OpenAsync(string person, ColorScheme scheme, int width = 1440, int height = 900)
    {
        var journey = await Journey.BeginAsAsync(person, chromium, server, scheme, width, height);
        await journey.GoWithKeysAsync("/articles/A1?claim=5");
        return journey;
    }
}
