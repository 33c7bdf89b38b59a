using FactCheck.Text;

namespace FactCheck.Benchmarks.Quality;

/// <summary>Sentence boundaries, scored as data/sentences/README.md says.</summary>
internal static class SentencesSuite
{
    private sealed record GoldSpan(int Start, int End);

    private sealed record Document(string Id, string Genre, bool Core, string Text, List<GoldSpan> Sentences, List<int[]> Paragraphs);

    private sealed record Golden(string Id, string Set, string Text, List<string> Sentences, bool Verbatim, Dictionary<string, object> Options);

    public static IEnumerable<Figure> Run(SharedData data, TextWriter? errors = null)
    {
        var dev = data.Lines<Document>("sentences/dev.jsonl");
        var (boundary, inner) = Boundaries(dev, errors);
        yield return new Figure("sentences", "boundary F1, all genres", boundary.F1, "0.952");
        yield return new Figure("sentences", "boundary precision, all genres", boundary.Precision, "0.985");
        yield return new Figure("sentences", "inner boundary F1, all genres", inner.F1, "");
        var news = data.Lines<Document>("sentences/train.jsonl.gz").Where(document => document.Genre == "news").ToList();
        yield return new Figure("sentences", "boundary F1, news of train", Boundaries(news, errors).Boundary.F1, "0.987");
        yield return new Figure("sentences", "span F1, core", Spans(dev.Where(document => document.Core)).F1, "0.975");
        yield return new Figure("sentences", "span F1, all", Spans(dev).F1, "0.90");
        var rules = data.Lines<Golden>("sentences/golden_rules.dev.jsonl").Where(rule => rule.Verbatim && rule.Options.Count == 0).ToList();
        yield return new Figure("sentences", "golden rules solved of 50", rules.Count(rule => rule.Set == "golden" && IsSolved(rule, errors)), "50");
        yield return new Figure("sentences", "other rules solved of 93", rules.Count(rule => rule.Set == "other" && IsSolved(rule, errors)), "85");
    }

    private static (Tally Boundary, Tally Inner) Boundaries(IEnumerable<Document> documents, TextWriter? errors)
    {
        var all = new Tally();
        var inner = new Tally();
        foreach (var document in documents)
        {
            var gold = document.Sentences.SkipLast(1).Select(span => span.End).ToHashSet();
            var predicted = Predict(document.Text).SkipLast(1).Select(span => span.End).ToHashSet();
            var paragraphs = document.Paragraphs.Select(paragraph => paragraph[1]).ToHashSet();
            Count(all, gold, predicted);
            Report(document, gold, predicted, errors);
            gold.ExceptWith(paragraphs);
            predicted.ExceptWith(paragraphs);
            Count(inner, gold, predicted);
        }

        return (all, inner);
    }

    private static void Count(Tally tally, HashSet<int> gold, HashSet<int> predicted)
    {
        tally.Gold += gold.Count;
        tally.Predicted += predicted.Count;
        tally.Right += gold.Count(predicted.Contains);
    }

    private static void Report(Document document, HashSet<int> gold, HashSet<int> predicted, TextWriter? errors)
    {
        foreach (var end in gold.Union(predicted).Order().Where(end => gold.Contains(end) != predicted.Contains(end)))
        {
            var (before, after) = (document.Text[Math.Max(0, end - 50)..end], document.Text[end..Math.Min(document.Text.Length, end + 40)]);
            errors?.WriteLine($"{(gold.Contains(end) ? "MISSED" : "EXTRA ")} {document.Genre,-12} {before}|{after}".Replace('\n', '~'));
        }
    }

    private static Tally Spans(IEnumerable<Document> documents)
    {
        var tally = new Tally();
        foreach (var document in documents)
        {
            var gold = document.Sentences.Select(span => new Span(span.Start, span.End)).ToHashSet();
            var predicted = Predict(document.Text);
            tally.Gold += gold.Count;
            tally.Predicted += predicted.Count;
            tally.Right += predicted.Count(gold.Contains);
        }

        return tally;
    }

    private static bool IsSolved(Golden rule, TextWriter? errors)
    {
        var predicted = Predict(rule.Text).Select(span => span.Of(rule.Text)).ToList();
        if (predicted.SequenceEqual(rule.Sentences))
            return true;
        errors?.WriteLine($"RULE {rule.Id} {rule.Set}: {string.Join(" | ", predicted)}".Replace('\n', '~'));
        return false;
    }

    private static List<Span> Predict(string text) => [.. ArticleReader.Read(text, new ReadingOptions()).Sentences.Select(sentence => sentence.Span)];
}
