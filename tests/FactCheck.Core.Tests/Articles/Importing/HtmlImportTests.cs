using System.Text;
using AngleSharp.Html.Parser;
using FactCheck.Core.Articles.Importing;
using FactCheck.Core.Articles.Importing.Html;
using FactCheck.Core.Fetching;
using FactCheck.Core.Gate;
using FactCheck.Core.Tests.Fetching;
using Microsoft.Extensions.Options;
using Xunit;

namespace FactCheck.Core.Tests.Articles.Importing;

public class HtmlImportTests
{
    private const string First = "The mayor on Tuesday proposed a budget of 61 million that would add fourteen buses and close two branch libraries by January, she said.";
    private const string Second = "“We are the only city of our size that still runs diesel on every route,” she told reporters, and the council, which votes in December, agreed.";

    [Fact]
    public void ReadFile_Page_GivesTextAndParticulars()
    {
        var article = Imported.File("a.html", Encoding.UTF8.GetBytes(Page(
            """
            <meta property="og:title" content="Budget adds buses"><meta property="og:site_name" content="The Courier">
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Budget adds buses",
            "author":[{"@type":"Person","name":"Dana Wells"},{"@type":"Person","name":"Lee Park"}],"datePublished":"2026-11-04T23:30:00-05:00"}]}</script>
            <link rel="canonical" href="https://courier.example/budget">
            """)));
        Assert.Equal($"{First}\n\n{Second}", article.Text);
        Assert.Equal(("Budget adds buses", "Dana Wells, Lee Park"), (article.Title, article.Byline));
        Assert.Equal(("The Courier", "2026-11-04", "en-US"), (article.Publication, article.Published, article.Language));
        Assert.Equal("https://courier.example/budget", article.Url);
    }

    [Theory]
    [InlineData("<div class=\"author_line\"> By <a rel=\"author\">Dana  Wells</a><br>Courier Health Desk</div>", "Dana Wells, Courier Health Desk")]
    [InlineData("<div class=\"author-box\">About us</div><a rel=\"author\">Dana Wells</a>", "Dana Wells")]
    [InlineData("<p class=\"byline\">By Dana Wells</p>", "Dana Wells")]
    public void ReadFile_PrintedByline_GivesTheNameAndTheBodyBelowIt(string byline, string expected)
    {
        var html = Page(string.Empty).Replace("<article>", $"<article>{byline}", StringComparison.Ordinal);

        Assert.Equal(expected, Imported.File("a.html", Encoding.UTF8.GetBytes(html)).Byline);
    }

    [Theory]
    [InlineData("de", "en")]
    [InlineData("en-US", "en-US")]
    public void ReadFile_EnglishTextOnAPageThatSaysOtherwise_IsEnglish(string declared, string expected)
    {
        var html = Page(string.Empty).Replace("lang=\"en-US\"", $"lang=\"{declared}\"", StringComparison.Ordinal);

        Assert.Equal(expected, Imported.File("a.html", Encoding.UTF8.GetBytes(html)).Language);
    }

    [Fact]
    public void ReadFile_ScriptAndNavigation_AreNoText()
    {
        var article = Imported.File("a.htm", Encoding.UTF8.GetBytes(Page("<script>var secret = 'budget';</script>")));
        Assert.DoesNotContain("secret", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sports", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadFile_CaptionsLinksAndNotices_AreToldFromTheText()
    {
        var article = Imported.File("a.html", Encoding.UTF8.GetBytes(Page(string.Empty).Replace(
            "</article>",
            """
            <figure><img src="/b.jpg"><figcaption>Buses at the depot on Monday. (Courier photo)</figcaption></figure>
            <p>A third paragraph of the article stands here, so that what comes before it is no end of it, and it is long enough to count.</p>
            <p>Read more: <a href="/x">Council meets</a></p>
            <div class="newsletter-box"><p>Get the morning letter, which brings you the news.</p></div>
            <h3>You may also like</h3><ul><li><a href="/y">Buses are late again</a></li></ul></article>
            """,
            StringComparison.Ordinal)));
        Assert.Equal(3, article.Text.Split("\n\n").Length);
        Assert.DoesNotContain("depot", article.Text, StringComparison.Ordinal);
        Assert.Contains("\n\nBuses at the depot on Monday. (Courier photo)\n\n", article.TextWithHeadline(), StringComparison.Ordinal);
        Assert.DoesNotContain("Council", article.TextWithHeadline(), StringComparison.Ordinal);
        Assert.DoesNotContain("late again", article.TextWithHeadline(), StringComparison.Ordinal);
    }

    [Fact]
    public void ReadFile_PieceBetweenParagraphs_IsShownAsLeftOut()
    {
        var article = Imported.File("a.html", Encoding.UTF8.GetBytes(Page(string.Empty).Replace(
            "</p><p>", "</p><div class=\"share\"><p>Share this · 14 comments</p></div><p>", StringComparison.Ordinal)));
        Assert.Equal("Share this · 14 comments", Assert.Single(article.LeftOut));
        Assert.Equal("1 piece was left out.", Assert.Single(article.Notes).Sentence);
    }

    [Fact]
    public void ReadFile_NoDateOrTitleAnywhere_LeavesThemOpen()
    {
        var article = Imported.File("a.html", Encoding.UTF8.GetBytes($"<p>{First}</p><p>{Second}</p>"));
        Assert.Equal((null, null, null), (article.Title, article.Published, article.Byline));
    }

    [Theory]
    [InlineData("<meta charset=\"windows-1251\">", 1251)]
    [InlineData("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-2\">", 28592)]
    [InlineData("<meta charset=shift_jis>", 932)]
    public void ReadFile_DeclaredCharset_IsUsed(string declaration, int codePage)
    {
        var word = codePage switch { 1251 => "Бюджет", 932 => "予算案", _ => "Łódź" };
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(Page(declaration, word).Replace('“', '"').Replace('”', '"'));
        Assert.Contains(word, Imported.File("a.html", bytes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadFile_UndeclaredWindows1252_IsReadAndSaid()
    {
        var article = Imported.File("a.html", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Page(string.Empty)));
        Assert.Contains("“We are", article.Text, StringComparison.Ordinal);
        Assert.Contains(article.Notes, note => note.Code is "import.windows1252" or "import.charsetGuessed");
    }

    [Theory]
    [InlineData("", "<div><b>")]
    [InlineData("<a \">", "<div>")]
    [InlineData("<svg><style>", "<div>")]
    [InlineData("", "<")]
    [InlineData("", "</x>")]
    public void ReadFile_NestedBeyondReason_IsRefused(string before, string tags) => Assert.Equal(
        "import.nestedTooDeeply", Imported.Refused("a.html", Encoding.UTF8.GetBytes(before + "<p>" + string.Concat(Enumerable.Repeat(tags, 600_000)))));

    [Fact]
    public void A_long_flat_page_is_read_to_its_end()
    {
        var ships = string.Concat(Enumerable.Range(0, 150_000).Select(number => $"</p><p>Ship {number} came."));

        var article = Imported.File("a.html", Encoding.UTF8.GetBytes(Page(string.Empty, ships)));

        Assert.Contains("which votes in December", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div></span>")]
    [InlineData("<section></b>")]
    [InlineData("<blockquote></q>x")]
    [InlineData("<svg></b>")]
    [InlineData("<span><div></span></div>")]
    public void Closing_tags_of_nothing_do_not_hide_how_deep_a_page_is(string tags) => Assert.Equal(
        "import.nestedTooDeeply", Imported.Refused("a.html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(tags, 60_000)))));

    [Fact]
    public void ReadFile_ThousandsOfAttributes_AreRefused() => Assert.Equal(
        "import.nestedTooDeeply", Imported.Refused("a.html", Encoding.UTF8.GetBytes($"<p {string.Concat(Enumerable.Range(0, 50_000).Select(n => $"a{n} "))}>")));

    [Fact]
    public void ReadFile_NoArticle_IsRefused() =>
        Assert.Equal("import.noArticleFound", Imported.Refused("a.html", "<html><body><a href=/>Home</a></body></html>"u8.ToArray()));

    [Fact]
    public async Task ReadUrlAsync_Page_IsFetchedAndRead()
    {
        await using var site = new LocalSite();
        site.Redirect("/short", "/article");
        site.Answer("/article", "text/html", Page("<title>Budget adds buses</title>"));
        var article = Imported.Article(await Read(site, "/short"));
        Assert.Equal($"{First}\n\n{Second}", article.Text);
        Assert.Equal(site.Url("/article"), article.Url);
    }

    [Fact]
    public async Task ReadUrlAsync_PdfAndPlainText_AreReadAsSuch()
    {
        await using var site = new LocalSite();
        site.Answer("/pdf", "200 OK\r\nContent-Type: application/octet-stream", PdfFile.Of(["It grew by half."]));
        site.Answer("/text", "text/plain", "Not <b>bold</b> at all.");
        Assert.Equal("It grew by half.", Imported.Article(await Read(site, "/pdf")).Text);
        Assert.Equal("Not <b>bold</b> at all.", Imported.Article(await Read(site, "/text")).Text);
    }

    [Fact]
    public async Task ReadUrlAsync_ErrorOrPicture_IsRefused()
    {
        await using var site = new LocalSite();
        site.Answer("/gone", "404 Not Found\r\nContent-Type: text/html", Encoding.UTF8.GetBytes(Page(string.Empty)));
        site.Answer("/picture", "200 OK\r\nContent-Type: image/png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0]);
        Assert.Equal("The site answered with the error 404, not with the page.", (await Read(site, "/gone")).Sentence);
        Assert.Equal("import.notText", Imported.Code(await Read(site, "/picture")));
        Assert.Equal("fetch.forbiddenAddress", Imported.Code(await Read(site, "/", "localhost")));
    }

    [Fact]
    public void ReadFile_ThousandsOfLinesSideBySide_AreReadByTheirProseAndNotForLong()
    {
        string Flat(int lines) => $"<html><body><div>{string.Concat(Enumerable.Range(0, lines)
            .Select(line => $"The mayor proposed a budget that would add {line} buses, she said.<br><br>"))}</div></body></html>";

        Assert.True(FlatPage.IsTooFlat(new HtmlParser().ParseDocument(Flat(9500))));
        Assert.True(FlatPage.IsTooFlat(new HtmlParser().ParseDocument(string.Concat(Enumerable.Repeat(Flat(20), 250)))));
        Assert.False(FlatPage.IsTooFlat(new HtmlParser().ParseDocument(Flat(500))));
        Assert.Equal(9500, Imported.File("a.html", Encoding.UTF8.GetBytes(Flat(9500))).Text.Split("\n\n").Length);
    }

    [Fact]
    public void TextWithHeadline_BodyAlone_GetsBothAboveIt()
    {
        var article = new ImportedArticle { Text = First, Title = "Budget adds buses", Byline = "Dana Wells" };
        Assert.Equal($"Budget adds buses\n\nBy Dana Wells\n\n{First}", article.TextWithHeadline());
        var whole = article with { Text = article.TextWithHeadline() };
        Assert.Equal(whole.Text, whole.TextWithHeadline());
    }

    private static async Task<Outcome<ImportedArticle>> Read(LocalSite site, string path, string host = "127.0.0.1")
    {
        var options = Options.Create(new FetchingOptions { AllowedHosts = { "127.0.0.1" } });
        using var fetcher = new PageFetcher(options, TimeProvider.System, new SystemHostResolver());
        return await new ArticleImporter(fetcher, Imported.Files).ReadUrlAsync(site.Url(path, host), TestContext.Current.CancellationToken);
    }

    private static string Page(string head, string word = "") => $"""
        <!DOCTYPE html><html lang="en-US"><head>{head}</head><body>
        <nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sports</a></li></ul></nav>
        <div id="main"><article><p>{First}{word}</p><p>{Second}</p></article></div>
        <footer><a href="/about">About us</a></footer></body></html>
        """;
}
