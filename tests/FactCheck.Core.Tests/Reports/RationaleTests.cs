using FactCheck.Core.Reports;

namespace FactCheck.Core.Tests.Reports;

public sealed class RationaleTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("![x](https://tracker.example/pixel.png)")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("[x]: javascript:alert(1)\n\n[x]")]
    [InlineData("<style>body{display:none}</style>")]
    [InlineData("<svg onload=alert(1)>")]
    public void Harm_is_taken_out(string markdown)
    {
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(new Rationale().ToHtml(markdown));

        Assert.Empty(document.Body!.QuerySelectorAll("script, img, style, svg, iframe, object"));
        Assert.All(document.Body.QuerySelectorAll("*"), element => Assert.DoesNotContain(
            element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.DoesNotContain(document.Body.QuerySelectorAll("a"), link =>
            link.GetAttribute("href") is { } target && !target.StartsWith("http", StringComparison.Ordinal));
    }

    [Fact]
    public void Markdown_is_kept_and_links_carry_no_weight()
    {
        var html = new Rationale().ToHtml("# Title\n\n**Bold**, a [link](https://source.example/) and\n\n- a list");

        Assert.Contains("<h3>Title</h3>", html, StringComparison.Ordinal);
        Assert.Contains("<strong>Bold</strong>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://source.example/\" rel=\"nofollow noopener noreferrer\">link</a>", html, StringComparison.Ordinal);
        Assert.Contains("<li>a list</li>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_nested_without_end_is_shown_as_typed()
    {
        var html = new Rationale().ToHtml(new string('>', 5000) + " <b>deep</b>");

        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.Contains("deep", html, StringComparison.Ordinal);
    }
}
