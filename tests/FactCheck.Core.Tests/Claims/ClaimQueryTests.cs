using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Evidence;
using FactCheck.Core.Tests.Storage;

namespace FactCheck.Core.Tests.Claims;

public sealed class ClaimQueryTests
{
    [Fact]
    public async Task A_page_of_the_history_ends_between_events_and_never_in_one()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var editor = await desk.Given.AnEditorAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);
        var id = await desk.Given.AClaimAsync(article, reviewer);
        await desk.DoneAsync(new AssignClaim(Guid.CreateVersion7(), id, (await desk.ClaimAsync(id)).PlanningVersion, reviewer), reviewer);
        await desk.Given.EvidenceAsync(id, reviewer);
        for (var time = 0; time < 49; time++)
        {
            var claim = await desk.ClaimAsync(id);
            await desk.DoneAsync(
                new PlanClaim(Guid.CreateVersion7(), id, claim.PlanningVersion, claim.Risk == Risk.None ? Risk.Legal : Risk.None, null),
                editor);
        }

        var history = new ClaimHistory(desk.Reader);
        var first = await history.ReadAsync(reviewer, id, null, TestContext.Current.CancellationToken);
        var rest = await history.ReadAsync(reviewer, id, first.More, TestContext.Current.CancellationToken);

        Assert.Equal(49, first.Entries.Count);
        Assert.Equal(
            [FactKinds.EvidenceAttached, FactKinds.ClaimStarted, FactKinds.ClaimTaken, FactKinds.ClaimAdded],
            rest.Entries.Select(entry => entry.Kind));
        Assert.Null(rest.More);
    }

    [Fact]
    public async Task History_says_who_did_what_latest_first_with_what_changed()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var editor = await desk.Given.AnEditorAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);
        var id = await desk.Given.AClaimInProgressAsync(article, reviewer);
        var claim = await desk.ClaimAsync(id);
        await desk.DoneAsync(
            new PlanClaim(Guid.CreateVersion7(), id, claim.PlanningVersion, Risk.Legal, desk.Clock.GetUtcNow()), editor);
        await desk.DoneAsync(
            new ChangePassages(
                Guid.CreateVersion7(), id, claim.WordingVersion, claim.Passages[0].RevisionId, [GivenArticles.Of("on Monday")]),
            editor);

        var page = await new ClaimHistory(desk.Reader).ReadAsync(reviewer, id, null, TestContext.Current.CancellationToken);

        Assert.Equal(
            [FactKinds.ClaimPassagesChanged, FactKinds.ClaimPlanned, FactKinds.ClaimStarted, FactKinds.ClaimTaken, FactKinds.ClaimAdded],
            page.Entries.Select(entry => entry.Kind));
        Assert.Equal(["E. Ditor", "E. Ditor", "R. Viewer"], page.Entries.Take(3).Select(entry => entry.Actor));
        Assert.Equal(
            [new HistoryChange("Passages", "The harbour reopened on Monday.", "on Monday")], page.Entries[0].Changes);
        Assert.Equal(
            [new HistoryChange("Risk", "None", "Legal"), new HistoryChange("Due", null, "2026-11-04T09:00:00Z")],
            page.Entries[1].Changes);
        Assert.Equal([new HistoryChange("AssigneeId", null, "R. Viewer")], page.Entries[3].Changes);
        Assert.Empty(page.Entries[4].Changes);
        Assert.Null(page.More);
    }

    [Fact]
    public async Task The_panel_shows_where_a_suggestion_splits_and_why_a_claim_was_reopened()
    {
        await using var desk = await TestDesk.CreateAsync();
        var editor = await desk.Given.AnEditorAsync();
        var article = await desk.Given.AnArticleAsync(editor);
        var revision = (await desk.ArticleAsync(article)).CurrentRevisionId;
        var halves = new[] { GivenArticles.Of("The harbour reopened"), GivenArticles.Of("on Monday") };
        var suggested = GivenClaims.Suggested("The harbour reopened on Monday.") with { Halves = halves };
        await desk.DoneAsync(new AddSuggestions(Guid.CreateVersion7(), article, revision, [suggested]), editor);
        var id = (await new ClaimList(desk.Reader).ReadAsync(editor, article, revision, TestContext.Current.CancellationToken))[0].Id;
        await desk.DoneAsync(
            new SetAsideClaim(Guid.CreateVersion7(), id, 1, SetAsideReason.Opinion, null), editor);
        await desk.DoneAsync(new ReopenClaim(Guid.CreateVersion7(), id, 2, "It is a fact"), editor);

        var panel = await new ClaimDetail(desk.Reader).FindAsync(editor, id, TestContext.Current.CancellationToken);

        Assert.Equal(halves, panel!.Halves);
        Assert.Equal("It is a fact", panel.ReopenReason);
        Assert.Contains(ClaimAction.Take, panel.Allowed);
        Assert.DoesNotContain(ClaimAction.Reopen, panel.Allowed);
    }

    [Fact]
    public async Task Those_who_can_be_given_a_claim_are_active_reviewers_and_editors_with_what_they_have()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        await desk.Given.AnEditorAsync();
        await desk.Given.AnAdministratorAsync();
        await desk.Given.APersonAsync("Gone", Roles.Editor, disabled: true);
        await desk.Given.AClaimInProgressAsync(await desk.Given.AnArticleAsync(reviewer), reviewer);

        var people = await new AssigneeList(desk.Reader).ReadAsync(reviewer, TestContext.Current.CancellationToken);

        Assert.Equal([("E. Ditor", 0), ("R. Viewer", 1)], people.Select(person => (person.Name, person.Open)));
    }

    [Fact]
    public async Task The_workspaces_queries_scan_no_big_table()
    {
        using var plans = new QueryPlans();
        await using var desk = await TestDesk.CreateAsync(plans.Register);
        var editor = await desk.Given.AnEditorAsync();
        var article = await desk.Given.AnArticleAsync(editor);
        var id = await desk.Given.AClaimInProgressAsync(article, editor);
        var revision = (await desk.ArticleAsync(article)).CurrentRevisionId;
        plans.Clear();

        var list = new ClaimList(desk.Reader);
        await list.ReadAsync(editor, article, revision, TestContext.Current.CancellationToken);
        await list.ReadAsync(editor, article, revision, [id], TestContext.Current.CancellationToken);
        await new ClaimDetail(desk.Reader).FindAsync(editor, id, TestContext.Current.CancellationToken);
        await new ClaimHistory(desk.Reader).ReadAsync(editor, id, null, TestContext.Current.CancellationToken);
        await new AssigneeList(desk.Reader).ReadAsync(editor, TestContext.Current.CancellationToken);
        await plans.AssertNoScanAsync(desk);
    }
}
