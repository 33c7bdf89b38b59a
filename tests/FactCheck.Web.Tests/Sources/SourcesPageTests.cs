using Bunit;
using FactCheck.Core.Evidence;
using FactCheck.Web.Sources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Sources;

public sealed class SourcesPageTests : SourcesContext
{
    [Fact]
    public void An_empty_library_says_how_a_source_comes_in()
    {
        var page = Open<SourcesPage>("/sources");

        Assert.Contains("No source yet", page.Markup, StringComparison.Ordinal);
        Assert.Contains("attached to a claim", page.Find(".empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_shows_what_is_known_of_it_and_how_often_it_is_used()
    {
        var id = await AttachAsync("Fleet register", primary: true);

        var row = Open<SourcesPage>("/sources").Find("[data-row]");

        Assert.Equal($"/sources/{id}", row.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("The publisher · Nov 2026 · sources.example", row.QuerySelector(".by")!.TextContent);
        Assert.Contains("Data set · primary", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("used once", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_narrow_the_list_and_stand_in_the_address()
    {
        await AttachAsync("Fleet register", primary: true);
        await AttachAsync("An interview", type: SourceType.Interview);
        var page = Open<SourcesPage>("/sources");

        await page.InvokeAsync(() => page.Find("select").Change("Interview"));
        page.WaitForAssertion(() => Assert.Equal(["An interview"], Titles(page)));
        Assert.EndsWith("?type=Interview", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);

        Assert.Equal(["Fleet register"], Titles(Open<SourcesPage>("/sources?primary=true")));
        Assert.Equal(["Fleet register"], Titles(Open<SourcesPage>("/sources?q=fleet")));
        Assert.Contains("No source fits", Open<SourcesPage>("/sources?q=nothing").Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_attaches_shows_without_reloading()
    {
        var page = Open<SourcesPage>("/sources");
        await AttachAsync("Fleet register");

        page.WaitForAssertion(() => Assert.Equal(["Fleet register"], Titles(page)), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Every_filter_stands_in_the_address()
    {
        await AttachAsync("Fleet register", primary: true);
        await AttachAsync("An interview", type: SourceType.Interview);

        Assert.Equal(["An interview"], Titles(Open<SourcesPage>("/sources?primary=false")));
        Assert.Equal(["An interview", "Fleet register"], Titles(Open<SourcesPage>($"/sources?used=true&captured=false&by={ReviewerId}&publisher=The+publisher&since=2020-01-01")));
        Assert.Empty(Titles(Open<SourcesPage>("/sources?used=false")));
        Assert.Empty(Titles(Open<SourcesPage>("/sources?until=2020-01-01")));

        var page = Open<SourcesPage>("/sources");
        await page.InvokeAsync(() => page.Find("details select").Change("The publisher"));
        page.WaitForAssertion(() => Assert.EndsWith("?publisher=The%20publisher", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
        Assert.Equal(["An interview", "Fleet register"], Titles(page));
    }

    private static string[] Titles(IRenderedComponent<SourcesPage> page) => [.. page.FindAll("[data-row] a").Select(title => title.TextContent)];
}
