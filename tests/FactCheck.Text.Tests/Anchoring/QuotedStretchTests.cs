using FactCheck.Text.Anchoring;

namespace FactCheck.Text.Tests.Anchoring;

public sealed class QuotedStretchTests
{
    [Theory]
    [InlineData("The harbour is open again.", "is open", "is open")]
    [InlineData("He said:\n\n“It’s open\nagain”, twice.", "\"It's open again\"", "“It’s open\nagain”")]
    [InlineData("The har\u00ADbour is open.", "harbour is", "har\u00ADbour is")]
    [InlineData("The harbour is open again.", "  harbour   is ", "harbour is")]
    [InlineData("The harbour is open again.", "harbor is", null)]
    [InlineData("The harbour is open again.", "Is open", null)]
    [InlineData("The harbour is open again.", "  ", null)]
    [InlineData("", "open", null)]
    public void The_same_words_are_found_whatever_the_space_and_the_quotation_marks(string text, string quotation, string? found) =>
        Assert.Equal(found, QuotedStretch.Find(text, quotation)?.Of(text));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(9, 10)]
    [InlineData(100, 20)]
    public void Of_several_places_the_nearest_is_meant(int near, int start) =>
        Assert.Equal(start, QuotedStretch.Find("Open now. Open now. Open now.", "Open now.", near)!.Value.Start);
}
