using System.Runtime.InteropServices;

namespace FactCheck.Text.Matching;

/// <summary>
/// Links the claims of one article that say the same. Claims that share a sample of their words are compared, so that the
/// time grows with the text and not with the pairs of claims.
/// </summary>
public sealed class RepeatedClaims
{
    private const int Samples = 4;
    private const int FewestWords = 3;
    private const int LongWord = 4;

    /// <summary>Of the longer one's long words and figures so many are in the other as well before two claims are compared word by word.</summary>
    private const double FewestShared = 0.4;

    private readonly Dictionary<ulong, int> wholes = [];
    private readonly Dictionary<(int Sample, ulong Words), int> samples = [];
    private readonly List<(string Statement, string? Claimant, Range Signs)> claims = [];
    private readonly List<ulong> signs = [];

    /// <summary>Takes the next claim of the article.</summary>
    /// <param name="claimant">Who says it; null in the article's own voice. What two people say is not one claim.</param>
    /// <returns>The place of the first claim that says the same; null when none does.</returns>
    public int? Add(string statement, string? claimant)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var place = claims.Count;
        var from = signs.Count;
        var whole = Read(statement);
        var words = CollectionsMarshal.AsSpan(signs)[from..];
        claims.Add((statement, claimant, from..signs.Count));
        if (words.Length < FewestWords)
            return null;
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(wholes, whole, out var isKnown);
        if (isKnown && IsOneVoice(first, place))
            return first;
        if (!isKnown)
            first = place;
        Span<int> candidates = stackalloc int[Samples];
        var found = 0;
        for (var sample = 0; sample < Samples; sample++)
        {
            ref var earlier = ref CollectionsMarshal.GetValueRefOrAddDefault(samples, (sample, Sample(words, sample)), out var isShared);
            if (!isShared)
                earlier = place;
            else if (!candidates[..found].Contains(earlier))
                candidates[found++] = earlier;
        }

        words.Sort();
        foreach (var earlier in candidates[..found])
        {
            if (IsOneVoice(earlier, place) && IsLike(earlier, words) && Agreements.Of(claims[earlier].Statement, statement).Agreement == Agreement.Same)
                return earlier;
        }

        return null;
    }

    /// <summary>Whether it is worth comparing them: most pairs that share a sample by chance share little else.</summary>
    private bool IsLike(int earlier, ReadOnlySpan<ulong> words)
    {
        ReadOnlySpan<ulong> others = CollectionsMarshal.AsSpan(signs)[claims[earlier].Signs];
        var shared = 0;
        for (int one = 0, other = 0; one < words.Length && other < others.Length;)
        {
            if (words[one] == others[other])
                (shared, one, other) = (shared + 1, one + 1, other + 1);
            else if (words[one] < others[other])
                one++;
            else
                other++;
        }

        return shared >= FewestShared * Math.Max(words.Length, others.Length);
    }

    private bool IsOneVoice(int earlier, int later) =>
        claims[earlier].Claimant is not { } one || claims[later].Claimant is not { } other || one == other;

    /// <summary>Adds to <see cref="signs"/> those of the long words and figures, and gives a sign of the whole.</summary>
    private ulong Read(string statement)
    {
        var whole = 0UL;
        for (var at = 0; at < statement.Length;)
        {
            if (!char.IsLetterOrDigit(statement[at]))
            {
                at++;
                continue;
            }

            var start = at;
            var sign = 14695981039346656037UL;
            for (; at < statement.Length && char.IsLetterOrDigit(statement[at]); at++)
                sign = (sign ^ char.ToLowerInvariant(statement[at])) * 1099511628211UL;
            whole = (whole ^ sign) * 1099511628211UL;
            if (at - start >= LongWord || char.IsDigit(statement[start]))
                signs.Add(sign);
        }

        return whole;
    }

    /// <summary>The two words that come first in one of several shuffled orders: texts with most words in common share some of them.</summary>
    private static ulong Sample(ReadOnlySpan<ulong> words, int order)
    {
        var (first, second) = (ulong.MaxValue, ulong.MaxValue);
        foreach (var word in words)
        {
            var shuffled = (word ^ (ulong)(order + 1)) * 0x9E3779B97F4A7C15UL;
            shuffled ^= shuffled >> 29;
            shuffled *= 0xBF58476D1CE4E5B9UL;
            if (shuffled < first)
                (first, second) = (shuffled, first);
            else if (shuffled > first && shuffled < second)
                second = shuffled;
        }

        return first ^ (second * 3);
    }
}
