using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Gate;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Evidence;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using FactCheck.Core.Verdicts;
using FactCheck.Text.Claims;

namespace FactCheck.Core.Tests.Gate;

public sealed class UndoTests
{
    [Fact]
    public async Task Accepting_is_taken_back_and_the_number_is_not_given_again()
    {
        await using var desk = await TestDesk.CreateAsync();
        var (reviewer, article) = await AnArticleAsync(desk);
        var suggestion = (await desk.Given.SuggestionsAsync(article, reviewer, "Repairs cost 4 million."))[0];
        var accept = new AcceptClaim(Guid.CreateVersion7(), suggestion, (await desk.ClaimAsync(suggestion)).Version);
        await desk.DoneAsync(accept, reviewer);
        var accepted = await desk.ClaimAsync(suggestion);

        await desk.DoneAsync(Undo(accept.Id), reviewer);

        var claim = await desk.ClaimAsync(suggestion);
        Assert.Equal(ClaimState.Suggested, claim.State);
        Assert.Null(claim.Number);
        Assert.True(claim.Version > accepted.Version);
        Assert.Equal(0, (await desk.ArticleAsync(article)).SentencesCovered);
        var again = await desk.DoneAsync(new AcceptClaim(Guid.CreateVersion7(), suggestion, claim.Version), reviewer);
        Assert.Equal(accepted.Number + 1, again.Number);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task Changing_evidence_is_taken_back()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var before = await desk.PieceAsync(scene.Evidence);
        var edit = await EditAsync(desk, scene, scene.Reviewer);

        await desk.DoneAsync(Undo(edit), scene.Reviewer);

        var piece = await desk.PieceAsync(scene.Evidence);
        Assert.Equal((before.Note, before.Quotation), (piece.Note, piece.Quotation));
        Assert.True(piece.Version > before.Version);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task What_a_submitted_verdict_came_to_rest_on_is_not_changed_by_an_undo()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.AClaimAtWorkAsync();
        var more = await desk.Given.EvidenceAsync(scene.Claim, scene.Reviewer);
        await scene.SubmitAsync();
        var edit = await EditAsync(desk, scene with { Evidence = more }, scene.Reviewer);
        await desk.DoneAsync(
            new WithdrawVerdict(Guid.CreateVersion7(), scene.Claim, (await desk.ClaimAsync(scene.Claim)).Version), scene.Reviewer);
        await (scene with { Evidence = more }).SubmitAsync();

        var outcome = await desk.DoAsync(Undo(edit), scene.Reviewer);

        Assert.Equal(EvidenceRefusals.Cited, Assert.IsType<Outcome<Nothing>.Refused>(outcome).Refusal);
        Assert.Equal("Seen in the reading room.", (await desk.PieceAsync(more)).Note);
    }

    [Fact]
    public async Task Taking_a_stretch_back_is_taken_back()
    {
        await using var desk = await TestDesk.CreateAsync();
        var (reviewer, article) = await AnArticleAsync(desk);
        var stretch = await desk.DoneAsync(
            new SetAsideText(
                Guid.CreateVersion7(), article, (await desk.ArticleAsync(article)).CurrentRevisionId,
                GivenArticles.Of("More ships will come."), SetAsideReason.Opinion, null),
            reviewer);
        var covered = (await desk.ArticleAsync(article)).SentencesCovered;
        var takeBack = new TakeBackStretch(Guid.CreateVersion7(), stretch.Id, stretch.Version);
        await desk.DoneAsync(takeBack, reviewer);
        Assert.Equal(covered - 1, (await desk.ArticleAsync(article)).SentencesCovered);

        await desk.DoneAsync(Undo(takeBack.Id), reviewer);

        Assert.Equal(covered, (await desk.ArticleAsync(article)).SentencesCovered);
        await desk.AssertRecordHoldsAsync();
    }

    private static async Task<Guid> EditAsync(TestDesk desk, Scene scene, Guid by)
    {
        var details = new EvidenceDetails(
            Stance.Supports, "Shut until Tuesday.", LocatorKind.Page, "5", new DateOnly(2026, 11, 3), "Seen in the reading room.");
        var edit = new EditEvidence(Guid.CreateVersion7(), scene.Evidence, (await desk.PieceAsync(scene.Evidence)).Version, details);
        await desk.DoneAsync(edit, by);
        return edit.Id;
    }

    [Fact]
    public async Task A_change_somebody_else_made_since_stands()
    {
        await using var desk = await TestDesk.CreateAsync();
        var (reviewer, article) = await AnArticleAsync(desk);
        var editor = await desk.Given.AnEditorAsync("E. Ditor");
        var claim = await desk.Given.AClaimAsync(article, reviewer);
        var mine = await RewordAsync(desk, claim, reviewer, "The harbour opened again on Monday.");
        await RewordAsync(desk, claim, editor, "The harbour reopened on 2 November.");
        await desk.DoneAsync(new PlanClaim(Guid.CreateVersion7(), claim, (await desk.ClaimAsync(claim)).PlanningVersion, Risk.Harm, null), editor);

        var outcome = await desk.DoAsync(Undo(mine), reviewer);

        Assert.Equal("undo.changedSince", Assert.IsType<Outcome<Nothing>.Refused>(outcome).Refusal.Code);
        Assert.Equal("E. Ditor reworded A1-1 since, so this cannot be undone.", outcome.Sentence);
        Assert.Equal("The harbour reopened on 2 November.", (await desk.ClaimAsync(claim)).Statement);
    }

    [Fact]
    public async Task What_changed_nothing_is_not_taken_back_from_under_what_another_did_since()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var editor = await desk.Given.AnEditorAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);
        var claim = await desk.Given.AClaimAsync(article, reviewer, "The harbour reopened on Monday.");
        var idle = await PlaceAsync(desk, claim, "The harbour reopened on Monday.", reviewer);
        await PlaceAsync(desk, claim, "Repairs cost 4 million.", editor);

        var undone = await desk.DoAsync(new UndoCommand(Guid.CreateVersion7(), idle), reviewer);

        Assert.Equal(GateRefusals.NothingToUndo.Sentence, undone.Sentence);
        Assert.Equal("Repairs cost 4 million.", (await desk.ClaimAsync(claim)).Passages.Single().Exact);
    }

    [Fact]
    public async Task Another_part_somebody_changed_since_does_not_hinder()
    {
        await using var desk = await TestDesk.CreateAsync();
        var (reviewer, article) = await AnArticleAsync(desk);
        var claim = await desk.Given.AClaimAsync(article, reviewer);
        var before = (await desk.ClaimAsync(claim)).Statement;
        var mine = await RewordAsync(desk, claim, reviewer, "The harbour opened again on Monday.");
        await desk.Given.EvidenceAsync(claim, await desk.Given.AReviewerAsync("Other"));

        await desk.DoneAsync(Undo(mine), reviewer);

        Assert.Equal(before, (await desk.ClaimAsync(claim)).Statement);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task A_claim_with_evidence_of_others_is_not_taken_away_under_them()
    {
        await using var desk = await TestDesk.CreateAsync();
        var (reviewer, article) = await AnArticleAsync(desk);
        var revision = (await desk.ArticleAsync(article)).CurrentRevisionId;
        var add = new AddClaim(Guid.CreateVersion7(), article, revision, [GivenArticles.Of("Repairs cost 4 million.")], null, []);
        var claim = (await desk.DoneAsync(add, reviewer)).Id;
        await desk.Given.EvidenceAsync(claim, await desk.Given.AReviewerAsync("Other"));

        var outcome = await desk.DoAsync(Undo(add.Id), reviewer);

        Assert.Equal("undo.changedSince", Assert.IsType<Outcome<Nothing>.Refused>(outcome).Refusal.Code);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task Nobody_undoes_what_another_did_or_undoes_twice()
    {
        await using var desk = await TestDesk.CreateAsync();
        var (reviewer, article) = await AnArticleAsync(desk);
        var claim = await desk.Given.AClaimAsync(article, reviewer);
        var mine = await RewordAsync(desk, claim, reviewer, "The harbour opened again on Monday.");

        var byOther = await desk.DoAsync(Undo(mine), await desk.Given.AnEditorAsync());
        Assert.Equal("undo.unknown", Assert.IsType<Outcome<Nothing>.Refused>(byOther).Refusal.Code);
        await desk.DoneAsync(Undo(mine), reviewer);
        var twice = await desk.DoAsync(Undo(mine), reviewer);
        Assert.Equal("undo.already", Assert.IsType<Outcome<Nothing>.Refused>(twice).Refusal.Code);
    }

    [Fact]
    public async Task A_split_is_joined_again()
    {
        await using var desk = await TestDesk.CreateAsync();
        var (reviewer, article) = await AnArticleAsync(desk);
        var claim = await desk.Given.AClaimAsync(article, reviewer);
        var split = new SplitClaim(
            Guid.CreateVersion7(), claim, (await desk.ClaimAsync(claim)).Version, [new ClaimPart("One.", []), new ClaimPart("Two.", [])]);
        var children = (await desk.DoneAsync(split, reviewer)).Claims;

        await desk.DoneAsync(Undo(split.Id), reviewer);

        Assert.Equal(ClaimState.ToDo, (await desk.ClaimAsync(claim)).State);
        await using var database = desk.OpenDatabase();
        Assert.All(children, child => Assert.Null(database.Claims.Find(child.Id)));
        await desk.AssertRecordHoldsAsync();
    }

    private static UndoCommand Undo(Guid command) => new(Guid.CreateVersion7(), command);

    private static async Task<(Guid Reviewer, Guid Article)> AnArticleAsync(TestDesk desk)
    {
        var reviewer = await desk.Given.AReviewerAsync();
        return (reviewer, await desk.Given.AnArticleAsync(reviewer));
    }

    private static async Task<Guid> RewordAsync(TestDesk desk, Guid claimId, Guid person, string statement)
    {
        var claim = await desk.ClaimAsync(claimId);
        var command = new RewordClaim(
            Guid.CreateVersion7(), claimId, claim.WordingVersion, statement, claim.Form, claim.Kind, Check.Substance, [], null, false, null, []);
        await desk.DoneAsync(command, person);
        return command.Id;
    }

    private static async Task<Guid> PlaceAsync(TestDesk desk, Guid claimId, string words, Guid personId)
    {
        var claim = await desk.ClaimAsync(claimId);
        var command = new ChangePassages(
            Guid.CreateVersion7(), claimId, claim.WordingVersion, claim.Passages[0].RevisionId, [GivenArticles.Of(words)]);
        Assert.True((await desk.DoAsync(command, personId)).IsDone);
        return command.Id;
    }
}
