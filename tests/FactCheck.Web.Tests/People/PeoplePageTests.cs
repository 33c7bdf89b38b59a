using Bunit;
using FactCheck.Core.People;
using FactCheck.Web.People;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.People;

public sealed class PeoplePageTests : PeopleContext
{
    [Fact]
    public async Task People_are_listed_with_their_roles_and_whether_they_are_disabled()
    {
        var ben = await AddAsync("Ben", Roles.Reviewer | Roles.Editor);
        Done(await Gate.DoAsync(new DisablePerson(Guid.CreateVersion7(), ben, 1), AnnaId, Cancellation));

        var page = Show<PeoplePage>();

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".people > li").Count));
        Assert.Contains("reviewer, editor", page.Find("li.shut").TextContent, StringComparison.Ordinal);
        Assert.Contains("disabled", page.Find("li.shut").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void While_the_list_is_read_a_skeleton_stands_for_it()
    {
        Contexts.Hold();

        var page = Show<PeoplePage>();
        Assert.NotNull(page.Find("[aria-busy=true]"));

        Contexts.Release();
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".people > li")));
    }

    [Fact]
    public async Task Filters_stand_in_the_address_and_an_empty_list_says_what_to_do()
    {
        await AddAsync("Ben", Roles.Reviewer);
        var navigation = Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo("/administration/people?role=Reviewer");
        var page = Show<PeoplePage>();
        page.WaitForAssertion(() => Assert.Contains("Ben", Assert.Single(page.FindAll(".people > li")).TextContent, StringComparison.Ordinal));

        await page.InvokeAsync(() => page.Find("input[type=search]").Change("nobody like this"));
        await page.InvokeAsync(() => page.Find("form.filter").Submit());

        Assert.EndsWith("/administration/people?find=nobody%20like%20this&role=Reviewer", navigation.Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Contains("Nobody fits", page.Find(".empty").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_the_list_cannot_be_read_it_says_so_and_reads_again_when_asked()
    {
        await using var database = Contexts.CreateDbContext();
        await database.Database.ExecuteSqlRawAsync("ALTER TABLE People RENAME TO Lost", Cancellation);
        var page = Show<PeoplePage>();
        page.WaitForAssertion(() => Assert.Contains("could not be read", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));

        await database.Database.ExecuteSqlRawAsync("ALTER TABLE Lost RENAME TO People", Cancellation);
        await page.Find("[role=alert] button").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Single(page.FindAll(".people > li")));
    }

    [Fact]
    public async Task Inviting_shows_faults_beside_their_fields_then_a_link_once()
    {
        Show<PeoplePage>();
        var invited = Services.GetRequiredService<PeopleWork>().InviteAsync();

        Dialogs.WaitForElement("#invite");
        await Dialogs.InvokeAsync(() => Dialogs.Find("#invite").Submit());
        Dialogs.WaitForAssertion(() => Assert.Contains("Give a name.", Dialogs.Find("#invite-name").TextContent, StringComparison.Ordinal));

        await Dialogs.InvokeAsync(() => Dialogs.FindAll("#invite input")[0].Change("N. Ew"));
        await Dialogs.InvokeAsync(() => Dialogs.Find("#invite input[type=email]").Change("new@desk.example"));
        await Dialogs.InvokeAsync(() => Dialogs.Find("#invite").Submit());

        var link = Dialogs.WaitForElement(".link-shown input").GetAttribute("value");
        Assert.Contains("/account/set-password?person=", link, StringComparison.Ordinal);
        await Dialogs.InvokeAsync(() => Dialogs.FindAll(".mud-dialog-actions button")[1].Click());
        Assert.True(await invited);
        await using var database = Contexts.CreateDbContext();
        Assert.Equal(Roles.Reviewer, (await database.People.SingleAsync(person => person.Name == "N. Ew", Cancellation)).Roles);
    }

    [Fact]
    public async Task The_last_administrator_stays_one_and_hears_why()
    {
        var page = Show<PeoplePage>();
        page.WaitForElement(".people > li button");
        await page.InvokeAsync(() => page.Find(".people > li button").Click());

        Dialogs.WaitForElement(".choice");
        await Dialogs.InvokeAsync(() => Dialogs.FindAll(".choice input")[2].Change(false));
        await Dialogs.InvokeAsync(() => Dialogs.Find(".mud-dialog-actions .primary").Click());

        var snackbar = Services.GetRequiredService<MudBlazor.ISnackbar>();
        page.WaitForAssertion(() => Assert.Contains(
            snackbar.ShownSnackbars, shown => shown.Message?.Contains("last active administrator", StringComparison.Ordinal) == true));
        await using var database = Contexts.CreateDbContext();
        Assert.Equal(Roles.Administrator, (await database.People.SingleAsync(Cancellation)).Roles);
    }

    [Fact]
    public async Task Disabling_asks_first()
    {
        await AddAsync("Ben", Roles.Reviewer);
        var page = Show<PeoplePage>();
        page.WaitForElement("[aria-label='Disable Ben']");
        await page.InvokeAsync(() => page.Find("[aria-label='Disable Ben']").Click());

        Assert.Contains("at once", Dialogs.WaitForElement(".mud-dialog-content").TextContent, StringComparison.Ordinal);
        await Dialogs.InvokeAsync(() => Dialogs.Find(".mud-dialog-actions .primary").Click());

        page.WaitForAssertion(() => Assert.NotNull(page.Find("li.shut")));
    }
}
