using Bunit;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Web.People;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace FactCheck.Web.Tests.People;

public sealed class AuditLogPageTests : PeopleContext
{
    [Fact]
    public async Task Events_are_sentences_latest_first_with_before_and_after()
    {
        var ben = await AddAsync("Ben", Roles.Reviewer);
        Done(await Gate.DoAsync(new ChangeRoles(Guid.CreateVersion7(), ben, 1, Roles.Editor), AnnaId, Cancellation));

        var page = Show<AuditLogPage>();

        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll(".log > li").Count));
        Assert.Contains("Anna changed the roles of Ben", page.Find(".log > li").TextContent, StringComparison.Ordinal);
        Assert.Contains("operator founded the desk", page.FindAll(".log > li")[2].TextContent, StringComparison.Ordinal);
        await page.InvokeAsync(() => page.Find(".log > li button").Click());
        page.WaitForAssertion(() => Assert.Equal(("Reviewer", "Editor"), (page.Find("dd del").TextContent, page.Find("dd ins").TextContent)));
    }

    [Fact]
    public async Task Filters_stand_in_the_address()
    {
        await AddAsync("Ben", Roles.Reviewer);
        var navigation = Services.GetRequiredService<NavigationManager>();
        var page = Show<AuditLogPage>();

        page.WaitForElement("form.filter select");
        await page.InvokeAsync(() => page.Find("form.filter select").Change(AnnaId.ToString()));

        Assert.EndsWith($"?who={AnnaId}", navigation.Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Contains("added Ben", Assert.Single(page.FindAll(".log > li")).TextContent, StringComparison.Ordinal));

        await page.InvokeAsync(() => page.Find("form.filter input").Change("no article"));
        await page.InvokeAsync(() => page.Find("form.filter").Submit());
        page.WaitForAssertion(() => Assert.Contains("Nothing on record fits", page.Find(".empty").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void While_the_record_is_read_a_skeleton_stands_for_it()
    {
        Contexts.Hold();

        var page = Show<AuditLogPage>();
        Assert.NotNull(page.Find("[aria-busy=true]"));

        Contexts.Release();
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".log > li")));
    }

    [Fact]
    public async Task When_the_record_cannot_be_read_it_says_so_and_reads_again_when_asked()
    {
        await using var database = Contexts.CreateDbContext();
        await database.Database.ExecuteSqlRawAsync("ALTER TABLE Facts RENAME TO Lost", Cancellation);
        var page = Show<AuditLogPage>();
        page.WaitForAssertion(() => Assert.Contains("could not be read", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));

        await database.Database.ExecuteSqlRawAsync("ALTER TABLE Lost RENAME TO Facts", Cancellation);
        await page.Find("[role=alert] button").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Single(page.FindAll(".log > li")));
    }

    [Fact]
    public async Task Verify_says_that_the_record_holds_and_then_what_does_not_fit()
    {
        var page = Show<AuditLogPage>();
        page.WaitForElement(".verify button");
        await page.InvokeAsync(() => page.Find(".verify button").Click());
        page.WaitForAssertion(() => Assert.Contains("The record holds: 1 events", page.Find(".said").TextContent, StringComparison.Ordinal));

        await using (var database = Contexts.CreateDbContext())
            await database.Database.ExecuteSqlRawAsync("UPDATE People SET Name = 'Changed'", Cancellation);
        await page.InvokeAsync(() => page.Find(".verify button").Click());

        page.WaitForAssertion(() => Assert.Contains("does not hold: 1", page.Find(".said").TextContent, StringComparison.Ordinal));
        Assert.Contains("People", page.Find(".verify li").TextContent, StringComparison.Ordinal);
        Assert.Contains("proves nothing", page.Find(".verify > .muted").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_fact_has_its_words()
    {
        var words = Services.GetRequiredService<IStringLocalizer<AuditWords>>();

        Assert.Contains(FactKinds.ClaimAccepted, AuditWords.Kinds);
        Assert.DoesNotContain(AuditWords.Kinds, kind => words[kind].ResourceNotFound || words["of " + kind].ResourceNotFound);
    }
}
