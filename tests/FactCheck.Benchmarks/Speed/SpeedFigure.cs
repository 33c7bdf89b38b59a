using System.Globalization;

namespace FactCheck.Benchmarks.Speed;

/// <summary>One measured figure beside what it must reach.</summary>
/// <param name="Reference">The same of the blank app or of the yardstick the suite names, where there is one.</param>
internal sealed record SpeedFigure(string Metric, string Unit, double Value, string ToReach, double? Reference = null)
{
    public static void Print(string suite, IEnumerable<SpeedFigure> figures, TextWriter output)
    {
        PrintHead(suite, output);
        foreach (var figure in figures)
            figure.Print(output);
    }

    /// <summary>The same, each figure as soon as it is measured.</summary>
    public static async Task PrintAsync(string suite, IAsyncEnumerable<SpeedFigure> figures, TextWriter output)
    {
        PrintHead(suite, output);
        await foreach (var figure in figures)
            figure.Print(output);
    }

    /// <summary>The value below which this share of the measured ones lies.</summary>
    public static double Percentile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(share * sorted.Count) - 1)];
    }

    public static double Median(IEnumerable<double> values) => Percentile(values, 0.5);

    private static void PrintHead(string suite, TextWriter output) =>
        output.WriteLine($"{suite,-72}{"figure",14}  {"to reach",-14}{"reference",14}{"ratio",8}");

    private void Print(TextWriter output) =>
        output.WriteLine($"{Metric,-72}{Shown(Value),14}  {ToReach,-14}{Shown(Reference),14}{Ratio,8}");

    private string Ratio => Reference is { } reference ? (Value / reference).ToString("0.00", CultureInfo.InvariantCulture) : "";

    private string Shown(double? value) => value is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number:0.0} {Unit}") : "";
}
