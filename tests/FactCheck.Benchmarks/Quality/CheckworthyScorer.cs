namespace FactCheck.Benchmarks.Quality;

/// <summary>A sentence as the engine judged it and as the data has it.</summary>
internal sealed record JudgedSentence(double Score, bool Decision, bool Gold);

/// <summary>The measures of data/checkworthy/README.md.</summary>
internal static class CheckworthyScorer
{
    private const int Bins = 10;

    /// <summary>F1 of Yes by the engine's own decisions.</summary>
    public static double F1(IReadOnlyList<JudgedSentence> rows) => new Tally
    {
        Right = rows.Count(row => row is { Decision: true, Gold: true }),
        Predicted = rows.Count(row => row.Decision),
        Gold = rows.Count(row => row.Gold),
    }.F1;

    /// <summary>The mean, over the positives, of the share of positives down to each; ties in the order of the rows.</summary>
    public static double AveragePrecision(IReadOnlyList<JudgedSentence> rows)
    {
        var (right, sum, rank) = (0, 0.0, 0);
        foreach (var row in rows.OrderByDescending(row => row.Score))
        {
            rank++;
            if (row.Gold)
                sum += (double)++right / rank;
        }

        return right == 0 ? 0 : sum / right;
    }

    /// <summary>How far, on average over ten bins, the mean score lies from the share of positives.</summary>
    public static double CalibrationError(IReadOnlyList<JudgedSentence> rows) =>
        rows.GroupBy(row => Math.Min(Bins - 1, (int)(row.Score * Bins)))
            .Sum(bin => (double)bin.Count() / rows.Count * Math.Abs(bin.Average(row => row.Score) - bin.Average(row => row.Gold ? 1.0 : 0.0)));
}
