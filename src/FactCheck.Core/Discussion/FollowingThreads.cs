using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Discussion;

/// <summary>Takes discussions along where claims go.</summary>
internal static class FollowingThreads
{
    /// <summary>All threads of a merged claim go to the one that survives.</summary>
    public static async Task MoveThreadsAsync(this DeskContext database, Guid from, Guid to, CancellationToken cancellation)
    {
        var threads = await database.Threads.Where(thread => thread.ClaimId == from).ToListAsync(cancellation);
        threads.ForEach(thread => thread.MoveTo(to));
    }

    /// <summary>Each claim made by splitting gets a copy of every open thread: what is not answered is not answered there. Resolved ones stay where they are.</summary>
    /// <param name="children">The new claims, each with its copies of the evidence by the piece they are copies of.</param>
    public static async Task CopyThreadsAsync(
        this DeskContext database, Guid from, IReadOnlyDictionary<Guid, IReadOnlyDictionary<Guid, Guid>> children, CancellationToken cancellation)
    {
        var threads = await database.Threads.AsNoTracking().Include(thread => thread.Comments)
            .Where(thread => thread.ClaimId == from && thread.ResolvedAt == null)
            .OrderBy(thread => thread.StartedAt).ThenBy(thread => thread.Id)
            .ToListAsync(cancellation);
        database.Threads.AddRange(children.SelectMany(child => threads.Select(thread => thread.CopyFor(child.Key, child.Value))));
    }
}
