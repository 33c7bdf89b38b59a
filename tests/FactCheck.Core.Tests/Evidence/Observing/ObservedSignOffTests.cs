using FactCheck.Core.Claims;
using FactCheck.Core.Evidence.Observing;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Revisions;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Evidence.Merging;
using FactCheck.Core.Tests.Evidence.Snapshots;
using FactCheck.Core.Tests.Fetching;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Evidence.Observing;

/// <summary>A verdict that cites a captured page: what a sign-off records of it, and when it is to be checked again.</summary>
public sealed class ObservedSignOffTests
{
    private const string Quoted = "<p>The harbour was shut. It is: Open again since Monday. Ships may come.</p>";
    private const string Beside = "<p>The harbour was shut. It is: Open again since Monday. Ships may come.</p><p>Today is Tuesday.</p>";
    private const string Around = "<p>The harbour was shut. It is not: Open again since Monday. Ships may come.</p>";
    private const string Without = "<p>The harbour was shut. Ships may come.</p>";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Quoted, "200 OK", ObservedWord.Unchanged)]
    [InlineData(Beside, "200 OK", ObservedWord.Changed)]
    [InlineData("", "503 Later", ObservedWord.CouldNotBeFetched)]
    public async Task A_sign_off_records_what_came_back(string then, string status, ObservedWord word)
    {
        await using var site = new LocalSite();
        await using var desk = await CaptureTests.DeskAsync();
        var (scene, source) = await desk.SubmittedAsync(site, Quoted);
        site.Turn(status, then);
        await desk.LookAsync(scene.Editor, source);

        await scene.ApproveAsync();

        var observed = Assert.Single(await desk.ObservationsAsync());
        var signOff = Assert.Single(await scene.SignOffsAsync());
        Assert.Equal((ObservedFor.SignOff, signOff.Id, source, word), (observed.For, observed.OccasionId, observed.SourceId, observed.Word!.Value));
        Assert.NotNull(observed.AnsweredAt);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task What_was_recorded_is_told_of_the_claim_for_each_sign_off_and_export_with_its_time()
    {
        await using var site = new LocalSite();
        await using var desk = await CaptureTests.DeskAsync();
        var (scene, source) = await desk.SubmittedAsync(site, Quoted);
        site.Turn("200 OK", Beside);
        await desk.LookAsync(scene.Editor, source);
        await scene.ApproveAsync();
        desk.Clock.Advance(KnownPage.Recent + TimeSpan.FromMinutes(1));
        await desk.DoneAsync(new Core.Reports.RecordExport(Guid.CreateVersion7(), scene.Article, Core.Reports.ReportFormat.Html), scene.Reviewer);

        var told = await desk.Services.GetRequiredService<ObservedOccasions>().OfClaimAsync(scene.Reviewer, scene.Claim, Stop);

        Assert.Equal([(ObservedFor.Export, "R. Viewer"), (ObservedFor.SignOff, "E. Ditor")], told.Select(occasion => (occasion.For, occasion.By)));
        var (export, signOff) = (Assert.Single(told[0].Pages), Assert.Single(told[1].Pages));
        Assert.Equal((source, null, null), (export.SourceId, export.Word, export.AnsweredAt));
        Assert.Equal((source, ObservedWord.Changed), (signOff.SourceId, signOff.Word));
        Assert.NotNull(signOff.AnsweredAt);
        Assert.Equal(1, told[0].At.CompareTo(told[1].At));
    }

    [Fact]
    public async Task What_was_recorded_of_a_page_is_told_although_its_source_went_into_another_one()
    {
        await using var site = new LocalSite();
        await using var desk = await CaptureTests.DeskAsync();
        var (scene, source) = await desk.SubmittedAsync(site, Quoted);
        await desk.LookAsync(scene.Editor, source);
        await scene.ApproveAsync();
        var twin = (await desk.DoneAsync(
            GivenEvidence.Attach((await desk.Given.AClaimAtWorkAsync(scene.Article, scene.Reviewer, scene.Editor, part: "harbour")).Claim) with
            {
                NewSource = GivenEvidence.Register with { Title = "Twin", Url = site.Url("/twin") },
            },
            scene.Reviewer)).SourceId;
        site.Answer("/twin", "text/html", Quoted);
        await CaptureTests.WorkAsync(desk, scene.Reviewer, twin);

        await desk.DoneAsync(await desk.MergeAsync(source, twin), scene.Reviewer);

        var told = Assert.Single(await desk.Services.GetRequiredService<ObservedOccasions>().OfClaimAsync(scene.Reviewer, scene.Claim, Stop));
        Assert.Equal((twin, "Twin", ObservedWord.Unchanged), Assert.Single(told.Pages) is var page ? (page.SourceId, page.Title, page.Word!.Value) : default);
        Assert.Equal(source, Assert.Single(await desk.ObservationsAsync()).SourceId);
    }

    [Fact]
    public async Task Without_an_answer_or_with_an_old_one_it_records_that_nothing_was_fetched()
    {
        await using var site = new LocalSite();
        await using var desk = await CaptureTests.DeskAsync();
        var (scene, source) = await desk.SubmittedAsync(site, Quoted);
        await desk.LookAsync(scene.Editor, source);
        desk.Clock.Advance(KnownPage.Recent + TimeSpan.FromMinutes(1));
        await desk.Services.GetRequiredService<LinkChecks>().AskAsync(scene.Editor, [source], now: false, Stop);

        await scene.ApproveAsync();

        var observed = Assert.Single(await desk.ObservationsAsync());
        Assert.Null(observed.AnsweredAt);
        Assert.Null(observed.Word);
        Assert.NotNull(observed.AskedAt);
    }

    [Fact]
    public async Task The_word_is_told_against_what_the_verdict_is_bound_to_although_the_change_was_kept_long_ago()
    {
        await using var site = new LocalSite();
        await using var desk = await CaptureTests.DeskAsync();
        var (scene, source) = await desk.SubmittedAsync(site, Quoted);
        site.Turn("200 OK", Beside);
        await desk.LookAsync(scene.Editor, source);
        desk.Clock.Advance(TimeSpan.FromDays(7));
        await desk.DoneAsync(new FactCheck.Core.Evidence.Capturing.AskForCapture(Guid.CreateVersion7(), source), scene.Reviewer);
        await CaptureTests.WorkAsync(desk, scene.Reviewer, source);
        Assert.Equal(ObservedWord.Unchanged, (await desk.LookAsync(scene.Editor, source)).Word);

        var verdict = await scene.CurrentAsync();
        var known = Assert.Single(await desk.Services.GetRequiredService<CitedPages>().OfVerdictAsync(scene.Editor, verdict.Id, Stop));

        Assert.Equal(ObservedWord.Changed, known.Word);
    }

    [Theory]
    [InlineData(Without, "200 OK", SourceTurn.QuotationGone)]
    [InlineData(Around, "200 OK", SourceTurn.SentenceChanged)]
    [InlineData("", "404 Not Found", SourceTurn.SourceGone)]
    public async Task What_is_cited_and_no_longer_stands_is_to_be_checked_again_before_it_is_approved(string then, string status, SourceTurn turn)
    {
        await using var site = new LocalSite();
        await using var desk = await CaptureTests.DeskAsync();
        var (scene, source) = await desk.SubmittedAsync(site, Quoted);
        var unaware = await scene.ApprovalAsync();
        site.Turn(status, then);
        await desk.LookAsync(scene.Editor, source);
        await desk.LookAsync(scene.Editor, source);

        var question = Assert.Single((await desk.Services.GetRequiredService<ClaimDetail>().FindAsync(scene.Editor, scene.Claim, Stop))!.SourceQuestions);
        Assert.Equal(turn, question.Turn);
        Assert.Contains("Open again since Monday", question.Before, StringComparison.Ordinal);
        Assert.Equal(turn == SourceTurn.SentenceChanged, question.After?.Contains("It is not", StringComparison.Ordinal) == true);
        Assert.True((await desk.Services.GetRequiredService<SignOffQueue>().ReadAsync(scene.Editor, null, 10, Stop)).Rows.Single().CheckAgain);
        await scene.RefusedAsync(unaware with { Id = Guid.CreateVersion7() }, scene.Editor, "observing.bothTextsFirst");

        await desk.DoneAsync((await scene.ApprovalAsync()) with { SourceQuestionIds = [question.Id] }, scene.Editor);

        Assert.Equal(CheckAnswer.Approved, Assert.Single(await desk.QuestionsAsync()).Answer);
        await desk.LookAsync(scene.Editor, source);
        Assert.Single(await desk.QuestionsAsync());
        await desk.AssertRecordHoldsAsync();
    }

    [Theory]
    [InlineData(Quoted, "200 OK")]
    [InlineData(Beside, "200 OK")]
    [InlineData("", "503 Later")]
    public async Task What_stands_or_could_not_be_fetched_asks_nobody(string then, string status)
    {
        await using var site = new LocalSite();
        await using var desk = await CaptureTests.DeskAsync();
        var (scene, source) = await desk.SubmittedAsync(site, Quoted);
        site.Turn(status, then);

        await desk.LookAsync(scene.Editor, source);

        Assert.Empty(await desk.QuestionsAsync());
    }

    [Fact]
    public async Task An_approved_claim_is_flagged_until_an_editor_confirms_it_or_the_page_is_as_before()
    {
        await using var site = new LocalSite();
        await using var desk = await CaptureTests.DeskAsync();
        var (scene, source) = await desk.SubmittedAsync(site, Quoted);
        await scene.ApproveAsync();
        site.Turn("200 OK", Without);
        await desk.LookAsync(scene.Editor, source);
        site.Turn("200 OK", Quoted);
        await desk.LookAsync(scene.Editor, source);
        Assert.Equal(CheckAnswer.AsBefore, Assert.Single(await desk.QuestionsAsync()).Answer);

        site.Turn("404 Not Found", "");
        await desk.LookAsync(scene.Editor, source);
        var open = (await desk.QuestionsAsync())[^1];
        var confirm = new ConfirmStillHolds(Guid.CreateVersion7(), scene.Claim, (await desk.ClaimAsync(scene.Claim)).Version, open.Id, "The register on paper says so.");
        await desk.DoneAsync(confirm, scene.Editor);

        Assert.Equal((CheckAnswer.StillHolds, "The register on paper says so."), ((await desk.QuestionsAsync())[^1].Answer!.Value, (await desk.QuestionsAsync())[^1].Reason));
        Assert.Empty((await desk.Services.GetRequiredService<ClaimDetail>().FindAsync(scene.Editor, scene.Claim, Stop))!.SourceQuestions);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task A_source_that_an_approved_verdict_cites_cannot_be_removed_and_what_was_captured_first_stays()
    {
        await using var site = new LocalSite();
        await using var desk = await CaptureTests.DeskAsync();
        var (scene, source) = await desk.SubmittedAsync(site, Quoted);
        await scene.ApproveAsync();

        foreach (var by in new[] { scene.Reviewer, scene.Editor })
        {
            var version = (await desk.PieceAsync(scene.Evidence)).Version;
            Assert.False((await desk.DoAsync(new FactCheck.Core.Evidence.RemoveEvidence(Guid.CreateVersion7(), scene.Evidence, version), by)).IsDone);
        }

        site.Turn("200 OK", Without);
        await desk.LookAsync(scene.Editor, source);
        var kept = (await desk.Services.GetRequiredService<SourceSnapshots>().ReadAsync(scene.Editor, source, Stop)).Rows;
        Assert.Equal(2, kept.Count);
        Assert.Contains("Open again", await CaptureTests.TextAsync(desk, scene.Editor, kept[^1].Id), StringComparison.Ordinal);
        Assert.False((await desk.PieceAsync(scene.Evidence)).Removed);
    }
}
