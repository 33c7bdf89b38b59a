using FactCheck.Core.Evidence.Capturing;
using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.Fetching;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Snapshots;

/// <summary>
/// Keeps a snapshot whose bytes and copy are stored already. A source that was attached before its page was read gets its
/// particulars from it.
/// </summary>
/// <param name="BlobId">The finished file with the bytes.</param>
/// <param name="CopyBlobId">The finished file with the readable copy.</param>
/// <param name="Text">What it says; null when that could not be read.</param>
/// <param name="WithoutText">Why there is no text.</param>
/// <param name="Particulars">What the page says of itself.</param>
public sealed record KeepSnapshot(
    Guid Id,
    Guid SnapshotId,
    Guid SourceId,
    SnapshotFacts Facts,
    Guid BlobId,
    Guid? CopyBlobId,
    string? Text,
    string? WithoutText,
    SourceParticulars? Particulars) : Command<Guid>(Id)
{
    /// <inheritdoc/>
    public override Permission Needs => Facts.Origin == SnapshotOrigin.Observed ? Permission.Operate : Permission.PrepareClaims;
}

/// <summary>Where a snapshot's bytes came from.</summary>
/// <param name="MediaType">By what the bytes are.</param>
/// <param name="FileName">Of an added file.</param>
/// <param name="SavedFrom">The URL an archive says it was saved from.</param>
/// <param name="Answer">What came with a fetched page.</param>
public sealed record SnapshotFacts(
    SnapshotOrigin Origin, DateTimeOffset TakenAt, string MediaType, string? FileName, string? SavedFrom, FetchedDocument? Answer);

internal sealed class KeepSnapshotHandler : ICommandHandler<KeepSnapshot, Guid>
{
    private const int MostClaimsTold = 200;

    public async Task<Outcome<Guid>> HandleAsync(KeepSnapshot command, Change change, CancellationToken cancellation)
    {
        var database = change.Database;
        var sources = new ConfidentialSight(database, change.Actor).Seen(database.Sources);
        if (await sources.FirstOrDefaultAsync(source => source.Id == command.SourceId, cancellation) is not { } source)
            return new Outcome<Guid>.Gone();
        if (await UploadedBlob.ClaimAsync(change, command.BlobId, cancellation) is not { } bytes)
            return EvidenceRefusals.NoSuchFile;

        var copy = command.CopyBlobId is { } copyId ? await UploadedBlob.ClaimAsync(change, copyId, cancellation) : null;
        var snapshot = Snapshot.Keep(command, bytes.Blob, copy?.Blob.Id, change.Actor.PersonId);
        database.Snapshots.Add(snapshot);
        if (command.Text is { } text)
            database.SnapshotTexts.Add(SnapshotText.Of(snapshot.Id, text));
        if (command.Particulars is { } particulars)
            change.Record(source.Describe(particulars).Facts);

        change.Record(new Fact(FactKinds.SnapshotKept, source.Id));
        var claims = await database.Evidence.AsNoTracking()
            .Where(piece => piece.SourceId == source.Id && !piece.Removed)
            .Join(database.Claims, piece => piece.ClaimId, claim => claim.Id, (piece, claim) => new { claim.ArticleId, claim.Id })
            .Distinct().OrderBy(claim => claim.Id).Take(MostClaimsTold)
            .ToListAsync(cancellation);
        change.Record(claims.Select(claim => new Fact(FactKinds.SnapshotKept, source.Id, claim.ArticleId, claim.Id)));
        return snapshot.Id;
    }
}
