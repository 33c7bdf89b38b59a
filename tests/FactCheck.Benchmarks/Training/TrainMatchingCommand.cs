using System.Globalization;
using FactCheck.Benchmarks.Quality;
using FactCheck.Text.Matching;

namespace FactCheck.Benchmarks.Training;

/// <summary><c>train-matching DIR [--data-root DIR]</c>: counts how seldom words are and learns the matcher's weights, and writes both there.</summary>
internal static class TrainMatchingCommand
{
    private const int FewestTexts = 12;

    public static int Run(string[] arguments)
    {
        var rootAt = Array.IndexOf(arguments, "--data-root");
        var data = SharedData.Find(rootAt >= 0 && rootAt + 1 < arguments.Length ? arguments[rootAt + 1] : null);
        if (data is null || arguments.Length == 0 || !data.Has("matching/snopes.train.queries.tsv"))
        {
            Console.Error.WriteLine("usage: train-matching DIR [--data-root DIR], with matching/snopes.train.queries.tsv in it");
            return 2;
        }

        var snopes = MatchingData.Claims(data, "snopes");
        var politifact = MatchingData.Claims(data, "politifact");
        var rarity = Count([.. snopes.Select(claim => claim.Text), .. politifact.Select(claim => claim.Text)]);
        WriteRarity(Path.Combine(arguments[0], "rarity.words.txt"), rarity);
        var general = new WordRarity(rarity.Texts, rarity.Found.Where(entry => entry.Value >= FewestTexts).ToDictionary());
        var posts = MatchTrainer.Train(Read(snopes, general, MatchingData.Queries(data, "snopes", "train", snopes, withDay: false)));
        var sentences = MatchTrainer.Train(
        [
            .. Read(politifact, general, MatchingData.Queries(data, "politifact", "train", politifact, withDay: true)),
            .. Read(politifact, general, MatchingData.Queries(data, "politifact", "train", politifact, withDay: false)),
        ]);
        WriteWeights(Path.Combine(arguments[0], "match.words.txt"), posts, sentences);
        return 0;
    }

    private static (int Texts, Dictionary<string, int> Found) Count(List<ClaimText> claims)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            var words = new List<MatchWord>();
            MatchWords.Cut(claim.Statement, new FactCheck.Text.Span(0, claim.Statement.Length), words);
            if (claim.Title is { } title)
                MatchWords.Cut(title, new FactCheck.Text.Span(0, title.Length), words);
            foreach (var stem in words.Where(word => !word.IsEmpty).Select(word => word.Stem).Distinct())
                found[stem] = found.GetValueOrDefault(stem) + 1;
        }

        return (claims.Count, found);
    }

    private static List<RankedQuery> Read(List<(string Id, ClaimText Text)> claims, WordRarity general, List<MatchingQuery> queries)
    {
        var collection = new ClaimCollection(claims.Select(claim => claim.Text), general);
        return queries.ConvertAll(query =>
        {
            var asked = collection.Read(query.Text);
            var found = collection.Find(asked);
            var features = new MatchFeatures(collection, asked);
            return new RankedQuery(
                [.. found.Select(candidate => features.Of(candidate, found[0].Sum))],
                [.. found.Select(candidate => query.Relevant.Contains(candidate.Index))]);
        });
    }

    private static void WriteRarity(string path, (int Texts, Dictionary<string, int> Found) rarity)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine("# In how many claims a stem was, counted by 'train-matching' of FactCheck.Benchmarks over the claims of CheckThat! 2022 task 2");
        writer.WriteLine("# (Snopes and PolitiFact; github Alihoe/CLEFCheckThat2aSimBa and harel-coffee/CLEFCheckThat2bSimBa-auto, CC BY-SA 3.0 DE). Counts only.");
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rarity.Texts}: texts"));
        foreach (var group in rarity.Found.Where(entry => entry.Value >= FewestTexts).GroupBy(entry => entry.Value, entry => entry.Key).OrderByDescending(group => group.Key))
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Key}: {string.Join(' ', group.Order(StringComparer.Ordinal))}"));
    }

    private static void WriteWeights(string path, MatchModel posts, MatchModel sentences)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine("# Weights of the matcher: feature, then for posts and for sentences what it counts for the order and for the chance of the first.");
        writer.WriteLine("# Learned by 'train-matching' of FactCheck.Benchmarks from the train parts of CheckThat! 2022 task 2 (see rarity.words.txt).");
        for (var at = 0; at < MatchModel.InputNames.Count; at++)
            writer.WriteLine(string.Join('\t', [MatchModel.InputNames[at], Order(posts, at), Number(posts.Chance[at]), Order(sentences, at), Number(sentences.Chance[at])]));
    }

    private static string Order(MatchModel model, int at) => Number(at < model.Order.Length ? model.Order[at] : 0);

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
