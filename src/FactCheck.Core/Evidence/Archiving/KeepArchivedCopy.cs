using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Archiving;

/// <summary>Keeps with a snapshot where a web archive has the page, or why it has not.</summary>
/// <param name="Url">Null when the archive did not save it.</param>
/// <param name="Why">Null when it did.</param>
public sealed record KeepArchivedCopy(Guid Id, Guid SnapshotId, string? Url, string? Why) : Command<Nothing>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class KeepArchivedCopyValidator : AbstractValidator<KeepArchivedCopy>
{
    public KeepArchivedCopyValidator() =>
        RuleFor(command => command.Url).MaximumLength(Source.UrlMaxLength).WithMessage("A URL has at most 2,048 characters.");
}

internal sealed class KeepArchivedCopyHandler : ICommandHandler<KeepArchivedCopy, Nothing>
{
    public async Task<Outcome<Nothing>> HandleAsync(KeepArchivedCopy command, Change change, CancellationToken cancellation)
    {
        var database = change.Database;
        var seen = new ConfidentialSight(database, change.Actor).Seen(database.Sources);
        var snapshot = await database.Snapshots.AsNoTracking()
            .FirstOrDefaultAsync(snapshot => snapshot.Id == command.SnapshotId && seen.Any(source => source.Id == snapshot.SourceId), cancellation);
        if (snapshot is null)
            return new Outcome<Nothing>.Gone();
        if (await database.ArchivedCopies.AnyAsync(copy => copy.SnapshotId == snapshot.Id, cancellation))
            return Nothing.Value;

        database.ArchivedCopies.Add(ArchivedCopy.Of(command, change.Now));
        change.Record(new Fact(FactKinds.SnapshotArchived, snapshot.SourceId));
        return Nothing.Value;
    }
}
