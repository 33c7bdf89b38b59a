using FactCheck.Text;

namespace FactCheck.Benchmarks.Quality;

/// <summary>Passages of one kind that were looked for.</summary>
internal sealed class FoundAgain
{
    public int Right { get; set; }

    /// <summary>Both ends within two code units.</summary>
    public int Exact { get; set; }

    public int Count { get; set; }

    public double Accuracy => Count == 0 ? 0 : (double)Right / Count;

    public double ExactShare => Count == 0 ? 0 : (double)Exact / Count;
}

/// <summary>Scores passages found again as data/revisions/README.md says.</summary>
internal sealed class RevisionsScorer
{
    public const string Deleted = "deleted";

    private const double Enough = 0.5;
    private const int Near = 2;
    private static readonly string[] Changed = ["edited", "retouched", "moved"];

    private readonly Dictionary<string, FoundAgain> kinds = [];

    /// <summary>The mean of the accuracy on what was changed or moved, and on what was deleted.</summary>
    public double Primary => (Of(Changed).Accuracy + Of(Deleted).Accuracy) / 2;

    /// <summary>All passages of the kinds together.</summary>
    public FoundAgain Of(params string[] names)
    {
        var sum = new FoundAgain();
        foreach (var kind in names.Where(kinds.ContainsKey).Select(name => kinds[name]))
        {
            sum.Right += kind.Right;
            sum.Exact += kind.Exact;
            sum.Count += kind.Count;
        }

        return sum;
    }

    /// <param name="gold">Where the passage stands in the new text; null where it was deleted.</param>
    /// <param name="found">Where it was found; null for 'not found'.</param>
    /// <returns>Whether that is right.</returns>
    public bool Add(string kind, Span? gold, Span? found)
    {
        if (!kinds.TryGetValue(kind, out var tally))
            kinds[kind] = tally = new FoundAgain();
        var right = gold is { } wanted ? found is { } place && Jaccard(wanted, place) >= Enough : found is null;
        var exact = gold is { } there ? found is { } here && Math.Abs(here.Start - there.Start) <= Near && Math.Abs(here.End - there.End) <= Near : right;
        tally.Count++;
        tally.Right += right ? 1 : 0;
        tally.Exact += exact ? 1 : 0;
        return right;
    }

    /// <summary>Shared code units divided by those of either.</summary>
    public static double Jaccard(Span one, Span other)
    {
        var shared = Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start));
        return (double)shared / (one.Length + other.Length - shared);
    }
}
