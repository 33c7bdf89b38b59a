using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Revisions;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using FactCheck.Core.Verdicts;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Revisions;

public sealed class CheckAgainTests
{
    [Fact]
    public async Task An_approved_claim_that_only_moved_keeps_its_approval()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await ApprovedAsync(desk);

        await desk.Given.ARevisionAsync(scene.Article, scene.Editor, GivenRevisions.Moved);

        Assert.Equal(ClaimState.Approved, (await desk.ClaimAsync(scene.Claim)).State);
        Assert.Empty(await desk.ContextChangesAsync());
        Assert.Equal(ArticleProgress.Ready, await ProgressAsync(desk, scene));
    }

    [Fact]
    public async Task An_approved_claim_whose_passage_changed_is_flagged_with_both_wordings()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await ApprovedAsync(desk);

        await desk.Given.ARevisionAsync(scene.Article, scene.Editor, GivenRevisions.Edited);

        var flag = await desk.OpenQuestionAsync();
        Assert.Equal(ChangedParts.Passage | ChangedParts.Sentence, flag.Parts);
        var shown = (await desk.Services.GetRequiredService<ClaimDetail>().FindAsync(scene.Editor, scene.Claim, Token))!.CheckAgain!;
        Assert.Equal("Repairs cost 4 million.", Assert.Single(shown.Before).Passage);
        Assert.Equal("Repairs cost 5 million.", Assert.Single(shown.After).Passage);
        Assert.Equal(ClaimState.Approved, (await desk.ClaimAsync(scene.Claim)).State);
        Assert.Equal(ArticleProgress.InReview, await ProgressAsync(desk, scene));
        await desk.AssertRecordHoldsAsync();
    }

    [Theory]
    [InlineData("Repairs cost 4 million.", "Repairs cost 4 million so far.", ChangedParts.Sentence)]
    [InlineData("It had been shut for 12 weeks.", "It had been shut for 13 weeks.", ChangedParts.SentenceBefore)]
    [InlineData("Repairs cost 4 million.", "", ChangedParts.Passage)]
    public async Task What_else_changed_is_told(string old, string young, ChangedParts parts)
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await ApprovedAsync(desk, "Repairs cost 4 million");

        await desk.Given.ARevisionAsync(scene.Article, scene.Editor, GivenArticles.Text.Replace(old, young, StringComparison.Ordinal));

        Assert.Equal(parts, (await desk.OpenQuestionAsync()).Parts);
    }

    [Fact]
    public async Task A_submitted_verdict_waits_until_both_texts_were_shown()
    {
        await using var desk = await TestDesk.CreateAsync(services => services.AddVerdictParts());
        var scene = await desk.Given.ASubmittedVerdictAsync();
        await desk.Given.ARevisionAsync(scene.Article, scene.Editor, GivenRevisions.Edited);
        var unaware = await scene.ApprovalAsync();

        await scene.RefusedAsync(unaware, scene.Editor, RevisionRefusals.BothTextsFirst.Code);
        await scene.RefusedAsync(
            new ApproveVerdicts(Guid.CreateVersion7(), [new SeenVerdict(scene.Claim, unaware.ClaimVersion, unaware.ContentHash)]),
            scene.Editor, RevisionRefusals.BothTextsFirst.Code);
        await scene.RefusedAsync(
            unaware with { Id = Guid.CreateVersion7(), ContextChangeId = Guid.CreateVersion7() }, scene.Editor, RevisionRefusals.BothTextsFirst.Code);

        var card = await desk.Services.GetRequiredService<SignOffCards>().ReadAsync(scene.Editor, scene.Claim, Token);
        await desk.DoneAsync(
            unaware with { Id = Guid.CreateVersion7(), ContextChangeId = card!.Claim.CheckAgain!.Id }, scene.Editor);
        Assert.Equal(ClaimState.Approved, (await desk.ClaimAsync(scene.Claim)).State);
        Assert.Equal(CheckAnswer.Approved, Assert.Single(await desk.ContextChangesAsync()).Answer);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task An_editor_confirms_that_it_still_holds_and_says_why()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await ApprovedAsync(desk);
        await desk.Given.ARevisionAsync(scene.Article, scene.Editor, GivenRevisions.Edited);
        var flag = await desk.OpenQuestionAsync();
        var claim = await desk.ClaimAsync(scene.Claim);
        var confirmation = new ConfirmStillHolds(Guid.CreateVersion7(), claim.Id, claim.Version, flag.Id, "Rounded up in the budget.");

        await scene.RefusedAsync(confirmation, scene.Reviewer, "gate.notAllowed");
        await scene.RefusedAsync(
            confirmation with { Id = Guid.CreateVersion7(), ContextChangeId = Guid.CreateVersion7() }, scene.Editor, "revision.otherChange");
        await desk.DoneAsync(confirmation, scene.Editor);

        var settled = Assert.Single(await desk.ContextChangesAsync());
        Assert.Equal((CheckAnswer.StillHolds, "Rounded up in the budget."), (settled.Answer, settled.Reason));
        Assert.Equal(ArticleProgress.Ready, await ProgressAsync(desk, scene));
        await scene.RefusedAsync(
            confirmation with { Id = Guid.CreateVersion7(), ClaimVersion = claim.Version + 1 }, scene.Editor, "revision.nothingToCheckAgain");
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task Reopening_answers_the_question()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await ApprovedAsync(desk);
        await desk.Given.ARevisionAsync(scene.Article, scene.Editor, GivenRevisions.Edited);

        await desk.DoneAsync(
            new ReopenClaim(Guid.CreateVersion7(), scene.Claim, (await desk.ClaimAsync(scene.Claim)).Version, "Another amount"), scene.Editor);

        Assert.Equal(CheckAnswer.Reopened, Assert.Single(await desk.ContextChangesAsync()).Answer);
    }

    [Fact]
    public async Task A_claim_not_yet_submitted_keeps_its_state_and_is_told_of_its_new_context()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();

        await desk.Given.ARevisionAsync(scene.Article, scene.Editor, GivenRevisions.Edited);
        Assert.Equal(ContextChangeKind.NewContext, Assert.Single(await desk.ContextChangesAsync()).Kind);
        Assert.Equal(ClaimState.InProgress, (await desk.ClaimAsync(scene.Claim)).State);
        await scene.SubmitAsync();

        await scene.ApproveAsync();
    }

    [Fact]
    public async Task A_later_text_is_compared_with_the_wording_that_was_checked()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await ApprovedAsync(desk);
        await desk.Given.ARevisionAsync(scene.Article, scene.Editor, GivenRevisions.Edited);

        await desk.Given.ARevisionAsync(
            scene.Article, scene.Editor, GivenRevisions.Edited.Replace("5 million", "6 million", StringComparison.Ordinal));
        var flag = await desk.OpenQuestionAsync();
        Assert.Contains("4 million", flag.Before, StringComparison.Ordinal);
        Assert.Contains("6 million", flag.After, StringComparison.Ordinal);

        await desk.Given.ARevisionAsync(scene.Article, scene.Editor, GivenArticles.Text);
        Assert.Equal([CheckAnswer.Overtaken, CheckAnswer.AsBefore], (await desk.ContextChangesAsync()).Select(change => change.Answer!.Value));
        Assert.Equal(ArticleProgress.Ready, await ProgressAsync(desk, scene));
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task Another_speaker_of_the_same_words_is_a_change()
    {
        const string before = "Budget\n“The buses cost 61 million dollars. Nobody else runs diesel,” Mayor Dolores Vance said on Tuesday.";
        const string after = "Budget\n“The buses cost 61 million dollars. Nobody else runs diesel,” council member Martin Dunne said on Tuesday.";
        await using var desk = await TestDesk.CreateAsync();
        var scene = await ApprovedAsync(desk, "The buses cost 61 million dollars.", before);

        await desk.Given.ARevisionAsync(scene.Article, scene.Editor, after);

        Assert.True((await desk.OpenQuestionAsync()).Parts.HasFlag(ChangedParts.Speaker));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<Scene> ApprovedAsync(
        TestDesk desk, string part = "Repairs cost 4 million.", string text = GivenArticles.Text)
    {
        await desk.Given.AFoundedDeskAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var editor = await desk.Given.AnEditorAsync();
        var article = await desk.Given.AnArticleAsync(reviewer, text);
        await desk.DoneAsync(
            new AddSuggestions(Guid.CreateVersion7(), article, (await desk.ArticleAsync(article)).CurrentRevisionId, []), reviewer);
        var claim = await desk.Given.AClaimAsync(article, reviewer, part, text: text);
        await desk.Given.TakenAsync(claim, reviewer);
        var scene = new Scene(desk, reviewer, editor, article, claim, await Evidence.GivenEvidence.EvidenceAsync(desk.Given, claim, reviewer));
        await scene.SubmitAsync();
        await scene.ApproveAsync();
        return scene;
    }

    private static async Task<ArticleProgress> ProgressAsync(TestDesk desk, Scene scene)
    {
        var list = desk.Services.GetRequiredService<ArticleList>();
        var progress = Assert.Single((await list.ReadAsync(scene.Editor, new ArticleQuery(), Token)).Articles).Progress;
        Assert.Single((await list.ReadAsync(scene.Editor, new ArticleQuery(Progress: progress), Token)).Articles);
        return progress;
    }
}
