using FactCheck.Text;

namespace FactCheck.Benchmarks.Quality;

/// <summary>Counts who said what against the annotation, as 'How to score' of data/attribution/README.md says.</summary>
/// <remarks>
/// The engine gives the mention beside the quotation. Where it gives a name alone (words carried on), the name
/// counts as right when the gold source holds its last word.
/// </remarks>
internal sealed class AttributionScorer(TextWriter? errors = null)
{
    private const int FewestWords = 3;
    private const double LeastJaccard = 0.5;

    private static readonly string[] Pronouns = ["he", "she", "they", "i", "we", "it", "who"];

    /// <summary>How often a source or a cue was right on matched pairs.</summary>
    internal sealed class Part
    {
        public int Right { get; set; }

        public double ShareOf(Tally matched) => matched.Right == 0 ? 0 : (double)Right / matched.Right;

        public double EndToEnd(Tally matched) => matched.Predicted + matched.Gold == 0 ? 0 : 2.0 * Right / (matched.Predicted + matched.Gold);
    }

    public Tally All { get; } = new();

    public Dictionary<string, Tally> ByKind { get; } = [];

    /// <summary>Direct and mixed together.</summary>
    public Tally Quoted { get; } = new();

    public Part SourceLenient { get; } = new();

    public Part SourceStrict { get; } = new();

    public Part CueLenient { get; } = new();

    public Part CueStrict { get; } = new();

    public Tally Speaker { get; } = new();

    public Tally NamedSpeaker { get; } = new();

    /// <summary>Quotations without attribution; 'right' are those that got a speaker all the same.</summary>
    public Tally FalseSpeaker { get; } = new();

    public void Add(AttributionDocument document, IReadOnlyList<ReadAttribution> predicted)
    {
        Detect(document, predicted);
        foreach (var quote in document.Quotes.Where(quote => quote.Words >= FewestWords))
            Speak(document, quote, predicted);
    }

    private void Detect(AttributionDocument document, IReadOnlyList<ReadAttribution> predicted)
    {
        var gold = document.Attributions;
        var pairs = Match(
            gold.Select(item => Letters(document.Text, SpansOf(item.Content))).ToList(),
            predicted.Select(item => Letters(document.Text, item.Contents)).ToList());
        All.Predicted += predicted.Count;
        foreach (var item in gold)
        {
            All.Gold++;
            Of(item.Kind).Gold++;
            Quoted.Gold += item.Kind == "indirect" ? 0 : 1;
        }

        foreach (var (g, p) in pairs)
        {
            All.Right++;
            Of(gold[g].Kind).Right++;
            Quoted.Right += gold[g].Kind == "indirect" ? 0 : 1;
            Compare(predicted[p].Source, gold[g].Source, SourceLenient, SourceStrict);
            Compare(predicted[p].Cue, gold[g].Cue, CueLenient, CueStrict);
        }

        if (errors is not null)
            Report(document, predicted, pairs, errors);
    }

    private Tally Of(string kind) => ByKind.TryGetValue(kind, out var tally) ? tally : ByKind[kind] = new Tally();

    /// <summary>One to one, greedily by falling Jaccard.</summary>
    private static List<(int Gold, int Predicted)> Match(List<HashSet<int>> gold, List<HashSet<int>> predicted)
    {
        var candidates = new List<(double Jaccard, int Gold, int Predicted)>();
        for (var g = 0; g < gold.Count; g++)
        {
            for (var p = 0; p < predicted.Count; p++)
            {
                if (Jaccard(gold[g], predicted[p]) is >= LeastJaccard and var jaccard)
                    candidates.Add((jaccard, g, p));
            }
        }

        var goldDone = new HashSet<int>();
        var predictedDone = new HashSet<int>();
        var pairs = new List<(int Gold, int Predicted)>();
        foreach (var (_, g, p) in candidates.OrderByDescending(pair => pair.Jaccard))
        {
            if (goldDone.Contains(g) || predictedDone.Contains(p))
                continue;
            goldDone.Add(g);
            predictedDone.Add(p);
            pairs.Add((g, p));
        }

        return pairs;
    }

    private static void Compare(Span? predicted, IReadOnlyList<AttributionFragment> gold, Part lenient, Part strict)
    {
        if (predicted is not { } span)
        {
            lenient.Right += gold.Count == 0 ? 1 : 0;
            strict.Right += gold.Count == 0 ? 1 : 0;
            return;
        }

        lenient.Right += gold.Any(part => span.Overlaps(new Span(part.Start, part.End))) ? 1 : 0;
        strict.Right += Jaccard(Units([span]), Units(SpansOf(gold))) >= LeastJaccard ? 1 : 0;
    }

    private void Speak(AttributionDocument document, GoldQuote quote, IReadOnlyList<ReadAttribution> predicted)
    {
        var covering = predicted.Where(item => item.Contents.Sum(part => Overlap(part, quote)) * 2 >= quote.End - quote.Start).ToList();
        if (quote is { Closed: true, Attribution: null })
        {
            FalseSpeaker.Gold++;
            FalseSpeaker.Right += covering.Exists(item => item.Source is not null || item.Speaker is not null) ? 1 : 0;
        }

        if (!quote.Scoreable)
            return;
        var gold = document.Attributions.Single(item => item.Id == quote.Attribution);
        var isNamed = !gold.Source.All(source => Pronouns.Contains(source.Text.ToLowerInvariant()));
        var right = covering.Exists(item => IsSpeaker(item, gold));
        Speaker.Gold++;
        Speaker.Right += right ? 1 : 0;
        NamedSpeaker.Gold += isNamed ? 1 : 0;
        NamedSpeaker.Right += isNamed && right ? 1 : 0;
        if (!right && errors is not null)
            Report(document, quote, gold, covering, errors);
    }

    private static bool IsSpeaker(ReadAttribution item, GoldAttribution gold)
    {
        if (item.Source is { } source)
            return gold.Source.Any(part => source.Overlaps(new Span(part.Start, part.End)));
        var last = item.Speaker?.Name.Split(' ')[^1];
        return last is not null && gold.Source.Any(part => part.Text.Contains(last, StringComparison.OrdinalIgnoreCase));
    }

    private static int Overlap(Span part, GoldQuote quote) => Math.Max(0, Math.Min(part.End, quote.End) - Math.Max(part.Start, quote.Start));

    private static IEnumerable<Span> SpansOf(IEnumerable<AttributionFragment> parts) => parts.Select(part => new Span(part.Start, part.End));

    private static HashSet<int> Letters(string text, IEnumerable<Span> parts) =>
        [.. Units(parts).Where(at => !char.IsWhiteSpace(text[at]) && text[at] is not ('\u201C' or '\u201D' or '"'))];

    private static HashSet<int> Units(IEnumerable<Span> parts) => [.. parts.SelectMany(part => Enumerable.Range(part.Start, part.Length))];

    private static double Jaccard(HashSet<int> left, HashSet<int> right)
    {
        var both = left.Count(right.Contains);
        return both == 0 ? 0 : (double)both / (left.Count + right.Count - both);
    }

    private static void Report(AttributionDocument document, IReadOnlyList<ReadAttribution> predicted, List<(int Gold, int Predicted)> pairs, TextWriter errors)
    {
        var gold = document.Attributions;
        var goldDone = pairs.Select(pair => pair.Gold).ToHashSet();
        var predictedDone = pairs.Select(pair => pair.Predicted).ToHashSet();
        foreach (var item in gold.Where((_, index) => !goldDone.Contains(index)))
            errors.WriteLine($"MISSED {item.Kind} [{Join(item.Source)}] <{Join(item.Cue)}> {Join(item.Content)}");
        foreach (var item in predicted.Where((_, index) => !predictedDone.Contains(index)))
            errors.WriteLine($"EXTRA [{item.Source?.Of(document.Text)}] <{item.Cue?.Of(document.Text)}> {string.Join(" ... ", item.Contents.Select(part => part.Of(document.Text)))}".Replace('\n', '~'));
    }

    private static void Report(AttributionDocument document, GoldQuote quote, GoldAttribution gold, List<ReadAttribution> covering, TextWriter errors)
    {
        var text = document.Text;
        var got = covering.FirstOrDefault();
        var before = text[Math.Max(0, quote.Start - 120)..quote.Start];
        var after = text[quote.End..Math.Min(text.Length, quote.End + 100)];
        errors.WriteLine($"SPEAKER gold [{Join(gold.Source)}] got [{got?.Source?.Of(text)} / {got?.Speaker?.Name}] {before}>>>{text[quote.Start..quote.End]}<<<{after}".Replace('\n', '~'));
    }

    private static string Join(IEnumerable<AttributionFragment> parts) => string.Join(" ... ", parts.Select(part => part.Text)).Replace('\n', '~');
}
