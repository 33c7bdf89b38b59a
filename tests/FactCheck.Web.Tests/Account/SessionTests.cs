using System.Net;
using FactCheck.Core.People;

namespace FactCheck.Web.Tests.Account;

public sealed class SessionTests
{
    [Fact]
    public async Task A_disabled_persons_cookie_is_refused_at_the_next_request()
    {
        await using var desk = await WebDesk.StartAsync();
        var person = await desk.AddAsync("reviewer@desk.example", Roles.Reviewer);
        using var browser = desk.Open();
        await browser.EnterAsync("reviewer@desk.example");
        await browser.ReadAsync("/account");

        WebDesk.Done(await desk.Gate.DoAsync(
            new DisablePerson(Guid.CreateVersion7(), person, 1), desk.AdministratorId, TestContext.Current.CancellationToken));

        using var answer = await browser.GetAsync("/account");
        Assert.Equal("/account/ended?because=Disabled", Browser.PathOf(answer));
        Assert.Contains("disabled", (await browser.ReadAsync(Browser.PathOf(answer))).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_other_browsers_too()
    {
        await using var desk = await WebDesk.StartAsync();
        using var here = desk.Open();
        using var elsewhere = desk.Open();
        await here.EnterAsync("admin@desk.example");
        await elsewhere.EnterAsync("admin@desk.example");

        var everywhere = (await here.ReadAsync("/account")).Forms.Single(form => form.TextContent.Contains("everywhere", StringComparison.Ordinal)
            && form.QuerySelector("button")!.TextContent == "Sign out everywhere");
        using var answer = await here.PostAsync("/account", everywhere.QuerySelectorAll("input[name]")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? "")));

        Assert.StartsWith("/account/ended", Browser.PathOf(answer), StringComparison.Ordinal);
        using var after = await elsewhere.GetAsync("/account");
        Assert.Equal("/account/ended?because=SignedOut", Browser.PathOf(after));
        using var afterHere = await here.GetAsync("/account");
        Assert.Equal(HttpStatusCode.Redirect, afterHere.StatusCode);
    }

    [Fact]
    public async Task Changing_the_password_keeps_this_browser_and_ends_the_others()
    {
        await using var desk = await WebDesk.StartAsync();
        using var here = desk.Open();
        using var elsewhere = desk.Open();
        await here.EnterAsync("admin@desk.example");
        await elsewhere.EnterAsync("admin@desk.example");

        using var wrong = await here.SendAsync("/account", ("Passwords.Present", "not my password"), ("Passwords.New", "four other plain words"));
        Assert.NotNull((await Browser.ParseAsync(wrong)).QuerySelector("#Present-fault"));
        using var changed = await here.SendAsync("/account", ("Passwords.Present", WebDesk.Password), ("Passwords.New", "four other plain words"));

        Assert.Equal("/account", Browser.PathOf(changed));
        Assert.Contains("is changed", (await here.ReadAsync("/account")).QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        using var after = await elsewhere.GetAsync("/account");
        Assert.Equal("/account/ended?because=SignedOut", Browser.PathOf(after));
        using var again = await elsewhere.SignInAsync("admin@desk.example", "four other plain words");
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task One_changes_ones_own_name_and_time_zone_and_a_stale_form_loses()
    {
        await using var desk = await WebDesk.StartAsync();
        using var browser = desk.Open();
        await browser.EnterAsync("admin@desk.example");

        using var saved = await browser.SendAsync("/account", ("Profile.Name", "A. Dministrator"), ("Profile.TimeZone", "Europe/Paris"));
        Assert.Equal("/account", Browser.PathOf(saved));
        var page = await browser.ReadAsync("/account");
        Assert.Equal("A. Dministrator", page.QuerySelector("[name='Profile.Name']")!.GetAttribute("value"));

        using var stale = await browser.SendAsync("/account", ("Profile.Name", "Stale"), ("Profile.TimeZone", "Etc/UTC"), ("Profile.Version", "1"));
        Assert.NotNull((await Browser.ParseAsync(stale)).QuerySelector("[role=alert]"));
    }

    [Fact]
    public async Task A_password_link_works_once()
    {
        await using var desk = await WebDesk.StartAsync();
        var link = WebDesk.Done(await desk.People.AddAsync(
            new AddPerson(Guid.CreateVersion7(), "N. Ew", "new@desk.example", Roles.Editor), desk.AdministratorId,
            TestContext.Current.CancellationToken));
        var path = FactCheck.Web.Account.PasswordLinkPath.Of(link);
        using var browser = desk.Open();

        using var differs = await browser.SendAsync(path, ("Typed.New", WebDesk.Password), ("Typed.Again", "something else altogether"));
        Assert.NotNull((await Browser.ParseAsync(differs)).QuerySelector("#Again-fault"));
        using var set = await browser.SendAsync(path, ("Typed.New", WebDesk.Password), ("Typed.Again", WebDesk.Password));
        Assert.Equal("/account/sign-in", Browser.PathOf(set));
        using var entered = await browser.SignInAsync("new@desk.example");
        Assert.Equal("/", Browser.PathOf(entered));

        Assert.Contains("does not work", (await browser.ReadAsync(path)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("does not work", (await browser.ReadAsync("/account/set-password")).Body!.TextContent, StringComparison.Ordinal);
    }
}
