namespace FactCheck.Text.Claims;

/// <summary>What raised or lowered the chance of one stretch; filled and emptied again for each.</summary>
internal sealed class WorthReasons(ParsedArticle article)
{
    private const int Most = 5;
    private const double Weakest = 0.15;
    private const int NoToken = -1;

    private readonly List<(string Words, double Weight, int Token)> strongest = [];
    private readonly List<string> chosen = new(Most);

    /// <summary>Sentences that quote a word, by the word: the same words come again and again in a text.</summary>
    private readonly Dictionary<string, string> quoting = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> lowering = new(StringComparer.Ordinal);

    public void Clear() => strongest.Clear();

    /// <summary>Puts the reason where its strength belongs, after those as strong; one with the same words adds to it. Without words it tells a reader nothing and is left out.</summary>
    /// <param name="token">The token that is quoted after the words.</param>
    public void Add(string words, double weight, int token = NoToken)
    {
        if (words.Length == 0)
            return;
        for (var same = 0; same < strongest.Count; same++)
        {
            if (strongest[same].Token != token || strongest[same].Words != words)
                continue;
            weight += strongest[same].Weight;
            strongest.RemoveAt(same);
            break;
        }

        var at = strongest.Count;
        while (at > 0 && Math.Abs(strongest[at - 1].Weight) < Math.Abs(weight))
            at--;
        strongest.Insert(at, (words, weight, token));
    }

    /// <summary>The strongest few, each once, the strongest first; those that lower the chance as <see cref="LoweringReason"/> writes them.</summary>
    public string[] Strongest()
    {
        chosen.Clear();
        foreach (var (words, weight, token) in strongest)
        {
            if (chosen.Count == Most || Math.Abs(weight) < Weakest)
                break;
            var told = token == NoToken ? words : Quote(words, article.Tokens[token].Of(article.Text));
            chosen.Add(weight < 0 ? Lowering(told) : told);
        }

        return [.. chosen];
    }

    private string Lowering(string told)
    {
        if (!lowering.TryGetValue(told, out var written))
            lowering[told] = written = LoweringReason.Write(told);
        return written;
    }

    private string Quote(string words, ReadOnlySpan<char> word)
    {
        var known = quoting.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(word, out var told))
            known[word] = told = string.Concat(words, ": \u2018", word, "\u2019");
        return told;
    }
}
