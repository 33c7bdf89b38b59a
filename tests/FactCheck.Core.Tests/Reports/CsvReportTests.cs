using System.Globalization;
using CsvHelper;
using FactCheck.Core.Reports;

namespace FactCheck.Core.Tests.Reports;

public sealed class CsvReportTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"https://evil.example\")")]
    [InlineData("+1+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public void What_a_spreadsheet_takes_for_a_formula_is_text(string cell)
    {
        var row = ReadRow(SampleReport.With(SampleReport.Claim with { Statement = cell, Rationale = cell, CheckedBy = cell }));

        Assert.Equal($"'{cell}", row["Statement"]);
        Assert.Equal($"'{cell}", row["Rationale"]);
        Assert.Equal($"'{cell}", row["Checked by"]);
    }

    [Fact]
    public void Without_an_approved_claim_it_still_says_what_it_is()
    {
        var row = ReadRow(SampleReport.With(SampleReport.Claim) with { Claims = [] });

        Assert.Equal(("", "A12", "working copy, not published", "2"), (row["Claim"], row["Article"], row["Status"], row["Still being checked"]));
    }

    [Fact]
    public void A_row_holds_the_whole_claim()
    {
        var row = ReadRow(SampleReport.With(SampleReport.Claim with { Statement = "It said \"4, or 5\"\nmillion." }));

        Assert.Equal("A12-3", row["Claim"]);
        Assert.Equal("It said \"4, or 5\"\nmillion.", row["Statement"]);
        Assert.Equal("H. Master, harbour master, Harbour office", row["Claimants"]);
        Assert.Equal(("True", "5", ""), (row["Rating"], row["Rating value"], row["Wording finding"]));
        Assert.Equal(
            "Supports: “Total: 4.0 million.” Register, Harbour office, 2026-11, p. 4, seen 3 November 2026 https://harbour.example/register",
            row["Evidence"]);
        Assert.Equal("working copy, not published", row["Status"]);
        Assert.Equal(("2", "17", new string('b', 64)), (row["Still being checked"], row["Record event"], row["Record SHA-256"]));
    }

    private static Dictionary<string, string?> ReadRow(ReportModel report)
    {
        using var text = new StringReader(new CsvReport().Write(report).TrimStart('\uFEFF'));
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        csv.Read();
        return csv.HeaderRecord!.ToDictionary(name => name, name => csv.GetField(name));
    }
}
