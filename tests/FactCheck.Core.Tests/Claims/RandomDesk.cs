using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Storage;
using FactCheck.Core.Tests.Verdicts;
using FactCheck.Core.Verdicts;
using FactCheck.Text.Claims;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Tests.Claims;

/// <summary>Something one of several people tries; the numbers choose among what there is.</summary>
/// <param name="Person">Beyond the people there are: whoever has the claim.</param>
internal sealed record Attempt(int Person, int Action, int Claim, int Other);

/// <summary>A desk on which people try things at random, allowed or not, and that watches what must hold after each.</summary>
internal sealed class RandomDesk : IAsyncDisposable
{
    public const int Actions = 18;

    private static readonly string[] Parts =
        ["The harbour reopened on Monday.", "It had been shut for 12 weeks.", "Repairs cost 4 million.", "More ships will come."];

    private static readonly HashSet<(ClaimState From, ClaimState To)> Table =
    [
        .. ClaimLife.Table.Select(row => (row.From, row.To ?? row.From)),
        (ClaimState.Approved, ClaimState.ToDo),
        (ClaimState.SetAside, ClaimState.ToDo),
    ];

    private readonly TestDesk desk;
    private readonly IReadOnlyList<Guid> people;
    private readonly Guid article;
    private readonly Guid revision;
    private readonly Dictionary<int, Guid> numbers = [];
    private readonly List<(Guid Command, Guid Person)> done = [];

    private RandomDesk(TestDesk desk, IReadOnlyList<Guid> people, Guid article, Guid revision)
    {
        this.desk = desk;
        this.people = people;
        this.article = article;
        this.revision = revision;
    }

    public static async Task<RandomDesk> OpenAsync()
    {
        var desk = await TestDesk.CreateAsync();
        await desk.Given.AFoundedDeskAsync();
        var people = new List<Guid>
        {
            await desk.Given.AReviewerAsync(),
            await desk.Given.AnEditorAsync(),
            await desk.Given.APersonAsync("B. Oth", Roles.Reviewer | Roles.Editor),
            await desk.Given.AnAdministratorAsync(),
        };
        var article = await desk.Given.AnArticleAsync(people[0]);
        await desk.Given.SuggestionsAsync(article, people[0], Parts[..2]);
        return new RandomDesk(desk, people, article, (await desk.ArticleAsync(article)).CurrentRevisionId);
    }

    /// <summary>Tries one thing, with the versions of now, and checks what must hold.</summary>
    public async Task TryAsync(Attempt attempt)
    {
        var before = await ClaimsAsync();
        var claim = before[attempt.Claim % before.Count];
        var person = attempt.Person < people.Count
            ? people[attempt.Person]
            : claim.AssigneeId ?? people[attempt.Other % people.Count];
        var events = await EventsAsync();
        var isDone = await SendAsync(attempt, claim, before[attempt.Other % before.Count], person);

        var after = await ClaimsAsync();
        if (!isDone)
        {
            Assert.Equal(events, await EventsAsync());
            Assert.Equal(before.Select(TestClaims.Snapshot), after.Select(TestClaims.Snapshot));
        }

        CheckStates(before, after, isUndo: attempt.Action % Actions == 17);
        CheckNumbers(after);
        CheckApproval(before, after, person);
    }

    /// <summary>What must hold in the end: the record, and coverage as if counted from nothing.</summary>
    public async Task CheckAsync()
    {
        await desk.AssertRecordHoldsAsync();
        var kept = await desk.ArticleAsync(article);
        await using var database = desk.OpenDatabase();
        await CoverageKeeper.RecomputeAsync(database, article, TestContext.Current.CancellationToken);
        var counted = await database.Articles.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((counted.SentencesTotal, counted.SentencesCovered), (kept.SentencesTotal, kept.SentencesCovered));
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    private async Task<bool> SendAsync(Attempt attempt, Claim claim, Claim other, Guid person)
    {
        var id = Guid.CreateVersion7();
        var part = GivenArticles.Of(Parts[attempt.Other % Parts.Length]);
        return (attempt.Action % Actions) switch
        {
            0 => await DoAsync(new AcceptClaim(id, claim.Id, claim.Version), person),
            1 => await DoAsync(new AddClaim(id, article, revision, [part], null, []), person),
            2 => await DoAsync(Reword(id, claim, attempt.Other), person),
            3 => await DoAsync(new ChangePassages(id, claim.Id, claim.WordingVersion, revision, [part]), person),
            4 => await DoAsync(new SetAsideClaim(id, claim.Id, claim.Version, SetAsideReason.Opinion, null), person),
            5 => await DoAsync(
                new SplitClaim(id, claim.Id, claim.Version, [new ClaimPart("One thing", []), new ClaimPart(null, [part])]), person),
            6 => await DoAsync(new MergeClaim(id, claim.Id, claim.Version, other.Id, other.Version), person),
            7 => await DoAsync(new AssignClaim(id, claim.Id, claim.PlanningVersion, person), person),
            8 => await DoAsync(new AssignClaim(id, claim.Id, claim.PlanningVersion, people[attempt.Other % people.Count]), person),
            9 => await DoAsync(new HandBackClaim(id, claim.Id, claim.Version), person),
            10 => await DoAsync(new PlanClaim(id, claim.Id, claim.PlanningVersion, (Risk)(attempt.Other % 3), null), person),
            11 => await DoAsync(new StartClaim(id, claim.Id, claim.Version), person),
            12 => await DoAsync(new ReopenClaim(id, claim.Id, claim.Version, "Again"), person),
            13 => await DoAsync(Submit(id, claim), person),
            14 => await DoAsync(new WithdrawVerdict(id, claim.Id, claim.Version), person),
            15 => await DoAsync(new ApproveVerdict(id, claim.Id, claim.Version, await HashAsync(claim)), person),
            16 => await DoAsync(new RequestChanges(id, claim.Id, claim.Version, "Which page?"), person),
            _ => done.Count > 0 && await UndoAsync(id, done[attempt.Other % done.Count]),
        };
    }

    private async Task<bool> DoAsync<T>(Command<T> command, Guid person)
    {
        var isDone = (await desk.DoAsync(command, person)).IsDone;
        if (isDone)
            done.Add((command.Id, person));
        return isDone;
    }

    private async Task<bool> UndoAsync(Guid id, (Guid Command, Guid Person) undone) =>
        (await desk.DoAsync(new UndoCommand(id, undone.Command), undone.Person)).IsDone;

    private static RewordClaim Reword(Guid id, Claim claim, int variant) => new(
        id,
        claim.Id,
        claim.WordingVersion,
        $"Worded for the {variant}th time",
        claim.Form,
        claim.Kind,
        Check.Substance,
        variant % 2 == 0 ? [] : [new ClaimantName($"Claimant {variant % 3}")],
        null,
        false,
        null,
        []);

    private static SubmitVerdict Submit(Guid id, Claim claim) => new(
        id, claim.Id, claim.Version, TruthScale.NotProven, null, "Nobody keeps a register of that.", new DateOnly(2026, 11, 4), []);

    private async Task<string> HashAsync(Claim claim)
    {
        await using var database = desk.OpenDatabase();
        return await database.Verdicts.Where(verdict => verdict.Id == claim.CurrentVerdictId)
            .Select(verdict => verdict.ContentHash).FirstOrDefaultAsync(TestContext.Current.CancellationToken) ?? new string('0', 64);
    }

    private async Task<IReadOnlyList<Claim>> ClaimsAsync()
    {
        await using var database = desk.OpenDatabase();
        var ids = await database.Claims.OrderBy(claim => claim.CreatedAt).ThenBy(claim => claim.Id)
            .Select(claim => claim.Id).ToListAsync(TestContext.Current.CancellationToken);
        return await database.FindClaimsAsync(ids, TestContext.Current.CancellationToken);
    }

    private async Task<int> EventsAsync()
    {
        await using var database = desk.OpenDatabase();
        return await database.AuditEvents.CountAsync(TestContext.Current.CancellationToken);
    }

    private static void CheckStates(IReadOnlyList<Claim> before, IReadOnlyList<Claim> after, bool isUndo)
    {
        var earlier = before.ToDictionary(claim => claim.Id, claim => claim.State);
        foreach (var claim in after.Where(claim => earlier.ContainsKey(claim.Id) && earlier[claim.Id] != claim.State))
        {
            var (from, to) = (earlier[claim.Id], claim.State);
            Assert.True(isUndo ? Table.Contains((to, from)) : Table.Contains((from, to)), $"{from} became {to}");
        }
    }

    private void CheckNumbers(IReadOnlyList<Claim> claims)
    {
        foreach (var claim in claims.Where(claim => claim.Number is not null))
            Assert.True(numbers.TryAdd(claim.Number!.Value, claim.Id) || numbers[claim.Number!.Value] == claim.Id);
        Assert.All(claims, claim => Assert.True(
            claim.Number is not null || claim.State is ClaimState.Suggested or ClaimState.SetAside or ClaimState.Merged or ClaimState.Split));
    }

    /// <summary>Nobody of a team approves what they have or worded.</summary>
    private static void CheckApproval(IReadOnlyList<Claim> before, IReadOnlyList<Claim> after, Guid person)
    {
        var submitted = before.Where(claim => claim.State == ClaimState.Submitted).ToDictionary(claim => claim.Id);
        foreach (var claim in after.Where(claim => claim.State == ClaimState.Approved && submitted.ContainsKey(claim.Id)))
        {
            Assert.NotEqual(person, submitted[claim.Id].AssigneeId);
            Assert.DoesNotContain(person, submitted[claim.Id].WordedBy);
        }
    }
}
