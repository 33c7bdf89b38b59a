using FactCheck.Text;

namespace FactCheck.Benchmarks.Quality;

/// <summary>Claims of whole articles, scored as data/claims/README.md says.</summary>
internal static class ClaimsSuite
{
    private static readonly HashSet<string> Pronouns = new(
        ["i", "me", "my", "we", "us", "our", "you", "your", "he", "him", "his", "she", "her", "hers", "they", "them", "their", "it", "its"],
        StringComparer.OrdinalIgnoreCase);

    private sealed record Passage(int Start, int End, string Text);

    private sealed record Gold(string Id, List<Passage> Passages, string Statement, List<string> Claimants, string Form, string Kind, string Check, string Worth);

    private sealed record Document(string Id, string Text, List<Gold> Claims);

    private sealed class Counts
    {
        public Tally All { get; } = new();

        public Tally High { get; } = new();

        public Tally HighAndMedium { get; } = new();

        public int Form { get; set; }

        public int Kind { get; set; }

        public int Check { get; set; }

        public int Claimants { get; set; }

        public int Pronouns { get; set; }

        public int Touched { get; set; }

        public double Share(int right) => (double)right / Math.Max(1, All.Right);
    }

    public static IEnumerable<Figure> Run(SharedData data, TextWriter? errors = null)
    {
        var counts = new Counts();
        foreach (var document in data.Lines<Document>("claims/dev.jsonl"))
            Score(document, counts, errors);
        yield return new Figure("claims", "recall of high", counts.High.Recall, "0.82");
        yield return new Figure("claims", "recall of high + medium", counts.HighAndMedium.Recall, "0.78");
        yield return new Figure("claims", "precision", counts.All.Precision, "0.70");
        yield return new Figure("claims", "claimants on matched", counts.Share(counts.Claimants), "0.88");
        yield return new Figure("claims", "form on matched", counts.Share(counts.Form), "0.88");
        yield return new Figure("claims", "kind on matched", counts.Share(counts.Kind), "0.68");
        yield return new Figure("claims", "check on matched (not binding)", counts.Share(counts.Check), "");
        yield return new Figure("claims", "unresolved pronouns on matched", counts.Share(counts.Pronouns), "<= 0.08");
        yield return new Figure("claims", "high touched by any prediction", (double)counts.Touched / Math.Max(1, counts.High.Gold), "");
        yield return new Figure("claims", "predictions", counts.All.Predicted, $"{counts.All.Gold} in gold");
    }

    private static void Score(Document document, Counts counts, TextWriter? errors)
    {
        var predicted = ArticleReader.Read(document.Text, new ReadingOptions()).Suggestions;
        var goldSets = document.Claims.ConvertAll(claim => Cover(claim.Passages.Select(passage => new Span(passage.Start, passage.End))));
        var sets = predicted.Select(suggestion => Cover(suggestion.Passages)).ToList();
        var match = Match(goldSets, sets);
        counts.All.Gold += goldSets.Count;
        counts.All.Predicted += sets.Count;
        counts.All.Right += match.Count;
        for (var index = 0; index < document.Claims.Count; index++)
        {
            var gold = document.Claims[index];
            var found = match.ContainsKey(index);
            Count(counts.High, gold.Worth == "high", found);
            Count(counts.HighAndMedium, gold.Worth != "low", found);
            if (gold.Worth == "high" && sets.Exists(set => set.Count(goldSets[index].Contains) >= 0.8 * goldSets[index].Count))
                counts.Touched++;
            if (found)
                Compare(document, gold, predicted[match[index]], counts, errors);
            else
                errors?.WriteLine($"MISSED {gold.Worth} {gold.Form} {string.Join(" || ", gold.Passages.Select(passage => passage.Text))}");
        }

        for (var index = 0; index < predicted.Count && errors is not null; index++)
        {
            if (!match.ContainsValue(index))
                errors.WriteLine($"EXTRA {predicted[index].Form} {predicted[index].Kind} {string.Join(" || ", predicted[index].Passages.Select(passage => passage.Of(document.Text)))}");
        }
    }

    private static void Compare(Document document, Gold gold, ReadSuggestion predicted, Counts counts, TextWriter? errors)
    {
        var text = string.Join(" || ", predicted.Passages.Select(passage => passage.Of(document.Text)));
        counts.Form += Note(predicted.Form.ToString() == gold.Form, $"FORM {gold.Form} got {predicted.Form}", text, errors);
        counts.Kind += Note(predicted.Kind.ToString() == gold.Kind, $"KIND {gold.Kind} got {predicted.Kind}", text, errors);
        counts.Check += predicted.Check.ToString() == gold.Check ? 1 : 0;
        List<string> names = predicted.Claimants.Count == 0 ? ["article"] : predicted.Claimants.Select(claimant => claimant.Name).ToList();
        counts.Claimants += Note(SameClaimants(names, gold.Claimants), $"CLAIMANT {string.Join(" > ", gold.Claimants)} got {string.Join(" > ", names)}", text, errors);
        var left = PronounsOf(predicted.Statement).Except(PronounsOf(gold.Statement), StringComparer.OrdinalIgnoreCase).ToList();
        counts.Pronouns += 1 - Note(left.Count == 0, $"PRONOUN {string.Join(' ', left)}", predicted.Statement, errors);
    }

    private static int Note(bool right, string fault, string text, TextWriter? errors)
    {
        if (!right)
            errors?.WriteLine($"{fault}: {text}".Replace('\n', '~'));
        return right ? 1 : 0;
    }

    private static Dictionary<int, int> Match(List<HashSet<int>> gold, List<HashSet<int>> predicted)
    {
        var pairs = new List<(double Jaccard, int Gold, int Predicted)>();
        for (var g = 0; g < gold.Count; g++)
        {
            for (var p = 0; p < predicted.Count; p++)
            {
                var both = gold[g].Count(predicted[p].Contains);
                var jaccard = both == 0 ? 0 : (double)both / (gold[g].Count + predicted[p].Count - both);
                if (jaccard >= 0.5)
                    pairs.Add((jaccard, g, p));
            }
        }

        var match = new Dictionary<int, int>();
        foreach (var (_, g, p) in pairs.OrderByDescending(pair => pair.Jaccard).ThenBy(pair => pair.Gold).ThenBy(pair => pair.Predicted))
        {
            if (!match.ContainsKey(g) && !match.ContainsValue(p))
                match[g] = p;
        }

        return match;
    }

    private static void Count(Tally tally, bool counts, bool found)
    {
        tally.Gold += counts ? 1 : 0;
        tally.Right += counts && found ? 1 : 0;
    }

    private static HashSet<int> Cover(IEnumerable<Span> passages) => [.. passages.SelectMany(passage => Enumerable.Range(passage.Start, passage.Length))];

    private static bool SameClaimants(List<string> predicted, List<string> gold) =>
        LastWord(predicted[0]) == LastWord(gold[0]) && LastWord(predicted[^1]) == LastWord(gold[^1]);

    private static string LastWord(string name) =>
        name.ToLowerInvariant().Replace(".", "", StringComparison.Ordinal).Replace("'s", "", StringComparison.Ordinal).Replace("\u2019s", "", StringComparison.Ordinal).Split(' ')[^1];

    /// <summary>The personal and possessive pronouns of a statement outside its quotation marks.</summary>
    private static HashSet<string> PronounsOf(string statement)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var quoted = false;
        var word = "";
        foreach (var unit in statement + " ")
        {
            if (char.IsLetter(unit))
            {
                word += unit;
                continue;
            }

            if (!quoted && word is not "US" && Pronouns.Contains(word))
                found.Add(word);
            word = "";
            quoted = unit switch { '\u201C' => true, '\u201D' => false, '"' => !quoted, _ => quoted };
        }

        return found;
    }
}
