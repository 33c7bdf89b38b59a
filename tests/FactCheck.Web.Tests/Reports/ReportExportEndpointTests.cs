using System.Net;
using FactCheck.Core.Articles;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Reports;
using FactCheck.Web.Reports;
using FactCheck.Web.Tests.Account;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Tests.Reports;

public sealed class ReportExportEndpointTests : IAsyncLifetime
{
    private WebDesk desk = default!;

    public async ValueTask InitializeAsync()
    {
        desk = await WebDesk.StartAsync();
        var editor = await desk.AddAsync("editor@desk.example", Roles.Editor);
        var text = ArticleIntake.Read("The harbour reopened on Monday.", "en", null, TestContext.Current.CancellationToken);
        WebDesk.Done(await desk.Gate.DoAsync(
            new ImportArticle(Guid.CreateVersion7(), text, "Harbour reopens", null, null, null, null, "en", null, false),
            editor, TestContext.Current.CancellationToken));
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Theory]
    [InlineData(ReportFormat.Html, "A1.html", "text/html")]
    [InlineData(ReportFormat.Markdown, "A1.md", "text/markdown")]
    [InlineData(ReportFormat.Csv, "A1.csv", "text/csv")]
    [InlineData(ReportFormat.Json, "A1.json", "application/json")]
    [InlineData(ReportFormat.ClaimReview, "A1.jsonld", "application/ld+json")]
    public async Task Export_EveryForm_IsAFileNobodyOpensAsAPage(ReportFormat format, string name, string type)
    {
        using var browser = await SignedInAsync("editor@desk.example");

        using var response = await browser.GetAsync(ReportExportEndpoint.Address("A1", format));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(name, response.Content.Headers.ContentDisposition.FileName);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Export_Html_SaysThatItIsAWorkingCopyAndLeavesAFact()
    {
        using var browser = await SignedInAsync("editor@desk.example");

        using var response = await browser.GetAsync(ReportExportEndpoint.Address("A1", ReportFormat.Html));

        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(ReportModel.WorkingCopy, body, StringComparison.Ordinal);
        await using var database = desk.OpenDatabase();
        var events = await database.AuditEvents.Select(recorded => recorded.Canonical).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Contains(events, recorded => recorded.Contains(FactKinds.ReportExported, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Export_Administrator_IsRefusedInASentence()
    {
        using var browser = await SignedInAsync("admin@desk.example");

        using var response = await browser.GetAsync(ReportExportEndpoint.Address("A1", ReportFormat.Html));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Null(response.Content.Headers.ContentDisposition);
        Assert.Contains(
            ReportRefusals.NotAllowed.Sentence, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/articles/A9/report/export/html")]
    [InlineData("/articles/A1/report/export/pdf")]
    [InlineData("/articles/one/report/export/html")]
    public async Task Export_OfWhatIsNotThere_IsNotFound(string path)
    {
        using var browser = await SignedInAsync("editor@desk.example");

        using var response = await browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Export_NobodySignedIn_LeadsToSignIn()
    {
        using var browser = desk.Open();

        using var response = await browser.GetAsync(ReportExportEndpoint.Address("A1", ReportFormat.Html));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.StartsWith("/account/sign-in", Browser.PathOf(response), StringComparison.Ordinal);
    }

    private async Task<Browser> SignedInAsync(string email)
    {
        var browser = desk.Open();
        using var response = await browser.SignInAsync(email);
        return browser;
    }
}
