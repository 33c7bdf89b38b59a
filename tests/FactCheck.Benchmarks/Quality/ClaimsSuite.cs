using System.Text;
using System.Text.Json;
using FactCheck.Core.Articles.Importing;
using FactCheck.Core.Gate;
using FactCheck.Text;
using FactCheck.Web.CommandLine;

namespace FactCheck.Benchmarks.Quality;

/// <summary>Claims of whole articles as <c>factcheck split --format claims</c> prints them, scored by <see cref="ClaimScorer"/>.</summary>
internal static class ClaimsSuite
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private sealed record Document(string Id, string Text, List<ScoredClaim> Claims);

    public static IEnumerable<Figure> Run(SharedData data, TextWriter? errors = null)
    {
        var scorer = new ClaimScorer(errors);
        foreach (var document in data.Lines<Document>("claims/dev.jsonl"))
            scorer.Add(document.Text, document.Claims, Print(document.Text));
        yield return new Figure("claims", "recall of high", scorer.High.Recall, "0.82");
        yield return new Figure("claims", "recall of high + medium", scorer.HighAndMedium.Recall, "0.78");
        yield return new Figure("claims", "precision", scorer.All.Precision, "0.70");
        yield return new Figure("claims", "claimants on matched", scorer.Claimants, "0.88");
        yield return new Figure("claims", "form on matched", scorer.Form, "0.88");
        yield return new Figure("claims", "kind on matched", scorer.Kind, "0.68");
        yield return new Figure("claims", "check on matched (not binding)", scorer.Check, "");
        yield return new Figure("claims", "unresolved pronouns on matched", scorer.Pronouns, "<= 0.08");
        yield return new Figure("claims", "high touched by any prediction", scorer.Touched, "");
        yield return new Figure("claims", "predictions", scorer.All.Predicted, $"{scorer.All.Gold} in gold");
    }

    /// <summary>What the command prints for a file with this text, read back.</summary>
    private static List<ScoredClaim> Print(string text)
    {
        var file = (Outcome<string>.Done)WholeText.ReadAsync(ProductReaders.Files, "", Encoding.UTF8.GetBytes(text), CancellationToken.None).GetAwaiter().GetResult();
        using var output = new MemoryStream();
        SplitVerb.Write(output, file.Value, SplitVerb.AsClaims, new ReadingOptions(), CancellationToken.None);
        return [.. Encoding.UTF8.GetString(output.ToArray())
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<ScoredClaim>(line, Json)!)];
    }
}
