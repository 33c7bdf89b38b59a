using FactCheck.Core.Reports;

namespace FactCheck.Web.Reports;

/// <summary>A report as the page shows it.</summary>
/// <param name="Html">Exactly what the HTML export holds.</param>
public sealed record ShownReport(ReportModel Model, string Html);

/// <summary>Reads a report and writes it as its HTML export does, without leaving the fact of an export.</summary>
public sealed class ReportPreview(ReportReader reports, IEnumerable<IReportForm> forms)
{
    private readonly IReportForm html = forms.Single(form => form.Format == ReportFormat.Html);

    /// <summary>The report; null when there is no such article to be seen.</summary>
    public Task<ShownReport?> ReadAsync(Guid viewerId, int articleNumber, CancellationToken cancellation) => Task.Run(
        async () => await reports.ReadAsync(viewerId, articleNumber, cancellation) is { } model
            ? new ShownReport(model, html.Write(model))
            : null,
        cancellation);
}
