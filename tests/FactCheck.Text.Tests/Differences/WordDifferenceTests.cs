using FactCheck.Text.Differences;

namespace FactCheck.Text.Tests.Differences;

public sealed class WordDifferenceTests
{
    [Theory]
    [InlineData("The census lists eight cities.", "The census lists nine cities.", "The census lists -eight-+nine+ cities.")]
    [InlineData("All diesel fleets.", "All diesel fleets; the city has 41,000.", "All diesel fleets+; the city has 41,000+.")]
    [InlineData("One two three", "One three", "One -two -three")]
    [InlineData("big red bus", "small green bus", "-big red-+small green+ bus")]
    [InlineData("From 7,612 trucks.", "From 7,613 trucks.", "From -7,612-+7,613+ trucks.")]
    [InlineData("Red, old.", "Green, new.", "-Red, old-+Green, new+.")]
    [InlineData("", "New.", "+New.+")]
    [InlineData("Gone.", "", "-Gone.-")]
    [InlineData("Same.", "Same.", "Same.")]
    [InlineData("a\n\nb", "a\n\nc", "a\n\n-b-+c+")]
    [InlineData("caf\u0065\u0301 one", "caf\u0065 one", "-cafe\u0301-+cafe+ one")]
    public void Between_TwoTexts_SaysWhatWasDeletedAndInserted(string before, string after, string expected)
    {
        Assert.Equal(expected, Written(WordDifference.Between(before, after)));
    }

    [Fact]
    public void Between_AnyTexts_KeepsBothWhole()
    {
        var random = new Random(7);
        string[] words = ["a", "b", " ", "  ", ".", "\n", "c d", "\U0001F600"];
        for (var round = 0; round < 500; round++)
        {
            var before = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => words[random.Next(words.Length)]));
            var after = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => words[random.Next(words.Length)]));

            var pieces = WordDifference.Between(before, after);

            Assert.Equal(before, string.Concat(pieces.Where(piece => piece.Kind != DifferenceKind.Inserted).Select(piece => piece.Text)));
            Assert.Equal(after, string.Concat(pieces.Where(piece => piece.Kind != DifferenceKind.Deleted).Select(piece => piece.Text)));
        }
    }

    [Fact]
    public void Between_LongTextsWithNothingInCommon_IsReplacedAsAWhole()
    {
        var before = string.Join(' ', Enumerable.Range(0, 5_000).Select(number => $"a{number}"));
        var after = string.Join('-', Enumerable.Range(0, 5_000).Select(number => $"b{number}"));

        var pieces = WordDifference.Between(before, after);

        Assert.Equal([DifferenceKind.Deleted, DifferenceKind.Inserted], pieces.Select(piece => piece.Kind));
    }

    private static string Written(IEnumerable<DifferencePiece> pieces) => string.Concat(pieces.Select(piece => piece.Kind switch
    {
        DifferenceKind.Deleted => $"-{piece.Text}-",
        DifferenceKind.Inserted => $"+{piece.Text}+",
        _ => piece.Text,
    }));
}
