using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.Revisions;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using FactCheck.Text;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Revisions;

public sealed class LostClaimTests
{
    [Fact]
    public async Task A_lost_claim_is_placed_by_hand_and_keeps_its_words()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await LostAsync(desk);
        var place = GivenArticles.Of("More ships will come.", GivenRevisions.Shortened);

        await desk.DoneAsync(await PlacementAsync(scene, place), scene.Reviewer);

        var line = Assert.Single(await LinesAsync(desk, scene));
        Assert.Equal([place], line.Passages);
        var passage = Assert.Single((await desk.Services.GetRequiredService<ClaimDetail>().FindAsync(scene.Reviewer, scene.Claim, Token))!.Passages);
        Assert.Equal((AnchoredBy.Hand, place, "Repairs cost 4 million."), (passage.Method, passage.Span, passage.Exact));
        Assert.Equal(1, (await desk.ArticleAsync(scene.Article)).SentencesCovered);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task What_was_placed_by_hand_goes_on_from_there()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await LostAsync(desk);
        await desk.DoneAsync(await PlacementAsync(scene, GivenArticles.Of("More ships will come.", GivenRevisions.Shortened)), scene.Reviewer);
        const string third = "Harbour reopens\nMore ships will come.\nBy A. Writer\nThe harbour reopened on Monday.";

        await desk.Given.ARevisionAsync(scene.Article, scene.Editor, third);

        Assert.Equal([GivenArticles.Of("More ships will come.", third)], Assert.Single(await LinesAsync(desk, scene)).Passages);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task A_lost_claim_is_kept_on_its_old_revision()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await LostAsync(desk);
        var current = (await desk.ArticleAsync(scene.Article)).CurrentRevisionId;
        var keeping = new KeepOnOldRevision(Guid.CreateVersion7(), scene.Claim, current);

        await desk.DoneAsync(keeping, scene.Reviewer);
        Assert.Equal(AnchoredBy.Kept, Assert.Single(await desk.AnchorsAsync()).Method);
        await scene.RefusedAsync(keeping with { Id = Guid.CreateVersion7() }, scene.Reviewer, "revision.notLost");

        var third = await desk.Given.ARevisionAsync(scene.Article, scene.Editor, GivenRevisions.Shortened + "\nIt rained.");
        Assert.Equal(AnchoredBy.Kept, Assert.Single(await desk.AnchorsAsync(), anchor => anchor.RevisionId == third.Id).Method);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task An_approved_claim_is_placed_by_an_editor_alone_and_asked_about_with_the_words_there()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await desk.Given.ASubmittedVerdictAsync();
        await scene.ApproveAsync();
        await desk.Given.ARevisionAsync(scene.Article, scene.Editor, GivenRevisions.Shortened);
        Assert.Equal("[]", (await desk.OpenQuestionAsync()).After);
        var placement = await PlacementAsync(scene, GivenArticles.Of("It had been shut for 12 weeks.", GivenRevisions.Shortened));

        await scene.RefusedAsync(placement, scene.Reviewer, "revision.editorPlaces");
        await desk.DoneAsync(placement with { Id = Guid.CreateVersion7() }, scene.Editor);

        Assert.Contains("shut for 12 weeks", (await desk.OpenQuestionAsync()).After, StringComparison.Ordinal);
        Assert.Contains("Repairs cost 4 million.", (await desk.OpenQuestionAsync()).Before, StringComparison.Ordinal);
        Assert.Equal(ClaimState.Approved, (await desk.ClaimAsync(scene.Claim)).State);
        await desk.AssertRecordHoldsAsync();
    }

    [Fact]
    public async Task A_place_that_cannot_be_one_is_refused()
    {
        await using var desk = await TestDesk.CreateAsync();
        var scene = await LostAsync(desk);
        var placement = await PlacementAsync(scene, new Span(0, 10_000));

        await scene.RefusedAsync(placement, scene.Reviewer, "passage.outside");
        await scene.RefusedAsync(placement with { Place = new Span(0, 5), From = new Span(0, 4) }, scene.Reviewer, "revision.notItsPassage");
        await scene.RefusedAsync(placement with { RevisionId = placement.FromRevisionId }, scene.Reviewer, "article.otherRevision");
        Assert.IsType<Outcome<ClaimRef>.Gone>(await desk.DoAsync(placement with { ClaimId = Guid.CreateVersion7() }, scene.Reviewer));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<Scene> LostAsync(TestDesk desk)
    {
        var scene = await desk.Given.AClaimAtWorkAsync();
        await desk.Given.ARevisionAsync(scene.Article, scene.Editor, GivenRevisions.Shortened);
        return scene;
    }

    private static async Task<PlaceClaim> PlacementAsync(Scene scene, Span place)
    {
        var passage = Assert.Single((await scene.Desk.ClaimAsync(scene.Claim)).Passages);
        return new PlaceClaim(
            Guid.CreateVersion7(), scene.Claim, (await scene.Desk.ArticleAsync(scene.Article)).CurrentRevisionId,
            passage.RevisionId, new Span(passage.Start, passage.End), place);
    }

    private static async Task<IReadOnlyList<ClaimLine>> LinesAsync(TestDesk desk, Scene scene) =>
        await desk.Services.GetRequiredService<ClaimList>().ReadAsync(
            scene.Reviewer, scene.Article, (await desk.ArticleAsync(scene.Article)).CurrentRevisionId, Token);
}
