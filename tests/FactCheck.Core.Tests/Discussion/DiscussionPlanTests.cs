using FactCheck.Core.Claims;
using FactCheck.Core.Discussion;
using FactCheck.Core.Notifications;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;

namespace FactCheck.Core.Tests.Discussion;

public sealed class DiscussionPlanTests
{
    [Fact]
    public async Task Threads_comments_and_notices_are_found_by_an_index()
    {
        using var plans = new QueryPlans();
        await using var desk = await TestDesk.CreateAsync(plans.Register);
        var scene = await desk.Given.AClaimAtWorkAsync();
        var thread = await desk.Given.AThreadAsync(scene.Claim, scene.Reviewer, "Look,", scene.Editor);
        await desk.Given.AReplyAsync(thread, scene.Editor);
        var revision = (await desk.ArticleAsync(scene.Article)).CurrentRevisionId;
        var notices = new NoticeList(desk.Reader);
        var token = TestContext.Current.CancellationToken;
        plans.Clear();

        await desk.DiscussionAsync(scene.Claim, scene.Editor);
        await new PointedPassages(desk.Reader).ReadAsync(scene.Editor, revision, token);
        await new ClaimDetail(desk.Reader).FindAsync(scene.Editor, scene.Claim, token);
        Assert.Equal(1, await notices.CountNewAsync(scene.Editor, token));
        var first = (await notices.ReadAsync(scene.Editor, null, 20, token)).Rows[0];
        await notices.ReadAsync(scene.Editor, new NoticePlace(first.At, first.Id), 20, token);
        await desk.DoneAsync(new MarkNoticesRead(Guid.CreateVersion7()), scene.Editor);

        await plans.AssertNoScanAsync(desk);
    }
}
