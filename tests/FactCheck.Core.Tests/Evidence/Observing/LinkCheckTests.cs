using System.Text;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Capturing;
using FactCheck.Core.Evidence.Observing;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Tests.Evidence.Snapshots;
using FactCheck.Core.Tests.Fetching;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Evidence.Observing;

public sealed class LinkCheckTests
{
    private const string First = "<!doctype html><html><body><p>The harbour is open.</p></body></html>";
    private const string Other = "<!doctype html><html><body><p>The harbour is shut.</p></body></html>";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("<!doctype html><html><body class=new><p>The harbour  is open.</p><!-- 7 --></body></html>", "200 OK", ObservedWord.Unchanged)]
    [InlineData(Other, "200 OK", ObservedWord.Changed)]
    [InlineData("", "404 Not Found", ObservedWord.Gone)]
    [InlineData("", "410 Gone", ObservedWord.Gone)]
    [InlineData("", "503 Later", ObservedWord.CouldNotBeFetched)]
    [InlineData("", "200 OK", ObservedWord.CouldNotBeFetched)]
    public async Task A_look_is_said_in_one_of_four_words(string then, string status, ObservedWord word)
    {
        await using var site = new LocalSite();
        await using var desk = await CaptureTests.DeskAsync();
        var (scene, source) = await desk.CapturedAsync(site, First);
        site.Turn(status, then);

        var link = await desk.LookAsync(scene.Reviewer, source);

        Assert.Equal(word, link.Word);
        Assert.False(link.Waiting);
        Assert.Equal(word == ObservedWord.CouldNotBeFetched, link.Why is { Length: > 0 });
        Assert.Equal(word == ObservedWord.Gone ? int.Parse(status[..3], System.Globalization.CultureInfo.InvariantCulture) : link.Status, link.Status);
    }

    [Fact]
    public async Task A_changed_text_is_kept_beside_the_old_one_once_and_stays_changed_until_a_person_captures_it()
    {
        await using var site = new LocalSite();
        await using var desk = await CaptureTests.DeskAsync();
        var (scene, source) = await desk.CapturedAsync(site, First);
        site.Turn("200 OK", Other);

        await desk.LookAsync(scene.Reviewer, source);
        var again = await desk.LookAsync(scene.Reviewer, source);

        Assert.Equal(ObservedWord.Changed, again.Word);
        var kept = (await desk.Services.GetRequiredService<SourceSnapshots>().ReadAsync(scene.Reviewer, source, Stop)).Rows;
        Assert.Equal([SnapshotOrigin.Observed, SnapshotOrigin.Fetched], kept.Select(row => row.Origin));
        Assert.Equal("The harbour is shut.", await CaptureTests.TextAsync(desk, scene.Reviewer, kept[0].Id));
        Assert.Equal("The harbour is open.", await CaptureTests.TextAsync(desk, scene.Reviewer, kept[1].Id));
        Assert.Equal([source], await desk.RottenAsync(scene.Reviewer));

        desk.Clock.Advance(TimeSpan.FromSeconds(1));
        await desk.DoneAsync(new AskForCapture(Guid.CreateVersion7(), source), scene.Reviewer);
        await CaptureTests.WorkAsync(desk, scene.Reviewer, source);
        Assert.Empty(await desk.RottenAsync(scene.Reviewer));
        Assert.Equal(ObservedWord.Unchanged, (await desk.LookAsync(scene.Reviewer, source)).Word);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task Of_what_was_never_kept_no_word_is_said_and_the_first_text_is_kept()
    {
        await using var site = new LocalSite();
        site.Turn("404 Not Found", "");
        await using var desk = await CaptureTests.DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var source = await CaptureTests.SourceOfAsync(desk, await desk.Given.EvidenceAsync(scene.Claim, scene.Reviewer, site.Url("/log")));

        Assert.Equal(ObservedWord.CouldNotBeFetched, (await desk.LookAsync(scene.Reviewer, source)).Word);
        site.Turn("200 OK", First);
        Assert.Null((await desk.LookAsync(scene.Reviewer, source)).Word);
        Assert.Equal(ObservedWord.Unchanged, (await desk.LookAsync(scene.Reviewer, source)).Word);
    }

    [Fact]
    public async Task A_redirect_is_a_note_beside_the_word()
    {
        await using var site = new LocalSite();
        await using var desk = await CaptureTests.DeskAsync();
        var (scene, source) = await desk.CapturedAsync(site, First);
        Assert.Null((await desk.LookAsync(scene.Reviewer, source)).FinalUrl);
        site.Answer("/moved", "text/html", First);
        site.Redirect("/log", site.Url("/moved"));

        var link = await desk.LookAsync(scene.Reviewer, source);

        Assert.Equal((ObservedWord.Unchanged, site.Url("/moved")), (link.Word!.Value, link.FinalUrl));
    }

    [Fact]
    public async Task What_was_looked_at_a_moment_ago_is_asked_for_again_only_when_it_has_to_be_now()
    {
        await using var site = new LocalSite();
        await using var desk = await CaptureTests.DeskAsync();
        var (scene, source) = await desk.CapturedAsync(site, First);
        await desk.LookAsync(scene.Reviewer, source);
        var checks = desk.Services.GetRequiredService<LinkChecks>();
        var list = desk.Services.GetRequiredService<LinkList>();

        await checks.AskAsync(scene.Editor, [source], now: false, Stop);
        Assert.False((await list.OfAsync(scene.Editor, [source], Stop)).Single().Waiting);
        await checks.AskAsync(scene.Editor, [source], now: true, Stop);
        Assert.True((await list.OfAsync(scene.Editor, [source], Stop)).Single().Waiting);
    }

    [Fact]
    public async Task The_schedule_takes_what_is_old_and_tries_what_failed_in_longer_and_longer_waits()
    {
        await using var site = new LocalSite();
        await using var desk = await CaptureTests.DeskAsync();
        var (scene, source) = await desk.CapturedAsync(site, First);
        await desk.LookAsync(scene.Reviewer, source);
        var checks = desk.Services.GetRequiredService<LinkChecks>();
        var week = TimeSpan.FromDays(7);

        Assert.Equal(0, await checks.AskForDueAsync(week, 20, Stop));
        desk.Clock.Advance(week);
        // The one that was captured here, and the scene's own that nobody looked at yet.
        Assert.Equal(2, await checks.AskForDueAsync(week, 20, Stop));
        Assert.Equal(0, await checks.AskForDueAsync(week, 20, Stop));

        site.Turn("503 Later", "");
        await desk.LookAsync(scene.Reviewer, source);
        desk.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await checks.AskForDueAsync(week, 20, Stop));
        await desk.LookAsync(scene.Reviewer, source);
        desk.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, await checks.AskForDueAsync(week, 20, Stop));
        desk.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await checks.AskForDueAsync(week, 20, Stop));
    }

    [Fact]
    public async Task One_site_is_taken_once_at_a_time_and_what_a_person_asked_for_comes_first()
    {
        await using var site = new LocalSite();
        await using var desk = await CaptureTests.DeskAsync();
        var (scene, _) = await desk.CapturedAsync(site, First);
        var second = await CaptureTests.SourceOfAsync(desk, await desk.Given.EvidenceAsync(scene.Claim, scene.Reviewer, site.Url("/other")));
        var checks = desk.Services.GetRequiredService<LinkChecks>();
        desk.Clock.Advance(TimeSpan.FromDays(8));
        await checks.AskForDueAsync(TimeSpan.FromDays(7), 20, Stop);
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await checks.AskAsync(scene.Reviewer, [second], now: false, Stop);

        var next = await checks.FindNextAsync(new HashSet<string>(), new HashSet<Guid>(), Stop);

        Assert.Equal(second, next!.SourceId);
        var beside = await checks.FindNextAsync(new HashSet<string> { next.Host }, new HashSet<Guid>(), Stop);
        Assert.NotNull(beside);
        Assert.NotEqual(next.Host, beside.Host);
    }

    [Fact]
    public async Task The_list_names_the_claims_that_use_what_rotted_and_can_be_narrowed_to_one_word()
    {
        await using var site = new LocalSite();
        await using var desk = await CaptureTests.DeskAsync();
        var (scene, source) = await desk.CapturedAsync(site, First);
        site.Turn("404 Not Found", "");
        await desk.LookAsync(scene.Reviewer, source);
        var list = desk.Services.GetRequiredService<LinkList>();

        var page = await list.ReadAsync(scene.Reviewer, null, null, 50, Stop);

        var row = Assert.Single(page.Rows);
        Assert.Equal((source, 1), (row.Link.SourceId, Assert.Single(row.Uses).ClaimNumber));
        Assert.Equal(1, page.Counts[ObservedWord.Gone]);
        Assert.Single((await list.ReadAsync(scene.Reviewer, ObservedWord.Gone, null, 50, Stop)).Rows);
        Assert.Empty((await list.ReadAsync(scene.Reviewer, ObservedWord.Changed, null, 50, Stop)).Rows);
        Assert.Empty((await list.ReadAsync(scene.Reviewer, null, source, 50, Stop)).Rows);
        Assert.Empty((await list.ReadAsync(Guid.NewGuid(), null, null, 50, Stop)).Rows);
    }

    [Fact]
    public async Task The_list_and_the_queue_read_no_table_from_end_to_end()
    {
        var plans = new QueryPlans();
        await using var desk = await TestDesk.CreateAsync(services =>
        {
            services.AddEvidence();
            plans.Register(services);
        });
        var scene = await desk.Given.AClaimAtWorkAsync();
        plans.Clear();

        await desk.Services.GetRequiredService<LinkList>().ReadAsync(scene.Editor, ObservedWord.Gone, null, 50, Stop);
        await desk.Services.GetRequiredService<LinkList>().OfAsync(scene.Editor, [Guid.NewGuid()], Stop);
        await desk.Services.GetRequiredService<LinkChecks>().FindNextAsync(new HashSet<string>(), new HashSet<Guid>(), Stop);

        await plans.AssertNoScanAsync(desk);
    }

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 3", 3)]
    [InlineData("User-agent: other\nCrawl-delay: 9\n\nUser-agent: *\nDisallow: /x\nCrawl-delay: 1.5 # slowly", 1.5)]
    [InlineData("user-agent: *\ncrawl-delay: 2\nuser-agent: a\nuser-agent: FactCheck\r\ncrawl-delay: 7\r\n", 7)]
    [InlineData("User-agent: *\nCrawl-delay: 86400", 30)]
    [InlineData("User-agent: *\nCrawl-delay: -5", 0)]
    [InlineData("<html>Not found</html>", 0)]
    public void The_delay_a_site_asks_for_is_read_from_its_robots_file(string robots, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), CrawlDelays.Read(robots));

    [Fact]
    public async Task Between_two_looks_at_a_site_the_delay_it_asks_for_is_kept()
    {
        await using var site = new LocalSite();
        site.Answer("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 10");
        await using var desk = await CaptureTests.DeskAsync();
        var delays = desk.Services.GetRequiredService<CrawlDelays>();

        await delays.WaitAsync(site.Url("/log"), Stop);
        var second = delays.WaitAsync(site.Url("/log"), Stop);
        await Task.Yield();
        Assert.False(second.IsCompleted);
        desk.Clock.Advance(TimeSpan.FromSeconds(10));
        await second.WaitAsync(Stop);
    }
}

/// <summary>Pages that were captured, and looks at them.</summary>
internal static class GivenLinks
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static void Turn(this LocalSite site, string status, string html)
    {
        var body = Encoding.UTF8.GetBytes(html);
        site.Answer("/log", $"{status}\r\nContent-Type: text/html\r\nContent-Length: {body.Length}", body);
    }

    /// <summary>A claim at work with a page as evidence that was captured.</summary>
    public static async Task<(Scene Scene, Guid Source)> CapturedAsync(this TestDesk desk, LocalSite site, string html)
    {
        site.Turn("200 OK", html);
        var scene = await desk.Given.AClaimAtWorkAsync();
        var piece = await desk.Given.EvidenceAsync(scene.Claim, scene.Reviewer, site.Url("/log"));
        var source = await CaptureTests.SourceOfAsync(desk, piece);
        await CaptureTests.WorkAsync(desk, scene.Reviewer, source);
        return (scene with { Evidence = piece }, source);
    }

    /// <summary>Asks for a look and does it.</summary>
    public static async Task<LinkView> LookAsync(this TestDesk desk, Guid viewer, Guid source)
    {
        var checks = desk.Services.GetRequiredService<LinkChecks>();
        desk.Clock.Advance(TimeSpan.FromSeconds(1));
        await checks.AskAsync(viewer, [source], now: true, Stop);
        var next = await checks.FindNextAsync(new HashSet<string>(), new HashSet<Guid>(), Stop);
        var look = await desk.Services.GetRequiredService<LinkCheckJob>().RunAsync(next!.SourceId, next.Url!, Stop);
        await checks.EndAsync(next.SourceId, look, Stop);
        return (await desk.Services.GetRequiredService<LinkList>().OfAsync(viewer, [source], Stop)).Single();
    }

    /// <summary>Keys of the sources in the list of what rotted.</summary>
    public static async Task<IEnumerable<Guid>> RottenAsync(this TestDesk desk, Guid viewer) =>
        (await desk.Services.GetRequiredService<LinkList>().ReadAsync(viewer, null, null, 50, Stop)).Rows.Select(row => row.Link.SourceId);

    /// <summary>The same with a verdict that cites the page, submitted.</summary>
    public static async Task<(Scene Scene, Guid Source)> SubmittedAsync(this TestDesk desk, LocalSite site, string html)
    {
        var (scene, source) = await desk.CapturedAsync(site, html);
        await scene.SubmitAsync();
        return (scene, source);
    }

    public static async Task<List<SourceObservation>> ObservationsAsync(this TestDesk desk)
    {
        await using var database = desk.OpenDatabase();
        return await database.SourceObservations.OrderBy(one => one.Id).ToListAsync(Stop);
    }

    public static async Task<List<SourceQuestion>> QuestionsAsync(this TestDesk desk)
    {
        await using var database = desk.OpenDatabase();
        return await database.SourceQuestions.OrderBy(one => one.At).ThenBy(one => one.Id).ToListAsync(Stop);
    }
}
