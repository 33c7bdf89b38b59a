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

    /// <summary>What has the focus without a ring or a bar on it or around it; empty when there is one, null when nothing of the page has the focus.</summary>
    private const string WithoutRing =
        """
        () => {
          const at = document.activeElement;
          if (at === document.body)
            return null;
          const ringed = (part, pseudo) => {
            const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(part, pseudo);
            return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 || boxShadow.includes('inset');
          };
          const around = [at, at.parentElement, at.parentElement.parentElement, at.parentElement.parentElement.parentElement];
          const holdsPartsOfItsOwn = at.localName === 'iframe' || at.type === 'date';
          return holdsPartsOfItsOwn || ringed(at, '::before') || around.some(part => part && ringed(part)) ? '' : at.outerHTML.slice(0, 120);
        }
        """;

    private const int FarEnough = 40;
    private const int FewStops = 5;

    /// <summary>One of each kind: lists, forms, the workspace with a claim in hand, and what is decided by keys.</summary>
    private static readonly string[] TabbedPages =
        ["/", "/articles/new", "/articles/A1?claim=2", "/articles/A1/triage", "/articles/A1/report", "/articles/A1/revisions", "/queue", "/sources?used=true"];

    private static readonly string[] AdministratorPages = ["/administration/people", "/administration/rules", "/administration/audit"];

    /// <summary>A desk's screen and a telephone's, in CSS pixels.</summary>
    public static TheoryData<int> Widths => [1440, 360];

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task The_desk(int width)
    {
        await using var editor = await Journey.BeginAsAsync("J. Lindt", chromium, desk.Server, width: width, height: 740);
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

    /// <summary>Who works by keys sees where the focus is, on whatever button, link or field Tab comes to.</summary>
    [Fact]
    public async Task What_Tab_comes_to_shows_that_it_has_the_focus()
    {
        await using var editor = await Journey.BeginAsAsync("J. Lindt", chromium, desk.Server);
        var hidden = new List<string>();
        foreach (var page in TabbedPages)
        {
            await editor.GoAsync(page);
            await editor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            hidden.AddRange((await TabThroughAsync(editor.Page)).Select(part => $"{page}: {part}"));
        }

        Assert.Empty(hidden);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task The_administration(int width)
    {
        await using var administrator = await Journey.BeginAsAsync("P. Adeyemi", chromium, desk.Server, width: width, height: 740);
        await CheckAsync(administrator, AdministratorPages);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Sign_in_and_account(int width)
    {
        await using var stranger = await Journey.BeginAsync(chromium, desk.Server, width: width, height: 740);
        await stranger.Page.GotoAsync("/account/sign-in");
        Assert.Empty(await FaultsAsync(stranger, "/account/sign-in"));

        await using var reviewer = await Journey.BeginAsAsync("M. Ortiz", chromium, desk.Server, width: width, height: 740);
        await reviewer.Page.GotoAsync("/account");
        Assert.Empty(await FaultsAsync(reviewer, "/account"));
    }

    // From the page's title to its end, and on from its beginning.
    private static async Task<List<string>> TabThroughAsync(IPage page)
    {
        var reached = new List<string>();
        for (var press = 0; press < FarEnough; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string?>(WithoutRing) is { } part)
                reached.Add(part);
        }

        Assert.True(reached.Count > FewStops, $"Tab comes to {reached.Count} places only.");
        return [.. reached.Where(part => part != "")];
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
        var faults = (await Axe.InLightAndDarkAsync(journey.Page)).Select(fault => $"{page}: {fault}").ToList();
        if (await journey.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > window.innerWidth"))
            faults.Add($"{page}: is wider than the window");
        return faults;
    }
}
