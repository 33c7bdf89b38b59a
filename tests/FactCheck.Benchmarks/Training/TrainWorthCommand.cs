using System.Globalization;
using FactCheck.Benchmarks.Quality;
using FactCheck.Text;
using FactCheck.Text.Claims;
using FactCheck.Text.Normalisation;

namespace FactCheck.Benchmarks.Training;

/// <summary><c>train-worth FILE [--data-root DIR]</c>: learns the weights behind the chance and writes them to the file.</summary>
internal static class TrainWorthCommand
{
    private const double Penalty = 2e-4;

    /// <summary>A word seen in fewer rows says nothing that holds elsewhere.</summary>
    private const int FewestRows = 5;

    /// <summary>Straightens the sums into chances (Platt), so that they mean what they say on both dev sets: the trained debates hold fewer of what is picked.</summary>
    private const double Steepness = 1.2;
    private const double Shift = 0.9;
    private const double Largest = 127;

    public static int Run(string[] arguments)
    {
        var rootAt = Array.IndexOf(arguments, "--data-root");
        var data = SharedData.Find(rootAt >= 0 && rootAt + 1 < arguments.Length ? arguments[rootAt + 1] : null);
        if (data is null || arguments.Length == 0 || !data.Has("checkworthy/train.tsv"))
        {
            Console.Error.WriteLine("usage: train-worth FILE [--data-root DIR], with checkworthy/train.tsv in it");
            return 2;
        }

        var marks = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = data.Rows("checkworthy/train.tsv").Select(row => Read(row[1], row[2] == "Yes", marks)).ToList();
        var seen = rows.SelectMany(row => row.Features).CountBy(feature => feature).ToDictionary();
        rows = rows.ConvertAll(row => row with { Features = [.. row.Features.Where(feature => seen[feature] >= FewestRows)] });
        var model = new LogisticRegression(WorthFeatures.Size + 1000);
        model.Train(rows, Penalty);
        Write(arguments[0], model, marks);
        return 0;
    }

    private static void Write(string path, LogisticRegression model, Dictionary<string, int> marks)
    {
        var step = Steepness * Enumerable.Range(0, WorthFeatures.Size).Max(bucket => Math.Abs(model.WeightOf(bucket))) / Largest;
        using var stream = File.Create(path);
        using (var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" })
        {
            writer.WriteLine("# Weights of the chance that an editor would pick a sentence: logistic regression over marks (*) and, by number, words.");
            writer.WriteLine("# Written by 'train-worth' of FactCheck.Benchmarks from CheckThat! 2024 task 1, English, training part: 22,494 sentences of US");
            writer.WriteLine("# debates, as kept in github isyufeng/FactFinders (MIT for its code; no licence is stated for the data). Figures only, none of its text.");
            Named(writer, "^bias", Steepness * model.Bias + Shift);
            Named(writer, "^step", step);
            foreach (var (mark, at) in marks.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                Named(writer, mark, Steepness * model.WeightOf(at));
            writer.WriteLine();
        }

        for (var bucket = 0; bucket < WorthFeatures.Size; bucket++)
            stream.WriteByte((byte)(sbyte)Math.Round(Steepness * model.WeightOf(bucket) / step));
    }

    private static void Named(StreamWriter writer, string name, double weight) =>
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{weight:0.######}"));

    private static TrainingRow Read(string text, bool label, Dictionary<string, int> marks)
    {
        var article = ParsedArticle.Of(TextNormaliser.Normalise(text).Text, CancellationToken.None);
        var last = article.Tokens.Count - 1;
        if (last < 0)
            return new TrainingRow([], 1, label);
        var features = new WorthFeatures(article);
        var all = features.Buckets(0, last).ConvertAll(bucket => bucket.Bucket);
        foreach (var mark in features.Marks(0, last))
        {
            if (!marks.TryGetValue(mark, out var at))
                marks[mark] = at = WorthFeatures.Size + marks.Count;
            all.Add(at);
        }

        return new TrainingRow([.. all], WorthFeatures.ShareOf(all.Count), label);
    }
}
