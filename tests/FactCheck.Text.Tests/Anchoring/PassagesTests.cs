using CsCheck;
using FactCheck.Text.Anchoring;
using FactCheck.Text.Normalisation;
using Xunit;

namespace FactCheck.Text.Tests.Anchoring;

public sealed class PassagesTests
{
    private const string Family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

    [Theory]
    [InlineData("word", 0, 4, null)]
    [InlineData("word", 1, 2, null)]
    [InlineData("word", -1, 2, PassageFault.Outside)]
    [InlineData("word", 1, 5, PassageFault.Outside)]
    [InlineData("word", 3, 2, PassageFault.Reversed)]
    [InlineData("word", 2, 2, PassageFault.Empty)]
    [InlineData("a\uD83D\uDE00b", 2, 4, PassageFault.SplitsSurrogatePair)]
    [InlineData("a\uD83D\uDE00b", 0, 2, PassageFault.SplitsSurrogatePair)]
    [InlineData("a\uD83D\uDE00b", 1, 3, null)]
    [InlineData("x\u0323\u0323y", 0, 1, PassageFault.SplitsGrapheme)]
    [InlineData("x\u0323\u0323y", 3, 4, null)]
    [InlineData("a " + Family + " b", 2, 4, PassageFault.SplitsGrapheme)]
    [InlineData("a " + Family + " b", 2, 10, null)]
    public void Check_names_the_fault(string text, int start, int end, PassageFault? fault) =>
        Assert.Equal(fault, Passages.Check(text, new Span(start, end)));

    [Theory]
    [InlineData("a " + Family + " b", 4, 5, 2, 10)]
    [InlineData("a\uD83D\uDE00b", 2, 2, 1, 3)]
    [InlineData("word", -3, 99, 0, 4)]
    [InlineData("word", 1, 3, 1, 3)]
    public void SnapOutwards_takes_whole_graphemes(string text, int start, int end, int snappedStart, int snappedEnd) =>
        Assert.Equal(new Span(snappedStart, snappedEnd), Passages.SnapOutwards(text, new Span(start, end)));

    [Fact]
    public void SnapOutwards_gives_a_passage_without_fault() =>
        Gen.Select(Gen.Char.Array[1, 60], Gen.Int[0, 60], Gen.Int[1, 60]).Sample((units, start, length) =>
        {
            var text = TextNormaliser.Normalise(new string(units)).Text;
            if (start >= text.Length)
                return true;
            var span = Passages.SnapOutwards(text, new Span(start, Math.Min(text.Length, start + length)));
            return Passages.Check(text, span) is null;
        });

    [Fact]
    public void For_keeps_32_units_of_context_and_no_half_pair()
    {
        var text = new string('a', 10) + "\uD83D\uDE00" + new string('b', 31) + "claim" + new string('c', 31) + "\uD83D\uDE00";

        var selector = PassageSelector.For(text, new Span(43, 48));

        Assert.Equal("claim", selector.Exact);
        Assert.Equal(new string('b', 31), selector.Prefix);
        Assert.Equal(new string('c', 31), selector.Suffix);
    }

    [Fact]
    public void For_at_the_ends_of_the_text_has_no_context()
    {
        var selector = PassageSelector.For("claim", new Span(0, 5));

        Assert.Equal("", selector.Prefix);
        Assert.Equal("", selector.Suffix);
    }

    [Fact]
    public void For_a_span_outside_the_text_throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PassageSelector.For("claim", new Span(0, 6)));
}
