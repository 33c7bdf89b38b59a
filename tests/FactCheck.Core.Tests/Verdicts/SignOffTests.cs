using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Evidence;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Tests.Verdicts;

public sealed class SignOffTests
{
    [Fact]
    public async Task An_editor_who_wrote_no_part_approves_what_they_saw()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.ASubmittedVerdictAsync();

        await scene.ApproveAsync();

        Assert.Equal(ClaimState.Approved, (await desk.ClaimAsync(scene.Claim)).State);
        var signOff = Assert.Single(await scene.SignOffsAsync());
        Assert.Equal((scene.Editor, Decision.Approve, false), (signOff.EditorId, signOff.Decision, signOff.SelfApproved));
        Assert.Equal((await scene.CurrentAsync()).ContentHash, signOff.ContentHash);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task Neither_a_reviewer_nor_an_administrator_decides()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.ASubmittedVerdictAsync();
        var administrator = await desk.Given.AnAdministratorAsync();
        var another = await desk.Given.AReviewerAsync("A. Nother");

        foreach (var person in new[] { administrator, another, scene.Reviewer })
        {
            await scene.RefusedAsync(await scene.ApprovalAsync(), person, "gate.notAllowed");
            await scene.RefusedAsync(await scene.ObjectionAsync(), person, "gate.notAllowed");
        }
    }

    [Fact]
    public async Task The_author_does_not_decide_whatever_roles_they_hold()
    {
        await using var desk = await TestDesk.CreateAsync();
        await desk.Given.AFoundedDeskAsync();
        var both = await desk.Given.APersonAsync("B. Oth", Roles.Reviewer | Roles.Editor | Roles.Administrator);
        var editor = await desk.Given.AnEditorAsync();
        var article = await desk.Given.AnArticleAsync(both);
        var scene = await desk.Given.AClaimAtWorkAsync(article, both, editor);
        await scene.SubmitAsync();

        await scene.RefusedAsync(await scene.ApprovalAsync(), both, "claim.ownWork");
        await scene.RefusedAsync(await scene.ObjectionAsync(), both, "claim.ownWork");
    }

    [Fact]
    public async Task An_editor_who_attached_cited_evidence_does_not_decide()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var attached = await desk.Given.EvidenceAsync(scene.Claim, scene.Editor, "https://other.example/");
        await desk.DoneAsync(await scene.SubmissionAsync() with { EvidenceIds = [scene.Evidence, attached] }, scene.Reviewer);

        await scene.RefusedAsync(await scene.ApprovalAsync(), scene.Editor, "claim.ownWork");
        await desk.DoneAsync(await scene.ApprovalAsync(), await desk.Given.AnEditorAsync("A. Nother"));
    }

    [Fact]
    public async Task An_editor_who_edited_cited_evidence_does_not_decide()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        await desk.DoneAsync(
            new EditEvidence(Guid.CreateVersion7(), scene.Evidence, 1, GivenEvidence.Supporting with { Note = "Seen." }), scene.Editor);
        await desk.DoneAsync(
            new EditEvidence(Guid.CreateVersion7(), scene.Evidence, 2, GivenEvidence.Supporting with { Note = "Read." }), scene.Reviewer);
        await scene.SubmitAsync();

        await scene.RefusedAsync(await scene.ApprovalAsync(), scene.Editor, "claim.ownWork");
    }

    [Fact]
    public async Task An_editor_who_attached_what_is_not_cited_decides()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        await desk.Given.EvidenceAsync(scene.Claim, scene.Editor, "https://other.example/");
        await scene.SubmitAsync();

        await scene.ApproveAsync();
    }

    [Fact]
    public async Task An_editor_who_worded_the_claim_since_it_was_taken_does_not_decide()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var claim = await desk.ClaimAsync(scene.Claim);
        var reword = new RewordClaim(
            Guid.CreateVersion7(), scene.Claim, claim.WordingVersion, "Repairs cost 4 million euros.", claim.Form, claim.Kind, claim.Check,
            [], null, false, null, []);
        await desk.DoneAsync(reword, scene.Editor);
        await scene.SubmitAsync();

        await scene.RefusedAsync(await scene.ApprovalAsync(), scene.Editor, "claim.ownWork");
        await scene.RefusedAsync(await scene.ObjectionAsync(), scene.Editor, "claim.ownWork");
    }

    [Fact]
    public async Task What_was_not_seen_is_not_signed()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.ASubmittedVerdictAsync();
        var approval = await scene.ApprovalAsync();

        await scene.RefusedAsync(approval with { ContentHash = new string('0', 64) }, scene.Editor, "verdict.otherContent");
        Assert.IsType<Outcome<Nothing>.Invalid>(await desk.DoAsync(approval with { ContentHash = "" }, scene.Editor));
    }

    [Fact]
    public async Task A_stale_approval_loses()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.ASubmittedVerdictAsync();
        var stale = await scene.ApprovalAsync();
        await desk.DoneAsync(await scene.WithdrawalAsync(), scene.Reviewer);
        await scene.SubmitAsync();

        Assert.IsType<Outcome<Nothing>.Conflict>(await desk.DoAsync(stale, scene.Editor));
    }

    [Fact]
    public async Task Two_editors_approving_the_same_leave_one_sign_off()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.ASubmittedVerdictAsync();
        var another = await desk.Given.AnEditorAsync("A. Nother");
        var first = await scene.ApprovalAsync();

        var outcomes = await Task.WhenAll(
            desk.DoAsync(first, scene.Editor), desk.DoAsync(first with { Id = Guid.CreateVersion7() }, another));
        await desk.DoAsync(first, scene.Editor);

        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.Single(await scene.SignOffsAsync());
    }

    [Fact]
    public async Task Changes_are_requested_with_a_comment()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.ASubmittedVerdictAsync();
        Assert.IsType<Outcome<Nothing>.Invalid>(await desk.DoAsync(await scene.ObjectionAsync() with { Comment = "  " }, scene.Editor));

        await desk.DoneAsync(await scene.ObjectionAsync(), scene.Editor);

        Assert.Equal(ClaimState.ChangesRequested, (await desk.ClaimAsync(scene.Claim)).State);
        var signOff = Assert.Single(await scene.SignOffsAsync());
        Assert.Equal((Decision.RequestChanges, "Which page?"), (signOff.Decision, signOff.Comment));
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task A_withdrawn_verdict_is_its_authors_draft_again()
    {
        await using var desk = await TestDesk.CreateAsync(services => services.AddVerdictParts());
        var scene = await desk.Given.ASubmittedVerdictAsync();

        await desk.DoneAsync(await scene.WithdrawalAsync(), scene.Reviewer);

        var claim = await desk.ClaimAsync(scene.Claim);
        Assert.Equal((ClaimState.InProgress, null), (claim.State, claim.CurrentVerdictId));
        var draft = (await desk.Drafts().ReadAsync(scene.Reviewer, scene.Claim, TestContext.Current.CancellationToken))!;
        Assert.Equal((GivenVerdicts.Rationale, TruthScale.True), (draft.Wording.Rationale, draft.Wording.RatingId));
        Assert.Equal([scene.Evidence], draft.Wording.EvidenceIds);
    }

    [Fact]
    public async Task Only_the_author_withdraws_and_only_before_a_decision()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.ASubmittedVerdictAsync();
        await scene.RefusedAsync(await scene.WithdrawalAsync(), scene.Editor, "claim.notYours");

        await scene.ApproveAsync();

        await scene.RefusedAsync(await scene.WithdrawalAsync(), scene.Reviewer, "claim.wrongState");
    }

    [Theory]
    [InlineData(ClaimState.ToDo)]
    [InlineData(ClaimState.InProgress)]
    [InlineData(ClaimState.ChangesRequested)]
    [InlineData(ClaimState.Approved)]
    public async Task What_is_not_submitted_is_not_decided_on(ClaimState state)
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await InStateAsync(desk, state);
        var version = (await desk.ClaimAsync(scene.Claim)).Version;

        await scene.RefusedAsync(new ApproveVerdict(Guid.CreateVersion7(), scene.Claim, version, new string('0', 64)), scene.Editor, "claim.wrongState");
        await scene.RefusedAsync(await scene.ObjectionAsync(), scene.Editor, "claim.wrongState");
        await scene.RefusedAsync(await scene.WithdrawalAsync(), scene.Reviewer, "claim.wrongState");
    }

    private static async Task<Scene> InStateAsync(TestDesk desk, ClaimState state)
    {
        if (state == ClaimState.ToDo)
        {
            var founded = await desk.Given.AClaimAtWorkAsync();
            return founded with { Claim = await desk.Given.AClaimAsync(founded.Article, founded.Reviewer, "More ships will come.") };
        }

        var scene = await desk.Given.AClaimAtWorkAsync();
        if (state == ClaimState.InProgress)
            return scene;

        await scene.SubmitAsync();
        if (state == ClaimState.Approved)
            await scene.ApproveAsync();
        else
            await desk.DoneAsync(await scene.ObjectionAsync(), scene.Editor);
        return scene;
    }
}
