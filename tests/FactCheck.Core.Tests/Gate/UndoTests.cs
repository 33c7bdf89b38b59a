using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Evidence;
using FactCheck.Core.Tests.Storage;
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
}
