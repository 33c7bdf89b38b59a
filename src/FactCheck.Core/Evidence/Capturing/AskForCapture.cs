using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Capturing;

/// <summary>Has a source captured anew, or once more after it failed; gives back the capture's key. Nobody waits for it.</summary>
public sealed record AskForCapture(Guid Id, Guid SourceId) : Command<Guid>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Permission.PrepareClaims;
}

internal sealed class AskForCaptureHandler : ICommandHandler<AskForCapture, Guid>
{
    public async Task<Outcome<Guid>> HandleAsync(AskForCapture command, Change change, CancellationToken cancellation)
    {
        var database = change.Database;
        var sources = new ConfidentialSight(database, change.Actor).Seen(database.Sources);
        if (await sources.FirstOrDefaultAsync(source => source.Id == command.SourceId, cancellation) is not { } source)
            return new Outcome<Guid>.Gone();
        if (source.BlobId is null && await database.ConfidentialSources.AnyAsync(one => one.SourceId == source.Id, cancellation))
            return SnapshotRefusals.Confidential;
        var underWay = await database.Captures.AnyAsync(
            capture => capture.SourceId == source.Id && (capture.State == CaptureState.Waiting || capture.State == CaptureState.Running), cancellation);
        if (underWay)
            return SnapshotRefusals.UnderWay;
        if (Capture.Of(source, change.Actor.PersonId, change.Now) is not { } asked)
            return SnapshotRefusals.NothingToCapture;

        database.Captures.Add(asked);
        return asked.Id;
    }
}
