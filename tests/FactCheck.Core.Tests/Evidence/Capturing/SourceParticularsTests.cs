using System.Text;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Capturing;

namespace FactCheck.Core.Tests.Evidence.Capturing;

public sealed class SourceParticularsTests
{
    [Fact]
    public void A_page_is_known_by_its_open_graph_its_json_and_its_head()
    {
        var page = Read(
            """
            <!doctype html><html><head><title>Harbour reopens | The Gazette</title>
            <link rel="canonical" href="/2026/harbour"><link rel="shortcut icon" href="/static/icon.png">
            <meta property="og:site_name" content="The Gazette">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour reopens","author":{"name":"A. Writer"},"datePublished":"2026-11-02T08:00:00Z"}</script>
            </head><body><h1>Harbour reopens</h1></body></html>
            """,
            "https://www.gazette.example/2026/harbour?utm_source=x");

        Assert.Equal(
            new SourceParticulars(
                "Harbour reopens", "The Gazette", "A. Writer", "2026-11-02", SourceType.NewsReport,
                "https://www.gazette.example/2026/harbour", "https://www.gazette.example/static/icon.png"),
            page);
    }

    [Fact]
    public void A_page_that_says_nothing_is_known_by_its_heading_and_its_site()
    {
        var page = Read("<html><body><h1>Tide  tables</h1><p>High at nine.</p></body></html>", "https://www.harbour.example/tides");

        Assert.Equal(("Tide tables", "harbour.example", SourceType.Other), (page.Title, page.Publisher, page.Type));
        Assert.Equal("https://www.harbour.example/favicon.ico", page.Icon);
    }

    [Fact]
    public void What_a_page_says_in_another_encoding_is_read_as_declared()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("shift_jis")!.GetBytes("<html><head><meta charset=shift_jis><title>港が再開</title></head></html>");

        Assert.Equal("港が再開", SourceParticulars.Read(bytes, "text/html", null, "https://harbour.example/").Title);
    }

    [Theory]
    [InlineData("https://www.legislation.gov.uk/ukpga/2026/1", "text/html", "", SourceType.LawOrCourtRecord)]
    [InlineData("https://transport.gov.uk/note", "text/html", "", SourceType.OfficialStatement)]
    [InlineData("https://www.whitehouse.gov/x", "text/html", "", SourceType.OfficialStatement)]
    [InlineData("https://x.com/someone/status/1", "text/html", "", SourceType.SocialPost)]
    [InlineData("https://www.youtube.com/watch?v=1", "text/html", "", SourceType.PhotoOrVideo)]
    [InlineData("https://arxiv.org/abs/2601.00001", "text/html", "", SourceType.Academic)]
    [InlineData("https://journal.example/1", "text/html", "<meta name=citation_title content=x>", SourceType.Academic)]
    [InlineData("https://harbour.example/ships.csv", "text/csv", "", SourceType.DataSet)]
    [InlineData("https://harbour.example/quay.jpg", "image/jpeg", "", SourceType.PhotoOrVideo)]
    [InlineData("https://harbour.example/report.pdf", "application/pdf", "", SourceType.PrimaryDocument)]
    [InlineData("https://notx.com/", "text/html", "", SourceType.Other)]
    [InlineData("https://blog.example/", "text/html", "<meta property=og:type content=article>", SourceType.NewsReport)]
    public void The_type_is_guessed(string url, string mediaType, string head, SourceType expected) => Assert.Equal(
        expected, SourceParticulars.Read(Encoding.UTF8.GetBytes($"<html><head>{head}</head><body>x</body></html>"), mediaType, null, url).Type);

    [Fact]
    public void A_page_built_to_hurt_is_not_parsed()
    {
        var page = Read(string.Concat(Enumerable.Repeat("<div>", 100_000)), "https://harbour.example/");

        Assert.Equal((null, "harbour.example"), (page.Title, page.Publisher));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    public void An_address_that_is_none_of_the_web_is_not_taken(string link) =>
        Assert.Null(Read($"<html><head><link rel=canonical href='{link}'><title>x</title></head></html>", "https://harbour.example/").Canonical);

    [Fact]
    public void An_icon_is_a_small_picture_and_never_a_drawing()
    {
        Assert.StartsWith("data:image/png;base64,", RasterPicture.DataUrl([0x89, 0x50, 0x4E, 0x47, 1], 65536), StringComparison.Ordinal);
        Assert.Null(RasterPicture.DataUrl("<svg onload='alert(1)'/>"u8, 65536));
        Assert.Null(RasterPicture.DataUrl([0x89, 0x50, 0x4E, 0x47, .. new byte[70_000]], 65536));
        Assert.Null(RasterPicture.DataUrl([], 65536));
    }

    private static SourceParticulars Read(string html, string url) => SourceParticulars.Read(Encoding.UTF8.GetBytes(html), "text/html", "utf-8", url);
}
