using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Gate;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Evidence;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Verdicts;
using FactCheck.Text.Claims;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Tests.Verdicts;

public sealed class SubmitVerdictTests
{
    [Fact]
    public async Task A_verdict_cites_its_evidence_as_it_stands_and_waits_for_an_editor()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();

        var submitted = await scene.SubmitAsync();

        var claim = await desk.ClaimAsync(scene.Claim);
        var verdict = await scene.CurrentAsync();
        Assert.Equal(ClaimState.Submitted, claim.State);
        Assert.Equal((submitted.VerdictId, 1), (verdict.Id, verdict.Number));
        var cited = Assert.Single(verdict.Cited);
        Assert.Equal("Harbour register, Harbour office, 2026-11", cited.Citation);
        Assert.Equal(("p. 4", "https://harbour.example/register"), (cited.Locator, cited.Url));
        Assert.Equal([scene.Reviewer], cited.WorkedOnBy);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task A_draft_is_gone_once_it_is_submitted()
    {
        await using var desk = await TestDesk.CreateAsync(services => services.AddVerdictParts());
        var scene = await desk.Given.AClaimAtWorkAsync();
        await desk.DraftAsync(scene, "Half of it");

        await scene.SubmitAsync();

        await using var database = desk.OpenDatabase();
        Assert.Empty(await database.VerdictDrafts.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(Check.Substance, false, false, "verdict.ratingMissing")]
    [InlineData(Check.Substance, true, true, "verdict.findingNotAsked")]
    [InlineData(Check.Wording, false, false, "verdict.findingMissing")]
    [InlineData(Check.Wording, true, true, "verdict.ratingNotAsked")]
    [InlineData(Check.Both, true, false, "verdict.findingMissing")]
    [InlineData(Check.Both, false, true, "verdict.ratingMissing")]
    public async Task The_check_decides_which_answers_are_given(Check check, bool rating, bool finding, string code)
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync(check);
        var command = await scene.SubmissionAsync() with
        {
            RatingId = rating ? TruthScale.True : null,
            Finding = finding ? WordingFinding.Exact : null,
        };

        await scene.RefusedAsync(command, scene.Reviewer, code);
    }

    [Theory]
    [InlineData(Check.Substance)]
    [InlineData(Check.Wording)]
    [InlineData(Check.Both)]
    public async Task Each_check_can_be_answered(Check check)
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.ASubmittedVerdictAsync(check);

        var verdict = await scene.CurrentAsync();

        Assert.Equal(check != Check.Wording, verdict.RatingId is not null);
        Assert.Equal(check != Check.Substance, verdict.Finding is not null);
    }

    [Fact]
    public async Task A_verdict_needs_a_rationale_evidence_and_a_day_that_has_come()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var command = await scene.SubmissionAsync();

        await scene.RefusedAsync(Anew(command) with { Rationale = "Nineteen characters" }, scene.Reviewer, "verdict.rationaleTooShort");
        await scene.RefusedAsync(Anew(command) with { Rationale = new string(' ', 40) }, scene.Reviewer, "verdict.rationaleTooShort");
        await scene.RefusedAsync(Anew(command) with { EvidenceIds = [] }, scene.Reviewer, "verdict.evidenceMissing");
        await scene.RefusedAsync(Anew(command) with { AsOf = new DateOnly(2026, 11, 9) }, scene.Reviewer, "verdict.asOfAhead");
        await scene.RefusedAsync(Anew(command) with { RatingId = Guid.CreateVersion7() }, scene.Reviewer, "verdict.ratingUnknown");
        await scene.RefusedAsync(Anew(command) with { EvidenceIds = [Guid.CreateVersion7()] }, scene.Reviewer, "verdict.evidenceUnknown");
    }

    [Fact]
    public async Task Not_proven_and_cannot_confirm_need_no_evidence()
    {
        await using var desk = await TestDesk.CreateAsync();
        var proof = await desk.Given.AClaimAtWorkAsync();
        var wording = await desk.Given.AClaimAtWorkAsync(
            proof.Article, proof.Reviewer, proof.Editor, Check.Wording, "More ships will come.");

        await desk.DoneAsync(await proof.SubmissionAsync() with { RatingId = TruthScale.NotProven, EvidenceIds = [] }, proof.Reviewer);
        await desk.DoneAsync(
            await wording.SubmissionAsync() with { Finding = WordingFinding.CannotConfirm, EvidenceIds = [] }, wording.Reviewer);
    }

    [Fact]
    public async Task An_answer_that_needs_evidence_needs_it_beside_one_that_does_not()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync(Check.Both);
        var command = await scene.SubmissionAsync() with { Finding = WordingFinding.CannotConfirm, EvidenceIds = [] };

        await scene.RefusedAsync(command, scene.Reviewer, "verdict.evidenceMissing");
    }

    [Fact]
    public async Task Evidence_of_another_claim_and_removed_evidence_carry_no_verdict()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var other = await desk.Given.AClaimAsync(scene.Article, scene.Reviewer, "More ships will come.");
        var elsewhere = await desk.Given.EvidenceAsync(other, scene.Reviewer);
        await scene.RefusedAsync(
            await scene.SubmissionAsync() with { EvidenceIds = [elsewhere] }, scene.Reviewer, "verdict.evidenceUnknown");

        await desk.DoneAsync(new RemoveEvidence(Guid.CreateVersion7(), scene.Evidence, 1), scene.Reviewer);

        await scene.RefusedAsync(await scene.SubmissionAsync(), scene.Reviewer, "verdict.evidenceUnknown");
    }

    [Fact]
    public async Task Only_the_assignee_submits()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var another = await desk.Given.AReviewerAsync("A. Nother");

        await scene.RefusedAsync(await scene.SubmissionAsync(), another, "claim.notYours");
        await scene.RefusedAsync(await scene.SubmissionAsync(), scene.Editor, "claim.notYours");
    }

    [Fact]
    public async Task A_stale_submission_loses_and_the_same_one_counts_once()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var stale = await scene.SubmissionAsync();
        await desk.Given.EvidenceAsync(scene.Claim, scene.Editor, "https://other.example/");

        Assert.IsType<Outcome<VerdictSubmitted>.Conflict>(await desk.DoAsync(stale, scene.Reviewer));

        var fresh = await scene.SubmissionAsync();
        var first = await desk.DoneAsync(fresh, scene.Reviewer);
        Assert.Equal(first, await desk.DoneAsync(fresh, scene.Reviewer));
        await scene.RefusedAsync(fresh with { Id = Guid.CreateVersion7() }, scene.Reviewer, "claim.wrongState");
    }

    [Fact]
    public async Task A_verdict_sent_back_is_submitted_again_under_the_next_number()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.ASubmittedVerdictAsync();
        await desk.DoneAsync(await scene.ObjectionAsync(), scene.Editor);

        var again = await scene.SubmitAsync();

        Assert.Equal(2, again.Number);
        await using var database = desk.OpenDatabase();
        Assert.Equal(2, await database.Verdicts.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_longest_rationale_is_kept_and_one_character_more_is_refused()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var longest = string.Concat(Enumerable.Repeat("\U0001F4A1", Verdict.RationaleMaxLength / 2));

        var tooLong = await desk.DoAsync(await scene.SubmissionAsync() with { Rationale = longest + "x" }, scene.Reviewer);
        await desk.DoneAsync(await scene.SubmissionAsync() with { Rationale = longest }, scene.Reviewer);

        Assert.IsType<Outcome<VerdictSubmitted>.Invalid>(tooLong);
        Assert.Equal(longest, (await scene.CurrentAsync()).Rationale);
        await desk.AssertRecordHoldsAsync();
    }

    private static SubmitVerdict Anew(SubmitVerdict command) => command with { Id = Guid.CreateVersion7() };
}
