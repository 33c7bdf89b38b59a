using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using FactCheck.Core.Articles;

namespace FactCheck.Core.Reports;

/// <summary>A complete page of its own: no script, nothing fetched from anywhere, every word escaped.</summary>
public sealed class HtmlReport(Rationale rationale) : IReportForm
{
    private readonly string style = ReadStyle();

    /// <inheritdoc/>
    public ReportFormat Format => ReportFormat.Html;

    /// <inheritdoc/>
    public string MediaType => "text/html";

    /// <inheritdoc/>
    public string Extension => ".html";

    /// <inheritdoc/>
    public string Write(ReportModel report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var page = new StringBuilder();
        page.Append("<!doctype html>\n<html lang=\"").Append(Text(report.Article.Language)).Append("\"><head><meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Append("<meta name=\"robots\" content=\"noindex\">\n<title>").Append(Text(report.Headline)).Append("</title>\n<style>\n")
            .Append(style).Append("</style></head>\n<body><div class=\"page\">\n");
        WriteHead(page, report);
        page.Append("<main>\n");
        foreach (var claim in report.Claims)
            WriteClaim(page, claim, report.Article);
        page.Append("</main>\n");
        WriteFoot(page, report);
        return page.Append("</div></body></html>\n").ToString();
    }

    private static void WriteHead(StringBuilder page, ReportModel report)
    {
        page.Append("<header>\n<p class=\"kicker\">Fact check</p>\n<h1>").Append(Text(report.Headline)).Append("</h1>\n");
        if (report.Summary is { } summary)
            page.Append("<p class=\"lede\">").Append(Text(summary)).Append("</p>\n");
        page.Append("<p class=\"by\">").Append(Text(report.Desk)).Append(" · ").Append(Article(report.Article));
        if (ReportWords.By(report) is { } by)
            page.Append(" · ").Append(Text(by));
        page.Append("</p>\n<p class=\"note\"><b>This is a ").Append(ReportModel.WorkingCopy).Append(".</b> ")
            .Append(Text(ReportWords.StillBeingChecked(report) ?? "")).Append("</p>\n");
        WriteSummary(page, report);
        page.Append("</header>\n");
    }

    private static void WriteSummary(StringBuilder page, ReportModel report)
    {
        var rated = report.Claims
            .Where(claim => claim.Rating is not null)
            .GroupBy(claim => claim.Rating!.Label)
            .Select(group => (Rating: group.First().Rating!, Count: group.Count()))
            .OrderByDescending(group => group.Rating.Value ?? 0).ThenBy(group => group.Rating.Label, StringComparer.Ordinal)
            .ToList();
        page.Append("<div class=\"sum\">");
        if (rated.Count > 0)
        {
            page.Append("<div class=\"bar\" role=\"img\" aria-label=\"")
                .AppendJoin(", ", rated.Select(group => $"{group.Count} {Text(group.Rating.Label)}")).Append("\">");
            foreach (var (rating, count) in rated)
                page.Append(CultureInfo.InvariantCulture, $"<i class=\"{Text(rating.Colour)}\" style=\"flex:{count}\">{count}</i>");
            page.Append("</div>");
        }

        page.Append("<div class=\"key\">");
        foreach (var (rating, _) in rated)
            page.Append("<span class=\"rated ").Append(Text(rating.Colour)).Append("\">").Append(Text(rating.Label)).Append("</span>");
        var worded = report.Claims.Count(claim => claim.Rating is null);
        if (worded > 0)
            page.Append(CultureInfo.InvariantCulture, $"<span>{worded} checked for the wording alone</span>");
        page.Append("<span>").Append(ReportWords.Sources(report)).Append("</span></div></div>\n");
    }

    private void WriteClaim(StringBuilder page, ReportClaim claim, ReportArticle article)
    {
        page.Append("<section class=\"claim ").Append(Text(claim.Rating?.Colour ?? "r0")).Append("\" id=\"").Append(Text(claim.Number)).Append("\">\n");
        WriteResult(page, claim);
        page.Append("<div><h2>").Append(Text(claim.Statement)).Append("</h2>\n");
        foreach (var words in ReportWords.ExactWords(claim))
            page.Append("<p class=\"words\">“").Append(Text(words)).Append("”</p>\n");
        page.Append("<p class=\"said\">").Append(Text(ReportWords.Said(claim, article)));
        foreach (var url in claim.Appearances)
            page.Append(" · ").Append(Link(url, url));
        page.Append("</p>\n<div class=\"rationale\">").Append(rationale.ToHtml(claim.Rationale)).Append("</div>\n");
        WriteEvidence(page, claim);
        page.Append("<p class=\"signed\">").Append(Text(ReportWords.By(claim)))
            .Append(", as of ").Append(ReportWords.Day(claim.AsOf)).Append("</p></div></section>\n");
    }

    private static void WriteResult(StringBuilder page, ReportClaim claim)
    {
        page.Append("<div class=\"rate\">");
        if (claim.Rating is { } rating)
        {
            page.Append(Text(rating.Label));
            if (rating.Value is { } value)
            {
                page.Append("<div class=\"dial\" aria-hidden=\"true\">");
                for (var step = 1; step <= 5; step++)
                    page.Append(step <= value ? "<i class=\"on\"></i>" : "<i></i>");
                page.Append(CultureInfo.InvariantCulture, $"</div><small>{value} of 5</small>");
            }
        }

        if (claim.Finding is { } finding)
        {
            var words = Text(ReportWords.Finding(finding));
            page.Append(claim.Rating is null ? $"{words}<small>wording checked, not a rating</small>" : $"<small>Wording: {words}</small>");
        }

        page.Append("<small>").Append(Text(claim.Number)).Append("</small></div>\n");
    }

    private static void WriteEvidence(StringBuilder page, ReportClaim claim)
    {
        if (claim.Evidence.Count == 0)
            return;

        page.Append("<ol class=\"evidence\">\n");
        foreach (var evidence in claim.Evidence)
        {
            page.Append("<li><b>").Append(ReportWords.Stance(evidence.Stance)).Append("</b><span>");
            if (evidence.Quotation is { } quotation)
                page.Append("<q>").Append(Text(quotation)).Append("</q><br>");
            page.Append(Link(evidence.Url, evidence.Citation)).Append(Text(ReportWords.Place(evidence))).Append("</span></li>\n");
        }

        page.Append("</ol>\n");
    }

    private static void WriteFoot(StringBuilder page, ReportModel report)
    {
        page.Append("<footer>\n<p>").Append(Text(report.Article.Number)).Append(" · made ").Append(ReportWords.Moment(report.MadeAt))
            .Append(" · ").Append(ReportModel.WorkingCopy).Append("</p>\n");
        if (ReportWords.Record(report) is { } record)
            page.Append("<p>").Append(Text(record)).Append("</p>\n");
        page.Append("</footer>\n");
    }

    private static string Article(ReportArticle article)
    {
        var details = string.Join(", ", new[] { article.Byline, article.Publication, ReportWords.Day(article.Published) }.OfType<string>());
        return $"on {Link(article.Url, article.Title)}{(details.Length == 0 ? "" : Text($", {details}"))}";
    }

    private static string Link(string? url, string words) => WebAddress.IsValid(url)
        ? $"<a href=\"{Text(url!.Trim())}\" rel=\"nofollow noopener noreferrer\">{Text(words)}</a>"
        : Text(words);

    private static string Text(string words) => WebUtility.HtmlEncode(words);

    private static string ReadStyle()
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream("report.css")!;
        using var text = new StreamReader(resource);
        return text.ReadToEnd();
    }
}
