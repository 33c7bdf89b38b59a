using FactCheck.Core.Gate;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence;

/// <summary>A file that was stored beforehand, taken over by the desk.</summary>
internal sealed record UploadedBlob(Blob Blob, string FileName)
{
    /// <summary>Takes over what the person stored under this key; the same bytes are kept once. Null when there is nothing of theirs.</summary>
    public static async Task<UploadedBlob?> ClaimAsync(Change change, Guid blobId, CancellationToken cancellation)
    {
        var database = change.Database;
        var upload = await database.Uploads.AsNoTracking()
            .Where(upload => upload.BlobId == blobId && upload.PersonId == change.Actor.PersonId && upload.Finished)
            .OrderByDescending(upload => upload.StartedAt)
            .FirstOrDefaultAsync(cancellation);
        if (upload is null)
            return null;

        var blob = database.Blobs.Local.FirstOrDefault(blob => blob.Sha256 == upload.Sha256)
            ?? await database.Blobs.FirstOrDefaultAsync(blob => blob.Sha256 == upload.Sha256, cancellation);
        if (blob is null)
        {
            blob = Blob.Claim(upload, change.Now);
            database.Blobs.Add(blob);
        }

        return new UploadedBlob(blob, upload.FileName);
    }
}
