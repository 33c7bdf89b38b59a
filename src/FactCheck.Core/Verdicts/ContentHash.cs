using System.Globalization;
using System.Text.Json.Nodes;
using FactCheck.Core.Audit;
using FactCheck.Core.Claims;

namespace FactCheck.Core.Verdicts;

/// <summary>
/// The hash of everything an approval binds: SHA-256 over RFC 8785 JSON. Its form is part of the record and is hard to
/// change later. Offsets are left out, so that a passage that only moves in a later revision changes nothing.
/// </summary>
public static class ContentHash
{
    /// <summary>Version of the form.</summary>
    public const int Format = 1;

    /// <summary>Lower-case hex hash of a claim with one version of its verdict.</summary>
    /// <param name="claim">With its passages and its claimants loaded.</param>
    /// <param name="verdict">With its cited evidence and rating loaded.</param>
    /// <param name="scale">The scale of the rating; null without one.</param>
    public static string Of(Claim claim, Verdict verdict, RatingScale? scale)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(verdict);
        return CanonicalJson.Sha256(new JsonObject
        {
            ["format"] = Format,
            ["statement"] = claim.Statement,
            ["passages"] = new JsonArray([.. claim.Passages.OrderBy(passage => passage.Ordinal).Select(passage => JsonValue.Create(passage.Exact))]),
            ["claimants"] = new JsonArray([.. claim.Claimants.OrderBy(link => link.Ordinal).Select(link => Of(link.Claimant))]),
            ["check"] = claim.Check.ToString(),
            ["evidence"] = new JsonArray([.. verdict.Cited.OrderBy(evidence => evidence.Ordinal).Select(Of)]),
            ["rating"] = Of(verdict.Rating, scale),
            ["finding"] = verdict.Finding?.ToString(),
            ["rationale"] = verdict.Rationale,
            ["asOf"] = Day(verdict.AsOf),
        });
    }

    private static JsonObject Of(Claimant claimant) => new()
    {
        ["name"] = claimant.Name,
        ["title"] = claimant.Title,
        ["affiliation"] = claimant.Affiliation,
    };

    private static JsonObject Of(CitedEvidence evidence) => new()
    {
        ["stance"] = evidence.Stance.ToString(),
        ["quotation"] = evidence.Quotation,
        ["locator"] = evidence.Locator,
        ["sha256"] = evidence.Sha256,
        ["citation"] = evidence.Citation,
        ["url"] = evidence.Url,
        ["seenOn"] = Day(evidence.SeenOn),
    };

    private static JsonObject? Of(Rating? rating, RatingScale? scale) => rating is null ? null : new JsonObject
    {
        ["scale"] = scale?.Name,
        ["version"] = scale?.Version,
        ["word"] = rating.Label,
        ["value"] = rating.Value,
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
