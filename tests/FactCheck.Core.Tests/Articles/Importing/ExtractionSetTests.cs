using System.IO.Compression;
using System.Text.Json;
using FactCheck.Core.Articles.Importing;
using Xunit;

namespace FactCheck.Core.Tests.Articles.Importing;

public class ExtractionSetTests(ITestOutputHelper output)
{
    [Fact]
    public void ReadPage_HandAnnotatedPages_TextIsFound()
    {
        var score = new ExtractionScore();
        foreach (var page in Pages().Where(page => page.Source == "zyte"))
            output.WriteLine($"{page.Id} {score.Add(page.Text, page.Read().Text):0.000}");
        output.WriteLine($"F1 {score.F1:0.0000}");
        Assert.True(score.F1 >= 0.975, $"F1 {score.F1:0.000}");
    }

    [Fact]
    public void ReadPage_AnnotatedPages_TitleBylineAndDateAreFound()
    {
        var pages = Pages().Where(page => page.Source == "readability").ToList();
        var score = new ExtractionScore();
        foreach (var page in pages)
        {
            var article = page.Read();
            output.WriteLine($"{page.Id} {score.Add(page.Text, article.TextWithCaptions ?? article.Text):0.000}");
            output.WriteLine($"    {page.Title} = {article.Title}");
            output.WriteLine($"    {page.Byline?.ReplaceLineEndings(" ")} = {article.Byline}");
            output.WriteLine($"    {page.Date} = {article.Published}; {page.SiteName} = {article.Publication}");
        }

        output.WriteLine($"F1 {score.F1:0.0000}");
        var title = Share(pages, page => page.Title, (page, article) => ExtractionScore.SameWords(page.Title!, article.Title));
        var byline = Share(pages, page => page.Byline, (page, article) => ExtractionScore.SameByline(page.Byline!, article.Byline));
        var date = Share(pages, page => page.Date, (page, article) => article.Published == page.Date![..10]);
        output.WriteLine($"title {title:0.000} byline {byline:0.000} date {date:0.000}");
        Assert.True(score.F1 >= 0.98, $"F1 {score.F1:0.000}");
        Assert.True(title >= 0.95 && byline >= 0.85 && date >= 0.85, $"title {title:0.000} byline {byline:0.000} date {date:0.000}");
    }

    private static double Share(List<ExtractionPage> pages, Func<ExtractionPage, string?> gold, Func<ExtractionPage, ImportedArticle, bool> right) =>
        pages.Where(page => gold(page) is not null).Average(page => right(page, page.Read()) ? 1.0 : 0.0);

    private static List<ExtractionPage> Pages()
    {
        var folder = SharedData.Find(Path.Combine("data", "extraction"));
        Assert.SkipWhen(folder is null, "The extraction set is not beside the repository.");
        return [.. File.ReadLines(Path.Combine(folder, "dev.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(row => new ExtractionPage(
                Text(row, "id")!, Text(row, "source")!, Path.Combine(folder, Text(row, "file")!), Text(row, "url"), Text(row, "text")!,
                Text(row, "title"), Text(row, "byline"), Text(row, "date"), Text(row, "site_name")))];
    }

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    private sealed record ExtractionPage(
        string Id, string Source, string File, string? Url, string Text, string? Title, string? Byline, string? Date, string? SiteName)
    {
        private ImportedArticle? article;

        public ImportedArticle Read() => article ??= ReadOnce();

        private ImportedArticle ReadOnce()
        {
            using var packed = new GZipStream(System.IO.File.OpenRead(File), CompressionMode.Decompress);
            using var bytes = new MemoryStream();
            packed.CopyTo(bytes);
            var url = Url ?? "https://page.example/";
            return Imported.Article(ArticleFile.ReadPage(bytes.ToArray(), "text/html", null, url));
        }
    }
}
