namespace FactCheck.Text.Matching;

/// <summary>Matches by words, their pairs, runs of letters, numbers, names and dates; needs no network and no model of meaning.</summary>
public sealed class LexicalMatcher : IClaimMatcher
{
    /// <summary>From this chance on a match is shown unasked; chosen on the train part so that fewer than one in twenty is in vain.</summary>
    internal const double SuggestedFrom = 0.87;

    /// <inheritdoc/>
    public IClaimRanking Prepare(IEnumerable<ClaimText> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        return new LexicalRanking([.. claims]);
    }

    private sealed class LexicalRanking(ClaimText[] claims) : IClaimRanking
    {
        private const int MostWords = 8;

        private readonly ClaimCollection collection = new(claims, WordRarity.English);

        public IReadOnlyList<ClaimMatch> Rank(ClaimText claim, int most, CancellationToken cancellation)
        {
            ArgumentNullException.ThrowIfNull(claim);
            cancellation.ThrowIfCancellationRequested();
            var asked = collection.Read(claim);
            var model = MatchModel.For(asked);
            var ranked = RankedCandidates.Of(collection, asked, model);
            var matches = new List<ClaimMatch>(Math.Min(most, ranked.Count));
            for (var at = 0; at < ranked.Count && at < most; at++)
                matches.Add(Match(claim, asked, model, ranked, at));
            return matches;
        }

        private ClaimMatch Match(ClaimText claim, MatchedText asked, MatchModel model, List<RankedCandidate> ranked, int at)
        {
            var (index, score, values) = ranked[at];
            var lead = score - (at + 1 < ranked.Count ? ranked[at + 1].Score : 0);
            var chance = model.ChanceOf(values, at == 0 ? lead : 0);
            var text = collection.Text(index);
            var shared = Shared(asked, text);
            var words = shared.OrderByDescending(place => collection.RarityOf(text.Said[place]))
                .Select(place => text.Words[place].Place.Of(claims[index].Statement))
                .Distinct(StringComparer.OrdinalIgnoreCase).Take(MostWords).ToList();
            var (agreement, because) = MatchFeatures.SharesEnough(values) ? Agreements.Of(claim.Statement, claims[index].Statement) : (Agreement.Unclear, null);
            return new ClaimMatch(index, score, chance, at == 0 && chance >= SuggestedFrom, words, shared.ConvertAll(place => text.Words[place].Place), agreement, because);
        }

        private static List<int> Shared(MatchedText asked, MatchedText text)
        {
            var words = asked.Said.Concat(asked.Title).Concat(asked.Author).ToHashSet();
            return [.. Enumerable.Range(0, text.Said.Length).Where(place => words.Contains(text.Said[place]))];
        }
    }
}

/// <summary>A candidate with its score and what it was made of.</summary>
internal readonly record struct RankedCandidate(int Index, double Score, double[] Values);

/// <summary>Candidates in the order the learned weights give them.</summary>
internal static class RankedCandidates
{
    public static List<RankedCandidate> Of(ClaimCollection collection, MatchedText asked, MatchModel model)
    {
        var found = collection.Find(asked);
        var features = new MatchFeatures(collection, asked);
        var ranked = found.ConvertAll(candidate =>
        {
            var values = features.Of(candidate, found[0].Sum);
            return new RankedCandidate(candidate.Index, model.Score(values), values);
        });
        ranked.Sort((left, right) => right.Score != left.Score ? right.Score.CompareTo(left.Score) : left.Index.CompareTo(right.Index));
        return ranked;
    }
}
