using System.IO.Compression;
using System.Text.Json;

namespace FactCheck.Benchmarks.Quality;

/// <summary>The folder of test data: <c>--data-root</c>, or <c>shared/data</c> found upwards, or under FACTCHECK_SHARED.</summary>
internal sealed class SharedData(string root)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static SharedData? Find(string? given)
    {
        if (given is not null)
            return Directory.Exists(given) ? new SharedData(given) : null;
        if (Environment.GetEnvironmentVariable("FACTCHECK_SHARED") is { Length: > 0 } shared)
            return new SharedData(Path.Combine(shared, "data"));
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var data = Path.Combine(directory.FullName, "shared", "data");
            if (Directory.Exists(data))
                return new SharedData(data);
        }

        return null;
    }

    public bool Has(string file) => File.Exists(Path.Combine(root, file));

    public Stream Open(string file) => File.OpenRead(Path.Combine(root, file));

    public IReadOnlyList<T> Lines<T>(string file) =>
        [.. Read(file).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<T>(line, Json)!)];

    /// <summary>The rows of a tab-separated file below its header.</summary>
    public IEnumerable<string[]> Rows(string file) => Read(file).Skip(1).Select(line => line.Split('\t'));

    private IEnumerable<string> Read(string file)
    {
        using var raw = Open(file);
        using var stream = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(raw, CompressionMode.Decompress) : raw;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}

/// <summary>One measured figure and what it must reach.</summary>
internal sealed record Figure(string Suite, string Metric, double Value, string ToReach)
{
    public static void Print(IEnumerable<Figure> figures, TextWriter output)
    {
        output.WriteLine($"{"suite",-14}{"metric",-52}{"figure",8}  to reach");
        foreach (var figure in figures)
            output.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{figure.Suite,-14}{figure.Metric,-52}{figure.Value,8:0.000}  {figure.ToReach}"));
    }
}

/// <summary>Right, predicted and wanted, counted over a set.</summary>
internal sealed class Tally
{
    public int Right { get; set; }

    public int Predicted { get; set; }

    public int Gold { get; set; }

    public double Precision => Predicted == 0 ? 0 : (double)Right / Predicted;

    public double Recall => Gold == 0 ? 0 : (double)Right / Gold;

    public double F1 => Predicted + Gold == 0 ? 0 : 2.0 * Right / (Predicted + Gold);
}
