using System.Net;
using System.Net.Http.Headers;
using FactCheck.Core.Articles;
using FactCheck.Core.People;
using FactCheck.Web.Tests.Account;
using FactCheck.Web.Workspace;

namespace FactCheck.Web.Tests.Workspace;

public sealed class EndpointTests
{
    private const string Text = "The harbour reopened <today> & stays open.\nIt had been shut for 12 weeks.";

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_text_is_sent_compressed_and_kept_by_the_browser_for_good()
    {
        await using var desk = await WebDesk.StartAsync();
        var address = await ImportAsync(desk);
        using var browser = await SignInAsync(desk);

        using var answer = await GetAsync(desk, browser, address, "br");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
        var kept = answer.Headers.CacheControl!;
        Assert.True(kept.Private && kept.MaxAge == TimeSpan.FromDays(365));
        Assert.Contains("immutable", kept.ToString(), StringComparison.Ordinal);
        using var again = await GetAsync(desk, browser, address, "br", answer.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task A_browser_that_takes_nothing_compressed_gets_the_text_as_it_is()
    {
        await using var desk = await WebDesk.StartAsync();
        var address = await ImportAsync(desk);
        using var browser = await SignInAsync(desk);

        using var answer = await GetAsync(desk, browser, address, "identity");

        Assert.Contains("reopened &lt;today&gt; &amp; stays", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/articles/A2/text/")]
    [InlineData("/articles/12/text/")]
    public async Task A_text_is_found_only_under_its_own_article(string elsewhere)
    {
        await using var desk = await WebDesk.StartAsync();
        var address = await ImportAsync(desk);
        using var browser = await SignInAsync(desk);

        using var answer = await GetAsync(desk, browser, elsewhere + address.Split('/')[^1], "br");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Who_is_not_signed_in_gets_no_text()
    {
        await using var desk = await WebDesk.StartAsync();
        var address = await ImportAsync(desk);
        using var stranger = desk.Open();

        using var answer = await GetAsync(desk, stranger, address, "br");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_file_without_the_pages_token_is_not_taken()
    {
        await using var desk = await WebDesk.StartAsync();
        using var browser = await SignInAsync(desk);
        using var client = Client(desk, browser);
        using var body = new MultipartFormDataContent { { new ByteArrayContent("Some text."u8.ToArray()), "file", "note.txt" } };

        using var answer = await client.PostAsync(EvidenceFileEndpoint.Path, body, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task<string> ImportAsync(WebDesk desk)
    {
        var person = await desk.AddAsync("reviewer@desk.example", Roles.Reviewer);
        var prepared = WebDesk.Done(await ArticleIntake.PrepareAsync(new NewArticle(Guid.CreateVersion7(), Text, "Harbour"), Stop));
        var imported = WebDesk.Done(await desk.Gate.DoAsync(prepared.Command, person, Stop));
        return ArticleTextEndpoint.Address(imported.Number, prepared.Command.Text.Sha256);
    }

    private static async Task<Browser> SignInAsync(WebDesk desk)
    {
        await desk.AddAsync("editor@desk.example", Roles.Editor);
        var browser = desk.Open();
        await browser.SendAsync("/account/sign-in", ("Typed.Email", "editor@desk.example"), ("Typed.Password", WebDesk.Password));
        return browser;
    }

    private static HttpClient Client(WebDesk desk, Browser browser) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = browser.Cookies }) { BaseAddress = desk.Address };

    private static async Task<HttpResponseMessage> GetAsync(
        WebDesk desk, Browser browser, string address, string coding, EntityTagHeaderValue? known = null)
    {
        using var client = Client(desk, browser);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd(coding);
        if (known is not null)
            request.Headers.IfNoneMatch.Add(known);
        return await client.SendAsync(request, Stop);
    }
}
