using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Weighing;
using FactCheck.Core.People;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using FactCheck.Core.Verdicts;
using FactCheck.Text.Claims;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Tests.Evidence.Weighing;

/// <summary>Rules of the desk, and evidence to hold against them.</summary>
public static class GivenWeighing
{
    public const string Reason = "Nobody else was there.";

    /// <summary>Sets a rule; gives back its version.</summary>
    public static async Task<int> ARuleAsync(this TestDesk desk, Guid by, Guid rating, RuleTerms terms, int number = 0) =>
        await desk.DoneAsync(new SetEvidenceRule(Guid.CreateVersion7(), rating, number, terms), by);

    /// <summary>Evidence from a page of its own.</summary>
    public static async Task<EvidenceAttached> WeighableAsync(
        this Scene scene, string page, Stance stance = Stance.Supports, bool primary = false, string? quotation = null) =>
        await scene.Desk.DoneAsync(
            GivenEvidence.Attach(scene.Claim) with
            {
                NewSource = GivenEvidence.Register with { Title = page, Url = $"https://{page}.example/", Primary = primary },
                Evidence = GivenEvidence.Supporting with { Stance = stance, Quotation = quotation },
            },
            scene.Reviewer);

    /// <summary>On a desk with claims at work: sources joined, a rule, and a verdict submitted with a reason although it is not met.</summary>
    public static async Task WeighedAsync(TestDesk desk)
    {
        var token = TestContext.Current.CancellationToken;
        await using var database = desk.OpenDatabase();
        var administrator = await database.People.Where(person => (person.Roles & Roles.Administrator) != 0 && !person.Disabled)
            .Select(person => person.Id).FirstAsync(token);
        await desk.ARuleAsync(administrator, TruthScale.False, new RuleTerms(EvidenceRule.Most, EvidenceRule.Most, Unmet.NeedsReason));
        var claim = await database.Claims
            .Where(claim => claim.State == ClaimState.InProgress && claim.AssigneeId != null && database.Evidence.Any(piece => piece.ClaimId == claim.Id))
            .OrderBy(claim => claim.Id).FirstAsync(token);
        var piece = await database.Evidence.FirstAsync(piece => piece.ClaimId == claim.Id && !piece.Removed, token);
        var others = await database.Sources
            .Where(source => source.Id != piece.SourceId && !database.ConfidentialSources.Any(one => one.SourceId == source.Id))
            .OrderBy(source => source.Id).Select(source => source.Id).Take(3).ToListAsync(token);
        await desk.DoneAsync(new JoinOrigins(Guid.CreateVersion7(), piece.SourceId, others[0]), claim.AssigneeId!.Value);
        await desk.DoneAsync(new JoinOrigins(Guid.CreateVersion7(), others[1], others[2]), claim.AssigneeId.Value);
        await desk.DoneAsync(
            new SubmitVerdict(
                Guid.CreateVersion7(), claim.Id, claim.Version, claim.Check == Check.Wording ? null : TruthScale.False,
                claim.Check == Check.Substance ? null : WordingFinding.Exact, GivenVerdicts.Rationale, new DateOnly(2026, 11, 4), [piece.Id])
            {
                RuleReason = Reason,
            },
            claim.AssigneeId.Value);
    }
}
