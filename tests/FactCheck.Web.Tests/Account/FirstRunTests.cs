using System.Net;
using FactCheck.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Account;

public sealed class FirstRunTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/account/sign-in")]
    [InlineData("/account")]
    public async Task While_there_is_nobody_every_page_leads_to_the_first_run(string path)
    {
        await using var desk = await WebDesk.StartEmptyAsync();
        using var browser = desk.Open();

        using var answer = await browser.GetAsync(path);

        Assert.Equal("/first-run", Browser.PathOf(answer));
    }

    [Fact]
    public async Task With_the_token_the_desk_is_founded_once()
    {
        await using var desk = await WebDesk.StartEmptyAsync();
        var token = desk.Token.Issue();
        using var browser = desk.Open();

        using var founded = await FillAsync(browser, token);
        Assert.Equal("/account/sign-in", Browser.PathOf(founded));

        using var again = await browser.GetAsync("/first-run");
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        using var entered = await browser.SignInAsync("first@desk.example");
        Assert.Equal("/", Browser.PathOf(entered));
        Assert.False(desk.Token.Fits(token));
        await using var database = desk.OpenDatabase();
        var person = await database.People.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Roles.Administrator, person.Roles);
    }

    [Fact]
    public async Task Working_alone_gives_every_role()
    {
        await using var desk = await WebDesk.StartEmptyAsync();
        using var browser = desk.Open();

        using var founded = await FillAsync(browser, desk.Token.Issue(), ("Typed.WorksAlone", "true"));

        Assert.Equal(HttpStatusCode.Redirect, founded.StatusCode);
        await using var database = desk.OpenDatabase();
        var person = await database.People.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Roles.Reviewer | Roles.Editor | Roles.Administrator, person.Roles);
    }

    [Fact]
    public async Task A_wrong_token_founds_nothing()
    {
        await using var desk = await WebDesk.StartEmptyAsync();
        desk.Token.Issue();
        using var browser = desk.Open();

        using var refused = await FillAsync(browser, "0123456789abcdef0123456789abcdef01234567");

        Assert.Contains("not the token", (await Browser.ParseAsync(refused)).QuerySelector("#Token-fault")!.TextContent, StringComparison.Ordinal);
        await AssertNobodyAsync(desk);
    }

    [Fact]
    public async Task A_used_token_founds_nothing()
    {
        await using var desk = await WebDesk.StartEmptyAsync();
        var token = desk.Token.Issue();
        desk.Token.Use();
        using var browser = desk.Open();

        (await FillAsync(browser, token)).Dispose();

        await AssertNobodyAsync(desk);
    }

    [Theory]
    [InlineData("Typed.Password", "short", "Password")]
    [InlineData("Typed.Email", "nowhere", "Email")]
    [InlineData("Typed.DeskName", " ", "DeskName")]
    public async Task A_fault_stands_beside_its_field_and_founds_nothing(string field, string typed, string faulty)
    {
        await using var desk = await WebDesk.StartEmptyAsync();
        using var browser = desk.Open();

        using var refused = await FillAsync(browser, desk.Token.Issue(), (field, typed));

        Assert.NotNull((await Browser.ParseAsync(refused)).QuerySelector($"#{faulty}-fault"));
        await AssertNobodyAsync(desk);
    }

    private static Task<HttpResponseMessage> FillAsync(Browser browser, string token, params (string Name, string Value)[] other)
    {
        (string Name, string Value)[] usual =
        [
            ("Typed.Token", token), ("Typed.DeskName", "Test desk"), ("Typed.Name", "F. Irst"),
            ("Typed.Email", "first@desk.example"), ("Typed.Password", WebDesk.Password), ("Typed.WorksAlone", "false"),
        ];
        return browser.SendAsync("/first-run", [.. usual.Where(field => other.All(own => own.Name != field.Name)), .. other]);
    }

    private static async Task AssertNobodyAsync(WebDesk desk)
    {
        await using var database = desk.OpenDatabase();
        Assert.False(await database.People.AnyAsync(TestContext.Current.CancellationToken));
    }
}
