using AngleSharp.Dom;
using Bunit;
using FactCheck.Web.Articles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Articles;

public sealed class ArticlesPageTests : OpenDeskContext
{
    private string Address => Services.GetRequiredService<NavigationManager>().Uri;

    [Fact]
    public void A_desk_without_articles_says_how_to_bring_in_the_first()
    {
        var page = Open<ArticlesPage>("/articles");

        Assert.Contains("No article yet", page.Markup, StringComparison.Ordinal);
        Assert.Equal("/articles/new", page.Find(".empty a").GetAttribute("href"));
    }

    [Fact]
    public async Task What_is_typed_narrows_the_list_and_stands_in_the_address()
    {
        await ImportAsync("Buses and libraries");
        await ImportAsync("The glacier");
        var page = Open<ArticlesPage>("/articles");
        Assert.Equal(2, page.FindAll("[data-row]").Count);

        await page.InvokeAsync(() => page.Find("input[type=search]").Input("glac"));
        page.WaitForAssertion(() => Assert.Equal("The glacier", Assert.Single(page.FindAll(".title")).TextContent));
        Assert.EndsWith("?q=glac", Address, StringComparison.Ordinal);

        await page.InvokeAsync(() => page.Find("input[type=search]").Input("nothing like it"));
        page.WaitForAssertion(() => Assert.Contains("No article fits", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Filter_sort_and_page_come_from_the_address()
    {
        await ImportAsync("Zebra crossings");
        await ImportAsync("A bridge");

        Assert.Equal(["A bridge", "Zebra crossings"], Titles(Open<ArticlesPage>("/articles?sort=Title")));
        Assert.Equal(2, Titles(Open<ArticlesPage>("/articles?stage=Draft")).Length);
        Assert.Empty(Titles(Open<ArticlesPage>("/articles?stage=Ready")));
        Assert.Empty(Titles(Open<ArticlesPage>("/articles?mine=true")));
        Assert.Equal(["Zebra crossings"], Titles(Open<ArticlesPage>("/articles?sort=Number&after=2")));
    }

    [Fact]
    public async Task Who_keeps_the_desk_alone_reads_the_list_and_changes_nothing()
    {
        await ImportAsync("Buses and libraries");
        SignIn(Desk.AdministratorId);

        Assert.Empty(Open<ArticlesPage>("/articles").FindAll("[data-row] button"));
    }

    [Fact]
    public async Task A_long_list_is_paged_by_links()
    {
        for (var number = 0; number < 26; number++)
            await ImportAsync($"Article {number}");
        var page = Open<ArticlesPage>("/articles?sort=Number");
        Assert.Equal(25, page.FindAll("[data-row]").Count);

        var next = page.Find(".pages a").GetAttribute("href")!;

        Assert.Equal(["Article 0"], Titles(Open<ArticlesPage>(next)));
    }

    [Fact]
    public async Task What_somebody_else_imports_shows_without_reloading()
    {
        var page = Open<ArticlesPage>("/articles");
        await ImportAsync("Buses and libraries");

        page.WaitForAssertion(() => Assert.Equal("Buses and libraries", page.Find(".title").TextContent), TimeSpan.FromSeconds(5));
    }

    private static string[] Titles(IRenderedComponent<ArticlesPage> page) => [.. page.FindAll(".title").Select(title => title.TextContent)];
}
