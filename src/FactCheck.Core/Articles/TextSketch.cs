using System.Globalization;
using System.Numerics;
using System.Text;

namespace FactCheck.Core.Articles;

/// <summary>
/// A short sketch of a text by which nearly the same texts are told: the least hashes of its runs of five words. Small enough
/// to compare with many others while importing.
/// </summary>
public static class TextSketch
{
    private const int RunLength = 5;

    private const int Kept = 64;

    private const int Digits = 8;

    private const double NearlySame = 0.7;

    private const uint Start = 2166136261;

    /// <summary>Sketches a normalised text; time grows linearly with the text.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var least = new SortedSet<uint>();
        var run = new Queue<uint>(RunLength);
        foreach (var word in Words(text))
        {
            if (run.Count == RunLength)
                run.Dequeue();
            run.Enqueue(word);
            if (run.Count == RunLength)
                Keep(least, Hash(run));
        }

        if (least.Count == 0 && run.Count > 0)
            Keep(least, Hash(run));
        return string.Concat(least.Select(hash => hash.ToString("x8", CultureInfo.InvariantCulture)));
    }

    /// <summary>Whether two sketches are of nearly the same text.</summary>
    public static bool Alike(string one, string other)
    {
        var ours = Read(one);
        var theirs = Read(other);
        if (ours.Count == 0 || theirs.Count == 0)
            return false;

        var union = ours.Union(theirs).Order().Take(Kept).ToList();
        return union.Count(hash => ours.Contains(hash) && theirs.Contains(hash)) >= NearlySame * union.Count;
    }

    private static void Keep(SortedSet<uint> least, uint hash)
    {
        if (least.Count == Kept && hash >= least.Max)
            return;

        least.Add(hash);
        if (least.Count > Kept)
            least.Remove(least.Max);
    }

    private static HashSet<uint> Read(string sketch) =>
        [.. sketch.Chunk(Digits).Select(digits => uint.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];

    private static IEnumerable<uint> Words(string text)
    {
        var hash = Start;
        var inside = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                hash = Mix(hash, (uint)Rune.ToLowerInvariant(rune).Value);
                inside = true;
            }
            else if (inside)
            {
                yield return hash;
                hash = Start;
                inside = false;
            }
        }

        if (inside)
            yield return hash;
    }

    private static uint Hash(IEnumerable<uint> words)
    {
        var hash = words.Aggregate(Start, Mix);
        hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35;
        return hash ^ (hash >> 16);
    }

    private static uint Mix(uint hash, uint value) => BitOperations.RotateLeft((hash ^ value) * 16777619, 5);
}
