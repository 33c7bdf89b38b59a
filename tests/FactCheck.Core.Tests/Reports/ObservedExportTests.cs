using System.Text;
using FactCheck.Core.Evidence.Observing;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Reports;
using FactCheck.Core.Tests.Evidence.Observing;
using FactCheck.Core.Tests.Fetching;
using FactCheck.Core.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Reports;

/// <summary>What a report says of the pages it cites: what was observed before the export, and no more.</summary>
public sealed class ObservedExportTests
{
    private const string Page = "<p>It is: Open again since Monday.</p>";

    [Theory]
    [InlineData(Page, "200 OK", ObservedWord.Unchanged, "; unchanged, 4 November 2026")]
    [InlineData(Page + "<p>And more.</p>", "200 OK", ObservedWord.Changed, "; changed since, 4 November 2026")]
    [InlineData("", "410 Gone", ObservedWord.Gone, "; gone (410), 4 November 2026")]
    [InlineData("", "503 Later", ObservedWord.CouldNotBeFetched, "; could not be fetched (The site answered with the error 503, not with the page), 4 November 2026")]
    public async Task An_export_says_and_records_what_came_back(string then, string status, ObservedWord word, string said)
    {
        await using var site = new LocalSite();
        await using var desk = await DeskAsync();
        var (scene, source) = await desk.SubmittedAsync(site, Page);
        await scene.ApproveAsync();
        site.Turn(status, then);
        await desk.LookAsync(scene.Editor, source);

        var text = await ExportAsync(desk, scene.Editor, ReportFormat.Csv);
        var json = await ExportAsync(desk, scene.Editor, ReportFormat.Json);

        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.Contains($"\"word\": \"{word}\"", json, StringComparison.Ordinal);
        var recorded = (await desk.ObservationsAsync()).Where(observed => observed.For == ObservedFor.Export).ToList();
        Assert.Equal([(source, (ObservedWord?)word), (source, word)], recorded.Select(observed => (observed.SourceId, observed.Word)));
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task What_was_not_fetched_is_asked_for_and_told_as_not_fetched_in_each_form()
    {
        await using var site = new LocalSite();
        await using var desk = await DeskAsync();
        var (scene, source) = await desk.SubmittedAsync(site, Page);
        await scene.ApproveAsync();

        foreach (var format in new[] { ReportFormat.Html, ReportFormat.Markdown, ReportFormat.Csv })
            Assert.Contains("; not fetched again", (await ExportAsync(desk, scene.Editor, format)).Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);

        Assert.All((await desk.ObservationsAsync()).Where(observed => observed.For == ObservedFor.Export), observed => Assert.Null(observed.AnsweredAt));
        Assert.True((await desk.Services.GetRequiredService<LinkList>().OfAsync(scene.Editor, [source], TestContext.Current.CancellationToken)).Single().Waiting);
    }

    [Fact]
    public async Task Who_may_not_export_has_nothing_fetched()
    {
        await using var site = new LocalSite();
        await using var desk = await DeskAsync();
        var (scene, source) = await desk.SubmittedAsync(site, Page);
        await scene.ApproveAsync();
        var administrator = await desk.Given.AnAdministratorAsync();
        using var stream = new MemoryStream();

        var outcome = await desk.Services.GetRequiredService<ReportExporter>()
            .ExportAsync(administrator, 1, ReportFormat.Html, stream, TestContext.Current.CancellationToken);

        Assert.Equal(ReportRefusals.NotAllowed.Sentence, outcome.Sentence);
        Assert.Equal(0, stream.Length);
        var links = await desk.Services.GetRequiredService<LinkList>().OfAsync(scene.Editor, [source], TestContext.Current.CancellationToken);
        Assert.DoesNotContain(links, link => link.Waiting);
    }

    private static Task<TestDesk> DeskAsync() => Evidence.Snapshots.CaptureTests.DeskAsync(services => services.AddReports());

    private static async Task<string> ExportAsync(TestDesk desk, Guid person, ReportFormat format)
    {
        using var stream = new MemoryStream();
        var outcome = await desk.Services.GetRequiredService<ReportExporter>().ExportAsync(person, 1, format, stream, TestContext.Current.CancellationToken);
        Assert.True(outcome.IsDone, outcome.Sentence);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
