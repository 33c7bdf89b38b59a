using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Capturing;
using FactCheck.Core.Fetching;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Tests.Fetching;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Evidence.Capturing;

public sealed class SourcePagesTests
{
    [Fact]
    public async Task A_page_is_described_with_its_icon_and_the_source_that_it_already_is()
    {
        await using var site = new LocalSite();
        site.Answer("/icon.png", "200 OK\r\nContent-Length: 5", [0x89, 0x50, 0x4E, 0x47, 1]);
        site.Answer("/amp/log", "text/html", "<html><head><title>Log</title><link rel=canonical href=/log><link rel=icon href=/icon.png></head></html>");
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        await desk.Given.EvidenceAsync(scene.Claim, scene.Reviewer, site.Url("/log"));

        var page = Assert.IsType<Outcome<DescribedPage>.Done>(await DescribeAsync(desk, scene.Reviewer, site.Url("/amp/log"))).Value;

        Assert.Equal(("Log", "Harbour register"), (page.Particulars.Title, page.Known?.Title));
        Assert.StartsWith("data:image/png", page.IconData, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/gone", "capture.answered")]
    [InlineData("/broken", "capture.answered")]
    [InlineData("/round", "fetch.redirectCircle")]
    public async Task A_page_that_does_not_come_says_why(string path, string code)
    {
        await using var site = new LocalSite();
        site.Answer("/gone", "410 Gone\r\nContent-Length: 0", []);
        site.Answer("/broken", "503 Unavailable\r\nContent-Length: 0", []);
        site.Redirect("/round", "/round");
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();

        Assert.Equal(code, Assert.IsType<Outcome<DescribedPage>.Refused>(await DescribeAsync(desk, scene.Reviewer, site.Url(path))).Refusal.Code);
    }

    [Fact]
    public async Task Nobody_without_a_role_sends_the_desk_out()
    {
        await using var site = new LocalSite();
        site.Answer("/log", "text/html", "<title>Log</title>");
        await using var desk = await DeskAsync();

        var outcome = await DescribeAsync(desk, await desk.Given.APersonAsync("N. Obody", Roles.None), site.Url("/log"));

        Assert.Equal("gate.notAllowed", Assert.IsType<Outcome<DescribedPage>.Refused>(outcome).Refusal.Code);
        Assert.Empty(site.Requests);
    }

    private static Task<TestDesk> DeskAsync() => TestDesk.CreateAsync(services => services.AddEvidence()
        .Configure<FetchingOptions>(options => options.AllowedHosts.Add("127.0.0.1")));

    private static Task<Outcome<DescribedPage>> DescribeAsync(TestDesk desk, Guid person, string url) =>
        desk.Services.GetRequiredService<SourcePages>().DescribeAsync(person, url, TestContext.Current.CancellationToken);
}
