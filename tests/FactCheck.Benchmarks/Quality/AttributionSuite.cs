using FactCheck.Text;

namespace FactCheck.Benchmarks.Quality;

/// <summary>Who said what, scored as data/attribution/README.md says.</summary>
/// <remarks>
/// The engine gives the mention beside the quotation; for words carried on from an earlier sentence it gives a name,
/// which counts as right when the gold source holds its last word.
/// </remarks>
internal static class AttributionSuite
{
    private static readonly string[] Pronouns = ["he", "she", "they", "i", "we", "it", "who"];

    private sealed record Fragment(int Start, int End, string Text);

    private sealed record Gold(string Id, string Kind, List<Fragment> Source, List<Fragment> Cue, List<Fragment> Content);

    private sealed record GoldQuote(int Start, int End, string? Attribution, bool Scoreable, int Words, bool Closed);

    private sealed record Document(string Id, string Text, List<Gold> Attributions, List<GoldQuote> Quotes);

    private sealed class Counts
    {
        public Tally All { get; } = new();

        public Tally Quoted { get; } = new();

        public int SourceRight { get; set; }

        public int CueRight { get; set; }

        public Tally Speaker { get; } = new();

        public Tally NamedSpeaker { get; } = new();

        public Tally FalseSpeaker { get; } = new();
    }

    public static IEnumerable<Figure> Run(SharedData data, TextWriter? errors = null)
    {
        var counts = new Counts();
        foreach (var document in data.Lines<Document>("attribution/dev.jsonl"))
        {
            var predicted = ArticleReader.Read(document.Text, new ReadingOptions()).Attributions;
            Detect(document, predicted, counts, errors);
            foreach (var quote in document.Quotes.Where(quote => quote.Words >= 3))
                Speaker(document, quote, predicted, counts, errors);
        }

        yield return new Figure("attribution", "speaker of a quotation of 3 words or more", counts.Speaker.Recall, "0.86");
        yield return new Figure("attribution", "the same, source no pronoun", counts.NamedSpeaker.Recall, "0.90");
        yield return new Figure("attribution", "recall, direct + mixed", counts.Quoted.Recall, "0.88");
        yield return new Figure("attribution", "F1, all kinds", counts.All.F1, "0.65");
        yield return new Figure("attribution", "precision, all kinds", counts.All.Precision, "");
        yield return new Figure("attribution", "recall, all kinds", counts.All.Recall, "");
        yield return new Figure("attribution", "source right on matched, lenient", (double)counts.SourceRight / Math.Max(1, counts.All.Right), "");
        yield return new Figure("attribution", "cue right on matched, lenient", (double)counts.CueRight / Math.Max(1, counts.All.Right), "");
        yield return new Figure("attribution", "false speakers, share of unattributed", counts.FalseSpeaker.Recall, "");
    }

    private static void Detect(Document document, IReadOnlyList<ReadAttribution> predicted, Counts counts, TextWriter? errors)
    {
        var gold = document.Attributions;
        var goldSets = gold.Select(item => Letters(document.Text, item.Content.Select(part => (part.Start, part.End)))).ToList();
        var sets = predicted.Select(item => Letters(document.Text, item.Contents.Select(part => (part.Start, part.End)))).ToList();
        var pairs = new List<(double Jaccard, int Gold, int Predicted)>();
        for (var g = 0; g < gold.Count; g++)
        {
            for (var p = 0; p < predicted.Count; p++)
            {
                if (Jaccard(goldSets[g], sets[p]) is >= 0.5 and var jaccard)
                    pairs.Add((jaccard, g, p));
            }
        }

        var goldDone = new HashSet<int>();
        var predictedDone = new HashSet<int>();
        foreach (var (_, g, p) in pairs.OrderByDescending(pair => pair.Jaccard))
        {
            if (goldDone.Contains(g) || predictedDone.Contains(p))
                continue;
            goldDone.Add(g);
            predictedDone.Add(p);
            var source = IsRight(predicted[p].Source, gold[g].Source);
            counts.SourceRight += source ? 1 : 0;
            counts.CueRight += IsRight(predicted[p].Cue, gold[g].Cue) ? 1 : 0;
        }

        counts.All.Gold += gold.Count;
        counts.All.Predicted += predicted.Count;
        counts.All.Right += goldDone.Count;
        counts.Quoted.Gold += gold.Count(item => item.Kind != "indirect");
        counts.Quoted.Right += goldDone.Count(index => gold[index].Kind != "indirect");
        for (var g = 0; g < gold.Count && errors is not null; g++)
        {
            if (!goldDone.Contains(g))
                errors.WriteLine($"MISSED {gold[g].Kind} [{Join(gold[g].Source)}] <{Join(gold[g].Cue)}> {Join(gold[g].Content)}");
        }

        for (var p = 0; p < predicted.Count && errors is not null; p++)
        {
            if (!predictedDone.Contains(p))
                errors.WriteLine($"EXTRA [{predicted[p].Source?.Of(document.Text)}] <{predicted[p].Cue?.Of(document.Text)}> {string.Join(" ... ", predicted[p].Contents.Select(part => part.Of(document.Text)))}".Replace('\n', '~'));
        }
    }

    private static void Speaker(Document document, GoldQuote quote, IReadOnlyList<ReadAttribution> predicted, Counts counts, TextWriter? errors)
    {
        var best = predicted.FirstOrDefault(item => item.Contents.Sum(part => Overlap(part, quote)) * 2 >= quote.End - quote.Start && (item.Source is not null || item.Speaker is not null));
        if (!quote.Scoreable)
        {
            if (quote.Closed && quote.Attribution is null)
            {
                counts.FalseSpeaker.Gold++;
                counts.FalseSpeaker.Right += best is null ? 0 : 1;
            }

            return;
        }

        var gold = document.Attributions.Single(item => item.Id == quote.Attribution);
        var isNamed = !gold.Source.Exists(source => Pronouns.Contains(source.Text.ToLowerInvariant()));
        var right = predicted.Any(item => item.Contents.Sum(part => Overlap(part, quote)) * 2 >= quote.End - quote.Start && IsSpeaker(item, gold));
        counts.Speaker.Gold++;
        counts.Speaker.Right += right ? 1 : 0;
        counts.NamedSpeaker.Gold += isNamed ? 1 : 0;
        counts.NamedSpeaker.Right += isNamed && right ? 1 : 0;
        if (!right)
            errors?.WriteLine($"SPEAKER gold [{Join(gold.Source)}] got [{best?.Source?.Of(document.Text)} / {best?.Speaker?.Name}] {document.Text[Math.Max(0, quote.Start - 120)..quote.Start]}>>>{document.Text[quote.Start..quote.End]}<<<{document.Text[quote.End..Math.Min(document.Text.Length, quote.End + 100)]}".Replace('\n', '~'));
    }

    private static bool IsSpeaker(ReadAttribution item, Gold gold)
    {
        if (item.Source is { } source)
            return gold.Source.Exists(part => source.Start < part.End && part.Start < source.End);
        var last = item.Speaker?.Name.Split(' ')[^1];
        return last is not null && gold.Source.Exists(part => part.Text.Contains(last, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsRight(Span? predicted, List<Fragment> gold) =>
        predicted is { } span ? gold.Exists(part => span.Start < part.End && part.Start < span.End) : gold.Count == 0;

    private static int Overlap(Span part, GoldQuote quote) => Math.Max(0, Math.Min(part.End, quote.End) - Math.Max(part.Start, quote.Start));

    private static HashSet<int> Letters(string text, IEnumerable<(int Start, int End)> parts) =>
        [.. parts.SelectMany(part => Enumerable.Range(part.Start, part.End - part.Start)).Where(at => !char.IsWhiteSpace(text[at]) && text[at] is not ('\u201C' or '\u201D' or '"'))];

    private static double Jaccard(HashSet<int> left, HashSet<int> right)
    {
        var both = left.Count(right.Contains);
        return both == 0 ? 0 : (double)both / (left.Count + right.Count - both);
    }

    private static string Join(List<Fragment> parts) => string.Join(" ... ", parts.Select(part => part.Text)).Replace('\n', '~');
}
