using System.Security.Claims;
using FactCheck.Core.Gate;
using Microsoft.AspNetCore.Components.Authorization;

namespace FactCheck.Web.Shell;

/// <summary>Something this person did here and can take back.</summary>
/// <param name="What">In the past tense, as the snackbar says it: 'Accepted A12-3'.</param>
/// <param name="Again">Sends the same intent anew with today's versions; null when it cannot be redone.</param>
public sealed record DoneHere(Guid CommandId, string What, Func<CancellationToken, Task<bool>>? Again);

/// <summary>The signed-in person's hand on the gate, for one circuit: sends commands, remembers what can be undone.</summary>
public sealed class DeskSession(AuthenticationStateProvider authentication, Desk desk, RedoCheck redo)
{
    private readonly Stack<DoneHere> done = new();
    private readonly Stack<(DoneHere What, Guid UndoId)> undone = new();

    /// <summary>What would be undone next; null when there is nothing.</summary>
    public DoneHere? NextUndo => done.TryPeek(out var next) ? next : null;

    /// <summary>What would be done again next; null when there is nothing.</summary>
    public DoneHere? NextRedo => undone.TryPeek(out var next) && next.What.Again is not null ? next.What : null;

    /// <summary>The key of who is signed in; empty when nobody is.</summary>
    public async Task<Guid> FindPersonIdAsync()
    {
        var state = await authentication.GetAuthenticationStateAsync();
        return Guid.TryParse(state.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : Guid.Empty;
    }

    /// <summary>Sends a command as the signed-in person.</summary>
    public async Task<Outcome<T>> DoAsync<T>(Command<T> command, CancellationToken cancellation) =>
        await desk.DoAsync(command, await FindPersonIdAsync(), cancellation);

    /// <summary>Sends a command and, when it was done and can be undone, remembers it.</summary>
    public async Task<Outcome<T>> DoAsync<T>(
        Command<T> command, string what, Func<CancellationToken, Task<bool>>? again, CancellationToken cancellation)
    {
        var outcome = await DoAsync(command, cancellation);
        if (outcome.IsDone && command is IUndoable)
        {
            done.Push(new DoneHere(command.Id, what, again));
            undone.Clear();
        }

        return outcome;
    }

    /// <summary>Takes the last thing back. A refusal (somebody changed it since) drops it from what can be undone.</summary>
    /// <returns>What was undone and the outcome; null when there was nothing.</returns>
    public async Task<(DoneHere What, Outcome<Nothing> Outcome)?> UndoAsync(CancellationToken cancellation)
    {
        if (!done.TryPop(out var last))
            return null;

        var undo = new UndoCommand(Guid.CreateVersion7(), last.CommandId);
        var outcome = await DoAsync(undo, cancellation);
        if (outcome.IsDone)
            undone.Push((last, undo.Id));
        return (last, outcome);
    }

    /// <summary>Does again what was undone last. Whoever sends it anew remembers it through <see cref="DoAsync{T}(Command{T}, string, Func{CancellationToken, Task{bool}}?, CancellationToken)"/>.</summary>
    /// <returns>What was done again, whether it was, and what stands against it; null when there was nothing.</returns>
    public async Task<(DoneHere What, bool Done, Refusal? Refusal)?> RedoAsync(CancellationToken cancellation)
    {
        if (!undone.TryPop(out var next) || next.What.Again is not { } again)
            return null;
        if (await redo.RefuseAsync(await FindPersonIdAsync(), next.UndoId, cancellation) is { } refusal)
            return (next.What, false, refusal);

        var rest = undone.ToArray();
        var wasDone = await again(cancellation);
        foreach (var kept in rest.Reverse())
            undone.Push(kept);
        return (next.What, wasDone, null);
    }
}
