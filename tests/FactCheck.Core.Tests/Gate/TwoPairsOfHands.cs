using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.Tests.Articles;
using FactCheck.Core.Tests.Claims;
using FactCheck.Core.Tests.Evidence;
using FactCheck.Core.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Gate;

/// <summary>Two people who do, undo and redo on the same claims, each with a hand's memory of their own.</summary>
internal sealed class TwoPairsOfHands(TestDesk desk, Guid[] people, Guid articleId)
{
    public const int Kinds = 9;

    private readonly Stack<Done>[] done = [new(), new()];
    private readonly Stack<(Done What, Guid Undo)>[] undone = [new(), new()];

    /// <summary>How often something was taken back, and done again.</summary>
    public (int Undos, int Redos) Count { get; private set; }

    public async Task TryAsync(Attempt attempt)
    {
        var hand = attempt.Who % 2;
        switch (attempt.What % Kinds)
        {
            case 0 or 1:
                await UndoAsync(hand);
                break;
            case 2:
                await RedoAsync(hand);
                break;
            case var kind:
                await DoAsync(hand, async () => await CommandAsync(kind, attempt, people[hand]));
                break;
        }
    }

    private async Task DoAsync(int hand, Func<Task<Sent?>> intent)
    {
        if (await SendAsync(hand, intent) is not { } command)
            return;
        done[hand].Push(new Done(command, intent));
        undone[hand].Clear();
    }

    private async Task UndoAsync(int hand)
    {
        if (!done[hand].TryPop(out var last))
            return;
        var undo = new UndoCommand(Guid.CreateVersion7(), last.CommandId);
        if (!(await desk.DoAsync(undo, people[hand])).IsDone)
            return;
        undone[hand].Push((last, undo.Id));
        Count = (Count.Undos + 1, Count.Redos);
    }

    private async Task RedoAsync(int hand)
    {
        var check = desk.Services.GetRequiredService<RedoCheck>();
        if (!undone[hand].TryPop(out var next)
            || await check.RefuseAsync(people[hand], next.Undo, CancellationToken.None) is not null
            || await SendAsync(hand, next.What.Again) is not { } command)
            return;
        done[hand].Push(next.What with { CommandId = command });
        Count = (Count.Undos, Count.Redos + 1);
    }

    private async Task<Guid?> SendAsync(int hand, Func<Task<Sent?>> intent) =>
        await intent() is { } sent && await sent.Send(people[hand]) ? sent.Id : null;

    private async Task<Sent?> CommandAsync(int kind, Attempt attempt, Guid person)
    {
        await using var database = desk.OpenDatabase();
        var claims = await database.Claims.AsNoTracking().Where(claim => claim.ArticleId == articleId).OrderBy(claim => claim.Id).ToListAsync();
        var claim = claims[attempt.Which % claims.Count];
        var other = claims[attempt.Seed % claims.Count];
        var (id, version) = (Guid.CreateVersion7(), claim.Version);
        return kind switch
        {
            3 => Of(new RewordClaim(id, claim.Id, claim.WordingVersion, $"Wording {attempt.Seed}.", claim.Form, claim.Kind, claim.Check, [], null, false, null, [])),
            4 => Of(new AssignClaim(id, claim.Id, claim.PlanningVersion, person)),
            5 => Of(new SetAsideClaim(id, claim.Id, version, SetAsideReason.Trivial, null)),
            6 => Of(new MergeClaim(id, claim.Id, version, other.Id, other.Version)),
            7 => Of(new SplitClaim(id, claim.Id, version, [new ClaimPart("One half.", []), new ClaimPart("Another half.", [])])),
            _ when attempt.Seed % 2 == 0 => Of(new AcceptClaim(id, claim.Id, version)),
            _ => Of(GivenEvidence.Attach(claim.Id) with { Id = id }),
        };
    }

    private Sent Of<T>(Command<T> command) => new(command.Id, async person => (await desk.DoAsync(command, person)).IsDone);

    private sealed record Done(Guid CommandId, Func<Task<Sent?>> Again);

    private sealed record Sent(Guid Id, Func<Guid, Task<bool>> Send);
}
