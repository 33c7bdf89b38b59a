using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Gate;

public sealed class RedoCheckTests
{
    [Fact]
    public async Task What_nobody_touched_since_is_done_again()
    {
        await using var desk = await TestDesk.CreateAsync();
        var (reviewer, _, claim) = await ASceneAsync(desk);
        var undo = await RewordAndUndoAsync(desk, claim, reviewer);

        Assert.Null(await RefuseAsync(desk, reviewer, undo));
    }

    [Fact]
    public async Task What_somebody_else_worded_since_is_not_worded_over_and_the_sentence_says_who_did_what()
    {
        await using var desk = await TestDesk.CreateAsync();
        var (reviewer, editor, claim) = await ASceneAsync(desk);
        var undo = await RewordAndUndoAsync(desk, claim, reviewer);
        await RewordAsync(desk, claim, editor, "The harbour reopened on 2 November.");

        var refusal = await RefuseAsync(desk, reviewer, undo);

        Assert.Equal("redo.changedSince", refusal?.Code);
        Assert.Equal("E. Ditor reworded A1-1 since, so this is not done again.", refusal?.Sentence);
    }

    [Fact]
    public async Task Another_part_that_somebody_changed_since_does_not_hinder()
    {
        await using var desk = await TestDesk.CreateAsync();
        var (reviewer, editor, claim) = await ASceneAsync(desk);
        var undo = await RewordAndUndoAsync(desk, claim, reviewer);
        await desk.DoneAsync(new PlanClaim(Guid.CreateVersion7(), claim, (await desk.ClaimAsync(claim)).PlanningVersion, Risk.Harm, null), editor);

        Assert.Null(await RefuseAsync(desk, reviewer, undo));
    }

    [Fact]
    public async Task Passages_that_somebody_gave_another_claim_since_do_not_hinder()
    {
        await using var desk = await TestDesk.CreateAsync();
        var (reviewer, editor, claim) = await ASceneAsync(desk);
        var other = await desk.Given.AClaimAsync((await desk.ClaimAsync(claim)).ArticleId, editor, "Repairs cost 4 million.");
        var undo = new UndoCommand(
            Guid.CreateVersion7(), await PlaceAsync(desk, claim, reviewer, "It had been shut for 12 weeks.", "More ships will come."));
        await desk.DoneAsync(undo, reviewer);
        await PlaceAsync(desk, other, editor, "Repairs cost 4 million.", "More ships will come.");

        Assert.Null(await RefuseAsync(desk, reviewer, undo.Id));
    }

    private static async Task<Guid> PlaceAsync(TestDesk desk, Guid claimId, Guid person, params string[] parts)
    {
        var claim = await desk.ClaimAsync(claimId);
        var command = new ChangePassages(
            Guid.CreateVersion7(), claimId, claim.WordingVersion, claim.Passages[0].RevisionId, [.. parts.Select(part => GivenArticles.Of(part))]);
        await desk.DoneAsync(command, person);
        return command.Id;
    }

    private static async Task<(Guid Reviewer, Guid Editor, Guid Claim)> ASceneAsync(TestDesk desk)
    {
        var reviewer = await desk.Given.AReviewerAsync("R. Viewer");
        var editor = await desk.Given.AnEditorAsync("E. Ditor");
        var article = await desk.Given.AnArticleAsync(reviewer);
        return (reviewer, editor, await desk.Given.AClaimAsync(article, reviewer));
    }

    private static async Task<Guid> RewordAndUndoAsync(TestDesk desk, Guid claim, Guid person)
    {
        var undo = new UndoCommand(Guid.CreateVersion7(), await RewordAsync(desk, claim, person, "The harbour opened again on Monday."));
        await desk.DoneAsync(undo, person);
        return undo.Id;
    }

    private static async Task<Guid> RewordAsync(TestDesk desk, Guid claimId, Guid person, string statement)
    {
        var claim = await desk.ClaimAsync(claimId);
        var command = new RewordClaim(
            Guid.CreateVersion7(), claimId, claim.WordingVersion, statement, claim.Form, claim.Kind, claim.Check, [], null, false, null, []);
        await desk.DoneAsync(command, person);
        return command.Id;
    }

    private static Task<Refusal?> RefuseAsync(TestDesk desk, Guid person, Guid undo) =>
        desk.Services.GetRequiredService<RedoCheck>().RefuseAsync(person, undo, TestContext.Current.CancellationToken);
}
