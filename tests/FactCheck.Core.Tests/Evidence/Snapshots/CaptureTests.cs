using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Capturing;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Fetching;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Tests.Fetching;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FactCheck.Core.Tests.Evidence.Snapshots;

public sealed class CaptureTests
{
    private const string Page =
        "<!doctype html><html lang=en><head><title>Harbour log</title><meta name=author content='A. Pilot'></head><body><nav>Home</nav><h1>Harbour log</h1>"
        + "<p>The harbour is open again since Monday.</p><script>alert(1)</script></body></html>";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_attached_is_captured_with_all_that_came_with_it_and_the_record_holds()
    {
        await using var site = new LocalSite();
        site.Redirect("/old", "/log", 301);
        site.Answer("/log", "200 Fine\r\nContent-Type: text/html; charset=utf-8\r\nX-Kept: yes", Encoding.UTF8.GetBytes(Page));
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var piece = await desk.Given.EvidenceAsync(scene.Claim, scene.Reviewer, site.Url("/old"));

        var list = await WorkAsync(desk, scene.Reviewer, await SourceOfAsync(desk, piece));

        var snapshot = Assert.Single(list.Rows);
        Assert.Equal((CaptureState.Done, null), (list.LastCapture!.State, list.LastCapture.Sentence));
        Assert.Equal((200, site.Url("/log"), "text/html", (long)Page.Length), (snapshot.Status, snapshot.FinalUrl, snapshot.MediaType, snapshot.Length));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Page))), snapshot.Sha256);
        Assert.Equal([$"301 {site.Url("/old")}"], snapshot.Redirects);
        Assert.Equal("Home\n\nHarbour log\n\nThe harbour is open again since Monday.", await TextAsync(desk, scene.Editor, snapshot.Id));
        await using var database = desk.OpenDatabase();
        var kept = await database.Snapshots.SingleAsync(Stop);
        Assert.Equal("HTTP/1.1 200 Fine", kept.StatusLine);
        Assert.Contains("X-Kept: yes", kept.Headers);
        Assert.Contains(kept.RequestHeaders, line => line.StartsWith("User-Agent: FactCheck/", StringComparison.Ordinal));
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task A_source_attached_under_its_address_alone_gets_its_title_from_its_page()
    {
        await using var site = new LocalSite();
        site.Answer("/log", "text/html", Page);
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var hurried = new SourceDetails(SourceTitle.Standing(site.Url("/log")), site.Url("/log"), null, null, null, SourceType.NewsReport, Primary: false);
        var attached = await desk.DoneAsync(GivenEvidence.Attach(scene.Claim) with { NewSource = hurried }, scene.Reviewer);

        await WorkAsync(desk, scene.Reviewer, attached.SourceId);

        var source = (await desk.PieceAsync(attached.EvidenceIds[0])).Source;
        Assert.Equal(("Harbour log", "A. Pilot", "127.0.0.1"), (source.Title, source.Author, source.Publisher));
    }

    [Theory]
    [InlineData("/gone", "The site answered with the error 410, not with the page.")]
    [InlineData("/broken", "The site answered with the error 500, not with the page.")]
    [InlineData("/round", "The site sends the request round in a circle.")]
    [InlineData("/short", "The site's answer broke off or could not be read.")]
    [InlineData("/endless", "The page is larger than 1 MB.")]
    [InlineData("/bomb", "The page is larger than 1 MB.")]
    [InlineData("/empty", "This file is empty.")]
    [InlineData("/inside", "The address leads into a private or reserved network, where the desk does not fetch; an administrator can allow the host by name.")]
    public async Task A_capture_that_fails_says_why_and_can_be_asked_for_again(string path, string sentence)
    {
        await using var site = new LocalSite();
        Misbehave(site);
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var source = await SourceOfAsync(desk, await desk.Given.EvidenceAsync(scene.Claim, scene.Reviewer, site.Url(path)));

        var list = await WorkAsync(desk, scene.Reviewer, source);

        Assert.Equal((CaptureState.Failed, sentence), (list.LastCapture!.State, list.LastCapture.Sentence));
        Assert.Empty(list.Rows);
        site.Answer(path, "text/html", Page);
        await desk.DoneAsync(new AskForCapture(Guid.CreateVersion7(), source), scene.Editor);
        Assert.Equal("snapshot.underWay", Assert.IsType<Outcome<Guid>.Refused>(
            await desk.DoAsync(new AskForCapture(Guid.CreateVersion7(), source), scene.Editor)).Refusal.Code);
        Assert.Single((await WorkAsync(desk, scene.Reviewer, source)).Rows);
    }

    [Fact]
    public async Task A_capture_that_a_stop_cut_off_is_taken_up_again_and_makes_one_snapshot()
    {
        await using var site = new LocalSite();
        site.Answer("/log", "text/html", Page);
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var source = await SourceOfAsync(desk, await desk.Given.EvidenceAsync(scene.Claim, scene.Reviewer, site.Url("/log")));
        var queue = desk.Services.GetRequiredService<CaptureQueue>();
        var cutOff = await queue.TakeAsync(new HashSet<string> { "harbour.example" }, Stop);
        Assert.Null(await desk.Services.GetRequiredService<CaptureJob>().RunAsync(cutOff!, Stop));

        var list = await WorkAsync(desk, scene.Reviewer, source);

        Assert.Equal(CaptureState.Done, list.LastCapture!.State);
        Assert.Single(list.Rows);
        Assert.Single(site.Requests);
    }

    [Fact]
    public async Task A_web_archive_that_is_set_up_is_asked_and_where_it_keeps_the_page_stands_with_the_snapshot()
    {
        await using var site = new LocalSite();
        site.Answer("/log", "text/html", Page);
        site.Redirect($"/save/{site.Url("/log")}", "/web/20261128/log");
        site.Answer("/web/20261128/log", "text/html", Page);
        await using var desk = await ArchivingAsync(site.Url("/save/"));
        var scene = await desk.Given.AClaimAtWorkAsync();
        var source = await SourceOfAsync(desk, await desk.Given.EvidenceAsync(scene.Claim, scene.Reviewer, site.Url("/log")));

        var row = Assert.Single((await WorkAsync(desk, scene.Reviewer, source)).Rows);

        Assert.Equal((site.Url("/web/20261128/log"), null), (row.ArchivedAt, row.NotArchived));
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task A_web_archive_that_fails_or_says_not_where_leaves_a_note_and_the_snapshot_is_kept()
    {
        await using var site = new LocalSite();
        site.Answer("/log", "text/html", Page);
        site.Answer("/other", "text/html", Page);
        site.Answer($"/save/{site.Url("/log")}", "503 Later\r\nContent-Length: 0", []);
        site.Answer($"/save/{site.Url("/other")}", "text/html", "<p>Saved.</p>");
        await using var desk = await ArchivingAsync(site.Url("/save/"));
        var scene = await desk.Given.AClaimAtWorkAsync();
        foreach (var (path, note) in new[]
        {
            ("/log", "The web archive answered with the error 503."),
            ("/other", "The web archive answered, but did not say where it keeps the page."),
        })
        {
            var source = await SourceOfAsync(desk, await desk.Given.EvidenceAsync(scene.Claim, scene.Reviewer, site.Url(path)));
            var list = await WorkAsync(desk, scene.Reviewer, source);

            Assert.Equal((CaptureState.Done, null), (list.LastCapture!.State, list.LastCapture.Sentence));
            Assert.Equal((null, note), (Assert.Single(list.Rows).ArchivedAt, list.Rows[0].NotArchived));
        }
    }

    [Fact]
    public async Task An_archive_in_a_private_network_is_not_reached_and_none_is_asked_where_none_is_set_up()
    {
        await using var site = new LocalSite();
        site.Answer("/log", "text/html", Page);
        await using var inside = await ArchivingAsync("http://127.0.0.2/save/");
        var scene = await inside.Given.AClaimAtWorkAsync();
        var source = await SourceOfAsync(inside, await inside.Given.EvidenceAsync(scene.Claim, scene.Reviewer, site.Url("/log")));
        var row = Assert.Single((await WorkAsync(inside, scene.Reviewer, source)).Rows);
        Assert.Contains("private or reserved network", row.NotArchived, StringComparison.Ordinal);
        await using var desk = await DeskAsync();
        scene = await desk.Given.AClaimAtWorkAsync();
        source = await SourceOfAsync(desk, await desk.Given.EvidenceAsync(scene.Claim, scene.Reviewer, site.Url("/log")));

        row = Assert.Single((await WorkAsync(desk, scene.Reviewer, source)).Rows);

        Assert.Equal((null, null), (row.ArchivedAt, row.NotArchived));
        Assert.Equal(2, site.Requests.Count);
    }

    [Fact]
    public async Task The_page_of_a_source_that_became_confidential_is_shown_to_no_archive()
    {
        await using var site = new LocalSite();
        site.Answer("/log", "text/html", Page);
        await using var desk = await ArchivingAsync(site.Url("/save/"));
        var scene = await desk.Given.AClaimAtWorkAsync();
        var source = await SourceOfAsync(desk, await desk.Given.EvidenceAsync(scene.Claim, scene.Reviewer, site.Url("/log")));
        site.Answer("/log", async (stream, stop) =>
        {
            // While the page is under way somebody takes its address off and makes it confidential.
            await using (var database = desk.OpenDatabase())
                await database.Database.ExecuteSqlAsync($"INSERT INTO ConfidentialSources (SourceId, ById, Since) VALUES ({source.ToString("D")}, {scene.Reviewer.ToString("D")}, 0)", stop);
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9\r\n\r\n<p>Yes.\n\n"u8.ToArray(), stop);
        });

        var list = await WorkAsync(desk, scene.Reviewer, source);

        Assert.Equal((null, null), (Assert.Single(list.Rows).ArchivedAt, list.Rows[0].NotArchived));
        Assert.DoesNotContain(site.Requests, request => request.Contains("/save/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_that_was_cut_off_three_times_is_given_up()
    {
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var source = await SourceOfAsync(desk, await desk.Given.EvidenceAsync(scene.Claim, scene.Reviewer));
        var queue = desk.Services.GetRequiredService<CaptureQueue>();
        for (var attempt = 0; attempt < CaptureQueue.MostAttempts; attempt++)
        {
            await queue.ResumeAsync(Stop);
            Assert.NotNull(await queue.TakeAsync(new HashSet<string>(), Stop));
        }

        await queue.ResumeAsync(Stop);

        var list = await desk.Services.GetRequiredService<SourceSnapshots>().ReadAsync(scene.Reviewer, source, Stop);
        Assert.Equal(CaptureState.Failed, list.LastCapture!.State);
    }

    [Fact]
    public async Task No_site_is_asked_twice_at_a_time()
    {
        await using var site = new LocalSite();
        var (now, most) = (0, 0);
        foreach (var path in new[] { "/a", "/b", "/c" })
        {
            site.Answer(path, async (stream, stop) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref now));
                await Task.Delay(150, stop);
                Interlocked.Decrement(ref now);
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 4\r\nConnection: close\r\n\r\nText"u8.ToArray(), stop);
            });
        }

        using var fetcher = new PageFetcher(
            Microsoft.Extensions.Options.Options.Create(new FetchingOptions { AllowedHosts = { "127.0.0.1" } }), TimeProvider.System, new SystemHostResolver());
        var pages = await Task.WhenAll(new[] { "/a", "/b", "/c" }.Select(path => fetcher.FetchAsync(site.Url(path), Stop)));

        Assert.All(pages, page => Assert.True(page.IsDone));
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task Only_who_prepares_claims_asks_and_adds_and_who_sees_nothing_reads_nothing()
    {
        await using var site = new LocalSite();
        site.Answer("/log", "text/html", Page);
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var source = await SourceOfAsync(desk, await desk.Given.EvidenceAsync(scene.Claim, scene.Reviewer, site.Url("/log")));
        var snapshot = (await WorkAsync(desk, scene.Reviewer, source)).Rows[0];
        var nobody = await desk.Given.APersonAsync("N. Obody", Roles.None);
        var administrator = await desk.Given.APersonAsync("A. Ministrator", Roles.Administrator);

        Assert.False((await desk.DoAsync(new AskForCapture(Guid.CreateVersion7(), source), administrator)).IsDone);
        var intake = desk.Services.GetRequiredService<SnapshotIntake>();
        Assert.False((await intake.AddFileAsync(administrator, source, new MemoryStream("%PDF-1.7"u8.ToArray()), "a.pdf", Stop)).IsDone);
        Assert.Null(await TextAsync(desk, nobody, snapshot.Id));
        Assert.Empty((await desk.Services.GetRequiredService<SourceSnapshots>().ReadAsync(nobody, source, Stop)).Rows);
        Assert.NotNull(await TextAsync(desk, administrator, snapshot.Id));
    }

    [Fact]
    public async Task What_was_captured_of_a_source_that_became_confidential_is_hidden_with_it_and_it_is_never_asked_for_again()
    {
        await using var site = new LocalSite();
        site.Answer("/log", "text/html", Page);
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var source = await SourceOfAsync(desk, await desk.Given.EvidenceAsync(scene.Claim, scene.Reviewer, site.Url("/log")));
        var snapshot = (await WorkAsync(desk, scene.Reviewer, source)).Rows[0];
        var other = await desk.Given.APersonAsync("O. Ther", Roles.Reviewer);
        var waiting = await desk.DoneAsync(new AskForCapture(Guid.CreateVersion7(), source), scene.Reviewer);
        var blobs = desk.Services.GetRequiredService<BlobStore>();
        Assert.NotNull(await blobs.FindAsync(other, snapshot.BlobId, Stop));
        await using (var database = desk.OpenDatabase())
        {
            await database.Database.ExecuteSqlRawAsync(
                "INSERT INTO ConfidentialSources (SourceId, ById, Since) VALUES ({0}, {1}, 0)",
                [source.ToString("D"), scene.Editor.ToString("D")], Stop);
        }

        var list = await WorkAsync(desk, scene.Reviewer, source);

        Assert.Equal(SnapshotRefusals.Confidential.Sentence, list.LastCapture!.Sentence);
        Assert.Equal("snapshot.confidential", Assert.IsType<Outcome<Guid>.Refused>(
            await desk.DoAsync(new AskForCapture(Guid.CreateVersion7(), source), scene.Reviewer)).Refusal.Code);
        Assert.Single(site.Requests);
        Assert.NotEqual(waiting, snapshot.Id);
        Assert.Empty((await desk.Services.GetRequiredService<SourceSnapshots>().ReadAsync(other, source, Stop)).Rows);
        Assert.Null(await TextAsync(desk, other, snapshot.Id));
        Assert.Null(await blobs.FindAsync(other, snapshot.BlobId, Stop));
        Assert.Null(await desk.Services.GetRequiredService<SourceSnapshots>().FindCopyAsync(other, snapshot.Id, Stop));
        Assert.NotNull(await TextAsync(desk, scene.Editor, snapshot.Id));
    }

    [Fact]
    public async Task A_verdict_is_bound_to_the_bytes_captured_last()
    {
        await using var site = new LocalSite();
        site.Answer("/log", "text/html", Page);
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var piece = await desk.Given.EvidenceAsync(scene.Claim, scene.Reviewer, site.Url("/log"));
        var snapshot = (await WorkAsync(desk, scene.Reviewer, await SourceOfAsync(desk, piece))).Rows[0];

        await desk.DoneAsync(await scene.SubmissionAsync() with { EvidenceIds = [piece] }, scene.Reviewer);

        Assert.Equal(snapshot.Sha256, (await scene.CurrentAsync()).Cited.Single().Sha256);
    }

    [Fact]
    public async Task An_attachment_is_taken_back_whether_or_not_its_page_was_captured()
    {
        await using var site = new LocalSite();
        site.Answer("/log", "text/html", Page);
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var attach = GivenEvidence.Attach(scene.Claim) with { NewSource = GivenEvidence.Register with { Url = site.Url("/log") } };
        var attached = await desk.DoneAsync(attach, scene.Reviewer);
        await WorkAsync(desk, scene.Reviewer, attached.SourceId);

        await desk.DoneAsync(new UndoCommand(Guid.CreateVersion7(), attach.Id), scene.Reviewer);

        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task What_is_changed_of_a_snapshot_behind_the_desk_is_found()
    {
        await using var site = new LocalSite();
        site.Answer("/log", "text/html", Page);
        await using var desk = await DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var source = await SourceOfAsync(desk, await desk.Given.EvidenceAsync(scene.Claim, scene.Reviewer, site.Url("/log")));
        await WorkAsync(desk, scene.Reviewer, source);
        await using (var database = desk.OpenDatabase())
        {
            await database.Database.ExecuteSqlRawAsync("UPDATE SnapshotTexts SET Text = 'Shut.'", Stop);
            await database.Database.ExecuteSqlRawAsync("UPDATE BlobChunks SET Bytes = x'00'", Stop);
            await database.Database.ExecuteSqlRawAsync("UPDATE Snapshots SET Status = 404", Stop);
        }

        var places = (await desk.VerifyAsync()).Findings.Select(finding => finding.Place.Split(' ')[0]).ToHashSet();

        Assert.Superset(new HashSet<string> { "SnapshotTexts", "Blobs", "Snapshots" }, places);
    }

    private static Task<TestDesk> ArchivingAsync(string savePage) =>
        DeskAsync(services => services.Configure<FactCheck.Core.Evidence.Archiving.ArchiveOptions>(options => options.SavePage = savePage));

    private static void Misbehave(LocalSite site)
    {
        site.Answer("/gone", "410 Gone\r\nContent-Length: 0", []);
        site.Answer("/broken", "500 Oops\r\nContent-Length: 0", []);
        site.Redirect("/round", "/round");
        site.Answer("/short", "200 OK\r\nContent-Length: 500", "<p>Only this"u8.ToArray());
        site.Answer("/empty", "200 OK\r\nContent-Length: 0", []);
        site.Redirect("/inside", "http://127.0.0.2/secret");
        site.Answer("/bomb", "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip", Gzip(new byte[20_000_000]));
        site.Answer("/endless", async (stream, stop) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"u8.ToArray(), stop);
            while (true)
                await stream.WriteAsync(new byte[64 * 1024], stop);
        });
    }

    internal static Task<TestDesk> DeskAsync(Action<IServiceCollection>? more = null) => TestDesk.CreateAsync(services =>
    {
        services.AddEvidence().AddCapturing().Configure<FetchingOptions>(options =>
        {
            options.AllowedHosts.Add("127.0.0.1");
            options.MaximumBytes = 1024 * 1024;
        });
        more?.Invoke(services);
    });

    /// <summary>Lets the worker run until the source's capture has ended.</summary>
    internal static async Task<SnapshotList> WorkAsync(TestDesk desk, Guid viewer, Guid sourceId)
    {
        var worker = desk.Services.GetServices<IHostedService>().OfType<CaptureWorker>().Single();
        await worker.StartAsync(Stop);
        try
        {
            while (true)
            {
                var list = await desk.Services.GetRequiredService<SourceSnapshots>().ReadAsync(viewer, sourceId, Stop);
                if (list.LastCapture is { IsUnderWay: false })
                    return list;
                await Task.Delay(20, Stop);
            }
        }
        finally
        {
            await worker.StopAsync(Stop);
        }
    }

    internal static async Task<Guid> SourceOfAsync(TestDesk desk, Guid piece) => (await desk.PieceAsync(piece)).SourceId;

    internal static Task<string?> TextAsync(TestDesk desk, Guid viewer, Guid snapshotId) =>
        desk.Services.GetRequiredService<SourceSnapshots>().ReadTextAsync(viewer, snapshotId, Stop);

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(content);
        return packed.ToArray();
    }
}
