namespace FactCheck.Benchmarks.Quality;

/// <summary>The measures of data/matching/README.md for one query: what was ranked, best first, against the relevant claims.</summary>
internal static class MatchingScorer
{
    private const int Looked = 5;
    private const int Longest = 100;

    /// <summary>(1 / min(R, 5)) × the sum, over ranks k up to 5 that hold a relevant claim, of the share relevant among the first k.</summary>
    public static double AveragePrecision(IReadOnlyList<int> ranked, IReadOnlyCollection<int> relevant)
    {
        var (sum, found) = (0.0, 0);
        for (var rank = 1; rank <= Math.Min(Looked, ranked.Count); rank++)
        {
            if (relevant.Contains(ranked[rank - 1]))
                sum += (double)++found / rank;
        }

        return relevant.Count == 0 ? 0 : sum / Math.Min(relevant.Count, Looked);
    }

    /// <summary>1 / rank of the first relevant claim in the first 100, or 0.</summary>
    public static double ReciprocalRank(IReadOnlyList<int> ranked, IReadOnlyCollection<int> relevant)
    {
        for (var rank = 1; rank <= Math.Min(Longest, ranked.Count); rank++)
        {
            if (relevant.Contains(ranked[rank - 1]))
                return 1.0 / rank;
        }

        return 0;
    }

    /// <summary>The share of the relevant claims among the first so many.</summary>
    public static double Recall(IReadOnlyList<int> ranked, IReadOnlyCollection<int> relevant, int first) =>
        relevant.Count == 0 ? 0 : (double)ranked.Take(first).Count(relevant.Contains) / relevant.Count;

    /// <summary>The value below which 95 of 100 lie.</summary>
    public static double Percentile95(IEnumerable<double> values)
    {
        var ordered = values.Order().ToList();
        return ordered.Count == 0 ? 0 : ordered[(int)Math.Ceiling(ordered.Count * 0.95) - 1];
    }
}
