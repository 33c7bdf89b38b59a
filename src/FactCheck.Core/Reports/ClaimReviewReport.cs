using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using FactCheck.Core.Articles;

namespace FactCheck.Core.Reports;

/// <summary>
/// schema.org ClaimReview as JSON-LD: an array with one object per rated claim. Claims whose wording alone was checked are
/// left out, and a rating outside the order has a name but no number. A working copy has no address of its own yet.
/// </summary>
public sealed class ClaimReviewReport : IReportForm
{
    private const int Best = 5;

    private const int Worst = 1;

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <inheritdoc/>
    public ReportFormat Format => ReportFormat.ClaimReview;

    /// <inheritdoc/>
    public string MediaType => "application/ld+json";

    /// <inheritdoc/>
    public string Extension => ".jsonld";

    /// <inheritdoc/>
    public string Write(ReportModel report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var reviews = report.Claims.Where(claim => claim.Rating is not null).Select(claim => Review(claim, report));
        return new JsonArray([.. reviews]).ToJsonString(Options) + "\n";
    }

    private static JsonObject Review(ReportClaim claim, ReportModel report) => new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "ClaimReview",
        ["identifier"] = claim.Number,
        ["claimReviewed"] = claim.Statement,
        ["itemReviewed"] = ReviewedClaim.Of(claim, report.Article),
        ["reviewRating"] = Rating(claim.Rating!),
        ["author"] = new JsonObject { ["@type"] = "Organization", ["name"] = report.Desk },
        ["datePublished"] = claim.ApprovedAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["creativeWorkStatus"] = ReportModel.WorkingCopy,
        ["inLanguage"] = report.Article.Language,
    };

    private static JsonObject Rating(ReportRating rating) => rating.Value is { } value
        ? new JsonObject
        {
            ["@type"] = "Rating",
            ["ratingValue"] = value,
            ["bestRating"] = Best,
            ["worstRating"] = Worst,
            ["alternateName"] = rating.ClaimReviewName,
        }
        : new JsonObject { ["@type"] = "Rating", ["alternateName"] = rating.ClaimReviewName };
}
