using FactCheck.Benchmarks.Quality;

namespace FactCheck.Text.Tests.Scoring;

/// <summary>The scorer of data/matching on cases computed by hand.</summary>
public sealed class MatchingScorerTests
{
    [Theory]
    [InlineData(new[] { 7, 1, 2 }, new[] { 7 }, 1.0)]
    [InlineData(new[] { 1, 7, 2 }, new[] { 7 }, 0.5)]
    [InlineData(new[] { 1, 7, 8, 2 }, new[] { 7, 8 }, (1 / 2.0 + 2 / 3.0) / 2)]
    [InlineData(new[] { 7, 1, 2, 3, 8 }, new[] { 7, 8 }, (1 + 2 / 5.0) / 2)]
    [InlineData(new[] { 1, 2, 3, 4, 5, 7 }, new[] { 7 }, 0.0)]
    [InlineData(new[] { 1, 2, 3, 4, 5 }, new[] { 1, 2, 3, 4, 5, 6, 7 }, 1.0)]
    [InlineData(new int[0], new[] { 7 }, 0.0)]
    public void Average_precision_looks_at_the_first_five(int[] ranked, int[] relevant, double expected) =>
        Assert.Equal(expected, MatchingScorer.AveragePrecision(ranked, relevant), 12);

    [Theory]
    [InlineData(1, 1.0)]
    [InlineData(4, 0.25)]
    [InlineData(100, 0.01)]
    [InlineData(101, 0.0)]
    public void Reciprocal_rank_looks_at_the_first_hundred(int rank, double expected)
    {
        var ranked = Enumerable.Range(1, 150).ToArray();

        Assert.Equal(expected, MatchingScorer.ReciprocalRank(ranked, [rank, 140]), 12);
    }

    [Fact]
    public void Recall_is_the_share_of_the_relevant_among_the_first()
    {
        Assert.Equal(0.5, MatchingScorer.Recall([1, 2, 3, 4], [2, 4], 3));
        Assert.Equal(1.0, MatchingScorer.Recall([1, 2, 3, 4], [2, 4], 4));
    }

    [Fact]
    public void Percentile_leaves_five_of_a_hundred_above()
    {
        Assert.Equal(95, MatchingScorer.Percentile95(Enumerable.Range(1, 100).Select(value => (double)value)));
        Assert.Equal(3, MatchingScorer.Percentile95([3, 1, 2]));
    }
}
