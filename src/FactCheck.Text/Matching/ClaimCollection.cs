namespace FactCheck.Text.Matching;

/// <summary>Claims held in memory, with what is needed to find those that share terms with another.</summary>
internal sealed class ClaimCollection
{
    private const int MostCandidates = 200;
    private const float PairShare = 0.3f;
    private const float LetterShare = 0.15f;
    private const float AuthorShare = 0.2f;

    /// <summary>How much a claim of the same day gains; it falls by two thirds in two months.</summary>
    private const float NearShare = 1f;
    private const float NearDays = 60f;

    /// <summary>Pairs and runs of letters of a small collection are judged as if it had so many texts.</summary>
    private const int FewestTexts = 1000;

    private readonly MatchTerms terms = new();
    private readonly WordRarity general;
    private readonly MatchedText[] texts;
    private readonly Postings words;
    private readonly Postings pairs;
    private readonly Postings letters;
    private readonly List<float> rarity = [];

    public ClaimCollection(IEnumerable<ClaimText> claims, WordRarity general)
    {
        this.general = general;
        texts = [.. claims.Select(claim => MatchedText.Of(claim, terms, add: true))];
        words = Postings.Of(Array.ConvertAll(texts, text => (int[])[.. text.Said, .. text.Title]), terms.Words, 1.2, 0.75);
        pairs = Postings.Of(Array.ConvertAll(texts, text => PairsOf(text, add: true)), terms.Pairs, 1.2, 0.5);
        letters = Postings.Of(Array.ConvertAll(texts, text => LettersOf(text, add: true)), terms.Grams, 1.2, 0.75);
        foreach (var (stem, word) in terms.AllWords)
            rarity.Add(WordRarity.Of(texts.Length + general.Texts, words.TextsWith(word) + general.TextsWith(stem)));
    }

    public MatchedText Text(int index) => texts[index];

    /// <summary>How seldom a word is, the desk's claims and claims at large taken together.</summary>
    public float RarityOf(int word) => word < 0 ? WordRarity.Of(texts.Length + general.Texts, 0) : rarity[word];

    public MatchedText Read(ClaimText claim) => MatchedText.Of(claim, terms, add: false);

    /// <summary>Those that share most with a text, best first.</summary>
    public List<Candidate> Find(MatchedText claim)
    {
        var (byWord, byPair, byLetter) = (new float[texts.Length], new float[texts.Length], new float[texts.Length]);
        foreach (var word in claim.Said.Concat(claim.Title).Where(word => word >= 0).CountBy(word => word))
            words.AddTo(byWord, word.Key, RarityOf(word.Key) * (word.Value == 1 ? 1 : 1.3f));
        foreach (var word in claim.Author.Where(word => word >= 0).Distinct())
            words.AddTo(byWord, word, RarityOf(word) * AuthorShare);
        foreach (var pair in PairsOf(claim, add: false).Distinct())
            pairs.AddTo(byPair, pair, RarityOf(pairs, pair));
        foreach (var run in LettersOf(claim, add: false).Distinct())
            letters.AddTo(byLetter, run, RarityOf(letters, run));

        var best = new PriorityQueue<Candidate, float>();
        for (var index = 0; index < texts.Length; index++)
        {
            var sum = byWord[index] + PairShare * byPair[index] + LetterShare * byLetter[index];
            if (sum <= 0)
                continue;
            sum *= 1 + NearShare * Nearness(claim.When, texts[index].When);
            if (best.Count == MostCandidates && best.TryPeek(out _, out var least) && sum <= least)
                continue;
            if (best.Count == MostCandidates)
                best.Dequeue();
            best.Enqueue(new Candidate(index, sum, byWord[index], byPair[index], byLetter[index]), sum);
        }

        var found = new List<Candidate>(best.Count);
        while (best.TryDequeue(out var candidate, out _))
            found.Add(candidate);
        found.Reverse();
        return found;
    }

    private static float Nearness(DateOnly? asked, DateOnly? said) =>
        asked is { } one && said is { } other ? MathF.Exp(-Math.Abs(one.DayNumber - other.DayNumber) / NearDays) : 0;

    private float RarityOf(Postings postings, int term) => WordRarity.Of(Math.Max(FewestTexts, texts.Length), postings.TextsWith(term));

    private int[] PairsOf(MatchedText text, bool add)
    {
        var found = new List<int>();
        AddPairs(text.Said, add, found);
        AddPairs(text.Title, add, found);
        return [.. found];
    }

    private void AddPairs(int[] words, bool add, List<int> into)
    {
        for (var at = 1; at < words.Length; at++)
        {
            if (words[at - 1] >= 0 && words[at] >= 0 && terms.Pair(words[at - 1], words[at], add) is >= 0 and var pair)
                into.Add(pair);
        }
    }

    private int[] LettersOf(MatchedText text, bool add)
    {
        var found = new List<int>();
        foreach (var word in text.Words)
            terms.AddGrams(word.Stem, add, found);
        return [.. found];
    }
}
