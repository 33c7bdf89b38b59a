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

    private readonly Dictionary<ulong, int> wholes = [];
    private readonly Dictionary<(int Sample, ulong Words), int> samples = [];
    private readonly List<(string Statement, string? Claimant)> claims = [];
    private readonly List<ulong> words = [];

    /// <summary>Takes the next claim of the article.</summary>
    /// <param name="claimant">Who says it; null in the article's own voice. What two people say is not one claim.</param>
    /// <returns>The place of the first claim that says the same; null when none does.</returns>
    public int? Add(string statement, string? claimant)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var place = claims.Count;
        claims.Add((statement, claimant));
        var whole = Read(statement);
        if (words.Count < FewestWords)
            return null;
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(wholes, whole, out var isKnown);
        if (isKnown && IsOneVoice(first, place))
            return first;
        if (!isKnown)
            first = place;
        int? same = null;
        for (var sample = 0; sample < Samples; sample++)
        {
            ref var earlier = ref CollectionsMarshal.GetValueRefOrAddDefault(samples, (sample, Sample(sample)), out var isShared);
            if (!isShared)
                earlier = place;
            else if (same is null && IsOneVoice(earlier, place) && Agreements.Of(claims[earlier].Statement, statement).Agreement == Agreement.Same)
                same = earlier;
        }

        return same;
    }

    private bool IsOneVoice(int earlier, int later) =>
        claims[earlier].Claimant is not { } one || claims[later].Claimant is not { } other || one == other;

    /// <summary>Fills <see cref="words"/> with signs of the long words and figures, and gives a sign of the whole.</summary>
    private ulong Read(string statement)
    {
        words.Clear();
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
                words.Add(sign);
        }

        return whole;
    }

    /// <summary>The two words that come first in one of several shuffled orders: texts with most words in common share some of them.</summary>
    private ulong Sample(int order)
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
