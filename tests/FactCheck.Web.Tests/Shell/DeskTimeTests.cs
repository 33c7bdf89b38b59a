using Bunit;
using FactCheck.Web.Shell;
using Xunit;

namespace FactCheck.Web.Tests.Shell;

public sealed class DeskTimeTests : ShellContext
{
    [Theory]
    [InlineData("2026-11-04T12:00:30Z", "in a moment", true)]
    [InlineData("2026-11-04T12:40:00Z", "in 40 min", true)]
    [InlineData("2026-11-04T14:10:00Z", "in 2 h 10 min", true)]
    [InlineData("2026-11-04T15:00:00Z", "in 3 h", false)]
    [InlineData("2026-11-04T18:30:00Z", "today 19:30", false)]
    [InlineData("2026-11-04T23:30:00Z", "tomorrow 00:30", false)]
    [InlineData("2026-11-06T17:00:00Z", "Fri 18:00", false)]
    [InlineData("2026-12-24T17:00:00Z", "24 Dec", false)]
    [InlineData("2027-01-09T17:00:00Z", "9 Jan 2027", false)]
    [InlineData("2026-11-04T11:20:00Z", "late by 40 min", true)]
    [InlineData("2026-11-01T11:00:00Z", "late by 3 days", true)]
    public void A_due_time_is_said_as_people_say_it_in_their_own_zone(string due, string said, bool pressing)
    {
        var time = Due(DateTimeOffset.Parse(due, null)).Find("time");

        Assert.Equal(said, time.TextContent);
        Assert.Equal(pressing, time.ClassList.Contains("late"));
    }

    [Fact]
    public void The_exact_moment_is_on_hover_and_readable_for_programs()
    {
        var time = Due(Noon.AddHours(8)).Find("time");

        Assert.Equal("Wednesday, 4 November 2026, 21:00 (Europe/Paris)", time.GetAttribute("title"));
        Assert.Equal("2026-11-04T20:00:00Z", time.GetAttribute("datetime"));
    }

    [Fact]
    public void No_due_time_is_said_only_where_asked()
    {
        Assert.Empty(Due(null).Markup);
        Assert.Equal("no date", Render<DueTime>(parameters => parameters.Add(part => part.ShowNone, true)).Find("span").TextContent);
    }

    [Theory]
    [InlineData("2026-11-04T11:59:50Z", "just now")]
    [InlineData("2026-11-04T11:46:00Z", "14 min ago")]
    [InlineData("2026-11-04T05:00:00Z", "today 06:00")]
    [InlineData("2026-11-03T13:32:00Z", "yesterday 14:32")]
    [InlineData("2026-10-02T13:32:00Z", "2 Oct")]
    public void A_moment_gone_by_is_said_by_how_far_it_is(string moment, string said)
    {
        var time = Render<PastTime>(parameters => parameters
            .Add(part => part.When, DateTimeOffset.Parse(moment, null))
            .AddCascadingValue(Paris));

        Assert.Equal(said, time.Find("time").TextContent);
    }

    private static TimeZoneInfo Paris => TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private IRenderedComponent<DueTime> Due(DateTimeOffset? when) =>
        Render<DueTime>(parameters => parameters.Add(part => part.When, when).AddCascadingValue(Paris));
}
