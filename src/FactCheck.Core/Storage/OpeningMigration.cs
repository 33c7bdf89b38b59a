using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FactCheck.Core.Storage;

/// <summary>Brings a database up to date, for the holder of the directory's lock alone.</summary>
internal sealed class OpeningMigration(DeskDirectory directory, TimeProvider clock)
{
    /// <summary>Names of all migrations of this program, in order.</summary>
    public static IReadOnlyList<string> Known { get; } = [.. Assembly.Load(StorageRegistration.MigrationsAssembly).GetTypes()
        .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id)
        .OfType<string>()
        .Order(StringComparer.Ordinal)];

    /// <summary>Copies a database that holds something, then migrates it.</summary>
    /// <param name="from">Name of the last migration it has seen; null for a new one.</param>
    /// <returns>Where the copy is; null when there was nothing to copy.</returns>
    public string? Copy(string? from)
    {
        if (from is null)
            return null;

        DeskDirectory.Create(directory.Copies);
        var time = clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var copy = Path.Combine(directory.Copies, $"{time}-{from}.db");
        using (var source = OpeningInspection.Connect(directory.Database, SqliteOpenMode.ReadOnly))
        using (var target = OpeningInspection.Connect(copy + ".part", SqliteOpenMode.ReadWriteCreate))
            source.BackupDatabase(target);
        File.Move(copy + ".part", copy, overwrite: true);
        return copy;
    }

    /// <summary>Applies what is pending.</summary>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        CreateFile();
        using (var connection = OpeningInspection.Connect(directory.Database, SqliteOpenMode.ReadWrite))
        {
            OpeningInspection.Number(connection, $"PRAGMA application_id = {OpeningInspection.ApplicationId}");
            ClearStaleLock(connection);
        }

        var options = new DbContextOptionsBuilder<DeskContext>();
        StorageRegistration.Configure(options, directory.Database);
        await using var database = new DeskContext(options.Options);
        await database.Database.MigrateAsync(cancellation);
    }

    /// <summary>A migration that was killed leaves its row behind, and the next one would wait for it for ever.</summary>
    private static void ClearStaleLock(SqliteConnection connection)
    {
        if (OpeningInspection.Number(connection, "SELECT count(*) FROM sqlite_schema WHERE name = '__EFMigrationsLock'") != 0)
            OpeningInspection.Number(connection, "DELETE FROM __EFMigrationsLock");
    }

    private void CreateFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        if (!File.Exists(directory.Database))
            new FileStream(directory.Database, options).Dispose();
    }
}
