using FactCheck.Text;
using FactCheck.Web.Workspace;

namespace FactCheck.Web.Tests.Workspace;

public sealed class SelectionSpanTests
{
    [Theory]
    [InlineData("One two three.", 3, 8, 4, 7)]
    [InlineData("One two three.", -5, 99, 0, 14)]
    [InlineData("Café 😀 x", 6, 7, 5, 7)]
    public void A_selection_loses_its_blanks_and_grows_to_whole_characters(string text, int start, int end, int from, int to) =>
        Assert.Equal(new Span(from, to), SelectionSpan.Of(text, new Span(start, end)));

    [Fact]
    public void A_letter_is_not_parted_from_its_accent() =>
        Assert.Equal(new Span(0, 2), SelectionSpan.Of("e\u0301 x", new Span(0, 1)));

    [Fact]
    public void Blanks_alone_select_nothing() => Assert.Null(SelectionSpan.Of("One  two", new Span(3, 5)));
}
