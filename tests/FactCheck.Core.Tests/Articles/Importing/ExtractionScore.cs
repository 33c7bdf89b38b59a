using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FactCheck.Core.Tests.Articles.Importing;

/// <summary>Scores extracted text as the public benchmark does: four-word shingles, counted as often as they occur.</summary>
internal sealed partial class ExtractionScore
{
    private readonly List<double> precisions = [];
    private readonly List<double> recalls = [];

    public double F1
    {
        get
        {
            var (precision, recall) = (precisions.Average(), recalls.Average());
            return 2 * precision * recall / (precision + recall);
        }
    }

    public double Add(string gold, string found)
    {
        var (wanted, got) = (Shingles(gold), Shingles(found));
        double both = wanted.Sum(shingle => Math.Min(shingle.Value, got.GetValueOrDefault(shingle.Key)));
        var precision = got.Count == 0 ? 0 : both / got.Values.Sum();
        var recall = both / Math.Max(1, wanted.Values.Sum());
        if (got.Count > 0)
            precisions.Add(precision);
        recalls.Add(recall);
        return both == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    public static bool SameWords(string gold, string? found) => Bare(gold) == Bare(found ?? string.Empty);

    public static bool SameByline(string gold, string? found) => By(Bare(gold)) == By(Bare(found ?? string.Empty));

    private static string By(string bare) => bare.StartsWith("by", StringComparison.Ordinal) ? bare[2..] : bare;

    private static string Bare(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).ToLower(CultureInfo.InvariantCulture).Where(char.IsLetterOrDigit));

    private static Dictionary<string, int> Shingles(string text)
    {
        var words = Word().Matches(text).Select(match => match.Value).ToList();
        var shingles = new Dictionary<string, int>();
        for (var at = 0; at + 4 <= words.Count; at++)
        {
            var shingle = string.Join(' ', words.Skip(at).Take(4));
            shingles[shingle] = shingles.GetValueOrDefault(shingle) + 1;
        }

        return shingles;
    }

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
