using FactCheck.Text;

namespace FactCheck.Benchmarks.Quality;

/// <summary>Which sentences deserve a check, scored as data/checkworthy/README.md says.</summary>
internal static class CheckworthySuite
{
    private static readonly string[] SharedDebates = ["20160926_1pres", "20161010_2pres", "20161019_3pres"];

    public static IEnumerable<Figure> Run(SharedData data, TextWriter? errors = null)
    {
        var dev = Sentences(data, "checkworthy/dev.tsv");
        var devtest = Sentences(data, "checkworthy/devtest.tsv");
        yield return new Figure("checkworthy", "F1 of Yes, dev", CheckworthyScorer.F1(dev), "0.90");
        yield return new Figure("checkworthy", "F1 of Yes, devtest", CheckworthyScorer.F1(devtest), "0.82");
        yield return new Figure("checkworthy", "average precision, dev", CheckworthyScorer.AveragePrecision(dev), "");
        yield return new Figure("checkworthy", "average precision, devtest", CheckworthyScorer.AveragePrecision(devtest), "");
        yield return new Figure("checkworthy", "expected calibration error, dev", CheckworthyScorer.CalibrationError(dev), "");
        yield return new Figure("checkworthy", "expected calibration error, devtest", CheckworthyScorer.CalibrationError(devtest), "<= 0.05");
        var debates = data.Rows("checkworthy/debates_dev.tsv")
            .Select(row => (Debate: row[0], Row: Score(row[3], row[4] == "1")))
            .GroupBy(row => row.Debate)
            .Select(debate => (debate.Key, Precision: CheckworthyScorer.AveragePrecision([.. debate.Select(row => row.Row)])))
            .ToList();
        yield return new Figure("checkworthy", "MAP, the 16 debates not shared with train", debates.Where(debate => !SharedDebates.Contains(debate.Key)).Average(debate => debate.Precision), "0.29");
    }

    private static List<JudgedSentence> Sentences(SharedData data, string file) => [.. data.Rows(file).Select(row => Score(row[1], row[2] == "Yes"))];

    private static JudgedSentence Score(string text, bool gold)
    {
        var sentences = ArticleReader.Read(text, new ReadingOptions()).Sentences;
        return sentences.Count == 0
            ? new JudgedSentence(0, false, gold)
            : new JudgedSentence(sentences.Max(sentence => sentence.Chance), sentences.Any(sentence => sentence.WorthChecking), gold);
    }
}
