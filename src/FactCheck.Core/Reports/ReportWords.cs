using System.Globalization;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Verdicts;
using FactCheck.Text.Claims;

namespace FactCheck.Core.Reports;

/// <summary>How a report says things, in every form the same.</summary>
internal static class ReportWords
{
    private static readonly string[] PartialForms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    private static readonly string[] SpokenForms = ["d MMMM yyyy", "MMMM yyyy", "yyyy"];

    /// <summary>Who said it, where and when, in one line.</summary>
    public static string Said(ReportClaim claim, ReportArticle article)
    {
        var parts = claim.Claimants.Count == 0
            ? new List<string?> { "The article", article.Publication, claim.SaidAt, Day(claim.SaidOn ?? article.Published) }
            : [Chain(claim.Claimants), claim.SaidAt, SaidOn(claim)];
        return string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
    }

    /// <summary>A chain of claimants: <c>Bronin, about Trump</c>.</summary>
    public static string Chain(IReadOnlyList<ReportClaimant> claimants) => string.Join(", about ", claimants.Select(Claimant));

    /// <summary>A partial date as people say it; what is none stays as written.</summary>
    public static string? Day(string? partial)
    {
        for (var form = 0; form < PartialForms.Length; form++)
        {
            if (DateOnly.TryParseExact(partial, PartialForms[form], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day.ToString(SpokenForms[form], CultureInfo.InvariantCulture);
        }

        return partial;
    }

    public static string Day(DateOnly day) => day.ToString(SpokenForms[0], CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public static string Finding(WordingFinding finding) => finding switch
    {
        WordingFinding.NotInTheseWords => "Not in these words",
        WordingFinding.NotSaid => "Not said",
        WordingFinding.CannotConfirm => "Cannot confirm",
        _ => finding.ToString(),
    };

    public static string Form(Form form) => form switch
    {
        Text.Claims.Form.OwnVoice => "Own voice",
        Text.Claims.Form.DirectQuotation => "Direct quotation",
        Text.Claims.Form.ReportedSpeech => "Reported speech",
        _ => form.ToString(),
    };

    public static string Kind(Kind kind) => kind == Text.Claims.Kind.LawOrRule ? "Law or rule" : kind.ToString();

    public static string Stance(Stance stance) => stance.ToString();

    /// <summary>Where the evidence was seen: citation, place, day; and what was observed of its page since.</summary>
    public static string Place(ReportEvidence evidence) => string.Concat(
        evidence.Locator is null ? "" : $", {evidence.Locator}",
        evidence.SeenOn is { } seen ? $", seen {Day(seen)}" : "",
        evidence.Observed is { } observed ? $"; {Observed(observed)}" : "");

    /// <summary>What was observed, and when; no more than that.</summary>
    public static string Observed(ReportObservation observed)
    {
        if (observed.At is not { } at)
            return "not fetched again";

        var word = observed.Word switch
        {
            ObservedWord.Unchanged => "unchanged",
            ObservedWord.Changed => "changed since",
            ObservedWord.Gone => string.Create(CultureInfo.InvariantCulture, $"gone ({observed.Status})"),
            ObservedWord.CouldNotBeFetched => $"could not be fetched ({observed.Why?.TrimEnd('.')})",
            _ => "fetched for the first time",
        };
        return $"{word}, {Day(DateOnly.FromDateTime(at.UtcDateTime))}{(observed.FinalUrl is { } url ? $", answered from {url}" : "")}";
    }

    /// <summary>How many are left, as a sentence; null when none are.</summary>
    public static string? StillBeingChecked(ReportModel report) => report.StillBeingChecked switch
    {
        0 => null,
        1 => "1 statement is still being checked.",
        var count => $"{count} statements are still being checked.",
    };

    /// <summary>How many sources the verdicts rest on.</summary>
    public static string Sources(ReportModel report) => report.Sources == 1 ? "1 source on file" : $"{report.Sources} sources on file";

    /// <summary>Who checked and who approved, in one line; null while nothing is approved.</summary>
    public static string? By(ReportModel report)
    {
        if (report.Claims.Count == 0)
            return null;
        return report.Claims.All(claim => claim.SelfApproved)
            ? $"{List(report.CheckedBy)}: {ReportModel.SamePerson}"
            : $"Checked by {List(report.CheckedBy)} · approved by {List(report.ApprovedBy)}";
    }

    /// <summary>Who checked and approved one claim.</summary>
    public static string By(ReportClaim claim) => claim.SelfApproved
        ? $"{claim.CheckedBy}: {ReportModel.SamePerson}"
        : $"Checked by {claim.CheckedBy}, approved by {claim.ApprovedBy}";

    /// <summary>Where the record ended, so that the copy can be compared with it.</summary>
    public static string? Record(ReportModel report) => report.Record is { } head
        ? string.Create(CultureInfo.InvariantCulture, $"Record up to event {head.Sequence}, SHA-256 {head.Hash}")
        : null;

    /// <summary>The exact words where they were said or posted, without quotation marks of their own; none in other forms.</summary>
    public static IEnumerable<string> ExactWords(ReportClaim claim) =>
        claim.Form is Text.Claims.Form.DirectQuotation or Text.Claims.Form.Post
            ? claim.Passages.Select(words => words.Trim().Trim('"', '“', '”', '‘', '’', '\'')).Where(words => words != claim.Statement)
            : [];

    private static string? SaidOn(ReportClaim claim) =>
        claim.SaidOn is null ? null : claim.SaidOnIsLatest ? $"by {Day(claim.SaidOn)}" : Day(claim.SaidOn);

    private static string Claimant(ReportClaimant claimant) =>
        string.Join(", ", new[] { claimant.Name, claimant.Title, claimant.Affiliation }.Where(part => !string.IsNullOrWhiteSpace(part)));

    private static string List(IReadOnlyList<string> names) => names.Count == 1
        ? names[0]
        : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";
}
