using CsCheck;
using FactCheck.Core.Claims;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Tests.Gate;

public sealed class TwoPairsOfHandsTests
{
    private const int Days = 6;

    private static readonly Gen<List<Attempt>> Attempts = Gen.Select(
            Gen.Int[0, 1], Gen.Int[0, TwoPairsOfHands.Kinds - 1], Gen.Int[0, 5], Gen.Int[0, 999],
            (who, what, which, seed) => new Attempt(who, what, which, seed))
        .List[40, 90];

    [Fact]
    public async Task Undo_and_redo_in_any_order_by_two_people_never_corrupt_a_claim()
    {
        var (undos, redos) = (0, 0);
        await Attempts.SampleAsync(
            async attempts =>
            {
                var count = await DayAsync(attempts);
                (undos, redos) = (undos + count.Undos, redos + count.Redos);
            },
            iter: Days,
            threads: 1);
        Assert.NotEqual(0, undos);
        Assert.NotEqual(0, redos);
    }

    private static async Task<(int Undos, int Redos)> DayAsync(List<Attempt> attempts)
    {
        await using var desk = await TestDesk.CreateAsync();
        Guid[] people = [await desk.Given.AReviewerAsync("R. One"), await desk.Given.AnEditorAsync("E. Two")];
        var article = await desk.Given.AnArticleAsync(people[0]);
        await desk.Given.SuggestionsAsync(article, people[0], "The harbour reopened on Monday.", "It had been shut for 12 weeks.");
        await desk.Given.AClaimAsync(article, people[0], "Repairs cost 4 million.");
        await desk.Given.AClaimAsync(article, people[0], "More ships will come.");
        var hands = new TwoPairsOfHands(desk, people, article);

        foreach (var attempt in attempts)
        {
            await hands.TryAsync(attempt);
            await AssertWholeAsync(desk, article);
        }

        await desk.AssertRecordHoldsAsync();
        return hands.Count;
    }

    /// <summary>What holds of every claim after whatever anybody did or took back.</summary>
    private static async Task AssertWholeAsync(TestDesk desk, Guid articleId)
    {
        await using var database = desk.OpenDatabase();
        var claims = await database.Claims.AsNoTracking().Include(claim => claim.Passages)
            .Where(claim => claim.ArticleId == articleId).ToListAsync(TestContext.Current.CancellationToken);
        var known = claims.ToDictionary(claim => claim.Id);
        var numbers = claims.Where(claim => claim.Number is not null).Select(claim => claim.Number).ToList();

        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        Assert.All(claims, claim =>
        {
            Assert.False(string.IsNullOrWhiteSpace(claim.Statement));
            Assert.Equal(claim.State == ClaimState.Merged, claim.MergedIntoId is not null);
            Assert.True(claim.MergedIntoId is not { } survivor || known.ContainsKey(survivor));
            Assert.True(claim.Number is not null || claim.State is ClaimState.Suggested or ClaimState.SetAside or ClaimState.Merged or ClaimState.Split);
            Assert.NotEmpty(claim.Passages);
            Assert.All(claim.Passages, passage => Assert.Equal(passage.Exact, GivenArticles.Text[passage.Start..passage.End]));
        });
        var evidence = await database.Evidence.AsNoTracking().Where(piece => !piece.Removed).ToListAsync(TestContext.Current.CancellationToken);
        Assert.All(evidence, piece => Assert.True(known[piece.ClaimId].State != ClaimState.Merged));
    }
}
