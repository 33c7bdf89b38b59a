using System.Text.Json.Nodes;
using FactCheck.Core.Articles;

namespace FactCheck.Core.Reports;

/// <summary>A claim as schema.org's Claim: who said it, where it appeared, when.</summary>
internal static class ReviewedClaim
{
    private static readonly HashSet<string> BodyWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "administration", "agency", "association", "authority", "bank", "board", "bureau", "centre", "center", "commission",
        "committee", "company", "congress", "corporation", "council", "court", "department", "foundation", "government", "group",
        "hospital", "house", "inc", "inc.", "institute", "league", "ministry", "office", "organisation", "organization", "parliament",
        "party", "police", "school", "senate", "service", "society", "union", "university",
    };

    public static JsonObject Of(ReportClaim claim, ReportArticle article)
    {
        var reviewed = new JsonObject { ["@type"] = "Claim", ["text"] = claim.Statement };
        if (Author(claim, article) is { } author)
            reviewed["author"] = author;
        if ((claim.SaidOn ?? (claim.Claimants.Count == 0 ? article.Published : null)) is { } day)
            reviewed["datePublished"] = day;

        var appearances = claim.Appearances.Append(article.Url).Where(WebAddress.IsValid).Distinct().ToList();
        if (appearances.Count > 0)
            reviewed["appearance"] = new JsonArray([.. appearances.Select(url => Appearance(url!, article))]);
        return reviewed;
    }

    private static JsonObject Appearance(string url, ReportArticle article)
    {
        var work = new JsonObject { ["@type"] = url == article.Url ? "Article" : "CreativeWork", ["url"] = url };
        if (url == article.Url)
            work["headline"] = article.Title;
        return work;
    }

    /// <summary>Who makes the claim: the outermost of the chain, else the publication, else the byline.</summary>
    private static JsonObject? Author(ReportClaim claim, ReportArticle article)
    {
        if (claim.Claimants.Count > 0)
            return Claimant(claim.Claimants[0]);
        if (article.Publication is { } publication)
            return new JsonObject { ["@type"] = "Organization", ["name"] = publication };
        return article.Byline is { } byline ? new JsonObject { ["@type"] = "Person", ["name"] = byline } : null;
    }

    private static JsonObject Claimant(ReportClaimant claimant)
    {
        var isBody = claimant.Title is null && claimant.Name.Split(' ').Any(BodyWords.Contains);
        var author = new JsonObject { ["@type"] = isBody ? "Organization" : "Person", ["name"] = claimant.Name };
        if (claimant.Title is { } title)
            author["jobTitle"] = title;
        if (claimant.Affiliation is { } affiliation && !isBody)
            author["affiliation"] = new JsonObject { ["@type"] = "Organization", ["name"] = affiliation };
        return author;
    }
}
