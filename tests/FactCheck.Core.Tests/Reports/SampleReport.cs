using FactCheck.Core.Evidence;
using FactCheck.Core.Reports;
using FactCheck.Core.Storage;
using FactCheck.Core.Verdicts;
using FactCheck.Text.Claims;

namespace FactCheck.Core.Tests.Reports;

/// <summary>A report with one rated claim, to be changed in one place by each test.</summary>
internal static class SampleReport
{
    public static readonly ReportRating True = new(
        "Truth", 1, "True", 5, "r5", "✓", "Right.", "True");

    public static readonly ReportRating Misleading = new(
        "Truth", 1, "Misleading", null, "r0", "≠", "The impression is not right.", "Misleading");

    public static readonly ReportClaim Claim = new(
        "A12-3",
        "Repairs cost 4 million.",
        ["Repairs cost 4 million."],
        Form.OwnVoice,
        Kind.Statistic,
        Check.Substance,
        [new ReportClaimant("H. Master", "harbour master", "Harbour office")],
        "2026-11-03",
        SaidOnIsLatest: false,
        "the opening",
        ["https://video.example/opening"],
        True,
        null,
        "The register **says so** on page four.",
        new DateOnly(2026, 11, 4),
        [new ReportEvidence(
            Stance.Supports, "Total: 4.0 million.", "p. 4", "Register, Harbour office, 2026-11", "https://harbour.example/register", new DateOnly(2026, 11, 3), null)],
        "R. Viewer",
        "E. Ditor",
        new DateTimeOffset(2026, 11, 4, 10, 0, 0, TimeSpan.Zero),
        SelfApproved: false,
        2,
        new string('a', 64));

    public static ReportModel With(params IReadOnlyList<ReportClaim> claims) => new(
        "The Desk",
        new ReportArticle("A12", "Harbour reopens", "By A. Writer", "The Courier", "https://courier.example/harbour", "2026-11-04", "en"),
        "What was said about the harbour",
        "One statement holds.",
        claims,
        StillBeingChecked: 2,
        SetAside: 1,
        Sources: 1,
        new DateTimeOffset(2026, 11, 4, 11, 30, 0, TimeSpan.Zero),
        new ChainHead(17, new string('b', 64)));
}
