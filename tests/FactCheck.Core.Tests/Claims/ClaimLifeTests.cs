using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using static FactCheck.Core.Tests.Claims.Somebody;

namespace FactCheck.Core.Tests.Claims;

/// <summary>Every row of the claim's life table, allowed and refused, written down once more from the product's page.</summary>
public sealed class ClaimLifeTests
{
    private static readonly ClaimState[] Open =
        [ClaimState.Suggested, ClaimState.ToDo, ClaimState.InProgress, ClaimState.ChangesRequested];

    private static readonly ClaimState[] AtWork = [ClaimState.ToDo, ClaimState.InProgress, ClaimState.ChangesRequested];

    private static readonly Somebody[] Checkers = [Assignee, OtherReviewer, Editor, EditorWhoHasIt];

    private static readonly Somebody[] Editors = [Editor, EditorWhoHasIt];

    public static TheoryData<ClaimAction, ClaimState, bool> EveryActionInEveryState()
    {
        var data = new TheoryData<ClaimAction, ClaimState, bool>();
        foreach (var action in Enum.GetValues<ClaimAction>())
            foreach (var state in Enum.GetValues<ClaimState>())
            {
                data.Add(action, state, true);
                data.Add(action, state, false);
            }

        return data;
    }

    [Theory]
    [MemberData(nameof(EveryActionInEveryState))]
    public void What_the_table_says_is_allowed_and_nothing_else(ClaimAction action, ClaimState state, bool taken)
    {
        foreach (var somebody in Enum.GetValues<Somebody>())
        {
            var claim = new TestClaims().AClaim(state, HolderFor(somebody, taken));

            Assert.True(
                MayDo(action, state, somebody, taken) == claim.Allowed(somebody.Standing()).Contains(action),
                $"{somebody} {action} {state} taken: {taken}");
        }
    }

    [Theory]
    [MemberData(nameof(EveryActionInEveryState))]
    public void What_is_allowed_leads_where_the_table_says_and_what_is_refused_changes_nothing(
        ClaimAction action, ClaimState state, bool taken)
    {
        foreach (var somebody in Enum.GetValues<Somebody>())
        {
            var scene = new TestClaims();
            var claim = scene.AClaim(state, HolderFor(somebody, taken));
            var before = TestClaims.Snapshot(claim);
            if (Try(action, claim, scene, somebody.Standing()) is not { } ruling)
                continue;

            var allowed = MayDo(action, state, somebody, taken);
            Assert.True(allowed == ruling.IsDone, $"{somebody} {action} {state}: {ruling.Refusal?.Sentence}");
            if (allowed)
                Assert.Equal(LeadsTo(action, state, taken), claim.State);
            else
                Assert.Equal(before, TestClaims.Snapshot(claim));
        }
    }

    [Fact]
    public void A_refusal_names_the_state_and_what_it_allows()
    {
        var refusal = ClaimLife.Refuse(ClaimAction.Accept, new TestClaims().AClaim(ClaimState.Approved), Somebodies.Editor);

        Assert.Equal("claim.wrongState", refusal!.Code);
        Assert.Equal("This claim is Approved, so it cannot be accepted; it can be confirmed or reopened.", refusal.Sentence);
    }

    [Fact]
    public void A_claim_that_was_merged_allows_nothing_more()
    {
        var refusal = ClaimLife.Refuse(ClaimAction.Reopen, new TestClaims().AClaim(ClaimState.Merged), Somebodies.Editor);

        Assert.Equal("This claim is Merged, so it cannot be reopened; nothing more can be done with it.", refusal!.Sentence);
    }

    [Fact]
    public void Who_may_not_is_told_who_may()
    {
        var claim = new TestClaims().AClaim(ClaimState.ToDo, Somebodies.Assignee.PersonId);

        var refusal = ClaimLife.Refuse(ClaimAction.Reword, claim, Somebodies.OtherReviewer);

        Assert.Equal("claim.notYours", refusal!.Code);
        Assert.Equal(
            "This claim can be reworded only by an editor, its assignee or a reviewer while nobody has it.", refusal.Sentence);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_editor_who_worded_the_claim_or_worked_on_its_evidence_may_not_decide_on_it(bool worded)
    {
        var claim = new TestClaims().AClaim(ClaimState.Submitted, Somebodies.Assignee.PersonId);
        var editor = Somebodies.Editor;
        if (worded)
            TestClaims.Set(claim, nameof(Claim.WordedBy), new List<Guid> { editor.PersonId });
        var evidenceBy = worded ? [] : new[] { editor.PersonId };

        Assert.Equal("claim.ownWork", ClaimLife.Refuse(ClaimAction.Approve, claim, editor, citedEvidenceBy: evidenceBy)!.Code);
        Assert.DoesNotContain(ClaimAction.Approve, claim.Allowed(editor, evidenceBy));
        Assert.Contains(ClaimAction.Approve, claim.Allowed(Somebodies.Of(Roles.Editor), evidenceBy));
    }

    [Fact]
    public void On_a_desk_of_one_its_editor_decides_on_their_own_work()
    {
        var alone = Somebodies.Of(Roles.Reviewer | Roles.Editor | Roles.Administrator, worksAlone: true);
        var claim = new TestClaims().AClaim(ClaimState.Submitted, alone.PersonId);

        Assert.Contains(ClaimAction.Approve, claim.Allowed(alone));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Evidence_is_changed_by_who_attached_it_but_not_by_another_reviewer(bool own)
    {
        var claim = new TestClaims().AClaim(ClaimState.InProgress, Somebodies.Assignee.PersonId);
        var attachedBy = own ? Somebodies.OtherReviewer.PersonId : Somebodies.Assignee.PersonId;

        Assert.Equal(own, ClaimLife.Refuse(ClaimAction.ChangeEvidence, claim, Somebodies.OtherReviewer, attachedBy) is null);
    }

    private static Guid? HolderFor(Somebody somebody, bool taken) => (taken, somebody) switch
    {
        (false, _) => null,
        (_, EditorWhoHasIt) => Somebodies.EditorWhoHasIt.PersonId,
        _ => Somebodies.Assignee.PersonId,
    };

    private static bool MayDo(ClaimAction action, ClaimState state, Somebody somebody, bool taken)
    {
        var holder = taken && somebody is Assignee or EditorWhoHasIt;
        var editor = Editors.Contains(somebody);
        var checker = Checkers.Contains(somebody);
        return action switch
        {
            ClaimAction.Accept => state == ClaimState.Suggested && checker,
            ClaimAction.Reword => Open.Contains(state) && checker && (holder || editor || !taken),
            ClaimAction.AttachEvidence or ClaimAction.ChangeEvidence =>
                (AtWork.Contains(state) || state == ClaimState.Submitted) && checker,
            ClaimAction.Assign => AtWork.Contains(state) && editor,
            ClaimAction.Take => AtWork.Contains(state) && checker && !taken,
            ClaimAction.HandBack => AtWork.Contains(state) && taken && (holder || editor),
            ClaimAction.Plan => (AtWork.Contains(state) || state == ClaimState.Submitted) && editor,
            ClaimAction.Start => state == ClaimState.ToDo && holder,
            ClaimAction.Submit => state is ClaimState.InProgress or ClaimState.ChangesRequested && holder,
            ClaimAction.Withdraw => state == ClaimState.Submitted && holder,
            ClaimAction.Approve or ClaimAction.RequestChanges => state == ClaimState.Submitted && editor && !holder,
            ClaimAction.ConfirmStillHolds => state == ClaimState.Approved && editor && !holder,
            ClaimAction.Reopen => state is ClaimState.Approved or ClaimState.SetAside && editor,
            ClaimAction.SetAside => state is ClaimState.Suggested or ClaimState.ToDo
                ? checker
                : state is ClaimState.InProgress or ClaimState.ChangesRequested && editor,
            _ => Open.Contains(state) && checker,
        };
    }

    private static ClaimState LeadsTo(ClaimAction action, ClaimState state, bool taken) => action switch
    {
        ClaimAction.Accept or ClaimAction.HandBack => ClaimState.ToDo,
        ClaimAction.Start => ClaimState.InProgress,
        ClaimAction.Reopen => taken ? ClaimState.InProgress : ClaimState.ToDo,
        ClaimAction.SetAside => ClaimState.SetAside,
        ClaimAction.Split => ClaimState.Split,
        ClaimAction.Merge => ClaimState.Merged,
        _ => state,
    };

    /// <summary>Does it; null for what the verdict's own tests try.</summary>
    private static Ruling? Try(ClaimAction action, Claim claim, TestClaims scene, Standing actor) => action switch
    {
        ClaimAction.Accept => claim.Accept(scene.Article, actor, TestClaims.Now),
        ClaimAction.Reword => claim.Reword(TestClaims.Wording("Said otherwise."), actor),
        ClaimAction.Assign => claim.Assign(TestClaims.Checker(Guid.CreateVersion7()), actor),
        ClaimAction.Take when claim.AssigneeId is null => claim.Assign(actor, actor),
        ClaimAction.HandBack => claim.HandBack(actor, TestClaims.Now),
        ClaimAction.Plan => claim.Plan(Risk.Legal, TestClaims.Now, actor),
        ClaimAction.Start => claim.Start(actor, TestClaims.Now),
        ClaimAction.Reopen => claim.Reopen(scene.Article, "New figures", actor, TestClaims.Now),
        ClaimAction.SetAside => claim.SetAside(SetAsideReason.Trivial, null, actor, TestClaims.Now),
        ClaimAction.Split => claim.SplitInto(
            [("One", scene.At("The harbour")), ("Two", scene.At("on Monday"))], scene.Article, actor, TestClaims.Now).Ruling,
        ClaimAction.Merge => claim.MergeInto(scene.AClaim(claim.State), actor, TestClaims.Now),
        _ => null,
    };
}
