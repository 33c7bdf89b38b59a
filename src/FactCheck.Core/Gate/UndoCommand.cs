using System.Text.Json.Nodes;
using FactCheck.Core.Audit;
using FactCheck.Core.Evidence;
using FactCheck.Core.Notifications;
using FactCheck.Core.People;
using FactCheck.Core.Revisions;
using FactCheck.Core.Storage;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Gate;

/// <summary>Takes a whole earlier command of one's own back, while everything it did still stands and one may still do what it did.</summary>
/// <param name="UndoneId">The id of the command to take back.</param>
public sealed record UndoCommand(Guid Id, Guid UndoneId) : Command<Nothing>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.TakeBack;
}

internal sealed class UndoCommandValidator : AbstractValidator<UndoCommand>
{
    public UndoCommandValidator() =>
        RuleFor(command => command.UndoneId).NotEmpty().WithMessage("Say what to undo.");
}

internal sealed class UndoCommandHandler : ICommandHandler<UndoCommand, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(UndoCommand command, Change change, CancellationToken cancellation)
    {
        var database = change.Database;
        var entry = await database.CommandLog.FirstOrDefaultAsync(logged => logged.CommandId == command.UndoneId, cancellation);
        if (Refuse(entry, change.Actor) is { } refusal)
            return refusal;

        var facts = await database.Facts.AsNoTracking()
            .Where(fact => fact.Sequence == entry!.Sequence).OrderBy(fact => fact.Ordinal).ToListAsync(cancellation);
        // A command that found everything as it wanted it did nothing, and what others did since is not its own.
        if (facts.Count == 0)
            return GateRefusals.NothingToUndo;
        var rows = await database.EventValues.AsNoTracking()
            .Where(value => value.Sequence == entry!.Sequence).OrderBy(value => value.Ordinal).ToListAsync(cancellation);
        if (await RefuseEvidenceAsync(database, change.Actor, entry!.At, rows, cancellation) is { } cited)
            return cited;
        var restorer = new RowRestorer(database);
        if (!await restorer.RestoreAsync(rows, cancellation))
            return await WhyNotAsync(database, restorer.StoppedAt, change.Actor, cancellation);
        var articles = facts.Select(fact => fact.ArticleId).OfType<Guid>().Distinct().ToList();
        if (await ArticlePlaces.LacksAnchorsAsync(database, articles, cancellation))
            return GateRefusals.NoLongerStands;

        await NoticeKeeper.TakeBackAsync(database, command.UndoneId, cancellation);
        entry!.UndoneBy = command.Id;
        change.Record(facts.Select(fact => new Fact(FactKinds.CommandUndone, fact.SubjectId, fact.ArticleId, fact.ClaimId)));
        return Nothing.Value;
    }

    /// <summary>What a submitted or approved verdict rests on stays as it was signed, and what this person may not see stays as it is.</summary>
    private static async Task<Refusal?> RefuseEvidenceAsync(
        DeskContext database, Standing actor, DateTimeOffset doneAt, IReadOnlyList<EventValue> rows, CancellationToken cancellation)
    {
        foreach (var row in rows.Where(row => row is { Table: "Evidence", Before: not null, After: not null }))
        {
            if (await EvidenceInHand.FindAsync(database, actor, Guid.Parse(row.Key), cancellation) is not { } hand)
                return GateRefusals.NoLongerStands;
            if (hand.Cited && !await WasCitedFirstAsync(database, hand, row, doneAt, cancellation))
                return EvidenceRefusals.Cited;
        }

        return null;
    }

    /// <summary>The verdict cited it already when its source was merged into another one, which changed nothing that was signed.</summary>
    private static async Task<bool> WasCitedFirstAsync(
        DeskContext database, EvidenceInHand hand, EventValue row, DateTimeOffset doneAt, CancellationToken cancellation) =>
        JsonNode.Parse(row.Before!)!.AsObject().All(column => column.Key == nameof(PieceOfEvidence.SourceId))
        && await database.Verdicts.AnyAsync(verdict => verdict.Id == hand.Claim.CurrentVerdictId && verdict.SubmittedAt <= doneAt, cancellation);

    private static async Task<Refusal> WhyNotAsync(
        DeskContext database, EventValue? row, Standing actor, CancellationToken cancellation)
    {
        if (row is null)
            return GateRefusals.NoLongerStands;

        database.ChangeTracker.Clear();
        var since = new ChangedSince(
            database.EventValues.AsNoTracking(), database.Facts.AsNoTracking(), database.People.AsNoTracking(),
            database.Claims.AsNoTracking(), database.Articles.AsNoTracking());
        return await since.FindAsync(row, _ => true, moved: true, cancellation) is { } found
            ? GateRefusals.ChangedSince(found.PersonId == actor.PersonId ? "You" : found.Name, found.What)
            : GateRefusals.NoLongerStands;
    }

    private static Refusal? Refuse(CommandLogEntry? entry, Standing actor) => entry switch
    {
        null => GateRefusals.NothingToUndo,
        _ when entry.ActorId != actor.PersonId => GateRefusals.NothingToUndo,
        { Undoable: false } => GateRefusals.CannotBeUndone,
        { UndoneBy: not null } => GateRefusals.AlreadyUndone,
        _ when !Permissions.Allow(actor, Enum.Parse<Permission>(entry.Needs)) => GateRefusals.NotAllowed,
        _ => null,
    };
}
