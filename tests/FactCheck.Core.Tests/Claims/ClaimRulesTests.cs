using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Text.Claims;

namespace FactCheck.Core.Tests.Claims;

/// <summary>What the methods of a claim do beyond the table.</summary>
public sealed class ClaimRulesTests
{
    private readonly TestClaims scene = new();

    [Fact]
    public void Changing_the_statement_or_the_check_notes_who_did_it_and_changing_the_kind_does_not()
    {
        var claim = scene.AClaim(ClaimState.InProgress, Somebodies.Assignee.PersonId);
        var kind = TestClaims.Wording(claim.Statement) with { Kind = Kind.Statistic };

        Assert.True(claim.Reword(kind, Somebodies.Editor).IsDone);
        Assert.Empty(claim.WordedBy);

        Assert.True(claim.Reword(kind with { Check = Check.Both }, Somebodies.Editor).IsDone);
        Assert.True(claim.Reword(kind with { Check = Check.Both, Statement = "Anew" }, Somebodies.Assignee).IsDone);
        Assert.Equal([Somebodies.Editor.PersonId, Somebodies.Assignee.PersonId], claim.WordedBy);
    }

    [Fact]
    public void Changing_a_claimant_or_a_passage_notes_who_did_it()
    {
        var claim = scene.AClaim(ClaimState.InProgress, Somebodies.Assignee.PersonId);
        var speaker = Claimant.Of(scene.Article.Id, new ClaimantName("A harbour master"));

        claim.Reword(TestClaims.Wording(claim.Statement, chain: speaker), Somebodies.Editor);
        claim.ChangePassages(scene.At("The harbour reopened"), Somebodies.EditorWhoHasIt);

        Assert.Equal([Somebodies.Editor.PersonId, Somebodies.EditorWhoHasIt.PersonId], claim.WordedBy);
        Assert.Equal("The harbour reopened", Assert.Single(claim.Passages).Exact);
    }

    [Fact]
    public void Who_worded_it_before_it_was_taken_is_forgotten_when_it_is_taken_and_kept_when_it_changes_hands()
    {
        var claim = scene.AClaim();
        claim.Reword(TestClaims.Wording("Worded by an editor"), Somebodies.Editor);

        claim.Assign(Somebodies.Assignee, Somebodies.Assignee);
        Assert.Empty(claim.WordedBy);

        claim.Reword(TestClaims.Wording("Worded again"), Somebodies.Editor);
        claim.Assign(Somebodies.OtherReviewer, Somebodies.Editor);
        Assert.Equal([Somebodies.Editor.PersonId], claim.WordedBy);
    }

    [Fact]
    public void Wording_that_says_the_same_leaves_no_fact_and_no_new_version()
    {
        var claim = scene.AClaim();
        var before = TestClaims.Snapshot(claim);

        var ruling = claim.Reword(TestClaims.Wording(claim.Statement), Somebodies.Editor);

        Assert.True(ruling.IsDone);
        Assert.Empty(ruling.Facts);
        Assert.Equal(before, TestClaims.Snapshot(claim));
    }

    [Fact]
    public void Wording_and_planning_raise_their_own_version_and_the_claims()
    {
        var claim = scene.AClaim();

        claim.Reword(TestClaims.Wording("Anew"), Somebodies.Editor);
        Assert.Equal((2, 2, 1), (claim.Version, claim.WordingVersion, claim.PlanningVersion));

        claim.Plan(Risk.Harm, null, Somebodies.Editor);
        Assert.Equal((3, 2, 2), (claim.Version, claim.WordingVersion, claim.PlanningVersion));
    }

    [Fact]
    public void Nobody_without_a_part_in_checking_can_be_given_a_claim()
    {
        var claim = scene.AClaim();

        Assert.Equal("claim.assigneeCannotCheck", claim.Assign(Somebodies.Of(Roles.Administrator), Somebodies.Editor).Refusal!.Code);
        Assert.Equal(
            "claim.assigneeCannotCheck",
            claim.Assign(Somebodies.Of(Roles.Reviewer) with { Active = false }, Somebodies.Editor).Refusal!.Code);
        Assert.Null(claim.AssigneeId);
    }

    [Fact]
    public void A_reviewer_cannot_take_what_somebody_else_has()
    {
        var claim = scene.AClaim(ClaimState.ToDo, Somebodies.Assignee.PersonId);

        Assert.Equal("claim.notYours", claim.Assign(Somebodies.OtherReviewer, Somebodies.OtherReviewer).Refusal!.Code);
    }

    [Fact]
    public void An_editor_takes_a_claim_over_that_somebody_else_has()
    {
        var claim = scene.AClaim(ClaimState.InProgress, Somebodies.Assignee.PersonId);

        Assert.Equal(FactKinds.ClaimAssigned, Assert.Single(claim.Assign(Somebodies.Editor, Somebodies.Editor).Facts).Kind);
        Assert.Equal(ClaimState.InProgress, claim.State);
    }

    [Fact]
    public void The_assignees_first_work_starts_a_claim_and_nobody_elses_does()
    {
        var claim = scene.AClaim(ClaimState.ToDo, Somebodies.Assignee.PersonId);

        Assert.Null(claim.StartedByWork(Somebodies.Editor, TestClaims.Now));
        Assert.Equal(FactKinds.ClaimStarted, claim.StartedByWork(Somebodies.Assignee, TestClaims.Now)!.Kind);
        Assert.Equal(ClaimState.InProgress, claim.State);
        Assert.Null(claim.StartedByWork(Somebodies.Assignee, TestClaims.Now));
    }

    [Fact]
    public void The_parts_of_a_claim_that_is_to_do_keep_its_assignee_risk_due_date_and_worders()
    {
        var claim = scene.AClaim(ClaimState.InProgress, Somebodies.Assignee.PersonId);
        claim.Plan(Risk.Legal, TestClaims.Now, Somebodies.Editor);
        claim.Reword(TestClaims.Wording("Two things"), Somebodies.Assignee);

        var (ruling, children) = claim.SplitInto(
            [("It reopened", scene.At("The harbour reopened")), ("On a Monday", scene.At("on Monday"))],
            scene.Article,
            Somebodies.OtherReviewer,
            TestClaims.Now);

        Assert.Equal(
            [FactKinds.ClaimSplit, FactKinds.ClaimAdded, FactKinds.ClaimAdded], ruling.Facts.Select(fact => fact.Kind));
        Assert.All(children, child =>
        {
            Assert.Equal(ClaimState.ToDo, child.State);
            Assert.Equal(Somebodies.Assignee.PersonId, child.AssigneeId);
            Assert.Equal(Risk.Legal, child.Risk);
            Assert.Equal(TestClaims.Now, child.Due);
            Assert.Equal(claim.Id, child.SplitFromId);
            Assert.Equal([Somebodies.Assignee.PersonId, Somebodies.OtherReviewer.PersonId], child.WordedBy);
        });
        Assert.Equal([2, 3], children.Select(child => child.Number));
    }

    [Fact]
    public void The_parts_of_a_suggestion_are_suggestions_without_a_number()
    {
        var (_, children) = scene.AClaim(ClaimState.Suggested).SplitInto(
            [("One", scene.At("The harbour")), ("Two", scene.At("on Monday"))],
            scene.Article,
            Somebodies.OtherReviewer,
            TestClaims.Now);

        Assert.All(children, child => Assert.Equal((ClaimState.Suggested, null), (child.State, child.Number)));
    }

    [Fact]
    public void The_survivor_of_a_merge_stands_where_both_stood()
    {
        var survivor = scene.AClaim(part: "It had been shut for 12 weeks.");
        var claim = scene.AClaim();
        TestClaims.Set(claim, nameof(Claim.WordedBy), new List<Guid> { Somebodies.Assignee.PersonId });

        Assert.True(claim.MergeInto(survivor, Somebodies.OtherReviewer, TestClaims.Now).IsDone);

        Assert.Equal(
            ["The harbour reopened on Monday.", "It had been shut for 12 weeks."],
            survivor.Passages.OrderBy(passage => passage.Ordinal).Select(passage => passage.Exact));
        Assert.Equal(survivor.Passages.Min(passage => passage.Start), survivor.Position);
        Assert.Equal([Somebodies.Assignee.PersonId, Somebodies.OtherReviewer.PersonId], survivor.WordedBy);
        Assert.Equal(survivor.Id, claim.MergedIntoId);
    }

    [Theory]
    [InlineData(ClaimState.Submitted, "claim.cannotSurvive")]
    [InlineData(ClaimState.Approved, "claim.cannotSurvive")]
    [InlineData(ClaimState.Suggested, "claim.survivorOnlySuggested")]
    public void A_claim_is_not_merged_into_one_that_cannot_take_it_up(ClaimState state, string code)
    {
        var survivor = scene.AClaim(state);
        var before = TestClaims.Snapshot(survivor);

        Assert.Equal(code, scene.AClaim().MergeInto(survivor, Somebodies.Editor, TestClaims.Now).Refusal!.Code);
        Assert.Equal(before, TestClaims.Snapshot(survivor));
    }

    [Fact]
    public void A_claim_is_not_merged_into_itself_or_into_another_articles()
    {
        var claim = scene.AClaim();

        Assert.Equal("claim.mergeWithItself", claim.MergeInto(claim, Somebodies.Editor, TestClaims.Now).Refusal!.Code);
        Assert.Equal(
            "claim.mergeAcrossArticles",
            claim.MergeInto(new TestClaims().AClaim(), Somebodies.Editor, TestClaims.Now).Refusal!.Code);
    }

    [Fact]
    public void A_suggestion_that_was_set_aside_gets_its_number_when_it_is_reopened()
    {
        var claim = scene.AClaim(ClaimState.Suggested);
        claim.SetAside(SetAsideReason.Opinion, " ", Somebodies.OtherReviewer, TestClaims.Now);
        Assert.Null(claim.SetAsideNote);

        claim.Reopen(scene.Article, "It can be checked after all", Somebodies.Editor, TestClaims.Now);

        Assert.Equal((ClaimState.ToDo, 1, null), (claim.State, claim.Number, claim.SetAsideReason));
        Assert.Equal("It can be checked after all", claim.ReopenReason);
    }
}
