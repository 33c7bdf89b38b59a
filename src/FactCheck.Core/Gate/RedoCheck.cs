using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Gate;

/// <summary>Whether what somebody took back may be done again: not over what others did to the same since.</summary>
public sealed class RedoCheck(DeskReader reader)
{
    /// <summary>Why not; null when nothing stands against it.</summary>
    /// <param name="undoId">The id of the command that took it back.</param>
    public async Task<Refusal?> RefuseAsync(Guid personId, Guid undoId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        var sequence = await view.Facts.Where(fact => fact.ActorId == personId && fact.CommandId == undoId)
            .OrderByDescending(fact => fact.Sequence).Select(fact => fact.Sequence).FirstOrDefaultAsync(cancellation);
        var rows = await view.EventValues.Where(value => value.Sequence == sequence).OrderBy(value => value.Ordinal).ToListAsync(cancellation);
        var since = new ChangedSince(view.EventValues, view.Facts, view.People, view.Claims, view.Articles);
        foreach (var row in rows)
        {
            if (await since.FindAsync(row, person => person != personId, moved: false, cancellation) is { } found)
                return GateRefusals.NotAgain(found.Name, found.What);
        }

        return null;
    }
}
