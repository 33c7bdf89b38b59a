using FactCheck.Benchmarks.Quality;

namespace FactCheck.Text.Tests.Scoring;

/// <summary>The scorer of data/revisions on cases computed by hand.</summary>
public sealed class RevisionsScorerTests
{
    [Theory]
    [InlineData(0, 10, 0, 10, 1)]
    [InlineData(0, 10, 5, 15, 5 / 15.0)]
    [InlineData(0, 10, 0, 20, 0.5)]
    [InlineData(0, 10, 10, 20, 0)]
    [InlineData(0, 10, 30, 40, 0)]
    public void Jaccard_is_shared_units_by_all_units(int start, int end, int otherStart, int otherEnd, double expected) =>
        Assert.Equal(expected, RevisionsScorer.Jaccard(new Span(start, end), new Span(otherStart, otherEnd)), 10);

    [Fact]
    public void A_place_is_right_from_half_of_the_units_and_exact_within_two_at_both_ends()
    {
        var scorer = new RevisionsScorer();

        Assert.True(scorer.Add("edited", new Span(0, 10), new Span(0, 20)));
        Assert.True(scorer.Add("edited", new Span(10, 20), new Span(8, 22)));
        Assert.False(scorer.Add("edited", new Span(0, 10), new Span(0, 21)));
        Assert.False(scorer.Add("edited", new Span(0, 10), null));

        Assert.Equal((2, 1, 4), (scorer.Of("edited").Right, scorer.Of("edited").Exact, scorer.Of("edited").Count));
    }

    [Fact]
    public void What_was_deleted_is_right_only_when_nothing_is_found()
    {
        var scorer = new RevisionsScorer();

        Assert.True(scorer.Add("deleted", null, null));
        Assert.False(scorer.Add("deleted", null, new Span(0, 4)));

        Assert.Equal(0.5, scorer.Of("deleted").Accuracy);
    }

    [Fact]
    public void Primary_is_the_mean_of_all_changed_ones_together_and_of_deleted()
    {
        var scorer = new RevisionsScorer();
        scorer.Add("edited", new Span(0, 4), new Span(0, 4));
        scorer.Add("edited", new Span(0, 4), null);
        scorer.Add("retouched", new Span(0, 4), new Span(0, 4));
        scorer.Add("moved", new Span(0, 4), new Span(0, 4));
        scorer.Add("deleted", null, null);
        scorer.Add("deleted", null, new Span(0, 4));
        scorer.Add("same", new Span(0, 4), null);

        // Changed: 3 of 4. Deleted: 1 of 2. The unchanged one does not count.
        Assert.Equal((0.75 + 0.5) / 2, scorer.Primary);
        Assert.Equal(0, scorer.Of("same").Accuracy);
    }
}
