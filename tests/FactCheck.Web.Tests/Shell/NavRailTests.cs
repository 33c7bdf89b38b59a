using Bunit;
using Bunit.TestDoubles;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Web.Tests.Shell;

public sealed class NavRailTests : ShellContext
{
    private readonly BunitAuthorizationContext person;

    public NavRailTests() => person = this.AddAuthorization().SetAuthorized("Ada Example");

    [Fact]
    public void Only_administrators_see_the_way_to_administration()
    {
        Assert.Empty(Render<NavRail>().FindAll("[title=Administration]"));

        person.SetRoles("Administrator");

        Assert.NotEmpty(Render<NavRail>().FindAll("[title=Administration]"));
    }

    [Theory]
    [InlineData("", "Desk")]
    [InlineData("articles/A12?claim=3", "Articles")]
    [InlineData("queue", "Queue")]
    [InlineData("sources/links", "Sources")]
    [InlineData("findings/0198a9c0-0000-7000-8000-000000000000", "Sources")]
    [InlineData("administration/audit", "Administration")]
    public void The_place_we_are_in_is_marked(string address, string place)
    {
        person.SetRoles("Administrator");
        var rail = Render<NavRail>();

        Services.GetRequiredService<NavigationManager>().NavigateTo(address);

        rail.WaitForAssertion(() => Assert.Equal([place], rail.FindAll("[aria-current=page]").Select(link => link.GetAttribute("title"))));
    }

    [Fact]
    public void The_queue_says_how_many_wait()
    {
        var rail = Render<NavRail>();
        Assert.Empty(rail.FindAll(".waiting"));

        rail.InvokeAsync(() => Services.GetRequiredService<DeskCounts>().ShowQueue(4));

        rail.WaitForAssertion(() => Assert.Equal("4", rail.Find(".waiting").TextContent));
        Assert.Contains("(4 waiting for your sign-off)", rail.Find("[title=Queue]").TextContent, StringComparison.Ordinal);
    }
}
