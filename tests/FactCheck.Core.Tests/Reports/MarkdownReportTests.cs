using FactCheck.Core.Reports;
using Markdig;

namespace FactCheck.Core.Tests.Reports;

public sealed class MarkdownReportTests
{
    [Fact]
    public void The_whole_report_reads_as_expected()
    {
        var written = new MarkdownReport().Write(SampleReport.With(SampleReport.Claim));

        Assert.Equal(
            $"""
            # What was said about the harbour

            **This is a working copy, not published.** 2 statements are still being checked\.

            One statement holds\.

            The Desk · on [Harbour reopens](<https://courier.example/harbour>), By A\. Writer, The Courier, 4 November 2026

            Checked by R\. Viewer · approved by E\. Ditor

            ## A12\-3: Repairs cost 4 million\.

            **True** (5 of 5)

            H\. Master, harbour master, Harbour office, the opening, 3 November 2026 · [https://video\.example/opening](<https://video.example/opening>)

            The register **says so** on page four.

            - **Supports** “Total: 4\.0 million\.” [Register, Harbour office, 2026\-11](<https://harbour.example/register>), p\. 4, seen 3 November 2026

            Checked by R\. Viewer, approved by E\. Ditor, as of 4 November 2026

            ---

            A12 · made 4 November 2026, 11:30 UTC · 1 source on file

            Record up to event 17, SHA\-256 {new string('b', 64)}

            """.ReplaceLineEndings("\n"),
            written);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("text <img src=x onerror=alert(1)> more")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x]: javascript:alert(1)\n\n[x]")]
    [InlineData("![x](https://tracker.example/pixel.png)")]
    public void Rendered_elsewhere_without_care_it_still_does_no_harm(string evil)
    {
        var report = SampleReport.With(SampleReport.Claim with { Statement = evil, Rationale = evil + "\n\nand `a < b` stays" });

        var written = new MarkdownReport().Write(report);
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Markdown.ToHtml(written));

        Assert.Empty(document.Body!.QuerySelectorAll("script, img[onerror], img[src^=http]"));
        Assert.DoesNotContain(document.Body.QuerySelectorAll("a"), link =>
            link.GetAttribute("href")?.StartsWith("javascript", StringComparison.OrdinalIgnoreCase) == true);
        Assert.Contains("<code>a &lt; b</code>", document.Body.InnerHtml, StringComparison.Ordinal);
    }
}
