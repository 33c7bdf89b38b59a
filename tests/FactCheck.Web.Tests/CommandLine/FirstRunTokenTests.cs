using FactCheck.Web.CommandLine;

namespace FactCheck.Web.Tests.CommandLine;

public sealed class FirstRunTokenTests
{
    [Fact]
    public void A_token_fits_until_it_was_used()
    {
        var token = new FirstRunToken();
        var issued = token.Issue();

        Assert.True(token.Fits(issued));
        Assert.True(token.Fits($" {issued}\n"));
        token.Use();
        Assert.False(token.Fits(issued));
        Assert.False(token.IsOut);
    }

    [Fact]
    public void Nothing_fits_before_a_token_is_out_and_only_the_last_one_after()
    {
        var token = new FirstRunToken();
        Assert.False(token.Fits(null));
        Assert.False(token.Fits(""));
        var first = token.Issue();

        var second = token.Issue();

        Assert.NotEqual(first, second);
        Assert.False(token.Fits(first));
        Assert.True(token.Fits(second));
    }
}
