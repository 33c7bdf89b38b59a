using System.IO.Compression;
using FactCheck.Core.Articles.Importing;
using FactCheck.Core.Fetching;
using FactCheck.Core.Gate;

namespace FactCheck.Benchmarks.Quality;

/// <summary>Article text and particulars taken from pages by the importer, scored as data/extraction/README.md says.</summary>
internal static class ExtractionSuite
{
    private const string ByHand = "zyte";
    private const string Suite = "extraction";

    private sealed record GoldPage(
        string Id, string Source, string File, string? Url, string Text, string? Title, string? Byline, string? Date, string? SiteName, string? Lang);

    private sealed record Read(GoldPage Gold, ImportedArticle? Found);

    public static IEnumerable<Figure> Run(SharedData data, TextWriter? errors = null)
    {
        var pages = data.Lines<GoldPage>("extraction/dev.jsonl").Select(page => new Read(page, Import(data, page))).ToList();
        var hand = Score(pages.Where(page => page.Gold.Source == ByHand), article => article.Text, errors);
        var view = Score(pages.Where(page => page.Gold.Source != ByHand), article => article.TextWithCaptions ?? article.Text, errors);
        return
        [
            new Figure(Suite, "4-gram F1, hand-annotated pages", hand.F1, "0.975"),
            new Figure(Suite, "4-gram precision, hand-annotated pages", hand.Precision, ""),
            new Figure(Suite, "4-gram recall, hand-annotated pages", hand.Recall, ""),
            new Figure(Suite, "4-gram F1, reader's view pages, captions in", view.F1, ""),
            Accuracy("title", "0.95", pages, page => page.Title, article => article.Title, ExtractionScorer.SameWords, errors),
            Accuracy("byline", "0.85", pages, page => page.Byline, article => article.Byline, ExtractionScorer.SameByline, errors),
            Accuracy("byline, one contains the other", "", pages, page => page.Byline, article => article.Byline, ExtractionScorer.LikeByline, null),
            Accuracy("date", "0.85", pages, page => page.Date, article => article.Published, ExtractionScorer.SameDay, errors),
            Accuracy("site", "", pages, page => page.SiteName, article => article.Publication, ExtractionScorer.SameWords, errors),
            Accuracy("language", "", pages, page => page.Lang, article => article.Language, ExtractionScorer.SameLanguage, errors),
        ];
    }

    private static ExtractionScorer Score(IEnumerable<Read> pages, Func<ImportedArticle, string> text, TextWriter? errors)
    {
        var scorer = new ExtractionScorer();
        foreach (var page in pages)
        {
            var (precision, recall) = scorer.Add(page.Gold.Text, page.Found is { } found ? text(found) : "");
            errors?.WriteLine($"TEXT {page.Gold.Id} precision {precision:0.000} recall {recall:0.000}");
        }

        return scorer;
    }

    private static Figure Accuracy(
        string what,
        string toReach,
        List<Read> pages,
        Func<GoldPage, string?> gold,
        Func<ImportedArticle, string?> found,
        Func<string, string?, bool> isRight,
        TextWriter? errors)
    {
        var (right, all) = (0, 0);
        foreach (var page in pages)
        {
            if (gold(page.Gold) is not { Length: > 0 } wanted)
                continue;
            var got = page.Found is { } article ? found(article) : null;
            all++;
            if (isRight(wanted, got))
                right++;
            else
                errors?.WriteLine($"WRONG {what} {page.Gold.Id}: '{wanted}' is not '{got}'");
        }

        return new Figure(Suite, what, all == 0 ? 0 : (double)right / all, toReach);
    }

    private static ImportedArticle? Import(SharedData data, GoldPage gold)
    {
        using var packed = new GZipStream(data.Open($"extraction/{gold.File}"), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        var url = gold.Url ?? "https://page.invalid/";
        var page = new FetchedPage(url, url, 200, bytes.ToArray(), "text/html", null, [], [], TimeSpan.Zero);
        return ProductReaders.Files.ReadPageAsync(page, CancellationToken.None).GetAwaiter().GetResult() is Outcome<ImportedArticle>.Done { Value: var article } ? article : null;
    }
}
