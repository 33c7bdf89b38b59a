using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Weighing;

/// <summary>Takes back that a source is one origin with others. What repeats the same text stays one.</summary>
public sealed record PartOrigin(Guid Id, Guid SourceId) : Command<Nothing>(Id), IUndoable
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class PartOriginHandler : ICommandHandler<PartOrigin, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(PartOrigin command, Change change, CancellationToken cancellation)
    {
        var database = change.Database;
        var seen = new ConfidentialSight(database, change.Actor).Seen(database.Sources);
        var said = await database.SourceOrigins.FirstOrDefaultAsync(
            one => one.SourceId == command.SourceId && seen.Any(source => source.Id == one.SourceId), cancellation);
        if (said is null)
            return new Outcome<Nothing>.Gone();

        database.SourceOrigins.Remove(said);
        change.Record(await WeighedFacts.OfAsync(database, FactKinds.OriginParted, [command.SourceId], cancellation));
        return Nothing.Value;
    }
}
