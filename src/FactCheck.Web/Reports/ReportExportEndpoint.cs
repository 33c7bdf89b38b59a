using System.Security.Claims;
using FactCheck.Core.Articles;
using FactCheck.Core.Gate;
using FactCheck.Core.Reports;
using FactCheck.Web.Shell;
using Microsoft.Net.Http.Headers;

namespace FactCheck.Web.Reports;

/// <summary>Gives out a report as a file: a working copy, in one of its forms.</summary>
public static class ReportExportEndpoint
{
    /// <summary>The address of a form of a report.</summary>
    /// <param name="article">The article's number as shown, such as <c>A12</c>.</param>
    public static string Address(string article, ReportFormat format) => $"{DeskRoutes.ToReport(article)}/export/{Name(format)}";

    /// <summary>Adds the endpoint.</summary>
    public static void MapReportExport(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet($"{DeskRoutes.Report}/export/{{format}}", SendAsync).RequireAuthorization();

    private static async Task<IResult> SendAsync(
        string number, string format, HttpContext context, ReportExporter exporter, IEnumerable<IReportForm> forms, CancellationToken cancellation)
    {
        if (!ArticleNumber.TryParse(number, out var article) || forms.FirstOrDefault(form => Name(form.Format) == format) is not { } form)
            return Results.NotFound();
        if (!Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var person))
            return Results.Forbid();

        // The exporter writes nothing when it refuses, so what is said of the file can still be taken back.
        var headers = context.Response.Headers;
        context.Response.ContentType = $"{form.MediaType}; charset=utf-8";
        headers.CacheControl = "no-store";
        headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = $"{ArticleNumber.Format(article)}{form.Extension}",
        }.ToString();
        var outcome = await exporter.ExportAsync(person, article, form.Format, context.Response.Body, cancellation);
        if (outcome.IsDone)
            return Results.Empty;

        context.Response.ContentType = null;
        headers.ContentDisposition = default;
        var missing = outcome is Outcome<ExportedReport>.Refused { Refusal.Code: "report.noSuchArticle" } or Outcome<ExportedReport>.Gone;
        return Results.Problem(outcome.Sentence, statusCode: missing ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden);
    }

    private static string Name(ReportFormat format) => format.ToString().ToLowerInvariant();
}
