using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Revisions;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using FactCheck.Text;
using FactCheck.Text.Differences;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Revisions;

public sealed class CarriedClaimsTests
{
    [Fact]
    public async Task Each_claim_is_counted_once_and_what_there_is_to_decide_is_listed_in_order()
    {
        const string text = GivenArticles.Text + "\nTwo ferries ran.\nA crane stood still.";
        await using var desk = await TestDesk.CreateAsync();
        await desk.Given.AFoundedDeskAsync();
        var reviewer = await desk.Given.AReviewerAsync();
        var editor = await desk.Given.AnEditorAsync();
        var article = await desk.Given.AnArticleAsync(reviewer, text);
        var scene = await desk.Given.AClaimAtWorkAsync(article, reviewer, editor, part: "Repairs cost 4 million.");
        await scene.SubmitAsync();
        await scene.ApproveAsync();
        await desk.Given.AClaimAsync(article, reviewer, "The harbour reopened on Monday.");
        await desk.Given.AClaimAsync(article, reviewer, "It had been shut for 12 weeks.");
        await desk.Given.AClaimAsync(article, reviewer, "Two ferries ran.", text: text);
        await desk.Given.AClaimAsync(article, reviewer, "A crane stood still.", text: text);

        var revision = await desk.Given.ARevisionAsync(
            article, editor,
            "Harbour reopens\nBy A. Writer\nA crane stood still.\nThe harbour reopened on Monday.\nIt had been shut for 13 weeks.\nRepairs cost 5 million.\nMore ships will come.");

        var carried = await desk.Services.GetRequiredService<CarriedClaims>().ReadAsync(editor, revision.Id, Token);
        Assert.Equal(5, carried.Counts.Total);
        Assert.Equal(
            [CarriedKind.CheckAgain, CarriedKind.Lost, CarriedKind.NewContext], carried.Items.Select(item => item.Kind).Distinct().Take(3));
        Assert.Equal("Repairs cost 4 million.", carried.Items[0].Statement);
        Assert.Equal("True", carried.Items[0].Approval?.Rating);
        Assert.Contains(ClaimAction.ConfirmStillHolds, carried.Items[0].Allowed);
        Assert.Equal("Two ferries ran.", carried.Items[1].Lost?.Exact);
        Assert.Equal(1, carried.Counts.Of(CarriedKind.Lost));
    }

    [Fact]
    public async Task A_first_text_did_nothing_to_anybody()
    {
        await using var desk = await TestDesk.CreateAsync();
        var editor = await desk.Given.AnEditorAsync();
        var article = await desk.Given.AnArticleAsync(editor);

        var carried = await desk.Services.GetRequiredService<CarriedClaims>().ReadAsync(
            editor, (await desk.ArticleAsync(article)).CurrentRevisionId, Token);

        Assert.Empty(carried.Items);
        Assert.Equal(0, carried.Counts.Total);
    }

    [Fact]
    public async Task Long_unchanged_stretches_are_folded_until_they_are_asked_for()
    {
        var before = string.Join('\n', Enumerable.Range(1, 40).Select(line => $"Paragraph {line} has its words."));
        var after = before.Replace("Paragraph 20 has", "Paragraph 20 had", StringComparison.Ordinal);
        await using var desk = await TestDesk.CreateAsync();
        var editor = await desk.Given.AnEditorAsync();
        var article = await desk.Given.AnArticleAsync(editor, before);
        var first = (await desk.ArticleAsync(article)).CurrentRevisionId;
        var second = await desk.Given.ARevisionAsync(article, editor, after);
        var history = desk.Services.GetRequiredService<RevisionHistory>();

        var rows = await history.CompareAsync(editor, first, second.Id, new ShownRows(new HashSet<int>(), null, 100), Token);
        Assert.Equal([18, 0, 0, 0, 19], rows.Select(row => row.Folded));
        Assert.Contains(rows[2].Newer!.Pieces, piece => piece is { Kind: DifferenceKind.Inserted, Text: "had" });

        var unfolded = await history.CompareAsync(
            editor, first, second.Id, new ShownRows(new HashSet<int> { 3 }, after.IndexOf("Paragraph 35", StringComparison.Ordinal), 100), Token);
        Assert.Contains(unfolded, row => row is { Folded: 0, Index: 3 });
        Assert.Contains(unfolded, row => row is { Folded: 0, Index: 34 });
        Assert.Empty(await history.CompareAsync(
            Guid.CreateVersion7(), first, second.Id, new ShownRows(new HashSet<int>(), null, 100), Token));
    }

    [Fact]
    public async Task What_a_comment_points_at_is_found_again()
    {
        await using var desk = await TestDesk.CreateAsync();
        var editor = await desk.Given.AnEditorAsync();
        var article = await desk.Given.AnArticleAsync(editor);
        var claim = await desk.Given.AClaimAsync(article, editor, "Repairs cost 4 million.");
        var revision = (await desk.ArticleAsync(article)).CurrentRevisionId;
        await desk.DoneAsync(
            new Core.Discussion.StartThread(
                Guid.CreateVersion7(), claim, new Core.Discussion.CommentWording("Which year?", []), new Core.Discussion.PointedAt(revision, GivenArticles.Of("cost 4 million"))),
            editor);

        var second = await desk.Given.ARevisionAsync(article, editor, GivenRevisions.Moved);

        var pointed = await desk.Services.GetRequiredService<Core.Discussion.PointedPassages>().ReadAsync(editor, second.Id, Token);
        Assert.Equal("cost 4 million", Assert.Single(pointed).Span.Of(GivenRevisions.Moved));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
