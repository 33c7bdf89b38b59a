using FactCheck.Web.Account;

namespace FactCheck.Web.Tests.Account;

public sealed class ReturnPathTests
{
    [Theory]
    [InlineData(null, "/")]
    [InlineData("", "/")]
    [InlineData("/", "/")]
    [InlineData("/articles/A12?claim=3#top", "/articles/A12?claim=3#top")]
    [InlineData("/account", "/account")]
    [InlineData("/Account/ended", "/")]
    [InlineData("articles", "/")]
    [InlineData("~/articles", "/")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("\\\\elsewhere.example", "/")]
    [InlineData("/\n/elsewhere.example", "/")]
    [InlineData("http:elsewhere.example", "/")]
    public void A_return_path_stays_here(string? asked, string goesTo) => Assert.Equal(goesTo, ReturnPath.Safe(asked));
}
