using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FactCheck.Core.Reports;
using FactCheck.Core.Verdicts;
using FactCheck.Text.Claims;

namespace FactCheck.Core.Tests.Reports;

public sealed class HtmlReportTests
{
    private const string Evil = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&";

    [Fact]
    public void A_page_stands_alone_and_says_what_it_is()
    {
        var page = Parse(SampleReport.With(SampleReport.Claim));

        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe"));
        Assert.Equal("What was said about the harbour", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("This is a working copy, not published. 2 statements are still being checked.", page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"Record up to event 17, SHA-256 {new string('b', 64)}", page.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Checked by R. Viewer · approved by E. Ditor", page.QuerySelector(".by")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_shows_rating_claimant_rationale_and_evidence()
    {
        var claim = Parse(SampleReport.With(SampleReport.Claim)).QuerySelector("section.claim")!;

        Assert.Equal("Repairs cost 4 million.", claim.QuerySelector("h2")!.TextContent);
        Assert.Contains("5 of 5", claim.QuerySelector(".rate")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(5, claim.QuerySelectorAll(".dial .on").Length);
        Assert.StartsWith("H. Master, harbour master, Harbour office, the opening, 3 November 2026", claim.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("says so", claim.QuerySelector(".rationale strong")!.TextContent);
        Assert.Equal("Total: 4.0 million.", claim.QuerySelector("ol.evidence q")!.TextContent);
        Assert.Equal("https://harbour.example/register", claim.QuerySelector("ol.evidence a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_finding_is_not_shown_as_a_rating()
    {
        var claim = Parse(SampleReport.With(SampleReport.Claim with
        {
            Check = Check.Wording,
            Rating = null,
            Finding = WordingFinding.NotInTheseWords,
        })).QuerySelector("section.claim")!;

        Assert.Empty(claim.QuerySelectorAll(".dial"));
        Assert.Contains("Not in these words", claim.QuerySelector(".rate")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("wording checked, not a rating", claim.QuerySelector(".rate")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rating_outside_the_order_has_no_dial()
    {
        var page = Parse(SampleReport.With(SampleReport.Claim with { Rating = SampleReport.Misleading }));

        Assert.Empty(page.QuerySelectorAll(".dial"));
    }

    [Fact]
    public void A_verdict_approved_by_its_author_is_marked()
    {
        var page = Parse(SampleReport.With(SampleReport.Claim with { SelfApproved = true, ApprovedBy = "R. Viewer" }));

        Assert.Contains("R. Viewer: checked and approved by the same person", page.QuerySelector(".signed")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("checked and approved by the same person", page.QuerySelector(".by")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_in_any_field_is_shown_as_text()
    {
        var evil = SampleReport.Claim with
        {
            Statement = Evil,
            Form = Form.DirectQuotation,
            Passages = [Evil],
            SaidAt = Evil,
            SaidOn = Evil,
            Claimants = [new ReportClaimant(Evil, Evil, Evil)],
            Appearances = ["javascript:alert(1)"],
            Rationale = Evil + " [here](javascript:alert(1)) <b>bold</b>",
            CheckedBy = Evil,
            ApprovedBy = Evil,
            Rating = SampleReport.True with { Label = Evil, Colour = Evil },
            Evidence = [SampleReport.Claim.Evidence[0] with { Quotation = Evil, Locator = Evil, Citation = Evil, Url = "javascript:alert(1)" }],
        };
        var report = SampleReport.With(evil) with
        {
            Headline = Evil,
            Summary = Evil,
            Desk = Evil,
            Article = new ReportArticle("A12", Evil, Evil, Evil, "javascript:alert(1)", Evil, Evil),
        };

        var page = Parse(report);

        Assert.Empty(page.QuerySelectorAll("script, img, b.x"));
        Assert.All(page.QuerySelectorAll("*"), element => Assert.DoesNotContain(
            element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.DoesNotContain(page.QuerySelectorAll("a"), link => link.GetAttribute("href")?.Contains("javascript", StringComparison.Ordinal) == true);
        Assert.Contains("<script>", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    private static IHtmlDocument Parse(ReportModel report) =>
        new HtmlParser().ParseDocument(new HtmlReport(new Rationale()).Write(report));
}
