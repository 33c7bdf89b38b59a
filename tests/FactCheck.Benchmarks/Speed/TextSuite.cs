using System.Globalization;
using FactCheck.Benchmarks.Quality;
using FactCheck.Text;
using FactCheck.Text.Anchoring;
using FactCheck.Text.Sentences;
using FactCheck.Text.Structure;
using ICU4N.Text;

namespace FactCheck.Benchmarks.Speed;

/// <summary>The text engine on one thread, beside ICU4N's sentence boundaries on the same text in the same run.</summary>
internal static class TextSuite
{
    /// <summary>The data whose texts are repeated.</summary>
    public const string File = "sentences/dev.jsonl";

    private const int Length = 5_000_000;
    private const int SmallLength = 50_000;
    private const int RevisedLength = 2_000_000;
    private const int Anchored = 5_000;
    private static readonly TimeSpan Boundaries = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Split = TimeSpan.FromSeconds(8);

    private sealed record Document(string Text);

    public static IReadOnlyList<SpeedFigure> Run(SharedData data)
    {
        var all = string.Join("\n\n", data.Lines<Document>(File).Select(document => document.Text));
        var text = Repeat(all, Length);
        return [.. OfBoundaries(text), .. OfSplit(text), .. OfGrowth(all), .. OfAnchoring(all)];
    }

    private static IEnumerable<SpeedFigure> OfBoundaries(string text)
    {
        var sentences = new List<Span>();
        var other = BreakIterator.GetSentenceInstance(CultureInfo.GetCultureInfo("en"));
        var (ours, theirs) = Stopclock.InTurn(() => FindSentences(text, sentences), () => CountOthers(other, text), Boundaries);
        yield return new SpeedFigure("sentence boundaries (reference: ICU4N)", "M units/s", Rate(text, ours), ">= 2 x", Rate(text, theirs));
        var paragraphs = Paragraphs.Find(text);
        yield return new SpeedFigure("the same, paragraphs known", "M units/s", Rate(text, Stopclock.Least(() => FindSentences(text, paragraphs, sentences), Boundaries)), "", Rate(text, theirs));
        var bytes = Stopclock.Allocated(() => FindSentences(text, paragraphs, sentences));
        yield return new SpeedFigure("allocated a sentence, beyond the result", "bytes", (double)bytes / sentences.Count, "0");
    }

    private static IEnumerable<SpeedFigure> OfSplit(string text)
    {
        var other = BreakIterator.GetSentenceInstance(CultureInfo.GetCultureInfo("en"));
        var (ours, theirs) = Stopclock.InTurn(() => Read(text), () => CountOthers(other, text), Split);
        yield return new SpeedFigure($"whole split of {Length:N0} units (reference: ICU4N's boundaries)", "ms", ours, "<= 100 x", theirs);
        yield return new SpeedFigure("whole split, allocated a unit of text", "bytes", (double)Stopclock.Allocated(() => Read(text)) / text.Length, "");
    }

    private static IEnumerable<SpeedFigure> OfGrowth(string all)
    {
        var small = Repeat(all, SmallLength);
        string[] texts = [small, Repeat(small, 10 * SmallLength), Repeat(small, 100 * SmallLength)];
        var sentences = new List<Span>();
        foreach (var figure in Growth("boundaries", texts, text => FindSentences(text, sentences), Boundaries))
            yield return figure;
        foreach (var figure in Growth("whole split", texts, Read, Split))
            yield return figure;
    }

    private static IEnumerable<SpeedFigure> OfAnchoring(string all)
    {
        var large = MadeRevisions.Of(all, RevisedLength, Anchored);
        var (ours, theirs) = Stopclock.InTurn(() => Anchor(large), () => Search(large), Boundaries);
        yield return new SpeedFigure($"{Anchored:N0} passages anchored in {RevisedLength:N0} units (reference: IndexOf each)", "ms", ours, "<= 1 x", theirs);
        var small = MadeRevisions.Of(all, RevisedLength / 10, Anchored / 10);
        yield return Grown("the same (reference: a tenth of text and passages)", () => Anchor(large), () => Anchor(small), Boundaries);
    }

    private static void Anchor(MadeRevisions revisions) => Anchors.Find(revisions.Before, revisions.After, revisions.Passages);

    private static void Search(MadeRevisions revisions)
    {
        foreach (var passage in revisions.Passages)
            revisions.After.AsSpan().IndexOf(revisions.Before.AsSpan(passage.Start, passage.Length));
    }

    private static IEnumerable<SpeedFigure> Growth(string what, string[] texts, Action<string> run, TimeSpan patience)
    {
        foreach (var (tenth, whole) in texts.Zip(texts.Skip(1)))
            yield return Grown($"{what}: {whole.Length:N0} units (reference: a tenth of it)", () => run(whole), () => run(tenth), patience);
    }

    /// <summary>Held against one of ten runs in a row of the tenth: they read as much text as the whole, and pay for as much garbage.</summary>
    private static SpeedFigure Grown(string what, Action whole, Action tenth, TimeSpan patience)
    {
        var (time, ten) = Stopclock.InTurn(whole, () => RunTenTimes(tenth), patience);
        return new SpeedFigure(what, "ms", time, "<= 11 x", ten / 10);
    }

    private static void RunTenTimes(Action run)
    {
        for (var time = 0; time < 10; time++)
            run();
    }

    private static void FindSentences(string text, List<Span> into) => FindSentences(text, Paragraphs.Find(text), into);

    private static void FindSentences(string text, List<Span> paragraphs, List<Span> into)
    {
        into.Clear();
        foreach (var paragraph in paragraphs)
            SentenceSplitter.Split(text, paragraph, into);
    }

    private static void CountOthers(BreakIterator iterator, string text)
    {
        iterator.SetText(text);
        while (iterator.Next() != BreakIterator.Done)
        {
            // Only the walk is measured.
        }
    }

    private static void Read(string text) => ArticleReader.Read(text, new ReadingOptions());

    private static double Rate(string text, double milliseconds) => text.Length / milliseconds / 1000;

    /// <summary>The text over and over, a blank line between, cut to the length.</summary>
    private static string Repeat(string text, int length) =>
        string.Concat(Enumerable.Repeat(text + "\n\n", (length / (text.Length + 2)) + 1))[..length];
}
