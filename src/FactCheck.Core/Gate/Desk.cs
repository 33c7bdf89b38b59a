using System.Text.Json;
using FactCheck.Core.Articles;
using FactCheck.Core.Audit;
using FactCheck.Core.Notifications;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Gate;

/// <summary>The gate: the only way to change anything sealed. One command, one transaction, one event.</summary>
public sealed class Desk(
    IServiceScopeFactory scopes,
    IDbContextFactory<DeskContext> contexts,
    WriterQueue writers,
    FactFeed feed,
    TimeProvider clock)
{
    /// <summary>Does what a person wants, if the person may.</summary>
    /// <param name="personId">Who is signed in; checked against what is stored now.</param>
    public Task<Outcome<T>> DoAsync<T>(Command<T> command, Guid personId, CancellationToken cancellation) =>
        RunAsync(command, database => personId == Guid.Empty
            ? Task.FromResult<Standing?>(null)
            : database.FindStandingAsync(personId, cancellation), cancellation);

    /// <summary>Does what the one at the command line, or the first run, wants. Never reachable with a person's id.</summary>
    public Task<Outcome<T>> DoAsOperatorAsync<T>(Command<T> command, CancellationToken cancellation) =>
        RunAsync(command, _ => Task.FromResult<Standing?>(Standing.Operator), cancellation);

    private async Task<Outcome<T>> RunAsync<T>(
        Command<T> command, Func<DeskContext, Task<Standing?>> findActor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(command);
        await using var scope = scopes.CreateAsyncScope();
        var step = CommandStep<T>.For(command, scope.ServiceProvider);
        if (await step.ValidateAsync(cancellation) is { Count: > 0 } faults)
            return new Outcome<T>.Invalid(faults);

        var sent = SentCommand.Of(command);
        using var turn = await writers.EnterAsync(cancellation);
        await using var database = await contexts.CreateDbContextAsync(cancellation);
        database.Ledger = new ChangeLedger();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellation);

        var actor = await findActor(database);
        if (await database.CommandLog.AsNoTracking().FirstOrDefaultAsync(entry => entry.CommandId == command.Id, cancellation) is { } earlier)
            return sent.Repeats(earlier, actor) ? JsonSerializer.Deserialize<T>(earlier.Result)! : GateRefusals.CommandReused;
        if (actor is null || !Permissions.Allow(actor, command.Needs))
            return GateRefusals.NotAllowed;

        var change = new Change(database, actor, command.Id, Now());
        var outcome = await step.HandleAsync(change, cancellation);
        if (outcome is not Outcome<T>.Done done)
            return outcome;

        await RecordAsync(change, sent, command, JsonSerializer.Serialize(done.Value), cancellation);
        await transaction.CommitAsync(cancellation);
        feed.Wake();
        return outcome;
    }

    private static async Task RecordAsync<T>(
        Change change, SentCommand sent, Command<T> command, string result, CancellationToken cancellation)
    {
        var database = change.Database;
        await database.SaveChangesAsync(cancellation);
        await CoverageKeeper.SettleAsync(database, change.Facts, cancellation);
        await NoticeKeeper.SettleAsync(change, cancellation);
        await database.SaveChangesAsync(cancellation);

        var rows = database.Ledger!.Rows.ToList();
        var sequence = rows.Count == 0 && change.Facts.Count == 0
            ? 0
            : await AuditChain.AppendAsync(change, sent.Type, rows, cancellation);
        database.CommandLog.Add(new CommandLogEntry
        {
            CommandId = command.Id,
            ActorId = change.Actor.PersonId,
            Type = sent.Type,
            Needs = command.Needs.ToString(),
            ContentHash = sent.ContentHash,
            Result = result,
            Sequence = sequence,
            Undoable = command is IUndoable,
            At = change.Now,
        });
        await database.SaveChangesAsync(cancellation);
    }

    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
}
