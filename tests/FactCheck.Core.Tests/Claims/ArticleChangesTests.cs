using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.People;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Storage;

namespace FactCheck.Core.Tests.Claims;

public sealed class ArticleChangesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_happened_to_a_claim_names_the_claim_and_whether_who_speaks_may_be_another()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);
        var changes = new ArticleChanges(desk.Reader);
        var start = await changes.FindLastAsync(reviewer, article, Stop);
        var id = await desk.Given.AClaimInProgressAsync(article, reviewer);

        var added = await changes.ReadSinceAsync(reviewer, article, start, Stop);
        var claim = await desk.ClaimAsync(id);
        await desk.DoneAsync(new HandBackClaim(Guid.CreateVersion7(), id, claim.Version), reviewer);
        var handedBack = await changes.ReadSinceAsync(reviewer, article, added.Sequence, Stop);
        var nothing = await changes.ReadSinceAsync(reviewer, article, handedBack.Sequence, Stop);

        Assert.True(added is { Any: true, Everything: false, Speakers: true });
        Assert.True(handedBack is { Any: true, Everything: false, Speakers: false });
        Assert.Equal([id], handedBack.Claims);
        Assert.Equal(handedBack.Sequence, await changes.FindLastAsync(reviewer, article, Stop));
        Assert.True(nothing is { Any: false, Claims.Count: 0 });
        Assert.Equal(handedBack.Sequence, nothing.Sequence);
    }

    [Fact]
    public async Task A_stretch_set_aside_touches_no_claim()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);
        var changes = new ArticleChanges(desk.Reader);
        var start = await changes.FindLastAsync(reviewer, article, Stop);
        var revision = (await new ArticleText(desk.Reader).FindAsync(reviewer, 1, Stop))!.RevisionId;
        await desk.DoneAsync(
            new SetAsideText(Guid.CreateVersion7(), article, revision, GivenArticles.Of("on Monday"), SetAsideReason.Trivial, null), reviewer);

        Assert.True(await changes.ReadSinceAsync(reviewer, article, start, Stop) is { Any: true, Everything: false, Speakers: false, Claims.Count: 0 });
    }

    [Fact]
    public async Task Whoever_has_no_role_sees_nothing_of_it()
    {
        await using var desk = await TestDesk.CreateAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var article = await desk.Given.AnArticleAsync(reviewer);
        var changes = new ArticleChanges(desk.Reader);

        Assert.Equal(0, await changes.FindLastAsync(Guid.CreateVersion7(), article, Stop));
        Assert.Null(await changes.FindSightAsync(Guid.CreateVersion7(), Stop));
        Assert.NotNull(await changes.FindSightAsync(reviewer, Stop));
    }
}
