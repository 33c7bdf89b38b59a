using Bunit;
using FactCheck.Core.Articles;
using FactCheck.Core.Evidence;
using FactCheck.Core.Gate;
using FactCheck.Core.Storage;
using FactCheck.Web.Articles;
using FactCheck.Web.Home;
using FactCheck.Web.Sources;
using FactCheck.Web.Tests.People;
using FactCheck.Web.Tests.Sources;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Articles;

/// <summary>What desk, articles and sources show while they are read and when they cannot be; their other states stand beside each page.</summary>
public sealed class ListsWhileReadingTests : SourcesContext
{
    private HeldContexts contexts = default!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await AttachAsync("Fleet register");
    }

    protected override void Replace()
    {
        contexts = new HeldContexts(Desk.Services.GetRequiredService<DbContextOptions<DeskContext>>());
        var reader = new DeskReader(contexts);
        Services.AddSingleton(new DeskOverview(reader));
        Services.AddSingleton(new ArticleList(reader));
        Services.AddSingleton(new SourceLibrary(reader));
    }

    [Fact]
    public void While_the_desk_is_read_skeletons_stand_for_its_lists() => Waits<DeskHome>("/", lists: 4);

    [Fact]
    public void While_the_articles_are_read_a_skeleton_stands_for_them() => Waits<ArticlesPage>("/articles", lists: 1);

    [Fact]
    public void While_the_sources_are_read_a_skeleton_stands_for_them() => Waits<SourcesPage>("/sources", lists: 1);

    [Fact]
    public Task When_the_desk_cannot_be_read_it_says_so_and_reads_again_when_asked() => FailsAsync<DeskHome>(
        "/", "ALTER TABLE Articles RENAME TO Lost", "ALTER TABLE Lost RENAME TO Articles");

    [Fact]
    public Task When_the_articles_cannot_be_read_it_says_so_and_reads_again_when_asked() => FailsAsync<ArticlesPage>(
        "/articles", "ALTER TABLE Articles RENAME TO Lost", "ALTER TABLE Lost RENAME TO Articles");

    [Fact]
    public Task When_the_sources_cannot_be_read_it_says_so_and_reads_again_when_asked() => FailsAsync<SourcesPage>(
        "/sources", "ALTER TABLE Sources RENAME TO Lost", "ALTER TABLE Lost RENAME TO Sources");

    private void Waits<TPage>(string address, int lists)
        where TPage : class, IComponent
    {
        contexts.Hold();

        var page = Open<TPage>(address);
        Assert.Equal(lists, page.FindAll("[aria-busy=true]").Count);
        Assert.Empty(page.FindAll("[data-row], [role=alert]"));

        contexts.Release();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-row]")), TimeSpan.FromSeconds(10));
        Assert.Empty(page.FindAll("[aria-busy=true]"));
    }

    private async Task FailsAsync<TPage>(string address, string lose, string find)
        where TPage : class, IComponent
    {
        await using var database = contexts.CreateDbContext();
        await database.Database.ExecuteSqlRawAsync(lose, Stop);

        var page = Open<TPage>(address);
        page.WaitForAssertion(
            () => Assert.Contains("could not be read", page.Find("[role=alert]").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(10));
        Assert.Empty(page.FindAll("[data-row], [aria-busy=true]"));

        await database.Database.ExecuteSqlRawAsync(find, Stop);
        await page.Find("[role=alert] button").ClickAsync(new());
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-row]")), TimeSpan.FromSeconds(10));
        Assert.Empty(page.FindAll("[role=alert]"));
    }
}
