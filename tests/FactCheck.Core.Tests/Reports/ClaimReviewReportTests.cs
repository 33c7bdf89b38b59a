using System.Text.Json.Nodes;
using FactCheck.Core.Reports;
using FactCheck.Core.Verdicts;
using FactCheck.Text.Claims;

namespace FactCheck.Core.Tests.Reports;

public sealed class ClaimReviewReportTests
{
    [Fact]
    public void Every_field_of_a_rated_claim_is_there()
    {
        var review = Single(SampleReport.With(SampleReport.Claim));

        var expected = JsonNode.Parse("""
            {
              "@context": "https://schema.org",
              "@type": "ClaimReview",
              "identifier": "A12-3",
              "claimReviewed": "Repairs cost 4 million.",
              "itemReviewed": {
                "@type": "Claim",
                "text": "Repairs cost 4 million.",
                "author": {
                  "@type": "Person", "name": "H. Master", "jobTitle": "harbour master",
                  "affiliation": { "@type": "Organization", "name": "Harbour office" }
                },
                "datePublished": "2026-11-03",
                "appearance": [
                  { "@type": "CreativeWork", "url": "https://video.example/opening" },
                  { "@type": "Article", "url": "https://courier.example/harbour", "headline": "Harbour reopens" }
                ]
              },
              "reviewRating": { "@type": "Rating", "ratingValue": 5, "bestRating": 5, "worstRating": 1, "alternateName": "True" },
              "author": { "@type": "Organization", "name": "The Desk" },
              "datePublished": "2026-11-04",
              "creativeWorkStatus": "working copy, not published",
              "inLanguage": "en"
            }
            """);
        Assert.True(JsonNode.DeepEquals(expected, review), review.ToJsonString());
    }

    [Fact]
    public void A_rating_outside_the_order_has_a_name_and_no_number()
    {
        var review = Single(SampleReport.With(SampleReport.Claim with { Rating = SampleReport.Misleading }));

        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{ "@type": "Rating", "alternateName": "Misleading" }"""), review["reviewRating"]));
    }

    [Fact]
    public void A_claim_with_a_finding_alone_is_left_out()
    {
        var report = SampleReport.With(
            SampleReport.Claim with { Check = Check.Wording, Rating = null, Finding = WordingFinding.Exact }, SampleReport.Claim);

        Assert.Equal("A12-3", Single(report)["identifier"]!.GetValue<string>());
    }

    [Fact]
    public void A_claim_with_both_answers_shows_the_rating_alone()
    {
        var review = Single(SampleReport.With(SampleReport.Claim with { Check = Check.Both, Finding = WordingFinding.Close }));

        Assert.Equal(5, review["reviewRating"]!["ratingValue"]!.GetValue<int>());
        Assert.DoesNotContain("Close", review.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_is_quoted_the_publication_makes_the_claim_and_what_is_unknown_is_left_out()
    {
        var report = SampleReport.With(SampleReport.Claim with { Claimants = [], SaidOn = null, Appearances = [] });
        var unknown = report with { Article = new ReportArticle("A12", "Harbour reopens", null, null, null, null, "en") };

        var item = Single(report)["itemReviewed"]!.AsObject();
        var bare = Single(unknown)["itemReviewed"]!.AsObject();

        Assert.Equal("The Courier", item["author"]!["name"]!.GetValue<string>());
        Assert.Equal("Organization", item["author"]!["@type"]!.GetValue<string>());
        Assert.Equal("2026-11-04", item["datePublished"]!.GetValue<string>());
        Assert.Equal(["@type", "text"], bare.Select(member => member.Key));
    }

    [Fact]
    public void A_body_that_makes_a_claim_is_an_organisation()
    {
        var report = SampleReport.With(SampleReport.Claim with { Claimants = [new ReportClaimant("Department of Harbours", null, null)] });

        Assert.Equal("Organization", Single(report)["itemReviewed"]!["author"]!["@type"]!.GetValue<string>());
    }

    [Fact]
    public void Without_a_rated_claim_the_array_is_empty()
    {
        Assert.Equal("[]\n", new ClaimReviewReport().Write(SampleReport.With()));
    }

    private static JsonNode Single(ReportModel report) =>
        Assert.Single(JsonNode.Parse(new ClaimReviewReport().Write(report))!.AsArray())!;
}
