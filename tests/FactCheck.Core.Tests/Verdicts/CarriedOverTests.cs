using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Evidence;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Tests.Verdicts;

/// <summary>A verdict that somebody began and another one submits is the work of both.</summary>
public sealed class CarriedOverTests
{
    [Fact]
    public async Task An_editor_whose_rationale_another_submits_again_does_not_decide()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await SentBackToAnotherAsync(desk);
        var again = await scene.SubmissionAsync();

        await desk.DoneAsync(again with { Rationale = again.Rationale + "\nAnd on page five." }, scene.Reviewer);

        await scene.RefusedAsync(await scene.ApprovalAsync(), scene.Editor, "claim.ownWork");
        await scene.RefusedAsync(await scene.ObjectionAsync(), scene.Editor, "claim.ownWork");
    }

    [Fact]
    public async Task An_editor_whose_rating_another_submits_again_does_not_decide()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await SentBackToAnotherAsync(desk);
        var again = await scene.SubmissionAsync();

        await desk.DoneAsync(again with { Rationale = "Two other registers were looked up." }, scene.Reviewer);

        await scene.RefusedAsync(await scene.ApprovalAsync(), scene.Editor, "claim.ownWork");
    }

    [Fact]
    public async Task An_editor_of_whose_verdict_nothing_is_left_decides()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await SentBackToAnotherAsync(desk);
        var again = await scene.SubmissionAsync();

        await desk.DoneAsync(again with { RatingId = TruthScale.False, Rationale = "Two other registers were looked up." }, scene.Reviewer);

        await scene.ApproveAsync();
        await desk.AssertRecordHoldsAsync();
    }

    // The editor wrote the first version on the reviewer's evidence; it was sent back, and the reviewer has the claim now.
    private static async Task<Scene> SentBackToAnotherAsync(TestDesk desk)
    {
        await desk.Given.AFoundedDeskAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var editor = await desk.Given.AnEditorAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);
        var claim = await desk.Given.AClaimAsync(article, reviewer);
        await desk.Given.TakenAsync(claim, editor);
        var evidence = await desk.Given.EvidenceAsync(claim, reviewer);
        await desk.DoneAsync(new StartClaim(Guid.CreateVersion7(), claim, (await desk.ClaimAsync(claim)).Version), editor);
        var scene = new Scene(desk, reviewer, editor, article, claim, evidence);
        await desk.DoneAsync(await scene.SubmissionAsync(), editor);
        await desk.DoneAsync(await scene.ObjectionAsync(), await desk.Given.AnEditorAsync("A. Nother"));
        var back = await desk.ClaimAsync(claim);
        await desk.DoneAsync(new AssignClaim(Guid.CreateVersion7(), claim, back.PlanningVersion, reviewer), editor);
        return scene;
    }
}
