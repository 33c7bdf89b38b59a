using System.Text;
using FactCheck.Core.Evidence.Observing;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FactCheck.Core.Reports;

/// <summary>What was exported.</summary>
public sealed record ExportedReport(string FileName, string MediaType);

/// <summary>
/// Gives a working copy away, for the page and the command line alike; each one leaves a fact. The pages it cites are looked at
/// before, which is waited for no longer than a few seconds.
/// </summary>
public sealed class ReportExporter(
    DeskReader reader,
    ReportReader reports,
    Desk desk,
    IEnumerable<IReportForm> forms,
    CitedPages cited,
    LinkChecks checks,
    IOptions<LinkCheckOptions> options,
    TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim atMostTwo = new(2, 2);

    /// <summary>Writes the report to the stream; nothing is written when it is refused.</summary>
    public async Task<Outcome<ExportedReport>> ExportAsync(
        Guid personId, int articleNumber, ReportFormat format, Stream destination, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(destination);
        await atMostTwo.WaitAsync(cancellation);
        try
        {
            var written = await Task.Run(() => WriteAsync(personId, articleNumber, format, cancellation), cancellation);
            if (written.Refusal is { } refusal)
                return refusal;

            await destination.WriteAsync(Encoding.UTF8.GetBytes(written.Text), cancellation);
            return written.Report!;
        }
        finally
        {
            atMostTwo.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => atMostTwo.Dispose();

    private async Task<(Refusal? Refusal, string Text, ExportedReport? Report)> WriteAsync(
        Guid personId, int articleNumber, ReportFormat format, CancellationToken cancellation)
    {
        var (refusal, articleId) = await FindAsync(personId, articleNumber, cancellation);
        if (refusal is not null)
            return (refusal, "", null);

        var pages = await cited.OfArticleAsync(personId, articleId, cancellation);
        await checks.AskAsync(personId, pages, now: false, cancellation);
        await checks.SettleAsync(pages, options.Value.WaitAtMost, cancellation);
        var export = new RecordExport(Guid.CreateVersion7(clock.GetUtcNow()), articleId, format);
        var recorded = await desk.DoAsync(export, personId, cancellation);
        if (recorded is Outcome<Nothing>.Refused refused)
            return (refused.Refusal, "", null);
        if (!recorded.IsDone || await reports.ReadAsync(personId, articleNumber, export.Id, cancellation) is not { } report)
            return (ReportRefusals.NoSuchArticle(articleNumber), "", null);

        var form = forms.Single(form => form.Format == format);
        return (null, form.Write(report), new ExportedReport($"{report.Article.Number}{form.Extension}", form.MediaType));
    }

    private async Task<(Refusal? Refusal, Guid ArticleId)> FindAsync(
        Guid personId, int articleNumber, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        if (!Permissions.Allow(view.Viewer, Permission.ExportWorkingCopy))
            return (ReportRefusals.NotAllowed, Guid.Empty);

        var id = await view.Articles
            .Where(article => article.Number == articleNumber).Select(article => article.Id).FirstOrDefaultAsync(cancellation);
        return id == Guid.Empty ? (ReportRefusals.NoSuchArticle(articleNumber), id) : (null, id);
    }
}
