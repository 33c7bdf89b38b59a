using Bunit;
using FactCheck.Web.Shell;
using Xunit;

namespace FactCheck.Web.Tests.Shell;

public sealed class RatingDialTests : ShellContext
{
    [Fact]
    public void A_value_fills_as_many_steps()
    {
        var dial = Render<RatingDial>(parameters => parameters.Add(part => part.Word, "Mostly false").Add(part => part.Value, 2));

        Assert.Equal(5, dial.FindAll("i").Count);
        Assert.Equal(2, dial.FindAll("i.on").Count);
        Assert.Equal("Mostly false", dial.Find(".word").TextContent);
    }

    [Fact]
    public void Outside_the_order_there_is_a_sign_and_no_dial()
    {
        var dial = Render<RatingDial>(parameters => parameters.Add(part => part.Word, "Misleading").Add(part => part.Sign, "≈"));

        Assert.Empty(dial.FindAll(".dial"));
        Assert.Equal("≈", dial.Find(".sign").TextContent);
    }
}
