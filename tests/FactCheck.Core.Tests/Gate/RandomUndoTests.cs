using CsCheck;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Storage;

namespace FactCheck.Core.Tests.Gate;

public sealed class RandomUndoTests
{
    private const int Desks = 8;

    private static readonly Gen<List<Attempt>> Work = Gen.Select(
            Gen.Int[0, 1], Gen.Frequency((3, Gen.Int[0, 4]), (3, Gen.Const(5)), (3, Gen.Const(6))), Gen.Int[0, 1], Gen.Int[0, 999],
            (who, what, which, seed) => new Attempt(who, what, which, seed))
        .List[50, 90];

    /// <summary>
    /// Two people word, place and set aside the same two claims, and take back and do again what they did in any order. A claim is
    /// always as one command left it or found it, and nobody undoes or redoes over what the other did since.
    /// </summary>
    [Fact]
    public async Task Undo_and_redo_in_any_order_by_two_people_never_corrupt_a_claim()
    {
        var (undone, redone, refused) = (0, 0, 0);
        await Work.SampleAsync(
            async attempts =>
            {
                await using var desk = await TestDesk.CreateAsync();
                var reviewer = await desk.Given.AReviewerAsync();
                var editor = await desk.Given.AnEditorAsync();
                var article = await desk.Given.AnArticleAsync(reviewer);
                Guid[] claims =
                [
                    await desk.Given.AClaimAsync(article, reviewer, "The harbour reopened on Monday."),
                    await desk.Given.AClaimAsync(article, editor, "Repairs cost 4 million."),
                ];
                var pair = new UndoingPair(desk, [reviewer, editor], claims);
                foreach (var attempt in attempts)
                    await pair.TryAsync(attempt);
                await desk.AssertRecordHoldsAsync();
                (undone, redone, refused) = (undone + pair.Undone, redone + pair.Redone, refused + pair.Refused);
            },
            iter: Desks,
            threads: 1);
        Assert.All([undone, redone, refused], count => Assert.NotEqual(0, count));
    }
}
