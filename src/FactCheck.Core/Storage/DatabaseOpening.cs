using FactCheck.Core.Gate;
using FactCheck.Core.People;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Storage;

/// <summary>Who opens a desk.</summary>
public enum OpeningMode
{
    /// <summary>The server: must have the lock, makes the desk when there is none.</summary>
    Serve,

    /// <summary>A verb on a desk that is there: takes the lock when it is free, else works beside the server.</summary>
    Work,

    /// <summary>A verb that may be the first to use the directory.</summary>
    WorkOrMake,
}

/// <summary>A desk that was opened; dispose to let others have it.</summary>
public sealed class OpenedDesk : IDisposable
{
    private readonly OpeningLock? held;

    internal OpenedDesk(DeskDirectory directory, OpeningLock? held, bool isNew)
    {
        Directory = directory;
        IsNew = isNew;
        this.held = held;
    }

    public DeskDirectory Directory { get; }

    /// <summary>Whether nobody belongs to the desk yet.</summary>
    public bool IsNew { get; }

    /// <summary>Whether the lock is ours; else a server is running beside us.</summary>
    public bool HoldsLock => held is not null;

    /// <summary>Builds the model and asks a first question, beside whatever else a start has to do: the first page need not wait for it.</summary>
    public Task WarmAsync(CancellationToken cancellation) => Task.Run(() => AskAsync(cancellation), cancellation);

    /// <inheritdoc/>
    public void Dispose() => held?.Dispose();

    private async Task AskAsync(CancellationToken cancellation)
    {
        var options = new DbContextOptionsBuilder<DeskContext>();
        StorageRegistration.Configure(options, Directory.Database);
        await using var database = new DeskContext(options.Options);
        await database.FindStandingAsync(Guid.Empty, cancellation);
    }
}

/// <summary>The way to a desk's database: directory, lock, file, schema. What does not fit is refused in one sentence and left as it is.</summary>
public sealed class DatabaseOpening(DeskDirectory directory, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Opens the desk; dispose what comes back at the end of the work.</summary>
    public async Task<Outcome<OpenedDesk>> OpenAsync(OpeningMode mode, CancellationToken cancellation)
    {
        if (mode == OpeningMode.Work && !File.Exists(directory.Database))
            return OpeningRefusals.NoDesk(directory);

        OpeningLock? held = null;
        try
        {
            DeskDirectory.Create(directory.Path);
            held = mode == OpeningMode.Serve
                ? await OpeningLock.TakeWithinAsync(directory, Patience, clock, cancellation)
                : OpeningLock.TryTake(directory);
            if (held is null && mode == OpeningMode.Serve)
                return OpeningRefusals.InUse(directory);
            if (await PrepareAsync(held is not null, cancellation) is { } refusal)
                return refusal;

            var opened = new OpenedDesk(directory, held, HasNobody());
            held = null;
            return opened;
        }
        catch (SqliteException exception)
        {
            return OpeningRefusals.From(exception, directory);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return OpeningRefusals.DirectoryUnusable(directory, exception.Message);
        }
        finally
        {
            held?.Dispose();
        }
    }

    private async Task<Refusal?> PrepareAsync(bool holdsLock, CancellationToken cancellation)
    {
        var found = OpeningInspection.Of(directory.Database);
        if (found.Foreign)
            return OpeningRefusals.Foreign(directory);
        if (found.Applied.Except(OpeningMigration.Known).Any())
            return OpeningRefusals.Newer(directory);
        if (File.Exists(directory.Database) && File.GetAttributes(directory.Database).HasFlag(FileAttributes.ReadOnly))
            return OpeningRefusals.ReadOnly(directory);
        if (found.Applied.Count == OpeningMigration.Known.Count)
        {
            CheckWritable();
            return null;
        }

        return holdsLock ? await MigrateAsync(found, cancellation) : OpeningRefusals.Older(directory);
    }

    private async Task<Refusal?> MigrateAsync(OpeningInspection found, CancellationToken cancellation)
    {
        var migration = new OpeningMigration(directory, clock);
        var copy = migration.Copy(found.Applied is [.., var last] ? last : null);
        try
        {
            await migration.MigrateAsync(cancellation);
            return null;
        }
        catch (Exception exception) when (exception is SqliteException or DbUpdateException or InvalidOperationException)
        {
            return OpeningRefusals.NotMigrated(directory, copy, exception.Message);
        }
    }

    private bool HasNobody()
    {
        using var connection = OpeningInspection.Connect(directory.Database, SqliteOpenMode.ReadOnly);
        return OpeningInspection.Number(connection, "SELECT EXISTS(SELECT 1 FROM People)") == 0;
    }

    /// <summary>Asks for SQLite's write lock and gives it back: a lock held by another program shows now, not at the first command.</summary>
    private void CheckWritable()
    {
        using var connection = OpeningInspection.Connect(directory.Database, SqliteOpenMode.ReadWrite);
        OpeningInspection.Number(connection, "BEGIN IMMEDIATE");
        OpeningInspection.Number(connection, "ROLLBACK");
    }
}
