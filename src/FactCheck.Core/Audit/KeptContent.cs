using System.Security.Cryptography;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Audit;

/// <summary>Recomputes what sealed rows say about content kept as it is: the text of revisions, the bytes of files.</summary>
internal sealed class KeptContent(List<Finding> findings)
{
    public async Task CompareAsync(DeskContext database, CancellationToken cancellation)
    {
        await CompareTextsAsync(database, cancellation);
        await CompareBytesAsync(database, cancellation);
        await CompareSnapshotsAsync(database, cancellation);
        await FindUnownedAsync(database, cancellation);
    }

    private async Task CompareTextsAsync(DeskContext database, CancellationToken cancellation)
    {
        var revisions = database.Database
            .SqlQueryRaw<StoredText>("SELECT \"Id\", \"Text\", \"Sha256\" FROM \"Revisions\"").AsAsyncEnumerable();
        await foreach (var revision in revisions.WithCancellation(cancellation))
        {
            if (CanonicalJson.Sha256(revision.Text) != revision.Sha256)
                findings.Add(new Finding($"Revisions {revision.Id}", "its text is not the one whose hash it carries."));
        }
    }

    private async Task CompareBytesAsync(DeskContext database, CancellationToken cancellation)
    {
        var blobs = await database.Database
            .SqlQueryRaw<StoredBlob>("SELECT \"Id\", \"Sha256\", \"Length\" FROM \"Blobs\"").ToListAsync(cancellation);
        foreach (var blob in blobs)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var length = 0L;
            var ordinal = 0;
            var chunks = database.Database.SqlQueryRaw<StoredChunk>(
                "SELECT \"Ordinal\", \"Bytes\" FROM \"BlobChunks\" WHERE \"BlobId\" = {0} ORDER BY \"Ordinal\"", blob.Id).AsAsyncEnumerable();
            await foreach (var chunk in chunks.WithCancellation(cancellation))
            {
                hash.AppendData(chunk.Bytes);
                length += chunk.Bytes.Length;
                if (chunk.Ordinal != ordinal++)
                    findings.Add(new Finding($"BlobChunks {blob.Id}/{chunk.Ordinal}", "is out of order."));
            }

            if (length != blob.Length || Convert.ToHexStringLower(hash.GetHashAndReset()) != blob.Sha256)
                findings.Add(new Finding($"Blobs {blob.Id}", "its bytes are not those whose hash it carries."));
        }
    }

    private async Task CompareSnapshotsAsync(DeskContext database, CancellationToken cancellation)
    {
        var texts = database.Database.SqlQueryRaw<StoredText>(
            "SELECT \"SnapshotId\" AS \"Id\", \"Text\", \"Sha256\" FROM \"SnapshotTexts\"").AsAsyncEnumerable();
        await foreach (var snapshot in texts.WithCancellation(cancellation))
        {
            if (CanonicalJson.Sha256(snapshot.Text) != snapshot.Sha256)
                findings.Add(new Finding($"SnapshotTexts {snapshot.Id}", "its text is not the one whose hash it carries."));
        }

        var strangers = await database.Database.SqlQueryRaw<string>(
            """
            SELECT "Id" AS "Value" FROM "Snapshots" AS snapshot
            WHERE NOT EXISTS (SELECT 1 FROM "Blobs" AS blob WHERE blob."Id" = snapshot."BlobId" AND blob."Sha256" = snapshot."Sha256")
            """).ToListAsync(cancellation);
        findings.AddRange(strangers.Select(id => new Finding($"Snapshots {id}", "its bytes are not those whose hash it carries.")));
    }

    // A file on its way in has an upload; once a source has it, a blob.
    private async Task FindUnownedAsync(DeskContext database, CancellationToken cancellation)
    {
        var unowned = await database.Database.SqlQueryRaw<string>(
            """
            SELECT DISTINCT "BlobId" AS "Value" FROM "BlobChunks"
            WHERE "BlobId" NOT IN (SELECT "Id" FROM "Blobs") AND "BlobId" NOT IN (SELECT "BlobId" FROM "Uploads")
            """).ToListAsync(cancellation);
        findings.AddRange(unowned.Select(blobId => new Finding($"BlobChunks {blobId}", "belongs to no file.")));
    }

    // Keys as text: one that was made unreadable is to be named, not to stop the reading.
    private sealed record StoredText(string Id, string Text, string Sha256);

    private sealed record StoredBlob(string Id, string Sha256, long Length);

    private sealed record StoredChunk(long Ordinal, byte[] Bytes);
}
