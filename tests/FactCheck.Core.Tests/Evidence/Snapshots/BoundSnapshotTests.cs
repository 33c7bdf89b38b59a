using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Capturing;
using FactCheck.Core.Evidence.Quoting;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Tests.Evidence.Observing;
using FactCheck.Core.Tests.Fetching;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using FactCheck.Text;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Evidence.Snapshots;

/// <summary>A verdict is bound to the bytes that the reviewer saw.</summary>
public sealed class BoundSnapshotTests
{
    private const string Said = "The harbour is open again since Monday.";
    private const string First = $"<p>{Said}</p>";
    private const string Second = $"<p>{Said}</p><p>Today is Tuesday.</p>";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_only_a_look_kept_is_not_what_was_seen()
    {
        await using var site = new LocalSite();
        await using var desk = await CaptureTests.DeskAsync();
        var (scene, source) = await desk.CapturedAsync(site, First);
        site.Turn("200 OK", Second);
        await desk.LookAsync(scene.Editor, source);

        Assert.Equal((await KeptAsync(desk, scene, source, SnapshotOrigin.Fetched)).Sha256, await BoundAsync(scene));
    }

    [Fact]
    public async Task A_page_that_nobody_ever_had_captured_binds_to_no_bytes()
    {
        await using var site = new LocalSite();
        site.Turn("200 OK", First);
        await using var desk = await CaptureTests.DeskAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var attach = GivenEvidence.Attach(scene.Claim) with { NewSource = GivenEvidence.Register with { Url = site.Url("/log") }, Capture = false };
        var attached = await desk.DoneAsync(attach, scene.Reviewer);
        await desk.LookAsync(scene.Editor, attached.SourceId);

        Assert.Null(await BoundAsync(scene with { Evidence = attached.EvidenceIds[0] }));
    }

    [Fact]
    public async Task What_was_quoted_binds_to_the_snapshot_it_was_quoted_from_although_a_newer_one_was_captured()
    {
        await using var site = new LocalSite();
        await using var desk = await CaptureTests.DeskAsync();
        var (scene, source) = await desk.CapturedAsync(site, First);
        var quoted = await KeptAsync(desk, scene, source, SnapshotOrigin.Fetched);
        await QuoteAsync(desk, scene, quoted);
        site.Turn("200 OK", Second);
        await CaptureAnewAsync(desk, scene, source);

        Assert.Equal(quoted.Sha256, await BoundAsync(scene));
    }

    [Fact]
    public async Task What_was_quoted_from_what_a_look_kept_was_seen_there()
    {
        await using var site = new LocalSite();
        await using var desk = await CaptureTests.DeskAsync();
        var (scene, source) = await desk.CapturedAsync(site, First);
        site.Turn("200 OK", Second);
        await desk.LookAsync(scene.Editor, source);
        var quoted = await KeptAsync(desk, scene, source, SnapshotOrigin.Observed);
        await QuoteAsync(desk, scene, quoted);

        Assert.Equal(quoted.Sha256, await BoundAsync(scene));
    }

    [Fact]
    public async Task A_quotation_that_was_typed_over_binds_to_what_was_captured_last()
    {
        await using var site = new LocalSite();
        await using var desk = await CaptureTests.DeskAsync();
        var (scene, source) = await desk.CapturedAsync(site, First);
        await QuoteAsync(desk, scene, await KeptAsync(desk, scene, source, SnapshotOrigin.Fetched));
        var piece = await desk.PieceAsync(scene.Evidence);
        await desk.DoneAsync(
            new EditEvidence(Guid.CreateVersion7(), piece.Id, piece.Version, GivenEvidence.Supporting with { Quotation = "Today is Tuesday." }), scene.Reviewer);
        site.Turn("200 OK", Second);
        await CaptureAnewAsync(desk, scene, source);

        Assert.Equal((await KeptAsync(desk, scene, source, SnapshotOrigin.Fetched)).Sha256, await BoundAsync(scene));
    }

    private static async Task<string?> BoundAsync(Scene scene)
    {
        await scene.SubmitAsync();
        await scene.Desk.AssertRecordHoldsAsync();
        return (await scene.CurrentAsync()).Cited.Single().Sha256;
    }

    private static async Task CaptureAnewAsync(TestDesk desk, Scene scene, Guid source)
    {
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.DoneAsync(new AskForCapture(Guid.CreateVersion7(), source), scene.Reviewer);
        Assert.Equal(2, (await CaptureTests.WorkAsync(desk, scene.Reviewer, source)).Rows.Count);
    }

    /// <summary>The newest of that origin.</summary>
    private static async Task<SnapshotRow> KeptAsync(TestDesk desk, Scene scene, Guid source, SnapshotOrigin origin) =>
        (await desk.Services.GetRequiredService<SourceSnapshots>().ReadAsync(scene.Editor, source, Stop)).Rows.First(row => row.Origin == origin);

    private static async Task QuoteAsync(TestDesk desk, Scene scene, SnapshotRow from)
    {
        var text = await CaptureTests.TextAsync(desk, scene.Reviewer, from.Id);
        var piece = await desk.PieceAsync(scene.Evidence);
        await desk.DoneAsync(
            new QuotePassage(Guid.CreateVersion7(), piece.Id, piece.Version, from.Id, new Span(text!.IndexOf(Said, StringComparison.Ordinal), Said.Length)), scene.Reviewer);
    }
}
