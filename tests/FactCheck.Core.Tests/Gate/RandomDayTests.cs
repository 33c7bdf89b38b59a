using CsCheck;
using FactCheck.Core.Claims;
using FactCheck.Core.People;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using FactCheck.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Tests.Gate;

public sealed class RandomDayTests
{
    private const int Days = 8;

    private static readonly ClaimAction[] WayToASignOff =
        [
            ClaimAction.Accept, ClaimAction.Take, ClaimAction.AttachEvidence, ClaimAction.Submit, ClaimAction.Submit,
            ClaimAction.Approve, ClaimAction.Approve, ClaimAction.Approve,
        ];

    /// <summary>Everything is tried, the way to a sign-off more often than the rest, so that days get there.</summary>
    private static readonly Gen<int> Actions = Gen.Frequency(
        (1, Gen.Int[0, RandomDay.Kinds - 1]),
        (4, Gen.Int[0, WayToASignOff.Length - 1].Select(step => (int)WayToASignOff[step])));

    private static readonly Gen<List<Attempt>> Attempts = Gen.Select(
            Gen.Int[0, 4], Actions, Gen.Int[0, 2], Gen.Int[0, 999],
            (who, what, which, seed) => new Attempt(who, what, which, seed))
        .List[80, 140];

    [Fact]
    public async Task On_a_team_nothing_anybody_tries_leaves_the_table_or_approves_ones_own_work()
    {
        var approvals = 0;
        await Attempts.SampleAsync(async attempts => approvals += await TeamDayAsync(attempts), iter: Days, threads: 1);
        Assert.NotEqual(0, approvals);
    }

    [Fact]
    public async Task Working_alone_every_sign_off_of_ones_own_work_is_marked()
    {
        var approvals = 0;
        await Attempts.SampleAsync(async attempts => approvals += await LonelyDayAsync(attempts), iter: Days, threads: 1);
        Assert.NotEqual(0, approvals);
    }

    private static async Task<int> TeamDayAsync(List<Attempt> attempts)
    {
        await using var desk = await TestDesk.CreateAsync();
        await desk.Given.AFoundedDeskAsync();
        Guid[] people =
        [
            await desk.Given.AReviewerAsync("R. One"), await desk.Given.AReviewerAsync("R. Two"),
            await desk.Given.AnEditorAsync("E. One"), await desk.Given.AnEditorAsync("E. Two"),
            await desk.Given.APersonAsync("Both", Roles.Reviewer | Roles.Editor),
        ];
        var day = await BeginAsync(desk, people);
        foreach (var attempt in attempts)
            await day.TryAsync(attempt);

        Assert.All(day.Approvals, approval => Assert.DoesNotContain(approval.Editor, approval.Workers));
        AssertMovesStandInTheTable(day);
        await desk.AssertRecordHoldsAsync();
        return day.Approvals.Count;
    }

    private static async Task<int> LonelyDayAsync(List<Attempt> attempts)
    {
        await using var desk = await TestDesk.CreateAsync();
        var alone = await desk.Given.AFoundedDeskAsync(worksAlone: true);
        var day = await BeginAsync(desk, [alone]);
        var article = await desk.ArticleAsync(day.ArticleId);
        await desk.DoneAsync(new SetSoleApprovalReason(Guid.CreateVersion7(), article.Id, article.Version, "Nobody else works here."), alone);
        foreach (var attempt in attempts)
            await day.TryAsync(attempt);

        await using var database = desk.OpenDatabase();
        Assert.All(await database.SignOffs.Where(signOff => signOff.Decision == Decision.Approve).ToListAsync(TestContext.Current.CancellationToken), signOff => Assert.True(signOff.SelfApproved));
        AssertMovesStandInTheTable(day);
        await desk.AssertRecordHoldsAsync();
        return day.Approvals.Count;
    }

    private static async Task<RandomDay> BeginAsync(TestDesk desk, Guid[] people)
    {
        var article = await desk.Given.AnArticleAsync(people[0]);
        await desk.Given.SuggestionsAsync(article, people[0], "The harbour reopened on Monday.", "It had been shut for 12 weeks.");
        await desk.Given.AClaimAsync(article, people[0], "Repairs cost 4 million.");
        await desk.Given.AClaimAsync(article, people[0], "More ships will come.");
        return new RandomDay(desk, people, article);
    }

    private static void AssertMovesStandInTheTable(RandomDay day) => Assert.All(day.Moves, move =>
    {
        if (move.Action is { } action)
            Assert.True(Allowed(action, move.From, move.To), $"{action}: {move.From} to {move.To}");
        else
            Assert.Contains(move.From, new[] { ClaimState.ToDo, ClaimState.InProgress, ClaimState.SetAside, ClaimState.Split, ClaimState.Merged });
    });

    /// <summary>
    /// What a row leads to; an assignee's first evidence also starts the claim, and a claim nobody has reopens to To do.
    /// </summary>
    private static bool Allowed(ClaimAction action, ClaimState from, ClaimState to) =>
        ClaimLife.Table.Any(row => row.Action == action && row.From == from && row.To == to)
        || (action == ClaimAction.AttachEvidence && from == ClaimState.ToDo && to == ClaimState.InProgress)
        || (action == ClaimAction.Reopen && to == ClaimState.ToDo);
}
