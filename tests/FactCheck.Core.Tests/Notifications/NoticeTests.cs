using FactCheck.Core.Claims;
using FactCheck.Core.Discussion;
using FactCheck.Core.Gate;
using FactCheck.Core.Notifications;
using FactCheck.Core.People;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Discussion;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using Microsoft.EntityFrameworkCore;
using static FactCheck.Core.Tests.Discussion.GivenDiscussion;

namespace FactCheck.Core.Tests.Notifications;

public sealed class NoticeTests : IAsyncLifetime
{
    private TestDesk desk = null!;
    private Scene scene = null!;
    private Guid colleague;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.CreateAsync();
        scene = await desk.Given.AClaimAtWorkAsync();
        colleague = await desk.Given.AReviewerAsync("C. Olleague");
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task Who_is_mentioned_is_told_once_and_nobody_of_what_they_wrote_themselves()
    {
        var thread = await desk.Given.AThreadAsync(scene.Claim, scene.Reviewer, "Look,", scene.Editor, scene.Editor, scene.Reviewer);

        var notice = Assert.Single(await NoticesAsync(scene.Editor));
        Assert.Equal(
            (NoticeKind.Mentioned, "R. Viewer", 1, 1, "Repairs cost 4 million.", (Guid?)thread, false),
            (notice.Kind, notice.Actor, notice.ArticleNumber, notice.ClaimNumber!.Value, notice.Statement, notice.ThreadId, notice.Read));
        Assert.Empty(await NoticesAsync(scene.Reviewer));
    }

    [Fact]
    public async Task Who_wrote_in_a_thread_is_told_of_an_answer_and_who_is_mentioned_in_it_only_of_that()
    {
        var thread = await desk.Given.AThreadAsync(scene.Claim, scene.Reviewer);
        await desk.Given.AReplyAsync(thread, colleague);
        await desk.Given.AReplyAsync(thread, scene.Editor, "So,", colleague);

        Assert.Equal([NoticeKind.Replied, NoticeKind.Replied], (await NoticesAsync(scene.Reviewer)).Select(notice => notice.Kind));
        Assert.Equal([NoticeKind.Mentioned], (await NoticesAsync(colleague)).Select(notice => notice.Kind));
    }

    [Fact]
    public async Task Changing_a_comment_tells_only_who_was_not_mentioned_in_it_before()
    {
        var started = await desk.DoneAsync(new StartThread(Guid.CreateVersion7(), scene.Claim, Says("Look,", scene.Editor)), scene.Reviewer);
        await desk.DoneAsync(new EditComment(Guid.CreateVersion7(), started.CommentId, 1, Says("Look here,", scene.Editor, colleague)), scene.Reviewer);

        Assert.Single(await NoticesAsync(scene.Editor));
        Assert.Single(await NoticesAsync(colleague));
    }

    [Fact]
    public async Task An_assignee_is_told_and_undoing_the_assignment_takes_it_back()
    {
        var other = await desk.Given.AClaimAsync(scene.Article, scene.Reviewer, "More ships will come.");
        var assign = new AssignClaim(Guid.CreateVersion7(), other, 1, colleague);
        await desk.DoneAsync(assign, scene.Editor);
        Assert.Equal(NoticeKind.Assigned, Assert.Single(await NoticesAsync(colleague)).Kind);

        await desk.DoneAsync(new UndoCommand(Guid.CreateVersion7(), assign.Id), scene.Editor);

        Assert.Empty(await NoticesAsync(colleague));
    }

    [Fact]
    public async Task Claims_given_together_are_told_of_together_and_taking_one_oneself_is_told_to_nobody()
    {
        Guid[] claims =
        [
            await desk.Given.AClaimAsync(scene.Article, scene.Reviewer, "More ships will come."),
            await desk.Given.AClaimAsync(scene.Article, scene.Reviewer, "It had been shut for 12 weeks."),
        ];

        await desk.DoneAsync(new AssignClaims(Guid.CreateVersion7(), [.. claims.Select(claim => new ClaimAt(claim, 1))], colleague), scene.Editor);

        Assert.Equal(2, Assert.Single(await NoticesAsync(colleague)).Count);
        Assert.Empty(await NoticesAsync(scene.Reviewer));
    }

    [Fact]
    public async Task An_author_is_told_that_their_verdict_was_sent_back_and_that_it_was_approved()
    {
        await scene.SubmitAsync();
        await desk.DoneAsync(await scene.ObjectionAsync(), scene.Editor);
        desk.Clock.Advance(TimeSpan.FromMinutes(5));
        await scene.SubmitAsync();
        await scene.ApproveAsync();

        Assert.Equal([NoticeKind.Approved, NoticeKind.SentBack], (await NoticesAsync(scene.Reviewer)).Select(notice => notice.Kind));
    }

    [Fact]
    public async Task A_notice_is_read_by_its_reader_alone_one_by_one_or_all_at_once_and_leaves_no_event()
    {
        for (var times = 0; times < 3; times++)
            await desk.Given.AThreadAsync(scene.Claim, scene.Reviewer, "Look,", scene.Editor);
        var list = new NoticeList(desk.Reader);
        var events = await scene.EventsAsync();
        var first = (await NoticesAsync(scene.Editor))[0].Id;

        await desk.DoneAsync(new MarkNoticesRead(Guid.CreateVersion7(), first), colleague);
        Assert.Equal(3, await list.CountNewAsync(scene.Editor, TestContext.Current.CancellationToken));
        await desk.DoneAsync(new MarkNoticesRead(Guid.CreateVersion7(), first), scene.Editor);
        Assert.Equal(2, await list.CountNewAsync(scene.Editor, TestContext.Current.CancellationToken));
        await desk.DoneAsync(new MarkNoticesRead(Guid.CreateVersion7()), scene.Editor);

        Assert.Equal(0, await list.CountNewAsync(scene.Editor, TestContext.Current.CancellationToken));
        Assert.All(await NoticesAsync(scene.Editor), notice => Assert.True(notice.Read));
        Assert.Equal(events, await scene.EventsAsync());
    }

    [Fact]
    public async Task Notices_come_page_by_page_latest_first()
    {
        for (var times = 0; times < 5; times++)
            await desk.Given.AThreadAsync(scene.Claim, scene.Reviewer, "Look,", scene.Editor);
        var all = (await NoticesAsync(scene.Editor)).Select(notice => notice.Id).ToList();
        var list = new NoticeList(desk.Reader);

        var paged = new List<Guid>();
        NoticePlace? after = null;
        do
        {
            var page = await list.ReadAsync(scene.Editor, after, 2, TestContext.Current.CancellationToken);
            paged.AddRange(page.Rows.Select(row => row.Id));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(5, all.Count);
        Assert.Equal(all, paged);
    }

    [Fact]
    public async Task A_notice_about_a_merged_claims_thread_leads_to_the_claim_it_went_to()
    {
        var survivor = await desk.Given.AClaimAsync(scene.Article, scene.Reviewer, "More ships will come.");
        await desk.Given.AThreadAsync(scene.Claim, scene.Reviewer, "Look,", scene.Editor);
        var version = (await desk.ClaimAsync(scene.Claim)).Version;
        await desk.DoneAsync(new MergeClaim(Guid.CreateVersion7(), scene.Claim, version, survivor, 1), scene.Editor);

        Assert.Equal(survivor, Assert.Single(await NoticesAsync(scene.Editor)).ClaimId);
    }

    [Fact]
    public async Task Who_may_no_longer_read_claims_sees_no_notice()
    {
        await desk.Given.AThreadAsync(scene.Claim, scene.Reviewer, "Look,", colleague);
        var administrator = await desk.Given.AnAdministratorAsync();
        await desk.DoneAsync(new ChangeRoles(Guid.CreateVersion7(), colleague, 1, Roles.None), administrator);

        Assert.Empty(await NoticesAsync(colleague));
        Assert.Equal(0, await new NoticeList(desk.Reader).CountNewAsync(colleague, TestContext.Current.CancellationToken));
    }

    private async Task<IReadOnlyList<NoticeRow>> NoticesAsync(Guid personId) =>
        (await new NoticeList(desk.Reader).ReadAsync(personId, null, 100, TestContext.Current.CancellationToken)).Rows;
}
