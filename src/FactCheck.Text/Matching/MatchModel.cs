using System.Globalization;
using FactCheck.Text.Words;

namespace FactCheck.Text.Matching;

/// <summary>The learned weights of <see cref="MatchFeatures"/>: which candidate comes first, and how likely the first is the one.</summary>
/// <param name="Order">One for each feature.</param>
/// <param name="Chance">One for each of <see cref="InputNames"/>.</param>
internal sealed record MatchModel(double[] Order, double[] Chance)
{
    /// <summary>Columns of the weights' file after the name.</summary>
    private const int PostOrder = 1;
    private const int SentenceOrder = 3;

    private const double LongestLead = 5;

    private static readonly Lazy<MatchModel> Posts = new(() => Read(PostOrder));
    private static readonly Lazy<MatchModel> Sentences = new(() => Read(SentenceOrder));

    /// <summary>The features, the lead over the next candidate, and a constant.</summary>
    public static IReadOnlyList<string> InputNames { get; } = [.. MatchFeatures.Names, "lead", "always"];

    public static MatchModel For(MatchedText asked) => asked.Author.Length > 0 ? Posts.Value : Sentences.Value;

    public double Score(double[] values) => Sum(Order, values);

    /// <summary>The chance, 0 to 1, that the first candidate is the claim asked for.</summary>
    /// <param name="lead">Its score less the next one's.</param>
    public double ChanceOf(double[] values, double lead) => 1 / (1 + Math.Exp(-Sum(Chance, Inputs(values, lead))));

    public static double[] Inputs(double[] values, double lead) => [.. values, Math.Min(LongestLead, lead), 1];

    private static double Sum(double[] weights, double[] values)
    {
        var sum = 0.0;
        for (var at = 0; at < values.Length; at++)
            sum += weights[at] * values[at];
        return sum;
    }

    private static MatchModel Read(int column)
    {
        var rows = WordFile.Lines("match.words.txt").Select(line => line.Split('\t')).ToDictionary(parts => parts[0]);
        return new MatchModel(
            Array.ConvertAll(MatchFeatures.Names, name => Number(rows[name][column])),
            [.. InputNames.Select(name => Number(rows[name][column + 1]))]);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
