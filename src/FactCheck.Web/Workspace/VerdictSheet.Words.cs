using System.Globalization;
using FactCheck.Core.Claims;
using FactCheck.Core.Verdicts;
using FactCheck.Text.Claims;
using FactCheck.Web.Shell;

namespace FactCheck.Web.Workspace;

/// <content>What the sheet says, and the keys it has.</content>
public sealed partial class VerdictSheet
{
    private (string Word, int? Value, string? Sign)? Chosen
    {
        get
        {
            if (Writes && form.Rating(Claim.Check, Ratings) is { } rating)
                return (rating.Label, rating.Value, rating.Sign);
            if (Writes)
                return form.Finding is { } typed && Claim.Check != Check.Substance ? (Words.Of(typed), null, null) : null;
            return Claim.Verdict is { } verdict
                ? (verdict.Rating ?? Words.Of(verdict.Finding!.Value), verdict.RatingValue, null)
                : null;
        }
    }

    private string Said
    {
        get
        {
            if (!Writes)
                return Claim.Verdict is null ? L["NoneYet"] : "";
            if (restored)
                return L["Restored"];
            return savedAt is { } at ? L["Saved", TimeZoneInfo.ConvertTime(at, Zone ?? TimeZoneInfo.Utc).ToString("HH:mm", CultureInfo.CurrentCulture)] : "";
        }
    }

    private string ButtonText
    {
        get
        {
            if (Open && Missing is { } missing)
                return L[$"Missing.{missing.Code}"];
            if (!Open && Missing is not null)
                return L["WriteVerdict"];
            return L[Claim.State == ClaimState.ChangesRequested ? "SubmitAgain" : "Submit"];
        }
    }

    private static string Pressed(bool pressed) => pressed ? "true" : "false";

    private static string Place(int place) => (place + 1).ToString(CultureInfo.InvariantCulture);

    private string FindingKey(int place) => Claim.Check == Check.Wording ? Place(place) : $"Alt+{Place(place)}";

    private DateOnly Today() => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone ?? TimeZoneInfo.Utc).DateTime);

    private IReadOnlyList<KeyBinding> Keys()
    {
        var ratings = Claim.Check == Check.Wording
            ? []
            : Ratings.Take(9).Select((rating, place) => KeyBinding.To(this, Place(place), rating.Label, () => RateAsync(rating)));
        var findings = Claim.Check == Check.Substance
            ? []
            : Findings.Select((finding, place) => KeyBinding.To(this, FindingKey(place), Words.Of(finding), () => FindAsync(finding)));
        return [.. ratings, .. findings];
    }
}
