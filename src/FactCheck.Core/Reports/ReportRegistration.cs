using FactCheck.Core.Evidence;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Reports;

/// <summary>Puts reports together.</summary>
public static class ReportRegistration
{
    /// <summary>Adds the report, every form of it, and how it is exported.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddCitedPages()
        .AddSingleton<Rationale>()
        .AddSingleton<ReportReader>()
        .AddSingleton<ReportExporter>()
        .AddSingleton<IReportForm, HtmlReport>()
        .AddSingleton<IReportForm, MarkdownReport>()
        .AddSingleton<IReportForm, CsvReport>()
        .AddSingleton<IReportForm, JsonReport>()
        .AddSingleton<IReportForm, ClaimReviewReport>();
}
