using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Storage;
using FactCheck.Text.Claims;

namespace FactCheck.Core.Tests.Gate;

/// <summary>Two people who change the same claims, each with what they did and took back, as a page keeps it.</summary>
internal sealed class UndoingPair(TestDesk desk, Guid[] people, Guid[] claims)
{
    private static readonly string[] Parts = ["It had been shut for 12 weeks.", "More ships will come.", "Repairs cost 4 million."];

    private readonly Dictionary<Guid, Stack<Done>> done = people.ToDictionary(person => person, _ => new Stack<Done>());
    private readonly Dictionary<Guid, Stack<Done>> taken = people.ToDictionary(person => person, _ => new Stack<Done>());

    /// <summary>Who changed a claim, in order.</summary>
    private readonly Dictionary<Guid, List<Guid>> hands = claims.ToDictionary(claim => claim, _ => new List<Guid>());

    public int Undone { get; private set; }

    public int Redone { get; private set; }

    public int Refused { get; private set; }

    public Task TryAsync(Attempt attempt)
    {
        var person = people[attempt.Who];
        return attempt.What switch
        {
            5 => UndoAsync(person),
            6 => RedoAsync(person),
            _ => ChangeAsync(person, claims[attempt.Which], attempt.What, attempt.Seed),
        };
    }

    private async Task ChangeAsync(Guid person, Guid claim, int kind, int seed)
    {
        var before = await LooksAsync(claim);
        if (await SendAsync(person, claim, kind, seed) is not { } command)
        {
            Assert.Equal(before, await LooksAsync(claim));
            return;
        }

        done[person].Push(new Done(command, claim, kind, seed, before, await LooksAsync(claim), 0));
        taken[person].Clear();
    }

    private async Task UndoAsync(Guid person)
    {
        if (!done[person].TryPop(out var last))
            return;

        var now = await LooksAsync(last.Claim);
        var undo = Guid.CreateVersion7();
        if (!(await desk.DoAsync(new UndoCommand(undo, last.Command), person)).IsDone)
        {
            Refused++;
            Assert.Equal(now, await LooksAsync(last.Claim));
            return;
        }

        Undone++;
        var after = await LooksAsync(last.Claim);
        last.AssertTouchedPart(last.After, now);
        last.AssertTouchedPart(last.Before, after);
        hands[last.Claim].Add(person);
        taken[person].Push(last with { Command = undo, Hands = hands[last.Claim].Count });
    }

    private async Task RedoAsync(Guid person)
    {
        if (!taken[person].TryPop(out var last))
            return;

        var now = await LooksAsync(last.Claim);
        var others = hands[last.Claim].Skip(last.Hands).Any(hand => hand != person);
        if (await new RedoCheck(desk.Reader).RefuseAsync(person, last.Command, TestContext.Current.CancellationToken) is not null)
        {
            Refused++;
            Assert.True(others, "Nobody else changed it since.");
            return;
        }

        if (await SendAsync(person, last.Claim, last.Kind, last.Seed) is not { } command)
        {
            Assert.Equal(now, await LooksAsync(last.Claim));
            return;
        }

        Redone++;
        var after = await LooksAsync(last.Claim);
        last.AssertTouchedPart(last.After, after);
        done[person].Push(last with { Command = command, Before = now, After = after });
    }

    /// <summary>Sends a change with the versions of now; gives its id when it was done.</summary>
    private async Task<Guid?> SendAsync(Guid person, Guid claimId, int kind, int seed)
    {
        var claim = await desk.ClaimAsync(claimId);
        var id = Guid.CreateVersion7();
        var isDone = kind switch
        {
            0 or 1 or 2 => (await desk.DoAsync(
                new RewordClaim(
                    id, claimId, claim.WordingVersion, $"Worded {seed}.", claim.Form, claim.Kind, Check.Substance,
                    [new ClaimantName($"Claimant {seed}")], null, false, $"At {seed}", []),
                person)).IsDone,
            3 => (await desk.DoAsync(
                new ChangePassages(
                    id, claimId, claim.WordingVersion, claim.Passages[0].RevisionId, [GivenArticles.Of(Parts[seed % Parts.Length])]),
                person)).IsDone,
            _ => (await desk.DoAsync(
                new SetAsideClaim(id, claimId, claim.Version, SetAsideReason.Opinion, $"Note {seed}"), person)).IsDone,
        };
        if (isDone)
            hands[claimId].Add(person);
        return isDone ? id : null;
    }

    private async Task<Looks> LooksAsync(Guid claimId)
    {
        var claim = await desk.ClaimAsync(claimId);
        Assert.NotEmpty(claim.Passages);
        var looks = new Looks(
            $"{claim.Statement}|{claim.SaidAt}|{string.Join(", ", claim.Claimants.OrderBy(one => one.Ordinal).Select(one => one.Claimant.Name))}",
            string.Join(", ", claim.Passages.OrderBy(one => one.Ordinal).Select(one => one.Exact)),
            $"{claim.State}|{claim.SetAsideReason}|{claim.SetAsideNote}");
        AssertOneHand(claim);
        return looks;
    }

    /// <summary>What one command wrote together stands together.</summary>
    private static void AssertOneHand(Claim claim)
    {
        if (!claim.Statement.StartsWith("Worded ", StringComparison.Ordinal))
            return;
        var seed = claim.Statement["Worded ".Length..^1];
        Assert.Equal($"At {seed}", claim.SaidAt);
        Assert.Equal($"Claimant {seed}", Assert.Single(claim.Claimants).Claimant.Name);
    }

    private sealed record Looks(string Wording, string Passages, string State);

    /// <param name="Hands">How often the claim had been changed when it was taken back.</param>
    private sealed record Done(Guid Command, Guid Claim, int Kind, int Seed, Looks Before, Looks After, int Hands)
    {
        public void AssertTouchedPart(Looks expected, Looks actual) => Assert.Equal(Part(expected), Part(actual));

        private string Part(Looks looks) => Kind switch { 0 or 1 or 2 => looks.Wording, 3 => looks.Passages, _ => looks.State };
    }
}
