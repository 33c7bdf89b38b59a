using CsCheck;
using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Revisions;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Storage;
using FactCheck.Text;
using FactCheck.Text.Anchoring;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Revisions;

public sealed class RandomRevisionsTests
{
    private static readonly string[] Sentences =
    [
        "The harbour reopened on Monday. ", "It had been shut for 12 weeks.\n", "“Repairs cost 4 million,” Ann Lee said. ", "More ships will come.\n",
        "Éva’s café 😀 stayed open. ", "There were nine. ", "There were nine.\n", "השער נסגר. ", "Nobody asked why. ",
    ];

    /// <summary>A text is a list of sentences; an edit takes some out, changes, repeats or turns them round.</summary>
    private static readonly Gen<List<int>> Texts = Gen.Int[0, Sentences.Length - 1].List[4, 14];

    private static readonly Gen<(int Kind, int Place, int Other)> Edit = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 99], Gen.Int[0, 99]);

    private static readonly Gen<(List<int> Text, List<(int Start, int Length)> Claims, List<List<(int Kind, int Place, int Other)>> Revisions)> Days =
        Gen.Select(Texts, Gen.Select(Gen.Int[0, 300], Gen.Int[1, 60]).List[1, 6], Edit.List[1, 5].List[1, 3]);

    [Fact]
    public Task Random_edits_never_yield_a_passage_out_of_range_or_a_claim_lost() => Days.SampleAsync(
        async day =>
        {
            await using var desk = await TestDesk.CreateAsync();
            var editor = await desk.Given.AnEditorAsync();
            List<string> sentences = [.. day.Text.Select(index => Sentences[index])];
            var text = string.Concat(sentences).Trim();
            var article = await desk.Given.AnArticleAsync(editor, text);
            await ClaimsAsync(desk, article, editor, text, day.Claims);
            var before = await KeysAsync(desk, article);

            foreach (var edits in day.Revisions)
            {
                edits.ForEach(edit => Change(sentences, edit));
                await desk.ReviseAsync(article, editor, string.Concat(sentences));
                Assert.Subset((await KeysAsync(desk, article)).ToHashSet(), before.ToHashSet());
                await CheckPlacesAsync(desk, article, editor);
            }

            await desk.AssertRecordHoldsAsync();
        },
        iter: 12,
        threads: 1);

    private static void Change(List<string> sentences, (int Kind, int Place, int Other) edit)
    {
        var (place, other) = (edit.Place % sentences.Count, edit.Other % sentences.Count);
        switch (edit.Kind)
        {
            case 0 when sentences.Count > 1:
                sentences.RemoveAt(place);
                break;
            case 1:
                sentences[place] = sentences[place].Replace("e", "ee", StringComparison.Ordinal);
                break;
            case 2:
                sentences.Insert(place, sentences[other]);
                break;
            case 3:
                (sentences[place], sentences[other]) = (sentences[other], sentences[place]);
                break;
            default:
                sentences[place] = sentences[place].ToUpperInvariant();
                break;
        }
    }

    private static async Task ClaimsAsync(TestDesk desk, Guid article, Guid editor, string text, List<(int Start, int Length)> claims)
    {
        var revision = (await desk.ArticleAsync(article)).CurrentRevisionId;
        foreach (var (start, length) in claims)
        {
            var span = Passages.SnapOutwards(text, new Span(start % text.Length, (start % text.Length) + length));
            await desk.DoAsync(new AddClaim(Guid.CreateVersion7(), article, revision, [span], "Said.", []), editor);
        }
    }

    /// <summary>Every claim that is not gone stands in the text; what is gone says so.</summary>
    private static async Task CheckPlacesAsync(TestDesk desk, Guid article, Guid editor)
    {
        var current = (await desk.ArticleAsync(article)).CurrentRevisionId;
        await using var database = desk.OpenDatabase();
        var text = (await database.Revisions.SingleAsync(one => one.Id == current, TestContext.Current.CancellationToken)).Text;
        var lines = await desk.Services.GetRequiredService<ClaimList>().ReadAsync(editor, article, current, TestContext.Current.CancellationToken);
        Assert.All(lines.SelectMany(line => line.Passages), span => Assert.Null(Passages.Check(text, span)));
        var gone = await database.Anchors.Where(anchor => anchor.RevisionId == current && anchor.Method == AnchoredBy.Gone)
            .Select(anchor => new Span(anchor.FromStart, anchor.FromEnd)).ToListAsync(TestContext.Current.CancellationToken);
        foreach (var line in lines.Where(line => line.Passages.Count == 0))
            Assert.All((await desk.ClaimAsync(line.Id)).Passages, passage => Assert.Contains(new Span(passage.Start, passage.End), gone));
    }

    private static async Task<List<Guid>> KeysAsync(TestDesk desk, Guid article)
    {
        await using var database = desk.OpenDatabase();
        return await database.Claims.Where(claim => claim.ArticleId == article).Select(claim => claim.Id)
            .ToListAsync(TestContext.Current.CancellationToken);
    }
}
