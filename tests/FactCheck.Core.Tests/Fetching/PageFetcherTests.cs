using System.IO.Compression;
using System.Net;
using System.Text;
using FactCheck.Core.Fetching;
using FactCheck.Core.Gate;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace FactCheck.Core.Tests.Fetching;

public class PageFetcherTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FetchAsync_Page_ComesWithItsTypeCharsetAndStatus()
    {
        await using var site = new LocalSite();
        site.Answer("/a", "text/html; charset=\"ISO-8859-1\"", "<p>Hello</p>");
        var page = await Fetched(site, "/a#part");
        Assert.Equal("<p>Hello</p>", Encoding.UTF8.GetString(page.Body.Span));
        Assert.Equal(("text/html", "ISO-8859-1", 200), (page.MediaType, page.Charset, page.Status));
        Assert.Equal(site.Url("/a"), page.FinalUrl);
        Assert.Contains(page.Headers, header => header.Key == "Content-Type");
    }

    [Fact]
    public async Task FetchAsync_Request_NamesTheProductAndSendsNoCookie()
    {
        await using var site = new LocalSite();
        site.Answer("/set", "302 Found\r\nSet-Cookie: a=b\r\nLocation: /end\r\nContent-Length: 0", []);
        site.Answer("/end", "text/plain", "end");
        await Fetched(site, "/set");
        Assert.All(site.Requests, request => Assert.Contains("User-Agent: FactCheck/", request, StringComparison.Ordinal));
        Assert.All(site.Requests, request => Assert.DoesNotContain("Cookie", request, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task FetchAsync_Redirects_AreFollowedAndKept(int status)
    {
        await using var site = new LocalSite();
        site.Redirect("/one", "two", status);
        site.Redirect("/two", site.Url("/three"), status);
        site.Answer("/three", "text/plain", "here");
        var page = await Fetched(site, "/one");
        Assert.Equal(site.Url("/three"), page.FinalUrl);
        Assert.Equal([site.Url("/one"), site.Url("/two")], page.Redirects);
    }

    [Fact]
    public async Task FetchAsync_FiveRedirects_AreFollowedAndSixAreNot()
    {
        await using var site = new LocalSite();
        for (var hop = 0; hop < 6; hop++)
            site.Redirect($"/{hop}", $"/{hop + 1}");
        site.Answer("/6", "text/plain", "here");
        Assert.Equal(5, (await Fetched(site, "/1")).Redirects.Count);
        Assert.Equal("fetch.tooManyRedirects", await Refused(site, "/0"));
    }

    [Fact]
    public async Task FetchAsync_RedirectCircle_IsRefused()
    {
        await using var site = new LocalSite();
        site.Redirect("/a", "/b");
        site.Redirect("/b", "/a#again");
        Assert.Equal("fetch.redirectCircle", await Refused(site, "/a"));
    }

    [Theory]
    [InlineData("file:///etc/passwd", "fetch.badRedirect")]
    [InlineData("javascript:alert(1)", "fetch.badRedirect")]
    [InlineData("http://10.0.0.1/", "fetch.forbiddenAddress")]
    [InlineData("http://169.254.169.254/latest/meta-data", "fetch.forbiddenAddress")]
    [InlineData("http://[::1]/", "fetch.forbiddenAddress")]
    [InlineData("http://someone:secret@127.0.0.1/", "fetch.credentials")]
    public async Task FetchAsync_RedirectToWhereNobodyMayGo_IsRefused(string location, string code)
    {
        await using var site = new LocalSite();
        site.Redirect("/a", location);
        Assert.Equal(code, await Refused(site, "/a"));
    }

    [Theory]
    [InlineData("", "fetch.notAUrl")]
    [InlineData("what the mayor said", "fetch.notAUrl")]
    [InlineData("ftp://example.org/a", "fetch.wrongScheme")]
    [InlineData("file:///etc/passwd", "fetch.wrongScheme")]
    [InlineData("http://someone@example.org/", "fetch.credentials")]
    [InlineData("http://127.0.0.1/", "fetch.forbiddenAddress")]
    [InlineData("http://2130706433/", "fetch.forbiddenAddress")]
    [InlineData("http://0x7f000001/", "fetch.forbiddenAddress")]
    [InlineData("http://0x7f.0.0.1/", "fetch.forbiddenAddress")]
    [InlineData("http://0177.0.0.1/", "fetch.forbiddenAddress")]
    [InlineData("http://127.1/", "fetch.forbiddenAddress")]
    [InlineData("http://0/", "fetch.forbiddenAddress")]
    [InlineData("http://localhost/", "fetch.forbiddenAddress")]
    [InlineData("http://[::1]/", "fetch.forbiddenAddress")]
    [InlineData("http://[0:0:0:0:0:0:0:1]/", "fetch.forbiddenAddress")]
    [InlineData("http://[::ffff:127.0.0.1]/", "fetch.forbiddenAddress")]
    [InlineData("http://[::ffff:7f00:1]/", "fetch.forbiddenAddress")]
    [InlineData("http://[64:ff9b::7f00:1]/", "fetch.forbiddenAddress")]
    [InlineData("http://[2002:7f00:1::]/", "fetch.forbiddenAddress")]
    public async Task FetchAsync_UrlNobodyMayFetch_IsRefused(string url, string code)
    {
        using var fetcher = Fetcher(new FetchingOptions());
        Assert.Equal(code, Code(await fetcher.FetchAsync(url, Cancellation)));
    }

    [Fact]
    public async Task FetchAsync_LongUrl_IsRefusedWithTheLimit()
    {
        using var fetcher = Fetcher(new FetchingOptions());
        var outcome = await fetcher.FetchAsync("https://example.org/" + new string('a', 2048), Cancellation);
        Assert.Equal("The address is longer than 2,048 characters.", outcome.Sentence);
    }

    [Fact]
    public async Task FetchAsync_NameOfAPublicAndAPrivateAddress_IsRefused()
    {
        var resolver = new ScriptedResolver([IPAddress.Parse("93.184.216.34"), IPAddress.Loopback]);
        using var fetcher = Fetcher(new FetchingOptions(), resolver);
        Assert.Equal("fetch.forbiddenAddress", Code(await fetcher.FetchAsync("http://two.example/", Cancellation)));
    }

    [Fact]
    public async Task FetchAsync_NameThatChangesItsAnswer_IsCheckedAnewOnEveryHopAndResolvedOnceOnEach()
    {
        await using var site = new LocalSite();
        site.Redirect("/a", site.Url("/b", "rebound.example"));
        site.Answer("/b", "text/plain", "secret");
        var resolver = new ScriptedResolver([IPAddress.Loopback], [IPAddress.Parse("10.0.0.5")]);
        using var fetcher = Fetcher(new FetchingOptions { AllowedHosts = { "first.example" } }, resolver);
        Assert.Equal("fetch.forbiddenAddress", Code(await fetcher.FetchAsync(site.Url("/a", "first.example"), Cancellation)));
        Assert.Equal(["first.example", "rebound.example"], resolver.Asked);
    }

    [Fact]
    public async Task FetchAsync_SameHostTwice_IsResolvedAndCheckedTwice()
    {
        await using var site = new LocalSite();
        site.Answer("/b", "text/plain", "text");
        var resolver = new ScriptedResolver([IPAddress.Loopback], [IPAddress.Loopback]);
        using var fetcher = Fetcher(new FetchingOptions { AllowedHosts = { "Desk.Example" } }, resolver);
        await fetcher.FetchAsync(site.Url("/b", "desk.example"), Cancellation);
        await fetcher.FetchAsync(site.Url("/b", "desk.example"), Cancellation);
        Assert.Equal(2, resolver.Asked.Count);
    }

    [Fact]
    public async Task FetchAsync_UnknownHost_IsRefused()
    {
        using var fetcher = Fetcher(new FetchingOptions(), new ScriptedResolver());
        Assert.Equal("fetch.hostNotFound", Code(await fetcher.FetchAsync("http://nowhere.example/", Cancellation)));
    }

    [Fact]
    public async Task FetchAsync_NobodyListens_IsRefused()
    {
        string url;
        await using (var site = new LocalSite())
            url = site.Url("/");
        using var fetcher = Fetcher(Local());
        Assert.Equal("fetch.connectionFailed", Code(await fetcher.FetchAsync(url, Cancellation)));
    }

    [Fact]
    public async Task FetchAsync_NoFirstByte_IsRefusedAfterTenSeconds()
    {
        await using var site = new LocalSite();
        site.Answer("/slow", (_, cancellation) => Task.Delay(Timeout.Infinite, cancellation));
        var time = new FakeTimeProvider();
        using var fetcher = Fetcher(Local(), time: time);
        var fetching = fetcher.FetchAsync(site.Url("/slow"), Cancellation);
        await site.Asked;
        time.Advance(TimeSpan.FromSeconds(9.9));
        Assert.False(fetching.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal("The site did not begin to answer within 10 seconds.", (await fetching).Sentence);
    }

    [Fact]
    public async Task FetchAsync_BodyThatTrickles_IsRefusedAfterThirtySeconds()
    {
        await using var site = new LocalSite();
        var time = new FakeTimeProvider();
        site.Answer("/drip", async (stream, cancellation) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n"u8.ToArray(), cancellation);
            while (true)
            {
                await stream.WriteAsync("a"u8.ToArray(), cancellation);
                time.Advance(TimeSpan.FromSeconds(1));
                await Task.Yield();
            }
        });
        using var fetcher = Fetcher(Local(), time: time);
        var code = Code(await fetcher.FetchAsync(site.Url("/drip"), Cancellation));
        Assert.Contains(code, new[] { "fetch.tooSlow", "fetch.slowFirstByte" });
    }

    [Fact]
    public async Task FetchAsync_EndlessBody_IsRefusedAtTheLimit()
    {
        await using var site = new LocalSite();
        site.Answer("/endless", async (stream, cancellation) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), cancellation);
            while (true)
                await stream.WriteAsync(new byte[64 * 1024], cancellation);
        });
        Assert.Equal("fetch.tooLarge", await Refused(site, "/endless"));
    }

    [Fact]
    public async Task FetchAsync_DeclaredLengthOverTheLimit_IsRefusedUnread()
    {
        await using var site = new LocalSite();
        site.Answer("/big", "200 OK\r\nContent-Length: 99999999999", []);
        Assert.Equal("fetch.tooLarge", await Refused(site, "/big"));
    }

    [Theory]
    [InlineData("200 OK\r\nContent-Length: 100")]
    [InlineData("200 OK\r\nTransfer-Encoding: chunked")]
    [InlineData("200 OK\r\nContent-Encoding: gzip")]
    [InlineData("999999 What\r\nNo colon here")]
    public async Task FetchAsync_BrokenAnswer_IsRefused(string head)
    {
        await using var site = new LocalSite();
        site.Answer("/short", head, "only this"u8.ToArray());
        Assert.Equal("fetch.brokenAnswer", await Refused(site, "/short"));
    }

    [Fact]
    public async Task FetchAsync_GzipBomb_IsRefusedAtTheLimit()
    {
        await using var site = new LocalSite();
        site.Answer("/bomb", "200 OK\r\nContent-Encoding: gzip", Gzip(new byte[3 * 1024 * 1024]));
        Assert.Equal("The page is larger than 1 MB.", (await Fetch(site, "/bomb")).Sentence);
    }

    [Fact]
    public async Task FetchAsync_Gzip_IsUnpacked()
    {
        await using var site = new LocalSite();
        site.Answer("/zip", "200 OK\r\nContent-Encoding: gzip", Gzip("hello"u8.ToArray()));
        Assert.Equal("hello"u8.ToArray(), (await Fetched(site, "/zip")).Body.ToArray());
    }

    [Fact]
    public async Task FetchAsync_NotFound_IsAnAnswerWithItsStatus()
    {
        await using var site = new LocalSite();
        site.Answer("/gone", "404 Not Found\r\nContent-Length: 0", []);
        Assert.Equal(404, (await Fetched(site, "/gone")).Status);
    }

    [Fact]
    public async Task FetchAsync_CallerCancels_ThrowsCancellation()
    {
        await using var site = new LocalSite();
        site.Answer("/slow", (_, cancellation) => Task.Delay(Timeout.Infinite, cancellation));
        using var caller = new CancellationTokenSource();
        using var fetcher = Fetcher(Local());
        var fetching = fetcher.FetchAsync(site.Url("/slow"), caller.Token);
        await site.Asked;
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetching);
    }

    private static FetchingOptions Local() => new() { AllowedHosts = { "127.0.0.1" }, MaximumBytes = 1024 * 1024 };

    private static PageFetcher Fetcher(FetchingOptions options, IHostResolver? resolver = null, TimeProvider? time = null) =>
        new(Options.Create(options), time ?? TimeProvider.System, resolver ?? new SystemHostResolver());

    private static async Task<Outcome<FetchedPage>> Fetch(LocalSite site, string path)
    {
        using var fetcher = Fetcher(Local());
        return await fetcher.FetchAsync(site.Url(path), Cancellation);
    }

    private static async Task<FetchedPage> Fetched(LocalSite site, string path) =>
        Assert.IsType<Outcome<FetchedPage>.Done>(await Fetch(site, path)).Value;

    private static async Task<string> Refused(LocalSite site, string path) => Code(await Fetch(site, path));

    private static string Code(Outcome<FetchedPage> outcome) =>
        Assert.IsType<Outcome<FetchedPage>.Refused>(outcome).Refusal.Code;

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
            gzip.Write(content);
        return packed.ToArray();
    }
}
