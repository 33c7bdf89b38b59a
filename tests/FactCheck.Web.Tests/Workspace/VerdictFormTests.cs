using FactCheck.Core.Evidence.Weighing;
using FactCheck.Core.Verdicts;
using FactCheck.Text.Claims;
using FactCheck.Web.Workspace;

namespace FactCheck.Web.Tests.Workspace;

public sealed class VerdictFormTests : WorkspaceContext
{
    private static readonly DateOnly Today = new(2026, 11, 4);

    private static readonly RatingChoice False = new(Guid.CreateVersion7(), "False", 1, "✕", "r1", "Wrong.", NeedsNoEvidence: false);

    [Fact]
    public async Task Without_a_draft_a_verdict_rests_on_all_evidence()
    {
        var claim = await WithEvidenceAsync(await MyClaimAsync());
        var form = new VerdictForm();

        form.Load(null, claim, Today);

        Assert.Equal([claim.Evidence[0].Id], form.Evidence);
        Assert.Equal(Today, form.AsOf);
    }

    [Fact]
    public async Task New_evidence_is_rested_on_and_what_was_left_out_stays_out()
    {
        var claim = await MyClaimAsync();
        var first = await WithEvidenceAsync(claim);
        var form = new VerdictForm();
        form.Load(new KeptDraft(new DraftWording(null, null, "", null, []), null), first, Today);
        var second = await WithEvidenceAsync(claim);

        form.Follow(second);

        var added = Assert.Single(second.Evidence, piece => piece.Id != first.Evidence[0].Id);
        Assert.Equal([added.Id], form.Evidence);
    }

    [Fact]
    public async Task What_is_missing_is_said_one_after_the_other()
    {
        var claim = await WithEvidenceAsync(await MyClaimAsync(Check.Both));
        var form = new VerdictForm();
        form.Load(null, claim, Today);

        Assert.Equal("verdict.ratingMissing", form.Missing(claim, [False])?.Code);
        form.RatingId = False.Id;
        Assert.Equal("verdict.findingMissing", form.Missing(claim, [False])?.Code);
        form.Finding = WordingFinding.Exact;
        Assert.Equal("verdict.rationaleTooShort", form.Missing(claim, [False])?.Code);
        form.Rationale = "The register says otherwise.";
        Assert.Null(form.Missing(claim, [False]));
        form.Evidence.Clear();
        Assert.Equal("verdict.evidenceMissing", form.Missing(claim, [False])?.Code);
    }

    [Fact]
    public async Task A_rule_that_is_not_met_is_missing_after_all_else_until_there_is_a_reason_or_evidence()
    {
        var claim = await WithEvidenceAsync(await MyClaimAsync());
        var asking = False with { Rule = new RuleTerms(2, null, Unmet.NeedsReason) };
        var form = new VerdictForm();
        form.Load(null, claim, Today);
        form.RatingId = False.Id;
        form.Rationale = "The register says otherwise.";

        Assert.Equal("verdict.ruleReasonMissing", form.Missing(claim, [asking])?.Code);
        form.RuleReason = "Nobody else was there.";
        Assert.Null(form.Missing(claim, [asking]));
        Assert.Equal("Nobody else was there.", form.ToCommand(claim).RuleReason);
        Assert.Equal("verdict.ruleUnmet", form.Missing(claim, [asking with { Rule = asking.Rule with { Unmet = Unmet.Blocks } }])?.Code);
        Assert.Null(form.Missing(claim, [asking with { Rule = new RuleTerms(1, null, Unmet.Blocks) }]));
    }

    [Fact]
    public async Task A_finding_that_the_check_no_longer_asks_is_not_sent()
    {
        var claim = await MyClaimAsync(Check.Substance);
        var form = new VerdictForm { RatingId = False.Id, Finding = WordingFinding.Close };

        Assert.Null(form.ToCommand(claim).Finding);
        Assert.Equal(False.Id, form.ToCommand(claim).RatingId);
    }
}
