using FactCheck.Core.Gate;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence;

/// <summary>Finds the source a command means, or makes it: the same URL or the same bytes are never listed twice.</summary>
internal sealed class SourceChoice(Change change)
{
    public async Task<ChosenSource> ChooseAsync(AttachEvidence command, CancellationToken cancellation)
    {
        var sources = change.Database.Sources;
        if (command.SourceId is { } id)
        {
            return await sources.FirstOrDefaultAsync(source => source.Id == id, cancellation) is { } known
                ? new ChosenSource(known, WasThere: true, null)
                : new ChosenSource(null, WasThere: false, EvidenceRefusals.NoSuchSource);
        }

        return command.BlobId is { } blobId
            ? await WithFileAsync(command.NewSource!, blobId, cancellation)
            : await WithUrlAsync(command.NewSource!, cancellation);
    }

    private async Task<ChosenSource> WithUrlAsync(SourceDetails details, CancellationToken cancellation)
    {
        var canonical = CanonicalUrl.Of(details.Url!.Trim());
        var known = await change.Database.Sources
            .Where(source => source.CanonicalUrl == canonical)
            .OrderBy(source => source.Id)
            .FirstOrDefaultAsync(cancellation);
        return known is null ? Add(details, null, null) : new ChosenSource(known, WasThere: true, null);
    }

    private async Task<ChosenSource> WithFileAsync(SourceDetails details, Guid blobId, CancellationToken cancellation)
    {
        var database = change.Database;
        var upload = await database.Uploads.AsNoTracking()
            .Where(upload => upload.BlobId == blobId && upload.PersonId == change.Actor.PersonId && upload.Finished)
            .OrderByDescending(upload => upload.StartedAt)
            .FirstOrDefaultAsync(cancellation);
        if (upload is null)
            return new ChosenSource(null, WasThere: false, EvidenceRefusals.NoSuchFile);

        var blob = await database.Blobs.FirstOrDefaultAsync(blob => blob.Sha256 == upload.Sha256, cancellation);
        if (blob is null)
        {
            blob = Blob.Claim(upload, change.Now);
            database.Blobs.Add(blob);
        }
        else if (await database.Sources.FirstOrDefaultAsync(source => source.BlobId == blob.Id, cancellation) is { } known)
        {
            return new ChosenSource(known, WasThere: true, null);
        }

        return Add(details, blob.Id, upload.FileName);
    }

    private ChosenSource Add(SourceDetails details, Guid? blobId, string? fileName)
    {
        var source = Source.Add(details, blobId, fileName, change.Actor.PersonId, change.Now);
        change.Database.Sources.Add(source);
        change.Record(new Fact(FactKinds.SourceAdded, source.Id));
        return new ChosenSource(source, WasThere: false, null);
    }
}

/// <summary>A source to put to work, or why there is none.</summary>
internal sealed record ChosenSource(Source? Source, bool WasThere, Refusal? Refusal);
