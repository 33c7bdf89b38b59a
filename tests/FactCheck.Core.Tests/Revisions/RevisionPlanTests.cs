using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Revisions;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Articles.Splitting;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using FactCheck.Text;

namespace FactCheck.Core.Tests.Revisions;

/// <summary>No query of the revisions page, and none of what it sends, reads a big table from end to end.</summary>
public sealed class RevisionPlanTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_page_shows_is_found_by_an_index()
    {
        using var plans = new QueryPlans();
        await using var desk = await TestDesk.CreateAsync(plans.Register);
        var (reviewer, article, _) = await RevisedAsync(desk, GivenRevisions.Shortened);
        var revisions = (await new RevisionHistory(desk.Reader).FindAsync(reviewer, 1, Stop))!.Revisions;
        plans.Clear();

        var history = new RevisionHistory(desk.Reader);
        Assert.Equal(2, (await history.FindAsync(reviewer, 1, Stop))!.Revisions.Count);
        Assert.NotEmpty(await history.CompareAsync(
            reviewer, revisions[1].Id, revisions[0].Id, new ShownRows(new HashSet<int>(), null, 50), Stop));
        Assert.NotNull(await history.ReadTextAsync(reviewer, revisions[0].Id, Stop));
        Assert.NotEmpty((await new CarriedClaims(desk.Reader).ReadAsync(reviewer, revisions[0].Id, Stop)).Items);
        Assert.NotEmpty(await new ClaimList(desk.Reader).ReadAsync(reviewer, article, revisions[0].Id, Stop));
        Assert.NotNull(await new ArticleText(desk.Reader).FindAsync(reviewer, 1, Stop));

        await plans.AssertNoScanAsync(desk);
    }

    [Fact]
    public async Task Importing_a_revision_finds_everything_that_stands_in_the_older_ones_by_an_index()
    {
        using var plans = new QueryPlans();
        await using var desk = await TestDesk.CreateAsync(plans.Register);
        var (reviewer, article, _) = await RevisedAsync(desk, GivenRevisions.Edited);
        plans.Clear();

        await desk.Given.ARevisionAsync(article, reviewer, GivenRevisions.Moved);

        await plans.AssertNoScanAsync(desk);
    }

    [Fact]
    public async Task Placing_and_keeping_a_lost_claim_read_its_own_rows_alone()
    {
        using var plans = new QueryPlans();
        await using var desk = await TestDesk.CreateAsync(plans.Register);
        var (reviewer, _, claim) = await RevisedAsync(desk, GivenRevisions.Shortened);
        var lost = await desk.ClaimAsync(claim);
        var passage = lost.Passages[0];
        var revision = (await desk.ArticleAsync(lost.ArticleId)).CurrentRevisionId;
        plans.Clear();

        await desk.DoneAsync(
            new KeepOnOldRevision(Guid.CreateVersion7(), claim, revision), reviewer);
        await desk.DoneAsync(
            new PlaceClaim(
                Guid.CreateVersion7(), claim, revision, passage.RevisionId, new Span(passage.Start, passage.End), new Span(0, 7)),
            reviewer);

        await plans.AssertNoScanAsync(desk);
    }

    [Fact]
    public async Task A_flag_is_found_and_answered_by_an_index()
    {
        using var plans = new QueryPlans();
        await using var desk = await TestDesk.CreateAsync(services =>
        {
            services.AddVerdictParts();
            plans.Register(services);
        });
        var scene = await desk.Given.ASubmittedVerdictAsync();
        await scene.ApproveAsync();
        var revision = await desk.Given.ARevisionAsync(scene.Article, scene.Editor, GivenRevisions.Edited);
        plans.Clear();

        Assert.NotNull(Assert.Single((await new CarriedClaims(desk.Reader).ReadAsync(scene.Editor, revision.Id, Stop)).Items).Approval);
        var flag = (await new ClaimDetail(desk.Reader).FindAsync(scene.Editor, scene.Claim, Stop))!.CheckAgain!;
        await desk.DoneAsync(
            new ConfirmStillHolds(
                Guid.CreateVersion7(), scene.Claim, (await desk.ClaimAsync(scene.Claim)).Version, flag.Id, "The sum was a slip."),
            scene.Editor);

        await plans.AssertNoScanAsync(desk);
    }

    [Fact]
    public async Task What_is_being_split_is_found_by_an_index()
    {
        using var plans = new QueryPlans();
        await using var desk = await TestDesk.CreateAsync(plans.Register);
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.ALongArticleAsync(reviewer);
        plans.Clear();

        await desk.Given.AStartedSplittingAsync(article, reviewer, parts: 2);
        Assert.NotNull(await desk.Splitting().FindNextAsync([], Stop));

        await plans.AssertNoScanAsync(desk);
    }

    private static async Task<(Guid Reviewer, Guid Article, Guid Claim)> RevisedAsync(TestDesk desk, string text)
    {
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);
        var claim = await desk.Given.AClaimAsync(article, reviewer, "Repairs cost 4 million.");
        var revision = (await desk.ArticleAsync(article)).CurrentRevisionId;
        await desk.DoneAsync(
            new SetAsideText(
                Guid.CreateVersion7(), article, revision, GivenArticles.Of("More ships will come."), SetAsideReason.Opinion, null),
            reviewer);
        await desk.Given.ARevisionAsync(article, reviewer, text);
        return (reviewer, article, claim);
    }
}
