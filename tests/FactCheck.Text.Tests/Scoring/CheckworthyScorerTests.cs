using FactCheck.Benchmarks.Quality;

namespace FactCheck.Text.Tests.Scoring;

/// <summary>The scorer of data/checkworthy on cases computed by hand.</summary>
public sealed class CheckworthyScorerTests
{
    private static readonly JudgedSentence[] Rows =
    [
        new(0.95, true, true),
        new(0.85, true, false),
        new(0.45, false, true),
        new(0.05, false, false),
    ];

    [Fact]
    public void F1_counts_the_engine_s_own_decisions() =>
        Assert.Equal(2.0 * 1 / (2 + 2), CheckworthyScorer.F1(Rows));

    [Fact]
    public void Average_precision_divides_by_all_positives() =>
        Assert.Equal((1 + 2 / 3.0) / 2, CheckworthyScorer.AveragePrecision(Rows), 12);

    [Fact]
    public void Average_precision_takes_ties_in_the_order_of_the_rows()
    {
        JudgedSentence[] tied = [new(0.5, true, false), new(0.5, true, true)];

        Assert.Equal(0.5, CheckworthyScorer.AveragePrecision(tied));
        Assert.Equal(1, CheckworthyScorer.AveragePrecision([tied[1], tied[0]]));
        Assert.Equal(0, CheckworthyScorer.AveragePrecision([tied[0]]));
    }

    [Fact]
    public void Calibration_error_weighs_each_bin_by_its_rows()
    {
        // Bins 0.9: 0.05 off; 0.8: 0.85 off; 0.4: 0.55 off; 0: 0.05 off; a quarter of the rows each.
        Assert.Equal((0.05 + 0.85 + 0.55 + 0.05) / 4, CheckworthyScorer.CalibrationError(Rows), 12);
        Assert.Equal(0, CheckworthyScorer.CalibrationError([new(1, true, true), new(0, false, false)]));
        Assert.Equal(0.05, CheckworthyScorer.CalibrationError([new(0.55, true, true), new(0.55, true, false)]), 12);
    }
}
