using System.Text.Json.Serialization;
using FactCheck.Text;
using FactCheck.Text.Anchoring;

namespace FactCheck.Benchmarks.Quality;

/// <summary>Passages of one revision looked for in the next, scored as data/revisions/README.md says.</summary>
internal static class RevisionsSuite
{
    private static readonly string[] Kinds = ["edited", "retouched", "moved", RevisionsScorer.Deleted];

    private sealed record Passage(string Kind, int OldStart, int OldEnd, string OldText, int? NewStart, int? NewEnd, string? NewText)
    {
        [JsonIgnore]
        public Span? Gold => NewStart is { } start && NewEnd is { } end ? new Span(start, end) : null;
    }

    private sealed record Revisions(string Id, string Old, string New, List<Passage> Passages);

    public static IEnumerable<Figure> Run(SharedData data, TextWriter? errors = null)
    {
        var scorer = new RevisionsScorer();
        foreach (var pair in data.Lines<Revisions>("revisions/dev.jsonl"))
            Score(pair, scorer, errors);
        yield return new Figure("revisions", "accuracy, mean of changed or moved and of deleted", scorer.Primary, "0.95");
        yield return new Figure("revisions", "accuracy, same", scorer.Of("same").Accuracy, "0.995");
        yield return new Figure("revisions", "accuracy, edited + retouched + moved", scorer.Of("edited", "retouched", "moved").Accuracy, "");
        foreach (var kind in Kinds)
            yield return new Figure("revisions", $"accuracy, {kind}", scorer.Of(kind).Accuracy, "");
        yield return new Figure("revisions", "both ends within 2 units, same", scorer.Of("same").ExactShare, "");
        yield return new Figure("revisions", "both ends within 2 units, changed or moved", scorer.Of("edited", "retouched", "moved").ExactShare, "");
    }

    private static void Score(Revisions pair, RevisionsScorer scorer, TextWriter? errors)
    {
        var found = Anchors.Find(pair.Old, pair.New, [.. pair.Passages.Select(passage => new Span(passage.OldStart, passage.OldEnd))]);
        foreach (var (passage, result) in pair.Passages.Zip(found))
        {
            if (!scorer.Add(passage.Kind, passage.Gold, result.Span))
                errors?.WriteLine($"WRONG {passage.Kind} {pair.Id} {result.Method} {result.Score:0.00}\n  old  {passage.OldText}\n  gold {passage.NewText}\n  here {result.Span?.Of(pair.New)}");
        }
    }
}
