using FactCheck.Benchmarks.Quality;

namespace FactCheck.Text.Tests.Scoring;

/// <summary>The scorer of data/extraction on cases computed by hand.</summary>
public sealed class ExtractionScorerTests
{
    [Fact]
    public void Shingles_count_as_often_as_they_occur()
    {
        var scorer = new ExtractionScorer();

        // Gold: 'a b c d', 'b c d e'. Found: 'a b c d' twice, and 'b c d a', 'c d a b', 'd a b c' between. One of 5, one of 2.
        Assert.Equal((0.2, 0.5), scorer.Add("a b, c d e.", "a b c d a b c d"));
    }

    [Fact]
    public void Letters_keep_their_case_and_words_end_at_marks()
    {
        var scorer = new ExtractionScorer();

        // Gold: 'The mayor s new', 'mayor s new _x1', 's new _x1 1²'. With a small 't' the first is another one.
        var (precision, recall) = scorer.Add("The mayor's new _x1 1²", "the mayor’s new _x1 1²");

        Assert.Equal(2 / 3.0, precision);
        Assert.Equal(2 / 3.0, recall);
    }

    [Fact]
    public void F1_is_of_the_two_means_and_a_page_without_a_find_has_no_precision()
    {
        var scorer = new ExtractionScorer();
        scorer.Add("a b c d e", "a b c d");
        scorer.Add("a b c d", "");

        // Precision: 1 over one page. Recall: (1/2 + 0) / 2 over two. F1: 2 * 0.25 / 1.25.
        Assert.Equal((1, 0.25, 0.4), (scorer.Precision, scorer.Recall, Math.Round(scorer.F1, 10)));
    }

    [Theory]
    [InlineData("A New Hall: What’s next?", "a new hall - whats NEXT", true)]
    [InlineData("ﬁve halls", "five halls", true)]
    [InlineData("A new hall", "A new hall | The Paper", false)]
    [InlineData("A new hall", null, false)]
    public void Titles_are_the_same_by_letters_and_digits(string gold, string? found, bool same) =>
        Assert.Equal(same, ExtractionScorer.SameWords(gold, found));

    [Theory]
    [InlineData("By Ann Lee", "ANN LEE", true, true)]
    [InlineData("Ann Lee", "Ann Lee and Bob Roe", false, true)]
    [InlineData("Byron Lee", "Byron Lee", true, true)]
    [InlineData("Byron Lee", "ron Lee", false, true)]
    [InlineData("Ann Lee", "Bob Roe", false, false)]
    [InlineData("Ann Lee", null, false, false)]
    public void Bylines_are_the_same_without_by_or_one_contains_the_other(string gold, string? found, bool same, bool like)
    {
        Assert.Equal(same, ExtractionScorer.SameByline(gold, found));
        Assert.Equal(like, ExtractionScorer.LikeByline(gold, found));
    }

    [Theory]
    [InlineData("2016-02-03T23:30:00-05:00", "2016-02-03", true)]
    [InlineData("2016-02-03T23:30:00-05:00", "2016-02-04", false)]
    [InlineData("2016-02-03", "2016-02-03", true)]
    [InlineData("2016-02-03", "2016-02", false)]
    [InlineData("2016-02-03", null, false)]
    public void Days_are_those_of_the_offset_given(string gold, string? found, bool same) =>
        Assert.Equal(same, ExtractionScorer.SameDay(gold, found));
}
