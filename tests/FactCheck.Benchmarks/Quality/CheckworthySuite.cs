using FactCheck.Text;

namespace FactCheck.Benchmarks.Quality;

/// <summary>Which sentences deserve a check, scored as data/checkworthy/README.md says.</summary>
internal static class CheckworthySuite
{
    private const int Bins = 10;

    private static readonly string[] SharedDebates = ["20160926_1pres", "20161010_2pres", "20161019_3pres"];

    private sealed record Row(double Score, bool Decision, bool Gold);

    public static IEnumerable<Figure> Run(SharedData data, TextWriter? errors = null)
    {
        var dev = Sentences(data, "checkworthy/dev.tsv");
        var devtest = Sentences(data, "checkworthy/devtest.tsv");
        yield return new Figure("checkworthy", "F1 of Yes, dev", F1(dev), "0.90");
        yield return new Figure("checkworthy", "F1 of Yes, devtest", F1(devtest), "0.82");
        yield return new Figure("checkworthy", "average precision, dev", AveragePrecision(dev), "");
        yield return new Figure("checkworthy", "average precision, devtest", AveragePrecision(devtest), "");
        yield return new Figure("checkworthy", "expected calibration error, dev", CalibrationError(dev), "");
        yield return new Figure("checkworthy", "expected calibration error, devtest", CalibrationError(devtest), "<= 0.05");
        var debates = data.Rows("checkworthy/debates_dev.tsv")
            .Select(row => (Debate: row[0], Row: Score(row[3], row[4] == "1")))
            .GroupBy(row => row.Debate)
            .Select(debate => (debate.Key, Precision: AveragePrecision([.. debate.Select(row => row.Row)])))
            .ToList();
        yield return new Figure("checkworthy", "MAP, the 16 debates not shared with train", debates.Where(debate => !SharedDebates.Contains(debate.Key)).Average(debate => debate.Precision), "0.29");
    }

    private static List<Row> Sentences(SharedData data, string file) => [.. data.Rows(file).Select(row => Score(row[1], row[2] == "Yes"))];

    private static Row Score(string text, bool gold)
    {
        var sentences = ArticleReader.Read(text, new ReadingOptions()).Sentences;
        return sentences.Count == 0
            ? new Row(0, false, gold)
            : new Row(sentences.Max(sentence => sentence.Chance), sentences.Any(sentence => sentence.WorthChecking), gold);
    }

    private static double F1(List<Row> rows) => new Tally
    {
        Right = rows.Count(row => row is { Decision: true, Gold: true }),
        Predicted = rows.Count(row => row.Decision),
        Gold = rows.Count(row => row.Gold),
    }.F1;

    private static double AveragePrecision(List<Row> rows)
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

    private static double CalibrationError(List<Row> rows) =>
        rows.GroupBy(row => Math.Min(Bins - 1, (int)(row.Score * Bins)))
            .Sum(bin => (double)bin.Count() / rows.Count * Math.Abs(bin.Average(row => row.Score) - bin.Average(row => row.Gold ? 1.0 : 0.0)));
}
