using System.Text;
using CsCheck;
using FactCheck.Text.Normalisation;
using Xunit;

namespace FactCheck.Text.Tests.Normalisation;

public sealed class TextNormaliserTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("one\ntwo\tthree", "one\ntwo\tthree", 0)]
    [InlineData("one\r\ntwo\rthree\r\r\nfour", "one\ntwo\nthree\n\nfour", 0)]
    [InlineData("one\u2028two\u2029three", "one\ntwo\nthree", 0)]
    [InlineData("\uFEFFhead", "head", 0)]
    [InlineData("mid\uFEFFdle", "middle", 1)]
    [InlineData("a\0b\u0007c\u0085d\u009Fe\u007Ff", "abcdef", 5)]
    [InlineData("cafe\u0301", "caf\u00E9", 0)]
    [InlineData("\uD83D\uDE00", "\uD83D\uDE00", 0)]
    [InlineData("a\uFFFEb\uFFFFc", "abc", 2)]
    public void Normalise_gives_the_one_form(string text, string expected, int removed)
    {
        var normal = TextNormaliser.Normalise(text);

        Assert.Equal(expected, normal.Text);
        Assert.Equal(removed, normal.Removed);
    }

    [Fact]
    public void Normalise_removes_lone_surrogates_and_never_joins_two_of_them()
    {
        string[] halves = ["a", "\uD83D", "\0", "\uDE00", "b", "\uD83D"];

        var normal = TextNormaliser.Normalise(string.Concat(halves));

        Assert.Equal("ab", normal.Text);
        Assert.Equal(4, normal.Removed);
    }

    [Fact]
    public void Normalise_of_a_normal_text_gives_the_same_object()
    {
        var text = new string('x', 100);

        Assert.Same(text, TextNormaliser.Normalise(text).Text);
    }

    [Fact]
    public void Normalise_twice_is_normalise_once() =>
        Gen.Char.Array[0, 60].Sample(units =>
        {
            var once = TextNormaliser.Normalise(new string(units)).Text;
            var twice = TextNormaliser.Normalise(once);
            return twice.Text == once && twice.Removed == 0 && once.IsNormalized(NormalizationForm.FormC);
        });
}
