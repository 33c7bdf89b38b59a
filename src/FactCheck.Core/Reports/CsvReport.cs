using System.Globalization;
using CsvHelper;

namespace FactCheck.Core.Reports;

/// <summary>One row per approved claim. Cells a spreadsheet would take for a formula are shown as text.</summary>
public sealed class CsvReport : IReportForm
{
    private const string ByteOrderMark = "\uFEFF";

    private const string Formulas = "=+-@\t\r\n";

    private static readonly string[] AboutColumns = ["Article", "Status", "Still being checked", "Record event", "Record SHA-256"];

    private static readonly string[] Columns =
    [
        "Claim", "Statement", "Claimants", "Said on", "Said at", "Appearances", "Form", "Kind", "Check", "Rating", "Rating value",
        "Wording finding", "Rationale", "As of", "Evidence", "Checked by", "Approved by", "Approved on", "Checked and approved by the same person",
        .. AboutColumns,
    ];

    /// <inheritdoc/>
    public ReportFormat Format => ReportFormat.Csv;

    /// <inheritdoc/>
    public string MediaType => "text/csv";

    /// <inheritdoc/>
    public string Extension => ".csv";

    /// <inheritdoc/>
    public string Write(ReportModel report)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture))
        {
            WriteRow(csv, Columns);
            foreach (var claim in report.Claims)
                WriteRow(csv, Cells(claim, report));
            // A file without a claim still says what it is and how many statements are not in it.
            if (report.Claims.Count == 0)
                WriteRow(csv, [.. Enumerable.Repeat("", Columns.Length - AboutColumns.Length), .. About(report)]);
        }

        return ByteOrderMark + text;
    }

    private static IEnumerable<string?> Cells(ReportClaim claim, ReportModel report) =>
    [
        claim.Number,
        claim.Statement,
        claim.Claimants.Count == 0 ? "The article" : ReportWords.Chain(claim.Claimants),
        claim.SaidOnIsLatest && claim.SaidOn is not null ? $"by {claim.SaidOn}" : claim.SaidOn,
        claim.SaidAt,
        string.Join(" | ", claim.Appearances),
        ReportWords.Form(claim.Form),
        ReportWords.Kind(claim.Kind),
        claim.Check.ToString(),
        claim.Rating?.Label,
        claim.Rating?.Value?.ToString(CultureInfo.InvariantCulture),
        claim.Finding is { } finding ? ReportWords.Finding(finding) : null,
        claim.Rationale,
        Day(claim.AsOf),
        string.Join(" | ", claim.Evidence.Select(Evidence)),
        claim.CheckedBy,
        claim.ApprovedBy,
        Day(DateOnly.FromDateTime(claim.ApprovedAt.UtcDateTime)),
        claim.SelfApproved ? "yes" : "no",
        .. About(report),
    ];

    private static string?[] About(ReportModel report) =>
    [
        report.Article.Number,
        ReportModel.WorkingCopy,
        report.StillBeingChecked.ToString(CultureInfo.InvariantCulture),
        report.Record?.Sequence.ToString(CultureInfo.InvariantCulture),
        report.Record?.Hash,
    ];

    private static string Evidence(ReportEvidence evidence)
    {
        var quotation = evidence.Quotation is null ? "" : $"“{evidence.Quotation}” ";
        var url = evidence.Url is null ? "" : $" {evidence.Url}";
        return $"{ReportWords.Stance(evidence.Stance)}: {quotation}{evidence.Citation}{ReportWords.Place(evidence)}{url}";
    }

    private static void WriteRow(CsvWriter csv, IEnumerable<string?> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(Harmless(cell));
        csv.NextRecord();
    }

    private static string? Harmless(string? cell) =>
        cell is { Length: > 0 } && Formulas.Contains(cell[0], StringComparison.Ordinal) ? $"'{cell}" : cell;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
