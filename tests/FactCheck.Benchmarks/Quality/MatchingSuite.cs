using System.Diagnostics;
using FactCheck.Text.Matching;

namespace FactCheck.Benchmarks.Quality;

/// <summary>Finding the claim that was checked before, scored as data/matching/README.md says.</summary>
internal static class MatchingSuite
{
    private const int Ranked = 100;
    private const int Shown = 10;
    private const int Tries = 3;

    private static readonly LexicalMatcher Matcher = new();

    public static string[] Files { get; } = [.. MatchingData.Files("snopes"), .. MatchingData.Files("politifact")];

    public static IEnumerable<Figure> Run(SharedData data, TextWriter? errors = null)
    {
        var snopes = MatchingData.Claims(data, "snopes");
        var posts = MatchingData.Queries(data, "snopes", "dev", snopes, withDay: false);
        foreach (var figure in Ranking("Snopes", snopes, posts, "0.91", errors))
            yield return figure;
        foreach (var figure in Suggesting(snopes, posts, errors))
            yield return figure;

        var politifact = MatchingData.Claims(data, "politifact");
        foreach (var figure in Ranking("PolitiFact, day of the debate known", politifact, MatchingData.Queries(data, "politifact", "dev", politifact, withDay: true), "0.45", errors))
            yield return figure;
        foreach (var figure in Ranking("PolitiFact, text alone", politifact, MatchingData.Queries(data, "politifact", "dev", politifact, withDay: false), "", null))
            yield return figure;
        yield return new Figure("matching", "ms a query over the PolitiFact claims, p95", MatchingScorer.Percentile95(Times(politifact, MatchingData.Queries(data, "politifact", "dev", politifact, withDay: true))), "<= 5");
    }

    private static IEnumerable<Figure> Ranking(string name, List<(string Id, ClaimText Text)> claims, List<MatchingQuery> queries, string toReach, TextWriter? errors)
    {
        var ranking = Matcher.Prepare(claims.Select(claim => claim.Text));
        var answers = queries.ConvertAll(query => (Query: query, Ranked: (IReadOnlyList<int>)[.. ranking.Rank(query.Text, Ranked).Select(match => match.Index)]));
        foreach (var (query, ranked) in answers.Where(answer => errors is not null && MatchingScorer.AveragePrecision(answer.Ranked, answer.Query.Relevant) < 1))
            errors!.WriteLine($"MISSED {name}: {query.Text.Statement}\n   wanted {claims[query.Relevant[0]].Text.Statement}\n   got    {(ranked.Count == 0 ? "" : claims[ranked[0]].Text.Statement)}");
        yield return new Figure("matching", $"MAP@5 {name}", answers.Average(answer => MatchingScorer.AveragePrecision(answer.Ranked, answer.Query.Relevant)), toReach);
        yield return new Figure("matching", $"MRR {name}", answers.Average(answer => MatchingScorer.ReciprocalRank(answer.Ranked, answer.Query.Relevant)), "");
        yield return new Figure("matching", $"R@10 {name}", answers.Average(answer => MatchingScorer.Recall(answer.Ranked, answer.Query.Relevant, 10)), "");
    }

    /// <summary>Suggestions with the relevant claims in the collection, and with all of them taken out.</summary>
    private static IEnumerable<Figure> Suggesting(List<(string Id, ClaimText Text)> claims, List<MatchingQuery> queries, TextWriter? errors)
    {
        var whole = Matcher.Prepare(claims.Select(claim => claim.Text));
        var taken = queries.SelectMany(query => query.Relevant).ToHashSet();
        var rest = claims.Where((_, place) => !taken.Contains(place)).Select(claim => claim.Text).ToList();
        var without = Matcher.Prepare(rest);
        foreach (var query in queries)
        {
            if (errors is not null && without.Rank(query.Text, 1) is [{ IsSuggested: true } wrong])
                errors.WriteLine($"FALSE {wrong.Chance:0.00} {query.Text.Statement}\n   {rest[wrong.Index].Statement}");
        }

        var falsely = queries.Count(query => without.Rank(query.Text, 1) is [{ IsSuggested: true }]);
        var rightly = queries.Count(query => whole.Rank(query.Text, 1) is [{ IsSuggested: true } first] && query.Relevant.Contains(first.Index));
        yield return new Figure("matching", "false suggestions, Snopes, relevant claims taken out", (double)falsely / queries.Count, "<= 0.05");
        yield return new Figure("matching", "suggested first and right, Snopes", (double)rightly / queries.Count, "0.70");
    }

    /// <summary>The least of a few tries each: other programs use the machine too.</summary>
    private static List<double> Times(List<(string Id, ClaimText Text)> claims, List<MatchingQuery> queries)
    {
        var ranking = Matcher.Prepare(claims.Select(claim => claim.Text));
        queries.ForEach(query => ranking.Rank(query.Text, Shown));
        return queries.ConvertAll(query => Enumerable.Range(0, Tries).Min(_ =>
        {
            var clock = Stopwatch.GetTimestamp();
            ranking.Rank(query.Text, Shown);
            return Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
        }));
    }
}
