using FactCheck.Text;

namespace FactCheck.Benchmarks.Quality;

/// <summary>A claim of the gold list or a printed one; both have the same keys.</summary>
internal sealed record ScoredClaim(List<Span> Passages, string Statement, List<string> Claimants, string Form, string Kind, string Check, string Worth);

/// <summary>Counts over articles, as data/claims/README.md says under 'How to score'.</summary>
internal sealed class ClaimScorer(TextWriter? errors = null)
{
    private const double LeastJaccard = 0.5;
    private const double LeastTouch = 0.8;

    private static readonly HashSet<string> PronounWords = new(
        ["i", "me", "my", "we", "us", "our", "you", "your", "he", "him", "his", "she", "her", "hers", "they", "them", "their", "it", "its"],
        StringComparer.OrdinalIgnoreCase);

    private int forms;
    private int kinds;
    private int checks;
    private int claimants;
    private int pronouns;
    private int touched;

    public Tally All { get; } = new();

    public Tally High { get; } = new();

    public Tally HighAndMedium { get; } = new();

    /// <summary>The share of the matched pairs whose form is the same, 0 to 1; so for the next.</summary>
    public double Form => Share(forms);

    public double Kind => Share(kinds);

    public double Check => Share(checks);

    public double Claimants => Share(claimants);

    /// <summary>The share of the matched printed statements that hold a pronoun which the gold statement does not.</summary>
    public double Pronouns => Share(pronouns);

    /// <summary>The share of the gold claims worth high that one printed claim covers for the most part.</summary>
    public double Touched => (double)touched / Math.Max(1, High.Gold);

    /// <summary>Counts one article.</summary>
    public void Add(string text, List<ScoredClaim> gold, List<ScoredClaim> printed)
    {
        var goldCovers = gold.ConvertAll(Cover);
        var covers = printed.ConvertAll(Cover);
        var match = Match(goldCovers, covers);
        All.Gold += gold.Count;
        All.Predicted += printed.Count;
        All.Right += match.Count;
        for (var index = 0; index < gold.Count; index++)
        {
            var found = match.ContainsKey(index);
            Count(High, gold[index].Worth == "high", found);
            Count(HighAndMedium, gold[index].Worth != "low", found);
            if (gold[index].Worth == "high" && covers.Exists(cover => cover.Count(goldCovers[index].Contains) >= LeastTouch * goldCovers[index].Count))
                touched++;
            if (found)
                Compare(text, gold[index], printed[match[index]]);
            else
                errors?.WriteLine($"MISSED {gold[index].Worth} {gold[index].Form} {TextOf(text, gold[index])}");
        }

        for (var index = 0; index < printed.Count; index++)
        {
            if (!match.ContainsValue(index))
                errors?.WriteLine($"EXTRA {printed[index].Form} {printed[index].Kind} {TextOf(text, printed[index])}");
        }
    }

    /// <summary>Gold to printed: the pairs that share at least half of what either covers, closest first, each used once.</summary>
    private static Dictionary<int, int> Match(List<HashSet<int>> gold, List<HashSet<int>> printed)
    {
        var pairs = new List<(double Jaccard, int Gold, int Printed)>();
        for (var g = 0; g < gold.Count; g++)
        {
            for (var p = 0; p < printed.Count; p++)
            {
                var both = gold[g].Count(printed[p].Contains);
                var jaccard = both == 0 ? 0 : (double)both / (gold[g].Count + printed[p].Count - both);
                if (jaccard >= LeastJaccard)
                    pairs.Add((jaccard, g, p));
            }
        }

        var match = new Dictionary<int, int>();
        foreach (var (_, g, p) in pairs.OrderByDescending(pair => pair.Jaccard).ThenBy(pair => pair.Gold).ThenBy(pair => pair.Printed))
        {
            if (!match.ContainsKey(g) && !match.ContainsValue(p))
                match[g] = p;
        }

        return match;
    }

    private void Compare(string text, ScoredClaim gold, ScoredClaim printed)
    {
        forms += Note(printed.Form == gold.Form, $"FORM {gold.Form} got {printed.Form}", text, printed);
        kinds += Note(printed.Kind == gold.Kind, $"KIND {gold.Kind} got {printed.Kind}", text, printed);
        checks += printed.Check == gold.Check ? 1 : 0;
        claimants += Note(SameClaimants(printed.Claimants, gold.Claimants), $"CLAIMANT {string.Join(" > ", gold.Claimants)} got {string.Join(" > ", printed.Claimants)}", text, printed);
        var left = PronounsOf(printed.Statement).Except(PronounsOf(gold.Statement), StringComparer.OrdinalIgnoreCase).ToList();
        pronouns += left.Count > 0 ? 1 : 0;
        if (left.Count > 0)
            errors?.WriteLine($"PRONOUN {string.Join(' ', left)}: {printed.Statement} (gold: {gold.Statement})");
        else if (printed.Statement.TrimEnd('.') != TextOf(text, printed))
            errors?.WriteLine($"WORDING {printed.Statement} (gold: {gold.Statement})");
    }

    private int Note(bool right, string fault, string text, ScoredClaim printed)
    {
        if (!right)
            errors?.WriteLine($"{fault}: {TextOf(text, printed)}");
        return right ? 1 : 0;
    }

    private double Share(int right) => (double)right / Math.Max(1, All.Right);

    private static void Count(Tally tally, bool counts, bool found)
    {
        tally.Gold += counts ? 1 : 0;
        tally.Right += counts && found ? 1 : 0;
    }

    private static HashSet<int> Cover(ScoredClaim claim) => [.. claim.Passages.SelectMany(passage => Enumerable.Range(passage.Start, passage.Length))];

    private static string TextOf(string text, ScoredClaim claim) =>
        string.Join(" || ", claim.Passages.Select(passage => passage.Of(text))).Replace('\n', '~');

    private static bool SameClaimants(List<string> printed, List<string> gold) =>
        LastWord(printed[0]) == LastWord(gold[0]) && LastWord(printed[^1]) == LastWord(gold[^1]);

    private static string LastWord(string name) =>
        name.ToLowerInvariant().Replace(".", "", StringComparison.Ordinal).Replace("'s", "", StringComparison.Ordinal).Replace("\u2019s", "", StringComparison.Ordinal).Split(' ')[^1];

    /// <summary>The personal and possessive pronouns of a statement outside its quotation marks.</summary>
    private static HashSet<string> PronounsOf(string statement)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var (quoted, start) = (false, 0);
        for (var at = 0; at <= statement.Length; at++)
        {
            if (at < statement.Length && char.IsLetter(statement[at]))
                continue;
            var word = statement[start..at];
            if (!quoted && word is not "US" && PronounWords.Contains(word))
                found.Add(word);
            start = at + 1;
            quoted = at < statement.Length && statement[at] switch { '\u201C' => true, '\u201D' => false, '"' => !quoted, _ => quoted };
        }

        return found;
    }
}
