using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Storage;

/// <summary>A read transaction that does not take the write lock: everything read in it is of one moment.</summary>
internal sealed class ReadSnapshot : IAsyncDisposable
{
    private readonly DeskContext database;

    private ReadSnapshot(DeskContext database) => this.database = database;

    public static async Task<ReadSnapshot> BeginAsync(DeskContext database, CancellationToken cancellation)
    {
        await database.Database.ExecuteSqlRawAsync("BEGIN DEFERRED", cancellation);
        return new ReadSnapshot(database);
    }

    public async ValueTask DisposeAsync() => await database.Database.ExecuteSqlRawAsync("COMMIT", CancellationToken.None);
}
