using System.Net;
using System.Text;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Bibliography;
using FactCheck.Core.People;
using FactCheck.Web.Sources.Bibliography;
using FactCheck.Web.Tests.Account;

namespace FactCheck.Web.Tests.Sources;

public sealed class BibliographyEndpointTests
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_filtered_list_and_one_source_are_downloaded_by_those_who_check()
    {
        await using var desk = await WebDesk.StartAsync();
        var reviewer = await desk.AddAsync("reviewer@desk.example", Roles.Reviewer);
        await desk.AddAsync("administrator@desk.example", Roles.Administrator);
        var fleet = new SourceDetails("Fleet register", "https://a.example/", "The office", null, "2026", SourceType.DataSet, true);
        WebDesk.Done(await desk.Gate.DoAsync(
            new ImportSources(Guid.CreateVersion7(), [fleet, fleet with { Title = "A column", Url = "https://b.example/", Primary = false }]), reviewer, Stop));

        using var mine = await OpenAsync(desk, "reviewer@desk.example");
        var list = await mine.GetStringAsync(BibliographyEndpoints.Address(BibliographyFormat.BibTex, "?primary=true"), Stop);
        Assert.Contains("Fleet register", list, StringComparison.Ordinal);
        Assert.DoesNotContain("A column", list, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await mine.GetAsync("/sources/export/marc", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await mine.GetAsync(BibliographyEndpoints.Address(BibliographyFormat.CslJson, Guid.CreateVersion7()), Stop)).StatusCode);

        using var theirs = await OpenAsync(desk, "administrator@desk.example");
        using var refused = await theirs.GetAsync(BibliographyEndpoints.Address(BibliographyFormat.CslJson, ""), Stop);
        Assert.DoesNotContain("Fleet register", await refused.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
    }

    [Fact]
    public async Task A_file_without_the_pages_token_is_not_read()
    {
        await using var desk = await WebDesk.StartAsync();
        await desk.AddAsync("reviewer@desk.example", Roles.Reviewer);
        using var client = await OpenAsync(desk, "reviewer@desk.example");
        using var body = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes("@misc{a, title={b}}")), "file", "a.bib" } };

        using var answer = await client.PostAsync(BibliographyEndpoints.Reading, body, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task<HttpClient> OpenAsync(WebDesk desk, string email)
    {
        var browser = desk.Open();
        await browser.SendAsync("/account/sign-in", ("Typed.Email", email), ("Typed.Password", WebDesk.Password));
        return new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = browser.Cookies }) { BaseAddress = desk.Address };
    }
}
