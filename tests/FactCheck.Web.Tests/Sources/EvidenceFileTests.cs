using System.Net;
using FactCheck.Core.Evidence;
using FactCheck.Core.People;
using FactCheck.Web.Tests.Account;
using FactCheck.Web.Tests.Articles;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Sources;

public sealed class EvidenceFileTests : SourcesContext
{
    [Fact]
    public async Task A_file_is_downloaded_whatever_it_is_and_never_opened_as_a_page()
    {
        var bytes = "<!doctype html><script>alert(1)</script>"u8.ToArray();
        var file = await StoreAsync("a page.html", bytes);
        await AttachAsync("A page", blobId: file.BlobId);
        using var browser = Desk.Open();
        using var sending = await Sending.SignedInAsync(Desk, browser, "reviewer@desk.example");

        using var response = await sending.GetAsync($"/evidence/files/{file.BlobId}");

        Assert.Equal(bytes, await response.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("application/octet-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.StartsWith("sandbox", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_reads_no_articles_gets_no_file()
    {
        var file = await StoreAsync("minutes.txt", "The minutes."u8.ToArray());
        await AttachAsync("Minutes", blobId: file.BlobId);
        await Desk.AddAsync("nobody@desk.example", Roles.None);
        using var browser = Desk.Open();
        using var sending = await Sending.SignedInAsync(Desk, browser, "nobody@desk.example");

        using var response = await sending.GetAsync($"/evidence/files/{file.BlobId}");

        Assert.NotEqual(HttpStatusCode.OK, response.StatusCode);
    }
}
