using System.Net;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Account;

public sealed class SignInTests
{
    [Fact]
    public async Task The_right_password_lets_in_and_leaves_a_fact()
    {
        await using var desk = await WebDesk.StartAsync();
        using var browser = desk.Open();

        using var answer = await browser.SignInAsync("Admin@desk.example");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/", Browser.PathOf(answer));
        var cookie = Assert.Single(browser.Cookies.GetCookies(desk.Address), cookie => cookie.Name.StartsWith("factcheck.session", StringComparison.Ordinal));
        Assert.True(cookie.HttpOnly);
        Assert.Equal([FactKinds.SignedIn], await FactsAboutAsync(desk, desk.AdministratorId, FactKinds.SignedIn));
        await browser.ReadAsync("/account");
    }

    [Fact]
    public async Task Unknown_address_and_wrong_password_get_the_same_sentence()
    {
        await using var desk = await WebDesk.StartAsync();
        using var browser = desk.Open();

        using var wrong = await browser.SignInAsync("admin@desk.example", "another password");
        using var unknown = await browser.SignInAsync("nobody@desk.example", "another password");

        var sentence = (await Browser.ParseAsync(wrong)).QuerySelector("[role=alert]")!.TextContent;
        Assert.Contains("do not fit together", sentence, StringComparison.Ordinal);
        Assert.Equal(sentence, (await Browser.ParseAsync(unknown)).QuerySelector("[role=alert]")!.TextContent);
        Assert.DoesNotContain(browser.Cookies.GetCookies(desk.Address), cookie => cookie.Name.StartsWith("factcheck.session", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        await using var desk = await WebDesk.StartAsync();
        using var browser = desk.Open();
        for (var attempt = 0; attempt < 5; attempt++)
            (await browser.SignInAsync("admin@desk.example", "another password")).Dispose();

        using var answer = await browser.SignInAsync("admin@desk.example");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Single(await FactsAboutAsync(desk, desk.AdministratorId, FactKinds.LockedOut));
        Assert.Equal(5, (await FactsAboutAsync(desk, desk.AdministratorId, FactKinds.SignInFailed)).Count);
    }

    [Fact]
    public async Task Passwords_tried_side_by_side_are_no_more_than_five()
    {
        await using var desk = await WebDesk.StartAsync();
        var browsers = Enumerable.Range(0, 12).Select(_ => desk.Open()).ToList();

        var answers = await Task.WhenAll(browsers.Select(browser => browser.SignInAsync("admin@desk.example", "another password")));

        Array.ForEach(answers, answer => answer.Dispose());
        browsers.ForEach(browser => browser.Dispose());
        Assert.Single(await FactsAboutAsync(desk, desk.AdministratorId, FactKinds.LockedOut));
        Assert.Equal(5, (await FactsAboutAsync(desk, desk.AdministratorId, FactKinds.SignInFailed)).Count);
    }

    [Theory]
    [InlineData("/articles?sort=due", "/articles?sort=due")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("//elsewhere.example/", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("/\t/elsewhere.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("/account/sign-out", "/")]
    public async Task After_signing_in_one_stays_at_the_desk(string asked, string goesTo)
    {
        await using var desk = await WebDesk.StartAsync();
        using var browser = desk.Open();

        using var answer = await browser.SignInAsync("admin@desk.example", returnUrl: asked);

        Assert.Equal(goesTo, Browser.PathOf(answer));
    }

    [Fact]
    public async Task A_form_without_its_antiforgery_token_is_refused()
    {
        await using var desk = await WebDesk.StartAsync();
        using var browser = desk.Open();

        using var answer = await browser.PostAsync("/account/sign-in",
        [
            new("_handler", "sign-in"), new("Typed.Email", "admin@desk.example"), new("Typed.Password", WebDesk.Password),
        ]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain(browser.Cookies.GetCookies(desk.Address), cookie => cookie.Name.StartsWith("factcheck.session", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Signing_out_needs_the_token_and_ends_the_session()
    {
        await using var desk = await WebDesk.StartAsync();
        using var browser = desk.Open();
        await browser.EnterAsync("admin@desk.example");

        using var forged = await browser.PostAsync("/account/sign-out", []);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        await browser.ReadAsync("/account");

        var token = (await browser.ReadAsync("/account")).QuerySelector("form[action='/account/sign-out'] input")!;
        using var left = await browser.PostAsync("/account/sign-out",
            [new(token.GetAttribute("name")!, token.GetAttribute("value")!)]);

        Assert.StartsWith("/account/ended", Browser.PathOf(left), StringComparison.Ordinal);
        using var after = await browser.GetAsync("/account");
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }

    [Fact]
    public async Task A_disabled_person_learns_it_only_with_the_right_password()
    {
        await using var desk = await WebDesk.StartAsync();
        var person = await desk.AddAsync("reviewer@desk.example", Roles.Reviewer);
        WebDesk.Done(await desk.Gate.DoAsync(
            new DisablePerson(Guid.CreateVersion7(), person, 1), desk.AdministratorId, TestContext.Current.CancellationToken));
        using var browser = desk.Open();

        using var wrong = await browser.SignInAsync("reviewer@desk.example", "another password");
        using var right = await browser.SignInAsync("reviewer@desk.example");

        Assert.DoesNotContain("disabled", (await Browser.ParseAsync(wrong)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("disabled", (await Browser.ParseAsync(right)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_click_signs_in_on_the_demo_desk_alone()
    {
        await using var demo = await WebDesk.StartAsync(demo: true);
        using var visitor = demo.Open();
        using var entered = await visitor.SendAsync("/account/sign-in", ("DemoPerson", demo.AdministratorId.ToString()));
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        await visitor.ReadAsync("/account");

        await using var desk = await WebDesk.StartAsync();
        using var intruder = desk.Open();
        var page = await intruder.ReadAsync("/account/sign-in");
        Assert.Empty(page.QuerySelectorAll("[name=DemoPerson]"));
        var token = page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var refused = await intruder.PostAsync("/account/sign-in",
            [new("_handler", "demo"), new("__RequestVerificationToken", token), new("DemoPerson", desk.AdministratorId.ToString())]);

        Assert.NotEqual(HttpStatusCode.Redirect, refused.StatusCode);
        Assert.DoesNotContain(intruder.Cookies.GetCookies(desk.Address), cookie => cookie.Name.StartsWith("factcheck.session", StringComparison.Ordinal));
    }

    private static async Task<List<string>> FactsAboutAsync(WebDesk desk, Guid person, string kind)
    {
        await using var database = desk.OpenDatabase();
        return await database.Facts.Where(fact => fact.SubjectId == person && fact.Kind == kind)
            .Select(fact => fact.Kind).ToListAsync(TestContext.Current.CancellationToken);
    }
}
