namespace FactCheck.Text.Matching;

/// <summary>What is measured of a claim asked for beside a candidate of the collection.</summary>
internal sealed class MatchFeatures
{
    /// <summary>Their names, in the order of the values.</summary>
    public static readonly string[] Names =
    [
        "words", "words of the query", "pairs", "letters", "claim covered", "title covered", "query covered", "either covered", "numbers covered",
        "numbers missing", "names covered", "names missing", "rarest word", "longest run", "same week", "same season", "far away", "claim is later", "dense", "author covered", "alike", "product", "rank",
    ];

    private readonly ClaimCollection collection;
    private readonly MatchedText query;
    private readonly HashSet<int> asked;
    private readonly HashSet<int> authors;
    private readonly float wanted;

    public MatchFeatures(ClaimCollection collection, MatchedText query)
    {
        (this.collection, this.query) = (collection, query);
        asked = [.. query.Said, .. query.Title];
        authors = [.. query.Author];
        wanted = Math.Max(1, query.Said.Distinct().Sum(collection.RarityOf));
    }

    public double[] Of(Candidate candidate, float best)
    {
        var text = collection.Text(candidate.Index);
        var values = new double[Names.Length];
        values[0] = Math.Log(1 + candidate.Words);
        values[1] = candidate.Words / wanted;
        values[2] = Math.Log(1 + candidate.Pairs) / 3;
        values[3] = Math.Log(1 + candidate.Letters) / 3;
        var (claim, rarest) = Covered(text.Said, asked);
        values[4] = claim;
        var (title, rarestOfTitle) = Covered(text.Title, asked);
        values[5] = title;
        values[6] = CoveredOfQuery(text);
        values[7] = Math.Max(claim, title);
        Marked(text, values);
        values[12] = Math.Max(rarest, rarestOfTitle) / 10;
        values[13] = Math.Min(1, LongestRun(text.Said) / 30);
        Dates(text, values);
        values[18] = Density(text);
        values[19] = authors.Count == 0 ? 0 : Covered(text.Said, authors).Share;
        values[20] = Math.Sqrt(values[4] * values[6]);
        values[21] = values[4] * values[5];
        values[22] = candidate.Sum / Math.Max(1, best);
        return values;
    }

    /// <summary>Whether enough is shared that one may say the same as the other.</summary>
    public static bool SharesEnough(double[] values) => values[4] > 0.3 && values[6] > 0.3;

    private (double Share, double Rarest) Covered(int[] words, HashSet<int> by)
    {
        var (all, found, rarest) = (0.0, 0.0, 0.0);
        for (var at = 0; at < words.Length; at++)
        {
            if (words.AsSpan(0, at).Contains(words[at]))
                continue;
            var rarity = collection.RarityOf(words[at]);
            all += rarity;
            if (!by.Contains(words[at]))
                continue;
            found += rarity;
            rarest = Math.Max(rarest, rarity);
        }

        return (all == 0 ? 0 : found / (all + 3), rarest);
    }

    private double CoveredOfQuery(MatchedText text)
    {
        var found = 0.0;
        foreach (var word in asked)
        {
            if (word >= 0 && (text.Said.AsSpan().Contains(word) || text.Title.AsSpan().Contains(word)))
                found += collection.RarityOf(word);
        }

        return found / wanted;
    }

    private void Marked(MatchedText text, double[] values)
    {
        var (numbers, numbersFound, names, namesFound) = (0, 0, 0.0, 0.0);
        for (var at = 0; at < text.Words.Length; at++)
        {
            var isFound = asked.Contains(text.Said[at]) || authors.Contains(text.Said[at]);
            if (text.Words[at].IsNumber)
            {
                numbers++;
                numbersFound += isFound ? 1 : 0;
            }
            else if (text.Words[at].IsName)
            {
                names += collection.RarityOf(text.Said[at]);
                namesFound += isFound ? collection.RarityOf(text.Said[at]) : 0;
            }
        }

        values[8] = numbers == 0 ? 0 : (double)numbersFound / numbers;
        values[9] = numbers == 0 ? 0 : (double)(numbers - numbersFound) / numbers;
        values[10] = names == 0 ? 0 : namesFound / names;
        values[11] = names == 0 ? 0 : (names - namesFound) / (names + 5);
    }

    private double LongestRun(int[] words)
    {
        var best = 0.0;
        for (var from = 0; from < query.Said.Length; from++)
        {
            for (var at = 0; at < words.Length; at++)
            {
                if (query.Said[from] != words[at] || from > 0 && at > 0 && query.Said[from - 1] == words[at - 1])
                    continue;
                var run = 0.0;
                for (var length = 0; from + length < query.Said.Length && at + length < words.Length && query.Said[from + length] == words[at + length]; length++)
                    run += collection.RarityOf(words[at + length]);
                best = Math.Max(best, run);
            }
        }

        return best;
    }

    private void Dates(MatchedText text, double[] values)
    {
        if (query.When is not { } asked || text.When is not { } said)
            return;
        var days = said.DayNumber - asked.DayNumber;
        values[14] = Math.Exp(-Math.Abs(days) / 5.0);
        values[15] = Math.Exp(-Math.Abs(days) / 90.0);
        values[16] = Math.Min(1, Math.Abs(days) / 2000.0);
        values[17] = days >= 0 ? 1 : 0;
    }

    /// <summary>How close together the query's words stand that the candidate holds too.</summary>
    private double Density(MatchedText text)
    {
        var (best, sum, from) = (0.0, 0.0, 0);
        const int Window = 12;
        for (var at = 0; at < query.Said.Length; at++)
        {
            sum += Held(at);
            if (at - from >= Window)
                sum -= Held(from++);
            best = Math.Max(best, sum);
        }

        return best / 60;

        double Held(int at) => query.Said[at] >= 0 && (text.Said.AsSpan().Contains(query.Said[at]) || text.Title.AsSpan().Contains(query.Said[at]))
            ? collection.RarityOf(query.Said[at])
            : 0;
    }
}
