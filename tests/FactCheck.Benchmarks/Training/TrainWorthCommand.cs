using System.Buffers.Binary;
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

        var raw = data.Rows("checkworthy/train.tsv").Select(row => Read(row[1], row[2] == "Yes")).ToList();
        var marks = raw.SelectMany(row => row.Marks).Distinct().Order(StringComparer.Ordinal).ToList();
        var wordings = raw.SelectMany(row => row.Wordings).CountBy(wording => wording).Where(seen => seen.Value >= FewestRows).Select(seen => seen.Key).Order().ToList();
        var model = new LogisticRegression(marks.Count + wordings.Count);
        model.Train(Number(raw, marks, wordings), Penalty);
        Write(arguments[0], model, marks, wordings);
        return 0;
    }

    /// <summary>Marks come first, then the wordings; a wording that is not among them does not count.</summary>
    private static List<TrainingRow> Number(List<Row> raw, List<string> marks, List<uint> wordings)
    {
        var ofMark = marks.Select((mark, at) => (mark, at)).ToDictionary(pair => pair.mark, pair => pair.at);
        var ofWording = wordings.Select((wording, at) => (wording, at)).ToDictionary(pair => pair.wording, pair => marks.Count + pair.at);
        return raw.ConvertAll(row =>
        {
            int[] features = [.. row.Marks.Select(mark => ofMark[mark]), .. row.Wordings.Where(ofWording.ContainsKey).Select(wording => ofWording[wording])];
            return new TrainingRow(features, WorthFeatures.ShareOf(features.Length), row.Label);
        });
    }

    private static void Write(string path, LogisticRegression model, List<string> marks, List<uint> wordings)
    {
        var weights = Enumerable.Range(0, marks.Count + wordings.Count).Select(feature => Steepness * model.WeightOf(feature)).ToArray();
        var step = weights[marks.Count..].Max(Math.Abs) / Largest;
        using var stream = File.Create(path);
        using (var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" })
        {
            writer.WriteLine("# Weights of the chance that an editor would pick a sentence: logistic regression over marks (*) and, by number, wordings.");
            writer.WriteLine("# Written by 'train-worth' of FactCheck.Benchmarks from CheckThat! 2024 task 1, English, training part: 22,494 sentences of US");
            writer.WriteLine("# debates, as kept in github isyufeng/FactFinders (MIT for its code; no licence is stated for the data). Figures only, none of its text.");
            Named(writer, "^bias", Steepness * model.Bias + Shift);
            Named(writer, "^step", step);
            Named(writer, "^wordings", wordings.Count);
            for (var mark = 0; mark < marks.Count; mark++)
                Named(writer, marks[mark], weights[mark]);
            writer.WriteLine();
        }

        Span<byte> entry = stackalloc byte[WorthModel.EntryLength];
        for (var wording = 0; wording < wordings.Count; wording++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(entry, wordings[wording]);
            entry[^1] = (byte)(sbyte)Math.Round(weights[marks.Count + wording] / step);
            stream.Write(entry);
        }
    }

    private static void Named(StreamWriter writer, string name, double weight) =>
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{weight:0.######}"));

    private static Row Read(string text, bool label)
    {
        var article = ParsedArticle.Of(TextNormaliser.Normalise(text).Text, CancellationToken.None);
        var last = article.Tokens.Count - 1;
        if (last < 0)
            return new Row([], [], label);
        var features = new WorthFeatures(article, new KindReader(article));
        return new Row([.. features.Marks(0, last).Select(mark => mark.Name)], [.. features.Wordings(0, last).Select(wording => wording.Number).Distinct()], label);
    }

    private sealed record Row(List<string> Marks, List<uint> Wordings, bool Label);
}
