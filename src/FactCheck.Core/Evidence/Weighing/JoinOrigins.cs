using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Weighing;

/// <summary>Says that two sources come from one origin, as two papers that print the same wire copy do. Whatever was one with either is one with both.</summary>
public sealed record JoinOrigins(Guid Id, Guid SourceId, Guid OtherId) : Command<Nothing>(Id), IUndoable
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class JoinOriginsValidator : AbstractValidator<JoinOrigins>
{
    public JoinOriginsValidator() =>
        RuleFor(command => command.OtherId).NotEqual(command => command.SourceId).WithMessage("Choose two different sources.");
}

internal sealed class JoinOriginsHandler : ICommandHandler<JoinOrigins, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(JoinOrigins command, Change change, CancellationToken cancellation)
    {
        var database = change.Database;
        Guid[] both = [command.SourceId, command.OtherId];
        var seen = new ConfidentialSight(database, change.Actor).Seen(database.Sources);
        if (await seen.CountAsync(source => both.Contains(source.Id), cancellation) != both.Length)
            return new Outcome<Nothing>.Gone();

        var said = await database.SourceOrigins.Where(one => both.Contains(one.SourceId)).ToListAsync(cancellation);
        var origins = said.ConvertAll(one => one.OriginId);
        var origin = origins.Count == 0 ? Guid.CreateVersion7(change.Now) : origins.Min();
        foreach (var moved in await database.SourceOrigins.Where(one => origins.Contains(one.OriginId) && one.OriginId != origin).ToListAsync(cancellation))
            moved.Move(origin);
        foreach (var fresh in both.Except(said.Select(one => one.SourceId)))
            database.SourceOrigins.Add(SourceOrigin.Say(fresh, origin, change.Actor.PersonId, change.Now));
        change.Record(await WeighedFacts.OfAsync(database, FactKinds.OriginsJoined, both, cancellation));
        return Nothing.Value;
    }
}
