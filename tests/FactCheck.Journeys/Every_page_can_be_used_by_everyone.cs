using Microsoft.Playwright;

namespace FactCheck.Journeys;

/// <summary>axe finds nothing, and nothing overflows, on any page, light and dark, wide and narrow.</summary>
public sealed class Every_page_can_be_used_by_everyone(Chromium chromium, DemoDesk desk) : IClassFixture<DemoDesk>
{
    private static readonly string[] DeskPages =
    [
        "/", "/articles", "/articles/new", "/articles/A1", "/articles/A1?claim=2", "/articles/A1/triage", "/articles/A1/report", "/articles/A1/revisions",
        "/articles/A3", "/queue", "/sources", "/sources?used=true", "/sources/import", "/findings", "/sources/links", "/notices",
    ];

    private static readonly string[] AdministratorPages = ["/administration/people", "/administration/rules", "/administration/audit"];

    public static TheoryData<ColorScheme, int> Looks => new()
    {
        { ColorScheme.Light, 1440 },
        { ColorScheme.Dark, 1440 },
        { ColorScheme.Light, 360 },
        { ColorScheme.Dark, 360 },
    };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task The_desk(ColorScheme scheme, int width)
    {
        await using var editor = await Journey.BeginAsAsync("J. Lindt", chromium, desk.Server, scheme, width, 740);
        await CheckAsync(editor, DeskPages);
    }

    /// <summary>The page starts without asking for them: a package that brings some must be started otherwise.</summary>
    [Fact]
    public async Task No_package_brings_scripts_to_begin_with()
    {
        await using var editor = await Journey.BeginAsAsync("J. Lindt", chromium, desk.Server);

        var brought = await editor.Page.EvaluateAsync<string>("async () => (await fetch('/_blazor/initializers')).text()");

        Assert.Equal("[]", brought);
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task The_administration(ColorScheme scheme, int width)
    {
        await using var administrator = await Journey.BeginAsAsync("P. Adeyemi", chromium, desk.Server, scheme, width, 740);
        await CheckAsync(administrator, AdministratorPages);
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Sign_in_and_account(ColorScheme scheme, int width)
    {
        await using var stranger = await Journey.BeginAsync(chromium, desk.Server, scheme, width, 740);
        await stranger.Page.GotoAsync("/account/sign-in");
        Assert.Empty(await FaultsAsync(stranger, "/account/sign-in"));

        await using var reviewer = await Journey.BeginAsAsync("M. Ortiz", chromium, desk.Server, scheme, width, 740);
        await reviewer.Page.GotoAsync("/account");
        Assert.Empty(await FaultsAsync(reviewer, "/account"));
    }

    private static async Task CheckAsync(Journey journey, IEnumerable<string> pages)
    {
        var faults = new List<string>();
        foreach (var page in pages)
        {
            await journey.GoAsync(page);
            await journey.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            faults.AddRange(await FaultsAsync(journey, page));
        }

        Assert.Empty(faults);
        Assert.Empty(journey.Errors);
    }

    private static async Task<List<string>> FaultsAsync(Journey journey, string page)
    {
        var faults = (await Axe.RunAsync(journey.Page)).Select(fault => $"{page}: {fault}").ToList();
        if (await journey.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > window.innerWidth"))
            faults.Add($"{page}: is wider than the window");
        return faults;
    }
}
