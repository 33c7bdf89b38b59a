using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Gate;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Evidence;
using FactCheck.Core.Tests.Storage;
using FactCheck.Text.Claims;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Tests.Claims;

/// <summary>Commands on claims through the gate, on a real file.</summary>
public sealed class ClaimCommandTests : IAsyncLifetime
{
    private const string First = "The harbour reopened on Monday.";

    private const string Second = "It had been shut for 12 weeks.";

    private TestDesk desk = null!;
    private Guid reviewer;
    private Guid editor;
    private Guid article;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.CreateAsync();
        reviewer = await desk.Given.AReviewerAsync();
        editor = await desk.Given.AnEditorAsync();
        article = await desk.Given.AnArticleAsync(reviewer);
    }

    public async ValueTask DisposeAsync()
    {
        await desk.AssertRecordHoldsAsync();
        await desk.DisposeAsync();
    }

    [Fact]
    public async Task An_added_claim_keeps_its_passages_with_their_selectors_and_its_chain()
    {
        var revision = (await desk.ArticleAsync(article)).CurrentRevisionId;
        var added = await desk.DoneAsync(
            new AddClaim(
                Guid.CreateVersion7(),
                article,
                revision,
                [GivenArticles.Of(Second), GivenArticles.Of(First)],
                null,
                [new ClaimantName("A port official", "deputy", "the port"), new ClaimantName("A harbour master")],
                Form.ReportedSpeech),
            reviewer);

        var claim = await desk.ClaimAsync(added.Id);
        Assert.Equal($"{First} … {Second}", claim.Statement);
        Assert.Equal([First, Second], claim.Passages.OrderBy(passage => passage.Ordinal).Select(passage => passage.Exact));
        Assert.Equal("reopens\nBy A. Writer\n", claim.Passages.Single(passage => passage.Ordinal == 0).Prefix[^21..]);
        Assert.Equal(
            ["A port official", "A harbour master"],
            claim.Claimants.OrderBy(link => link.Ordinal).Select(link => link.Claimant.Name));
        Assert.Equal((1, ClaimState.ToDo, reviewer), (claim.Number, claim.State, claim.AddedById));
    }

    [Fact]
    public async Task A_statement_of_a_thousand_and_one_characters_is_invalid_and_of_a_thousand_is_not()
    {
        var id = await desk.Given.AClaimAsync(article, reviewer);
        var claim = await desk.ClaimAsync(id);
        var tooLong = Reword(claim) with { Statement = new string('a', 1001) };

        Assert.Equal("A statement has at most 1,000 characters.", (await desk.DoAsync(tooLong, reviewer)).Sentence);
        await desk.DoneAsync(tooLong with { Id = Guid.CreateVersion7(), Statement = new string('a', 1000) }, reviewer);
    }

    [Theory]
    [InlineData(" ")]
    [InlineData(null)]
    public async Task Text_too_long_to_be_a_statement_is_refused_wherever_it_would_become_one(string? typed)
    {
        var line = string.Join(' ', Enumerable.Repeat("and so on", 200));
        var id = await desk.Given.AnArticleAsync(reviewer, line, "Long");
        var revision = (await desk.ArticleAsync(id)).CurrentRevisionId;
        var all = GivenArticles.Of(line, line);
        var add = new AddClaim(Guid.CreateVersion7(), id, revision, [all], "Worded by hand", []);
        var claim = await desk.DoneAsync(add, reviewer);

        var added = await desk.DoAsync(add with { Id = Guid.CreateVersion7(), Statement = typed }, reviewer);
        var split = await desk.DoAsync(
            new SplitClaim(Guid.CreateVersion7(), claim.Id, 1, [new ClaimPart("One", []), new ClaimPart(typed, [all])]), reviewer);

        Assert.Equal("claim.statementTooLong", Assert.IsType<Outcome<ClaimRef>.Refused>(added).Refusal.Code);
        Assert.Equal("claim.statementTooLong", Assert.IsType<Outcome<ClaimRefs>.Refused>(split).Refusal.Code);
    }

    [Fact]
    public async Task Two_people_wording_the_same_claim_collide_field_by_field_and_planning_does_not()
    {
        var id = await desk.Given.AClaimAsync(article, reviewer);
        var seen = await desk.ClaimAsync(id);
        await desk.DoneAsync(Reword(seen) with { Statement = "Theirs", SaidAt = "At the quay" }, reviewer);

        var outcome = await desk.DoAsync(Reword(seen) with { Statement = "Yours" }, editor);
        await desk.DoneAsync(new PlanClaim(Guid.CreateVersion7(), id, seen.PlanningVersion, Risk.Harm, null), editor);

        var conflict = Assert.IsType<Outcome<ClaimRef>.Conflict>(outcome);
        Assert.Equal(
            [new FieldConflict("Statement", "Theirs", "Yours"), new FieldConflict("SaidAt", "At the quay", null)], conflict.Fields);
        Assert.Equal("Theirs", (await desk.ClaimAsync(id)).Statement);
    }

    [Fact]
    public async Task Rewording_can_be_undone_with_its_claimants()
    {
        var id = await desk.Given.AClaimAsync(article, reviewer);
        var seen = await desk.ClaimAsync(id);
        var command = Reword(seen) with { Statement = "Anew", Claimants = [new ClaimantName("A harbour master")] };
        await desk.DoneAsync(command, reviewer);

        await desk.DoneAsync(new UndoCommand(Guid.CreateVersion7(), command.Id), reviewer);

        var claim = await desk.ClaimAsync(id);
        Assert.Equal(First, claim.Statement);
        Assert.Empty(claim.Claimants);
    }

    [Fact]
    public async Task A_state_change_on_a_stale_claim_is_a_conflict_and_without_a_version_invalid()
    {
        var id = await desk.Given.AClaimAsync(article, reviewer);
        var seen = await desk.ClaimAsync(id);
        await desk.DoneAsync(Reword(seen) with { Statement = "Anew" }, reviewer);

        var stale = await desk.DoAsync(
            new SetAsideClaim(Guid.CreateVersion7(), id, seen.Version, SetAsideReason.Trivial, null), reviewer);
        var missing = await desk.DoAsync(new SetAsideClaim(Guid.CreateVersion7(), id, 0, SetAsideReason.Trivial, null), reviewer);

        Assert.Equal(2, Assert.IsType<Outcome<ClaimRef>.Conflict>(stale).Version);
        Assert.Equal("Say which version you saw.", missing.Sentence);
        Assert.Equal(ClaimState.ToDo, (await desk.ClaimAsync(id)).State);
    }

    [Fact]
    public async Task A_claim_that_is_not_there_is_gone()
    {
        Assert.IsType<Outcome<ClaimRef>.Gone>(
            await desk.DoAsync(new AcceptClaim(Guid.CreateVersion7(), Guid.CreateVersion7(), 1), reviewer));
        Assert.IsType<Outcome<Assigned>.Gone>(
            await desk.DoAsync(new AssignClaim(Guid.CreateVersion7(), Guid.CreateVersion7(), 1, reviewer), reviewer));
    }

    [Fact]
    public async Task Changing_the_passages_keeps_those_that_stay()
    {
        var id = await desk.Given.AClaimAsync(article, reviewer);
        var seen = await desk.ClaimAsync(id);
        var command = new ChangePassages(
            Guid.CreateVersion7(),
            id,
            seen.WordingVersion,
            seen.Passages[0].RevisionId,
            [GivenArticles.Of(Second), GivenArticles.Of(First), GivenArticles.Of("Harbour reopens")]);
        await desk.DoneAsync(command, reviewer);

        var claim = await desk.ClaimAsync(id);
        Assert.Equal(
            ["Harbour reopens", First, Second],
            claim.Passages.OrderBy(passage => passage.Ordinal).Select(passage => passage.Exact));
        Assert.Contains(claim.Passages, passage => passage.Id == seen.Passages[0].Id);
        Assert.Equal(3, (await desk.ArticleAsync(article)).SentencesCovered);

        await desk.DoneAsync(new UndoCommand(Guid.CreateVersion7(), command.Id), reviewer);
        Assert.Equal([First], (await desk.ClaimAsync(id)).Passages.Select(passage => passage.Exact));
        Assert.Equal(1, (await desk.ArticleAsync(article)).SentencesCovered);
    }

    [Fact]
    public async Task Splitting_and_its_undo_leave_the_number_that_was_given_unused()
    {
        var id = await desk.Given.AClaimInProgressAsync(article, reviewer);
        var seen = await desk.ClaimAsync(id);
        var command = new SplitClaim(
            Guid.CreateVersion7(), id, seen.Version, [new ClaimPart("It reopened.", []), new ClaimPart(null, [GivenArticles.Of("on Monday")])]);

        var children = (await desk.DoneAsync(command, editor)).Claims;
        Assert.Equal([2, 3], children.Select(child => child.Number));
        Assert.Equal(ClaimState.Split, (await desk.ClaimAsync(id)).State);
        Assert.Equal("on Monday", (await desk.ClaimAsync(children[1].Id)).Statement);
        Assert.Equal(1, (await desk.ArticleAsync(article)).SentencesCovered);

        await desk.DoneAsync(new UndoCommand(Guid.CreateVersion7(), command.Id), editor);
        Assert.Equal(ClaimState.InProgress, (await desk.ClaimAsync(id)).State);
        Assert.Equal(4, (await desk.ClaimAsync(await desk.Given.AClaimAsync(article, reviewer, Second))).Number);
    }

    [Fact]
    public async Task Merging_and_its_undo_move_the_passages_there_and_back()
    {
        var survivor = await desk.Given.AClaimAsync(article, reviewer);
        var other = await desk.Given.AClaimAsync(article, reviewer, Second);
        var command = new MergeClaim(Guid.CreateVersion7(), other, 1, survivor, 1);
        await desk.DoneAsync(command, reviewer);

        Assert.Equal(2, (await desk.ClaimAsync(survivor)).Passages.Count);
        Assert.Equal((ClaimState.Merged, survivor), ((await desk.ClaimAsync(other)).State, (await desk.ClaimAsync(other)).MergedIntoId));
        Assert.Equal(2, (await desk.ArticleAsync(article)).SentencesCovered);

        await desk.DoneAsync(new UndoCommand(Guid.CreateVersion7(), command.Id), reviewer);
        Assert.Single((await desk.ClaimAsync(survivor)).Passages);
        Assert.Equal(ClaimState.ToDo, (await desk.ClaimAsync(other)).State);
    }

    [Fact]
    public async Task Each_part_of_a_split_gets_a_copy_of_the_evidence()
    {
        var id = await desk.Given.AClaimInProgressAsync(article, reviewer);
        await desk.Given.EvidenceAsync(id, reviewer);
        var seen = await desk.ClaimAsync(id);
        var command = new SplitClaim(
            Guid.CreateVersion7(), id, seen.Version, [new ClaimPart("One thing.", []), new ClaimPart("Another.", [])]);

        var children = (await desk.DoneAsync(command, editor)).Claims;

        var evidence = await EvidenceAsync();
        Assert.Equal(3, evidence.Count);
        Assert.All(children, child =>
            Assert.Equal(reviewer, Assert.Single(evidence, piece => piece.ClaimId == child.Id).AttachedById));

        await desk.DoneAsync(new UndoCommand(Guid.CreateVersion7(), command.Id), editor);
        Assert.Equal(id, Assert.Single(await EvidenceAsync()).ClaimId);
    }

    [Fact]
    public async Task The_survivor_of_a_merge_gets_the_evidence_and_undo_gives_it_back()
    {
        var survivor = await desk.Given.AClaimAsync(article, reviewer, Second);
        var id = await desk.Given.AClaimInProgressAsync(article, reviewer);
        await desk.Given.EvidenceAsync(id, reviewer);
        var command = new MergeClaim(
            Guid.CreateVersion7(), id, (await desk.ClaimAsync(id)).Version, survivor, (await desk.ClaimAsync(survivor)).Version);

        await desk.DoneAsync(command, editor);
        Assert.Equal(survivor, Assert.Single(await EvidenceAsync()).ClaimId);

        await desk.DoneAsync(new UndoCommand(Guid.CreateVersion7(), command.Id), editor);
        Assert.Equal(id, Assert.Single(await EvidenceAsync()).ClaimId);
    }

    [Fact]
    public async Task A_reviewer_takes_a_claim_and_another_one_comes_too_late()
    {
        var id = await desk.Given.AClaimAsync(article, reviewer);
        var late = await desk.Given.AReviewerAsync("L. Ate");

        var taken = await desk.DoneAsync(new AssignClaim(Guid.CreateVersion7(), id, 1, reviewer), reviewer);
        var outcome = await desk.DoAsync(new AssignClaim(Guid.CreateVersion7(), id, 1, late), late);

        Assert.Empty(taken.Warnings);
        Assert.Equal("claim.notYours", Assert.IsType<Outcome<Assigned>.Refused>(outcome).Refusal.Code);
        Assert.Equal(reviewer, (await desk.ClaimAsync(id)).AssigneeId);
    }

    [Fact]
    public async Task Two_editors_assigning_the_same_claim_collide()
    {
        var id = await desk.Given.AClaimAsync(article, reviewer);
        var other = await desk.Given.AnEditorAsync("O. Ther");
        await desk.DoneAsync(new AssignClaim(Guid.CreateVersion7(), id, 1, reviewer), editor);

        var outcome = await desk.DoAsync(new AssignClaim(Guid.CreateVersion7(), id, 1, other), other);

        Assert.Equal(
            new FieldConflict("Assignee", "R. Viewer", "O. Ther"),
            Assert.Single(Assert.IsType<Outcome<Assigned>.Conflict>(outcome).Fields));
    }

    [Fact]
    public async Task Giving_the_only_editor_a_claim_warns_that_nobody_is_left_to_approve()
    {
        var id = await desk.Given.AClaimAsync(article, reviewer);

        var assigned = await desk.DoneAsync(new AssignClaim(Guid.CreateVersion7(), id, 1, editor), editor);

        Assert.Equal([AssignmentWarning.NoEditorLeftToApprove], assigned.Warnings);
    }

    [Fact]
    public async Task Several_claims_are_assigned_together_or_not_at_all()
    {
        var one = await desk.Given.AClaimAsync(article, reviewer);
        var two = await desk.Given.AClaimAsync(article, reviewer, Second);
        await desk.DoneAsync(new SetAsideClaim(Guid.CreateVersion7(), two, 1, SetAsideReason.Trivial, null), editor);

        var outcome = await desk.DoAsync(
            new AssignClaims(Guid.CreateVersion7(), [new ClaimAt(one, 1), new ClaimAt(two, 1)], reviewer), editor);

        Assert.Equal("claim.wrongState", Assert.IsType<Outcome<Assigned>.Refused>(outcome).Refusal.Code);
        Assert.Null((await desk.ClaimAsync(one)).AssigneeId);
    }

    [Fact]
    public async Task The_way_from_taking_to_handing_back_and_reopening()
    {
        var id = await desk.Given.AClaimInProgressAsync(article, reviewer);
        Assert.Equal(ClaimState.InProgress, (await desk.ClaimAsync(id)).State);

        await desk.DoneAsync(new HandBackClaim(Guid.CreateVersion7(), id, (await desk.ClaimAsync(id)).Version), reviewer);
        var back = await desk.ClaimAsync(id);
        Assert.Equal((ClaimState.ToDo, null), (back.State, back.AssigneeId));

        await desk.DoneAsync(new SetAsideClaim(Guid.CreateVersion7(), id, back.Version, SetAsideReason.Other, "Out of date"), reviewer);
        var aside = await desk.ClaimAsync(id);
        var refused = await desk.DoAsync(new ReopenClaim(Guid.CreateVersion7(), id, aside.Version, "Why not"), reviewer);
        Assert.IsType<Outcome<ClaimRef>.Refused>(refused);

        await desk.DoneAsync(new ReopenClaim(Guid.CreateVersion7(), id, aside.Version, "It matters again"), editor);
        var reopened = await desk.ClaimAsync(id);
        Assert.Equal((ClaimState.ToDo, "It matters again", null), (reopened.State, reopened.ReopenReason, reopened.SetAsideNote));
    }

    [Fact]
    public async Task Undo_of_setting_aside_is_refused_once_the_claim_was_reopened()
    {
        var id = await desk.Given.AClaimAsync(article, reviewer);
        var aside = new SetAsideClaim(Guid.CreateVersion7(), id, 1, SetAsideReason.Trivial, null);
        await desk.DoneAsync(aside, reviewer);
        await desk.DoneAsync(new ReopenClaim(Guid.CreateVersion7(), id, 2, "It matters"), editor);

        Assert.IsType<Outcome<Nothing>.Refused>(await desk.DoAsync(new UndoCommand(Guid.CreateVersion7(), aside.Id), reviewer));
        await using var database = desk.OpenDatabase();
        Assert.Equal(1, await database.Claims.CountAsync(TestContext.Current.CancellationToken));
    }

    private async Task<IReadOnlyList<PieceOfEvidence>> EvidenceAsync()
    {
        await using var database = desk.OpenDatabase();
        return await database.Evidence.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
    }

    private static RewordClaim Reword(Claim claim) => new(
        Guid.CreateVersion7(),
        claim.Id,
        claim.WordingVersion,
        claim.Statement,
        claim.Form,
        claim.Kind,
        claim.Check,
        [],
        null,
        false,
        null,
        []);
}
