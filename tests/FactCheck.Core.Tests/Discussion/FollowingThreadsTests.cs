using FactCheck.Core.Claims;
using FactCheck.Core.Discussion;
using FactCheck.Core.Gate;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Evidence;
using FactCheck.Core.Tests.Storage;
using static FactCheck.Core.Tests.Discussion.GivenDiscussion;

namespace FactCheck.Core.Tests.Discussion;

/// <summary>A discussion goes where its claim goes.</summary>
public sealed class FollowingThreadsTests : IAsyncLifetime
{
    private TestDesk desk = null!;
    private Guid reviewer;
    private Guid article;
    private Guid claim;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.CreateAsync();
        reviewer = await desk.Given.AReviewerAsync();
        article = await desk.Given.AnArticleAsync(reviewer);
        claim = await desk.Given.AClaimAsync(article, reviewer);
    }

    public async ValueTask DisposeAsync()
    {
        await desk.AssertRecordHoldsAsync();
        await desk.DisposeAsync();
    }

    [Fact]
    public async Task Merging_takes_every_thread_to_the_claim_that_stays_and_undoing_takes_them_back_with_what_was_said_since()
    {
        var survivor = await desk.Given.AClaimAsync(article, reviewer, "Repairs cost 4 million.");
        var open = await desk.Given.AThreadAsync(claim, reviewer);
        var resolved = await desk.Given.AThreadAsync(claim, reviewer, "Answered");
        await desk.DoneAsync(new ResolveThread(Guid.CreateVersion7(), resolved, 1), reviewer);
        var merge = new MergeClaim(
            Guid.CreateVersion7(), claim, (await desk.ClaimAsync(claim)).Version, survivor, (await desk.ClaimAsync(survivor)).Version);

        await desk.DoneAsync(merge, reviewer);

        Assert.Equal([open, resolved], (await desk.DiscussionAsync(survivor, reviewer)).Threads.Select(thread => thread.Id));
        Assert.Empty((await desk.DiscussionAsync(claim, reviewer)).Threads);
        await RefusedAsync(new StartThread(Guid.CreateVersion7(), claim, Says("Here?")), "discussion.merged");
        Assert.Equal("discussion.merged", (await desk.DiscussionAsync(claim, reviewer)).WhyNot?.Code);
        await desk.Given.AReplyAsync(open, reviewer);

        await desk.DoneAsync(new UndoCommand(Guid.CreateVersion7(), merge.Id), reviewer);

        Assert.Equal([2, 1], (await desk.DiscussionAsync(claim, reviewer)).Threads.Select(thread => thread.Comments.Count));
    }

    [Fact]
    public async Task Splitting_copies_what_is_open_to_each_child_with_its_own_evidence_and_leaves_what_is_resolved()
    {
        var piece = await desk.Given.EvidenceAsync(claim, reviewer);
        await desk.DoneAsync(new StartThread(Guid.CreateVersion7(), claim, Says("Page four?") with { EvidenceId = piece }), reviewer);
        var resolved = await desk.Given.AThreadAsync(claim, reviewer, "Answered");
        await desk.DoneAsync(new ResolveThread(Guid.CreateVersion7(), resolved, 1), reviewer);
        var split = await SplitAsync();

        foreach (var child in (await desk.DoneAsync(split, reviewer)).Claims)
        {
            var thread = Assert.Single((await desk.DiscussionAsync(child.Id, reviewer)).Threads);
            var comment = Assert.Single(thread.Comments);
            Assert.Equal(("Page four?", reviewer), (comment.Text, comment.AuthorId));
            Assert.Equal(child.Id, (await desk.PieceAsync(comment.EvidenceId!.Value)).ClaimId);
        }

        Assert.Equal(2, (await desk.DiscussionAsync(claim, reviewer)).Threads.Count);
        await RefusedAsync(new ReopenThread(Guid.CreateVersion7(), resolved, 2), "discussion.split");
    }

    [Fact]
    public async Task A_split_is_undone_unless_somebody_wrote_at_a_child_since()
    {
        await desk.Given.AThreadAsync(claim, reviewer);
        var split = await SplitAsync();
        await desk.DoneAsync(split, reviewer);
        await desk.DoneAsync(new UndoCommand(Guid.CreateVersion7(), split.Id), reviewer);
        Assert.Single(await desk.ThreadsAsync());

        var again = await SplitAsync();
        var child = (await desk.DoneAsync(again, reviewer)).Claims[0].Id;
        await desk.Given.AReplyAsync((await desk.DiscussionAsync(child, reviewer)).Threads[0].Id, reviewer);

        await RefusedAsync(new UndoCommand(Guid.CreateVersion7(), again.Id), "undo.changedSince");
    }

    private async Task<SplitClaim> SplitAsync() => new(
        Guid.CreateVersion7(),
        claim,
        (await desk.ClaimAsync(claim)).Version,
        [new ClaimPart(null, [GivenArticles.Of("The harbour reopened")]), new ClaimPart(null, [GivenArticles.Of("on Monday")])]);

    private async Task RefusedAsync<T>(Command<T> command, string code) =>
        Assert.Equal(code, Assert.IsType<Outcome<T>.Refused>(await desk.DoAsync(command, reviewer)).Refusal.Code);
}
