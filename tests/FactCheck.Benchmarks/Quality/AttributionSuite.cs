using FactCheck.Text;

namespace FactCheck.Benchmarks.Quality;

/// <summary>Who said what, scored as data/attribution/README.md says.</summary>
internal static class AttributionSuite
{
    public static IEnumerable<Figure> Run(SharedData data, TextWriter? errors = null)
    {
        var scorer = new AttributionScorer(errors);
        foreach (var document in data.Lines<AttributionDocument>("attribution/dev.jsonl"))
            scorer.Add(document, ArticleReader.Read(document.Text, new ReadingOptions()).Attributions);

        yield return new Figure("attribution", "speaker of a quotation of 3 words or more", scorer.Speaker.Recall, "0.86");
        yield return new Figure("attribution", "the same, source no pronoun", scorer.NamedSpeaker.Recall, "0.90");
        yield return new Figure("attribution", "recall, direct + mixed", scorer.Quoted.Recall, "0.88");
        yield return new Figure("attribution", "F1, all kinds", scorer.All.F1, "0.65");
        yield return new Figure("attribution", "precision, all kinds", scorer.All.Precision, "");
        yield return new Figure("attribution", "recall, all kinds", scorer.All.Recall, "");
        foreach (var (kind, tally) in scorer.ByKind.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            yield return new Figure("attribution", $"recall, {kind}", tally.Recall, "");
        yield return new Figure("attribution", "source right on matched, lenient", scorer.SourceLenient.ShareOf(scorer.All), "");
        yield return new Figure("attribution", "source right on matched, strict", scorer.SourceStrict.ShareOf(scorer.All), "");
        yield return new Figure("attribution", "source end to end F1, lenient", scorer.SourceLenient.EndToEnd(scorer.All), "");
        yield return new Figure("attribution", "cue right on matched, lenient", scorer.CueLenient.ShareOf(scorer.All), "");
        yield return new Figure("attribution", "cue right on matched, strict", scorer.CueStrict.ShareOf(scorer.All), "");
        yield return new Figure("attribution", "cue end to end F1, lenient", scorer.CueLenient.EndToEnd(scorer.All), "");
        yield return new Figure("attribution", "false speakers, share of unattributed", scorer.FalseSpeaker.Recall, "");
    }
}
