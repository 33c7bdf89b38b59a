using System.Globalization;
using System.Text;

namespace FactCheck.Benchmarks.Quality;

/// <summary>Scores article text taken from pages as data/extraction/README.md says.</summary>
internal sealed class ExtractionScorer
{
    private const int ShingleLength = 4;

    private readonly List<double> precisions = [];
    private readonly List<double> recalls = [];

    /// <summary>The mean over the pages for which something was found.</summary>
    public double Precision => precisions.Count == 0 ? 0 : precisions.Average();

    /// <summary>The mean over the pages for which something was to be found.</summary>
    public double Recall => recalls.Count == 0 ? 0 : recalls.Average();

    /// <summary>Of the two means, not the mean of the pages' own.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <returns>Precision and recall of this page; null where there is nothing to divide by.</returns>
    public (double? Precision, double? Recall) Add(string gold, string found)
    {
        var (wanted, got) = (Shingles(gold), Shingles(found));
        double both = wanted.Sum(shingle => Math.Min(shingle.Value, got.GetValueOrDefault(shingle.Key)));
        var page = (Share(both, got.Values.Sum()), Share(both, wanted.Values.Sum()));
        if (page.Item1 is { } precision)
            precisions.Add(precision);
        if (page.Item2 is { } recall)
            recalls.Add(recall);
        return page;
    }

    /// <summary>Equal by letters and digits alone, after NFKC and in small letters.</summary>
    public static bool SameWords(string gold, string? found) => found is not null && Bare(gold) == Bare(found);

    /// <summary>The same, a 'by' at the head of either dropped.</summary>
    public static bool SameByline(string gold, string? found) => found is not null && Byline(gold) == Byline(found);

    /// <summary>One of the two contains the other.</summary>
    public static bool LikeByline(string gold, string? found) =>
        found is not null && Byline(gold) is { Length: > 0 } wanted && Byline(found) is { Length: > 0 } got
        && (wanted.Contains(got, StringComparison.Ordinal) || got.Contains(wanted, StringComparison.Ordinal));

    /// <summary>The same calendar day, in the offset that gold gives.</summary>
    /// <param name="gold">ISO 8601, with or without a time.</param>
    public static bool SameDay(string gold, string? found) =>
        DateTimeOffset.TryParse(gold, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
        && moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == found;

    /// <summary>The same language, whatever the region.</summary>
    public static bool SameLanguage(string gold, string? found) =>
        found is not null && string.Equals(gold.Split('-', '_')[0], found.Split('-')[0], StringComparison.OrdinalIgnoreCase);

    private static double? Share(double part, int whole) => whole == 0 ? null : part / whole;

    private static string Byline(string text)
    {
        var words = text.Normalize(NormalizationForm.FormKC).TrimStart();
        var drops = words.StartsWith("by", StringComparison.OrdinalIgnoreCase) && words.Length > 2 && !char.IsLetterOrDigit(words[2]);
        return Bare(drops ? words[2..] : words);
    }

    private static string Bare(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().EnumerateRunes().Where(Rune.IsLetterOrDigit));

    private static Dictionary<string, int> Shingles(string text)
    {
        var words = Words(text);
        var shingles = new Dictionary<string, int>();
        for (var at = 0; at + ShingleLength <= words.Count; at++)
        {
            var shingle = string.Join(' ', words.Skip(at).Take(ShingleLength));
            shingles[shingle] = shingles.GetValueOrDefault(shingle) + 1;
        }

        return shingles;
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsOfWord(rune))
                word.Append(rune);
            else
                Close(word, words);
        }

        Close(word, words);
        return words;
    }

    private static void Close(StringBuilder word, List<string> words)
    {
        if (word.Length > 0)
            words.Add(word.ToString());
        word.Clear();
    }

    /// <summary>What the benchmark's <c>\w</c> takes: letters, numbers of every kind and the low line; no combining mark.</summary>
    private static bool IsOfWord(Rune rune) =>
        Rune.IsLetter(rune) || Rune.IsNumber(rune) || rune.Value == '_';
}
