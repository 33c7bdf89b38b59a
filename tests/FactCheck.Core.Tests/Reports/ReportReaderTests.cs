using System.Text;
using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Reports;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Discussion;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using FactCheck.Text.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Reports;

public sealed class ReportReaderTests
{
    [Fact]
    public async Task Approved_claims_are_told_others_counted_and_suggestions_never()
    {
        await using var desk = await TestDesk.CreateAsync(services => services.AddReports());
        var scene = await desk.Given.ASubmittedVerdictAsync();
        await scene.ApproveAsync();
        await desk.Given.AClaimAsync(scene.Article, scene.Reviewer, "It had been shut for 12 weeks.");
        await desk.Given.SuggestionsAsync(scene.Article, scene.Reviewer, "More ships will come.");

        var report = (await ReadAsync(desk, scene.Reviewer))!;

        var claim = Assert.Single(report.Claims);
        Assert.Equal(("A1-1", "True", "R. Viewer", "E. Ditor"), (claim.Number, claim.Rating!.Label, claim.CheckedBy, claim.ApprovedBy));
        Assert.Equal("Harbour register, Harbour office, 2026-11", Assert.Single(claim.Evidence).Citation);
        Assert.Equal((1, 0, 1), (report.StillBeingChecked, report.SetAside, report.Sources));
        Assert.Equal("The Desk", report.Desk);
        Assert.NotNull(report.Record);
        foreach (var form in desk.Services.GetServices<IReportForm>())
            Assert.DoesNotContain("More ships", form.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_order_is_the_reports_and_then_the_texts()
    {
        await using var desk = await TestDesk.CreateAsync(services => services.AddReports());
        var late = await desk.Given.ASubmittedVerdictAsync();
        await late.ApproveAsync();
        var early = await desk.Given.AClaimAtWorkAsync(
            late.Article, late.Reviewer, late.Editor, Check.Substance, "It had been shut for 12 weeks.");
        await early.SubmitAsync();
        await early.ApproveAsync();
        Assert.Equal(["A1-2", "A1-1"], (await ReadAsync(desk, late.Reviewer))!.Claims.Select(claim => claim.Number));

        var version = await desk.DoneAsync(
            new EditReport(Guid.CreateVersion7(), late.Article, 0, "Ours", "In short.", [late.Claim]), late.Reviewer);

        var report = (await ReadAsync(desk, late.Reviewer))!;
        Assert.Equal(["A1-1", "A1-2"], report.Claims.Select(claim => claim.Number));
        Assert.Equal(("Ours", "In short.", 1), (report.Headline, report.Summary, version));
        var draft = (await desk.Services.GetRequiredService<ReportReader>().ReadDraftAsync(late.Reviewer, 1, TestContext.Current.CancellationToken))!;
        Assert.Equal((1, "Ours"), (draft.Version, draft.Headline));
        Assert.Equal([late.Claim, early.Claim], draft.Claims.Select(line => line.ClaimId));
    }

    [Fact]
    public async Task A_stale_edit_of_the_report_is_shown_field_by_field_and_another_articles_claim_refused()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        await desk.DoneAsync(new EditReport(Guid.CreateVersion7(), scene.Article, 0, "Theirs", null, []), scene.Editor);

        var stale = await desk.DoAsync(new EditReport(Guid.CreateVersion7(), scene.Article, 0, "Mine", null, []), scene.Reviewer);

        var conflict = Assert.IsType<Outcome<int>.Conflict>(stale);
        Assert.Equal([new FieldConflict("Headline", "Theirs", "Mine")], conflict.Fields);
        await scene.RefusedAsync(
            new EditReport(Guid.CreateVersion7(), scene.Article, 1, null, null, [Guid.CreateVersion7()]), scene.Reviewer, "report.claimOfAnother");
    }

    [Theory]
    [InlineData(ReportFormat.Html, "A1.html", "<!doctype html>")]
    [InlineData(ReportFormat.Markdown, "A1.md", "# Harbour reopens")]
    [InlineData(ReportFormat.Csv, "A1.csv", "\uFEFFClaim,Statement")]
    [InlineData(ReportFormat.Json, "A1.json", "{")]
    [InlineData(ReportFormat.ClaimReview, "A1.jsonld", "[")]
    public async Task An_export_leaves_a_fact_and_leaves_comments_at_the_desk(ReportFormat format, string fileName, string beginning)
    {
        await using var desk = await TestDesk.CreateAsync(services => services.AddReports());
        var scene = await desk.Given.ASubmittedVerdictAsync();
        await scene.ApproveAsync();
        await desk.Given.AThreadAsync(scene.Claim, scene.Reviewer, "Between us only");

        var (outcome, text) = await ExportAsync(desk, scene.Reviewer, 1, format);

        Assert.Equal(fileName, Assert.IsType<Outcome<ExportedReport>.Done>(outcome).Value.FileName);
        Assert.StartsWith(beginning, text, StringComparison.Ordinal);
        Assert.Contains("working copy, not published", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Between us only", text, StringComparison.Ordinal);
        await using var database = desk.OpenDatabase();
        Assert.Equal(1, await database.Facts.CountAsync(
            fact => fact.Kind == FactKinds.ReportExported && fact.ActorId == scene.Reviewer, TestContext.Current.CancellationToken));
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task Who_may_not_export_gets_nothing_and_leaves_no_fact()
    {
        await using var desk = await TestDesk.CreateAsync(services => services.AddReports());
        var scene = await desk.Given.AClaimAtWorkAsync();
        var administrator = await desk.Given.AnAdministratorAsync();
        var before = await scene.EventsAsync();

        var (refused, text) = await ExportAsync(desk, administrator, 1, ReportFormat.Json);
        var (missing, _) = await ExportAsync(desk, scene.Reviewer, 99, ReportFormat.Json);

        Assert.Equal("report.notAllowed", Assert.IsType<Outcome<ExportedReport>.Refused>(refused).Refusal.Code);
        Assert.Equal("report.noSuchArticle", Assert.IsType<Outcome<ExportedReport>.Refused>(missing).Refusal.Code);
        Assert.Empty(text);
        Assert.Equal(before, await scene.EventsAsync());
        Assert.Null(await ReadAsync(desk, await desk.Given.APersonAsync("N. Obody", Roles.None)));
    }

    private static Task<ReportModel?> ReadAsync(TestDesk desk, Guid viewer) =>
        desk.Services.GetRequiredService<ReportReader>().ReadAsync(viewer, 1, TestContext.Current.CancellationToken);

    private static async Task<(Outcome<ExportedReport> Outcome, string Text)> ExportAsync(
        TestDesk desk, Guid person, int article, ReportFormat format)
    {
        using var stream = new MemoryStream();
        var outcome = await desk.Services.GetRequiredService<ReportExporter>()
            .ExportAsync(person, article, format, stream, TestContext.Current.CancellationToken);
        return (outcome, Encoding.UTF8.GetString(stream.ToArray()));
    }
}
