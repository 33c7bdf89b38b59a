using System.Net;
using System.Net.Http.Json;
using System.Text;
using Bunit;
using FactCheck.Core.Evidence.Capturing;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.People;
using FactCheck.Web.Sources.Snapshots;
using FactCheck.Web.Tests.Account;
using FactCheck.Web.Tests.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Web.Tests.Sources.Snapshots;

public sealed class SnapshotsPanelTests : SourcesContext
{
    private const string Older = "<!doctype html><body><p>Twelve buses run.</p><p>On all lines.</p><script>alert(1)</script></body>";
    private const string Newer = "<!doctype html><body><p>Fourteen buses run.</p><p>On all lines.</p></body>";

    [Fact]
    public async Task Snapshots_stand_in_a_row_with_what_changed_between_them()
    {
        var source = await AttachAsync("Fleet register");
        await AddAsync(source, Older);
        await AddAsync(source, Newer);
        var panel = Show(source);

        Assert.Equal(2, panel.FindAll(".row button").Count);
        panel.WaitForAssertion(() => Assert.Contains("Fourteen buses run.", panel.Find(".words").TextContent, StringComparison.Ordinal));
        await panel.InvokeAsync(() => panel.FindAll(".viewer .segments button")[2].Click());
        panel.WaitForAssertion(() => Assert.Equal(("Twelve", "Fourteen"), (panel.Find("del").TextContent.Trim(), panel.Find("ins").TextContent.Trim())));
        Assert.DoesNotContain("On all lines", panel.Find(".changes").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_shown_in_a_frame_that_may_do_nothing()
    {
        var source = await AttachAsync("Fleet register");
        var snapshot = await AddAsync(source, Older);
        var panel = Show(source);
        await panel.InvokeAsync(() => panel.FindAll(".viewer .segments button")[1].Click());

        var frame = panel.Find("iframe");

        Assert.Equal(("", SnapshotEndpoints.Copy(snapshot)), (frame.GetAttribute("sandbox"), frame.GetAttribute("src")));
        Assert.False(string.IsNullOrEmpty(frame.GetAttribute("title")));
    }

    [Fact]
    public async Task A_capture_that_failed_says_why_and_is_asked_for_again()
    {
        var source = await AttachAsync("Fleet register", capture: true);
        var panel = Show(source);
        await EndedAsync(source);

        // It is looked at again and again by the clock.
        Clock.Advance(TimeSpan.FromSeconds(1));
        panel.WaitForAssertion(
            () => Assert.Contains("It could not be captured: No site of this name was found.", panel.Find(".state").TextContent, StringComparison.Ordinal),
            TimeSpan.FromSeconds(20));
        Assert.Contains("Try again", panel.Find(".acts button").TextContent, StringComparison.Ordinal);
        await panel.InvokeAsync(() => panel.Find(".acts button").Click());

        await panel.InvokeAsync(() => Task.CompletedTask);
        await using var database = Desk.OpenDatabase();
        Assert.Equal(2, await database.Captures.CountAsync(Stop));
    }

    [Fact]
    public async Task A_file_that_was_read_is_read_again_not_captured()
    {
        var file = await StoreAsync("fleet.txt", Encoding.UTF8.GetBytes("Twelve buses run."));
        var source = await AttachAsync("Fleet register", blobId: file.BlobId, capture: true);
        await EndedAsync(source);

        var panel = Show(source);

        panel.WaitForAssertion(() => Assert.Contains("Twelve buses run.", panel.Find(".words").TextContent, StringComparison.Ordinal));
        Assert.Contains("the file itself", panel.Find(".row button").TextContent, StringComparison.Ordinal);
        Assert.Equal("Read it again", panel.Find(".acts button").TextContent.Trim());
    }

    [Fact]
    public async Task What_a_second_fetch_brought_is_said_beside_what_was_kept_before()
    {
        var source = await AttachAsync("Fleet register", capture: true);
        await EndedAsync(source);
        await AddAsync(source, Older);
        await DoAsync(new AskForCapture(Guid.CreateVersion7(), source));
        await EndedAsync(source);

        var said = Show(source).Find(".observed");

        Assert.StartsWith("Could not be fetched. No site of this name was found.", said.TextContent, StringComparison.Ordinal);
        Assert.Equal("CouldNotBeFetched", said.GetAttribute("data-word"));
    }

    [Fact]
    public async Task A_copy_is_given_out_where_nothing_of_it_can_run_and_the_original_as_a_download()
    {
        var source = await AttachAsync("Fleet register");
        var snapshot = await AddAsync(source, Older);
        using var browser = Desk.Open();
        using var sending = await Sending.SignedInAsync(Desk, browser, "reviewer@desk.example");

        using var copy = await sending.GetAsync(SnapshotEndpoints.Copy(snapshot));
        using var original = await sending.GetAsync(SnapshotEndpoints.Original(snapshot));

        var policy = Assert.Single(copy.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:;", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(copy.Headers.GetValues("X-Content-Type-Options")));
        Assert.DoesNotContain("script", await copy.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal("attachment", original.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("application/octet-stream", original.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Older, await original.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task All_of_a_source_is_downloaded_as_one_archive()
    {
        var source = await AttachAsync("Fleet register");
        await AddAsync(source, Older);
        using var browser = Desk.Open();
        using var sending = await Sending.SignedInAsync(Desk, browser, "reviewer@desk.example");

        using var archive = await sending.GetAsync(Show(source).Find(".leave a").GetAttribute("href")!);

        Assert.Equal(("application/warc", "attachment"), (archive.Content.Headers.ContentType!.MediaType, archive.Content.Headers.ContentDisposition!.DispositionType));
        Assert.StartsWith("WARC/1.1\r\n", await archive.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_reads_no_articles_gets_neither()
    {
        var snapshot = await AddAsync(await AttachAsync("Fleet register"), Older);
        await Desk.AddAsync("nobody@desk.example", Roles.None);
        using var browser = Desk.Open();
        using var sending = await Sending.SignedInAsync(Desk, browser, "nobody@desk.example");

        foreach (var path in new[] { SnapshotEndpoints.Copy(snapshot), SnapshotEndpoints.Original(snapshot) })
        {
            using var response = await sending.GetAsync(path);
            Assert.NotEqual(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_saved_page_is_sent_and_one_of_a_wrong_kind_is_refused_in_a_sentence()
    {
        var source = await AttachAsync("Fleet register");
        using var browser = Desk.Open();
        using var sending = await Sending.SignedInAsync(Desk, browser, "reviewer@desk.example");

        using var kept = await sending.FileAsync(SnapshotEndpoints.Files(source), "members.html", Encoding.UTF8.GetBytes(Older));
        using var refused = await sending.FileAsync(SnapshotEndpoints.Files(source), "notes.txt", "Notes."u8.ToArray());

        Assert.NotNull((await kept.Content.ReadFromJsonAsync<SnapshotAnswer>(Stop))!.SnapshotId);
        Assert.Equal(SnapshotRefusals.WrongFile.Sentence, (await refused.Content.ReadFromJsonAsync<SnapshotAnswer>(Stop))!.Sentence);
    }

    private IRenderedComponent<SnapshotsPanel> Show(Guid source)
    {
        var panel = Render<SnapshotsPanel>(parameters => parameters.Add(one => one.SourceId, source));
        panel.WaitForElement(".acts");
        return panel;
    }

    private async Task EndedAsync(Guid source)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while ((await Desk.Services.GetRequiredService<SourceSnapshots>().ReadAsync(ReviewerId, source, Stop)).LastCapture is null or { IsUnderWay: true })
            await Task.Delay(20, patience.Token);
    }

    private async Task<Guid> AddAsync(Guid source, string html)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(html));
        return WebDesk.Done(await Desk.Services.GetRequiredService<SnapshotIntake>().AddFileAsync(ReviewerId, source, content, "page.html", Stop));
    }
}
