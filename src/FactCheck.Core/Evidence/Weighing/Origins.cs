using FactCheck.Core.Articles;

namespace FactCheck.Core.Evidence.Weighing;

/// <summary>A source with what was quoted from it.</summary>
/// <param name="Joined">What somebody said it is one origin with; null where nobody did.</param>
public sealed record OriginSource(Guid SourceId, Guid? Joined, IReadOnlyList<string> Texts);

/// <summary>Tells which sources come from one origin: those that repeat the same text, and those somebody says do.</summary>
public static class Origins
{
    /// <summary>Shorter texts are alike by chance: two papers quote the same sentence of one speaker.</summary>
    public const int LeastWords = 12;

    /// <summary>The origin of each source: the least key of all that share it.</summary>
    public static IReadOnlyDictionary<Guid, Guid> Of(IReadOnlyList<OriginSource> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var known = sources.DistinctBy(source => source.SourceId).OrderBy(source => source.SourceId).ToList();
        var sketches = known.ConvertAll(source => source.Texts.Where(IsLong).Select(TextSketch.Of).ToList());
        var root = Enumerable.Range(0, known.Count).ToArray();
        for (var one = 0; one < known.Count; one++)
        {
            for (var other = one + 1; other < known.Count; other++)
            {
                if (AreOne(known[one], known[other]) || Repeat(sketches[one], sketches[other]))
                    Join(root, one, other);
            }
        }

        return known.Select((source, place) => (source.SourceId, Origin: known[Find(root, place)].SourceId))
            .ToDictionary(pair => pair.SourceId, pair => pair.Origin);
    }

    private static bool AreOne(OriginSource one, OriginSource other) => one.Joined is not null && one.Joined == other.Joined;

    private static bool Repeat(IReadOnlyList<string> ours, IReadOnlyList<string> theirs) =>
        ours.Any(one => theirs.Any(other => TextSketch.Alike(one, other)));

    private static bool IsLong(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= LeastWords;

    /// <summary>The least place stands for all.</summary>
    private static void Join(int[] root, int one, int other)
    {
        var (first, second) = (Find(root, one), Find(root, other));
        root[Math.Max(first, second)] = Math.Min(first, second);
    }

    private static int Find(int[] root, int place)
    {
        while (root[place] != place)
            place = root[place];
        return place;
    }
}
