using FactCheck.Core.Discussion;
using FactCheck.Core.Reports;

namespace FactCheck.Core.Tests.Discussion;

public sealed class CommentHtmlTests
{
    private readonly CommentHtml html = new(new Rationale());

    [Fact]
    public void Names_stand_where_people_are_mentioned_and_nothing_in_them_is_markup()
    {
        var shown = html.Of(Comment("Ask \uFFFC or *\uFFFC*.", "J. Lindt", "<b onclick=x>*A*</b>"));

        Assert.Equal("<p>Ask <b>@J. Lindt</b> or <em><b>@&lt;b onclick=x&gt;*A*&lt;/b&gt;</b></em>.</p>", shown.Trim());
    }

    [Fact]
    public void A_mention_inside_a_links_address_moves_no_other_mention()
    {
        var shown = html.Of(Comment("[page](https://desk.example/\uFFFC) \uFFFC", "First", "Second"));

        Assert.DoesNotContain("@First", shown, StringComparison.Ordinal);
        Assert.EndsWith("<b>@Second</b></p>", shown.Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("![x](https://desk.example/pixel.png)")]
    public void Markup_and_script_do_no_harm(string text)
    {
        var shown = html.Of(Comment(text));

        Assert.DoesNotContain("<script", shown, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript", shown, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", shown, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_private_signs_that_keep_a_mentions_place_cannot_be_typed() =>
        Assert.DoesNotContain("@", html.Of(Comment("\uE0000\uE001")), StringComparison.Ordinal);

    private static CommentView Comment(string text, params string[] names) => new(
        Guid.Empty, Guid.Empty, "A. Uthor", text, [.. names.Select(name => new Mentionable(Guid.Empty, name))],
        null, DateTimeOffset.UnixEpoch, null, false, 1);
}
