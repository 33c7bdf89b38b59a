using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Gate;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Capturing;

/// <summary>Has what is attached captured before anybody asks: the page of a new source is fetched, a file that can hold text is read.</summary>
internal static class FirstCapture
{
    /// <param name="wasThere">The source was in the library before.</param>
    public static async Task QueueAsync(Change change, Source source, bool wasThere, CancellationToken cancellation)
    {
        var due = source.BlobId is { } file ? await IsUnreadAsync(change, source, file, cancellation) : !wasThere;
        if (due && Capture.Of(source, change.Actor.PersonId, change.Now) is { } asked)
            change.Database.Captures.Add(asked);
    }

    // A file of the library that nobody ever had read is read when it is put to work again.
    private static async Task<bool> IsUnreadAsync(Change change, Source source, Guid file, CancellationToken cancellation)
    {
        var database = change.Database;
        var blob = await database.Blobs.FindAsync([file], cancellation);
        return ReadableSnapshot.HoldsText(blob!.MediaType)
            && !await database.Captures.AnyAsync(capture => capture.SourceId == source.Id, cancellation)
            && !await database.Snapshots.AnyAsync(snapshot => snapshot.SourceId == source.Id, cancellation);
    }
}
