using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Gate;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Evidence;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using FactCheck.Text.Claims;

namespace FactCheck.Core.Tests.Gate;

/// <summary>What was done to a claim is not taken back behind the back of the person who has it now.</summary>
public sealed class UndoInOtherHandsTests
{
    [Fact]
    public async Task A_wording_is_not_taken_back_once_somebody_took_the_claim()
    {
        await using var desk = await TestDesk.CreateAsync();
        var (reviewer, editor, claim) = await AClaimAsync(desk);
        await RewordAsync(desk, claim, editor, "First wording.");
        var second = await RewordAsync(desk, claim, editor, "Second wording.");
        await desk.Given.TakenAsync(claim, reviewer);

        await RefusedAsync(desk, second, editor, " took A1-1 since, so this cannot be undone.");

        Assert.Equal("Second wording.", (await desk.ClaimAsync(claim)).Statement);
    }

    [Fact]
    public async Task A_wording_is_not_taken_back_once_its_worder_was_forgotten()
    {
        await using var desk = await TestDesk.CreateAsync();
        var (reviewer, editor, claim) = await AClaimAsync(desk);
        await desk.Given.TakenAsync(claim, reviewer);
        await RewordAsync(desk, claim, editor, "First wording.");
        var second = await RewordAsync(desk, claim, editor, "Second wording.");
        await desk.DoneAsync(new HandBackClaim(Guid.CreateVersion7(), claim, (await desk.ClaimAsync(claim)).Version), editor);
        await desk.Given.TakenAsync(claim, reviewer);

        await RefusedAsync(desk, second, editor);
    }

    [Fact]
    public async Task An_accepted_claim_that_somebody_took_stays_accepted()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);
        var suggestion = (await desk.Given.SuggestionsAsync(article, reviewer, "Repairs cost 4 million."))[0];
        var accept = new AcceptClaim(Guid.CreateVersion7(), suggestion, (await desk.ClaimAsync(suggestion)).Version);
        await desk.DoneAsync(accept, reviewer);
        await desk.Given.TakenAsync(suggestion, await desk.Given.AReviewerAsync("Other"));

        await RefusedAsync(desk, accept.Id, reviewer);
    }

    [Fact]
    public async Task Evidence_that_a_verdict_rests_on_is_not_taken_away()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.ASubmittedVerdictAsync();
        var other = await desk.Given.AReviewerAsync("Other");
        var attach = GivenEvidence.Attach(scene.Claim) with { NewSource = GivenEvidence.Register with { Url = "https://other.example/" } };
        var piece = (await desk.DoneAsync(attach, other)).EvidenceIds[0];
        await desk.DoneAsync(await scene.WithdrawalAsync(), scene.Reviewer);
        await desk.DoneAsync(await scene.SubmissionAsync() with { EvidenceIds = [piece] }, scene.Reviewer);

        await RefusedAsync(desk, attach.Id, other);

        Assert.Equal(scene.Claim, (await desk.PieceAsync(piece)).ClaimId);
    }

    private static async Task<(Guid Reviewer, Guid Editor, Guid Claim)> AClaimAsync(TestDesk desk)
    {
        var reviewer = await desk.Given.AReviewerAsync();
        var editor = await desk.Given.AnEditorAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);
        return (reviewer, editor, await desk.Given.AClaimAsync(article, reviewer));
    }

    private static async Task<Guid> RewordAsync(TestDesk desk, Guid claimId, Guid by, string statement)
    {
        var claim = await desk.ClaimAsync(claimId);
        var command = new RewordClaim(
            Guid.CreateVersion7(), claimId, claim.WordingVersion, statement, claim.Form, claim.Kind, claim.Check, [], null, false, null, []);
        await desk.DoneAsync(command, by);
        return command.Id;
    }

    private static async Task RefusedAsync(TestDesk desk, Guid commandId, Guid by, string because = "")
    {
        var outcome = await desk.DoAsync(new UndoCommand(Guid.CreateVersion7(), commandId), by);
        Assert.Equal("undo.changedSince", Assert.IsType<Outcome<Nothing>.Refused>(outcome).Refusal.Code);
        Assert.EndsWith(because, outcome.Sentence, StringComparison.Ordinal);
        await desk.AssertRecordHoldsAsync();
    }
}
