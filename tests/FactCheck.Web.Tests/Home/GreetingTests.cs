using Bunit;
using FactCheck.Web.Home;
using FactCheck.Web.Tests.Shell;

namespace FactCheck.Web.Tests.Home;

public sealed class GreetingTests : ShellContext
{
    [Theory]
    [InlineData("UTC", "Good afternoon, M. Example")]
    [InlineData("America/New_York", "Good morning, M. Example")]
    [InlineData("Asia/Tokyo", "Good evening, M. Example")]
    public void The_greeting_follows_the_persons_own_clock(string zone, string expected)
    {
        var greeting = Render<Greeting>(part => part.Add(one => one.Name, "M. Example").AddCascadingValue(TimeZoneInfo.FindSystemTimeZoneById(zone)));

        Assert.Equal(expected, greeting.Find("h1").TextContent);
    }
}
