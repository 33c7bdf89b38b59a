using System.Globalization;
using System.Text;
using FactCheck.Core.Articles;

namespace FactCheck.Core.Reports;

/// <summary>A report in Markdown: what people typed is escaped, a rationale keeps its Markdown without any HTML.</summary>
public sealed class MarkdownReport : IReportForm
{
    private const string Special = "\\`*_{}[]<>()#+-.!|~&";

    /// <inheritdoc/>
    public ReportFormat Format => ReportFormat.Markdown;

    /// <inheritdoc/>
    public string MediaType => "text/markdown";

    /// <inheritdoc/>
    public string Extension => ".md";

    /// <inheritdoc/>
    public string Write(ReportModel report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var page = new StringBuilder();
        Line(page, $"# {Text(report.Headline)}");
        Line(page, $"**This is a {ReportModel.WorkingCopy}.** {Text(ReportWords.StillBeingChecked(report) ?? "")}".TrimEnd());
        if (report.Summary is { } summary)
            Line(page, Text(summary));
        Line(page, $"{Text(report.Desk)} · on {Article(report.Article)}");
        if (ReportWords.By(report) is { } by)
            Line(page, Text(by));
        foreach (var claim in report.Claims)
            WriteClaim(page, claim, report.Article);
        Line(page, "---");
        Line(page, $"{Text(report.Article.Number)} · made {Text(ReportWords.Moment(report.MadeAt))} · {ReportWords.Sources(report)}");
        if (ReportWords.Record(report) is { } record)
            Line(page, Text(record));
        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static void WriteClaim(StringBuilder page, ReportClaim claim, ReportArticle article)
    {
        Line(page, $"## {Text(claim.Number)}: {Text(claim.Statement)}");
        Line(page, Result(claim));
        foreach (var words in ReportWords.ExactWords(claim))
            Line(page, $"> “{Text(words)}”");
        Line(page, string.Join(" · ", claim.Appearances.Select(url => Link(url, url)).Prepend(Text(ReportWords.Said(claim, article)))));
        Line(page, MarkdownCleaner.Clean(claim.Rationale).Trim());
        foreach (var evidence in claim.Evidence)
        {
            var quotation = evidence.Quotation is null ? "" : $" “{Text(evidence.Quotation)}”";
            page.Append(CultureInfo.InvariantCulture, $"- **{ReportWords.Stance(evidence.Stance)}**{quotation} {Link(evidence.Url, evidence.Citation)}{Text(ReportWords.Place(evidence))}\n");
        }

        if (claim.Evidence.Count > 0)
            page.Append('\n');
        Line(page, $"{Text(ReportWords.By(claim))}, as of {Text(ReportWords.Day(claim.AsOf))}");
    }

    private static string Result(ReportClaim claim)
    {
        var rating = claim.Rating switch
        {
            null => null,
            { Value: { } value } rated => string.Create(CultureInfo.InvariantCulture, $"**{Text(rated.Label)}** ({value} of 5)"),
            var outside => $"**{Text(outside.Label)}**",
        };
        var finding = claim.Finding switch
        {
            null => null,
            { } found when rating is null => $"**{ReportWords.Finding(found)}** (wording checked, not a rating)",
            { } found => $"Wording: {ReportWords.Finding(found)}",
        };
        return string.Join(" · ", new[] { rating, finding }.OfType<string>());
    }

    private static string Article(ReportArticle article) => string.Join(
        ", ",
        new[] { article.Byline, article.Publication, ReportWords.Day(article.Published) }.OfType<string>().Select(Text)
            .Prepend(Link(article.Url, article.Title)));

    private static string Link(string? url, string words) => WebAddress.IsValid(url)
        ? $"[{Text(words)}](<{new Uri(url!.Trim()).AbsoluteUri.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}>)"
        : Text(words);

    private static void Line(StringBuilder page, string text) => page.Append(text).Append("\n\n");

    private static string Text(string words)
    {
        var escaped = new StringBuilder(words.Length);
        foreach (var character in words.ReplaceLineEndings(" "))
        {
            if (Special.Contains(character, StringComparison.Ordinal))
                escaped.Append('\\');
            escaped.Append(character);
        }

        return escaped.ToString();
    }
}
