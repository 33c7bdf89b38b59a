using System.Security.Cryptography;
using FactCheck.Core.Gate;
using FactCheck.Core.Storage;
using Microsoft.Data.Sqlite;

namespace FactCheck.Core.Tests.Storage;

public sealed class OpeningTests : IDisposable
{
    private readonly DeskDirectory directory = new(Path.Combine(Directory.CreateTempSubdirectory("factcheck-opening-").FullName, "desk"));

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path.GetDirectoryName(directory.Path)!, recursive: true);
    }

    [Fact]
    public async Task A_desk_is_made_for_its_owner_alone_and_marked_as_ours()
    {
        using (var desk = await OpenedAsync(OpeningMode.Serve))
        {
            Assert.True(desk.HoldsLock);
            Assert.True(desk.IsNew);
        }

        Assert.Equal(OpeningInspection.ApplicationId, Read("PRAGMA application_id"));
        Assert.Equal(OpeningMigration.Known.Count, Read("SELECT count(*) FROM __EFMigrationsHistory"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(directory.Path));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(directory.Database));
        }
    }

    [Fact]
    public async Task A_second_server_is_refused_and_a_verb_works_beside_the_first()
    {
        using var server = await OpenedAsync(OpeningMode.Serve);

        Assert.Equal("opening.inUse", (await RefusedAsync(OpeningMode.Serve)).Code);
        using var verb = await OpenedAsync(OpeningMode.Work);
        Assert.False(verb.HoldsLock);
    }

    [Fact]
    public async Task A_verb_takes_the_lock_when_it_is_free_and_hands_it_on()
    {
        (await OpenedAsync(OpeningMode.Serve)).Dispose();

        using (var verb = await OpenedAsync(OpeningMode.Work))
            Assert.True(verb.HoldsLock);
        using var server = await OpenedAsync(OpeningMode.Serve);
        Assert.True(server.HoldsLock);
    }

    [Fact]
    public async Task A_verb_makes_no_desk_by_mistake()
    {
        Assert.Equal("opening.noDesk", (await RefusedAsync(OpeningMode.Work)).Code);
        Assert.False(Directory.Exists(directory.Path));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_left_as_it_is()
    {
        Directory.CreateDirectory(directory.Path);
        await File.WriteAllTextAsync(directory.Database, "Minutes of the meeting", TestContext.Current.CancellationToken);

        await LeftAsItIsAsync("opening.notADatabase");
    }

    [Fact]
    public async Task The_database_of_another_program_is_left_as_it_is()
    {
        Directory.CreateDirectory(directory.Path);
        Write("CREATE TABLE Songs (Title TEXT)");

        await LeftAsItIsAsync("opening.foreign");
    }

    [Fact]
    public async Task A_newer_schema_is_left_as_it_is()
    {
        (await OpenedAsync(OpeningMode.Serve)).Dispose();
        Write("INSERT INTO __EFMigrationsHistory VALUES ('99991231235959_Later', '99.0.0')");

        await LeftAsItIsAsync("opening.newer");
        Assert.Equal("opening.newer", (await RefusedAsync(OpeningMode.Work)).Code);
    }

    [Fact]
    public async Task A_damaged_file_is_left_as_it_is()
    {
        (await OpenedAsync(OpeningMode.Serve)).Dispose();
        SqliteConnection.ClearAllPools();
        await using (var file = new FileStream(directory.Database, FileMode.Open, FileAccess.Write))
        {
            file.Seek(100, SeekOrigin.Begin);
            file.Write(RandomNumberGenerator.GetBytes(4000));
        }

        await LeftAsItIsAsync("opening.damaged");
    }

    [Fact]
    public async Task A_read_only_file_is_refused()
    {
        (await OpenedAsync(OpeningMode.Serve)).Dispose();
        File.SetAttributes(directory.Database, FileAttributes.ReadOnly);

        await LeftAsItIsAsync("opening.readOnly");
    }

    [Fact]
    public async Task A_file_locked_by_another_program_is_refused()
    {
        (await OpenedAsync(OpeningMode.Serve)).Dispose();
        using var other = OpeningInspection.Connect(directory.Database, SqliteOpenMode.ReadWrite);
        OpeningInspection.Number(other, "BEGIN IMMEDIATE");

        Assert.Equal("opening.locked", (await RefusedAsync(OpeningMode.Serve)).Code);
    }

    [Fact]
    public async Task A_directory_that_is_a_file_is_refused()
    {
        await File.WriteAllTextAsync(directory.Path, "", TestContext.Current.CancellationToken);

        Assert.Equal("opening.directory", (await RefusedAsync(OpeningMode.Serve)).Code);
    }

    [Fact]
    public async Task A_migration_row_left_by_a_kill_does_not_hold_up_the_next_start()
    {
        Directory.CreateDirectory(directory.Path);
        Write($"PRAGMA application_id = {OpeningInspection.ApplicationId}");
        Write("CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL)");
        Write("INSERT INTO __EFMigrationsLock VALUES (1, '2026-11-24 00:00:00')");

        using var desk = await OpenedAsync(OpeningMode.Serve);

        Assert.Equal(OpeningMigration.Known.Count, Read("SELECT count(*) FROM __EFMigrationsHistory"));
    }

    [Fact]
    public async Task An_older_schema_is_copied_first_and_not_touched_beside_a_server()
    {
        Directory.CreateDirectory(directory.Path);
        Write($"PRAGMA application_id = {OpeningInspection.ApplicationId}");
        Write("CREATE TABLE __EFMigrationsHistory (MigrationId TEXT PRIMARY KEY, ProductVersion TEXT NOT NULL)");
        Write("CREATE TABLE Kept (Word TEXT)");
        using (OpeningLock.TryTake(directory))
            Assert.Equal("opening.older", (await RefusedAsync(OpeningMode.Work)).Code);

        var copy = new OpeningMigration(directory, TimeProvider.System).Copy("00000000000000_Before");

        Assert.NotNull(copy);
        using var copied = OpeningInspection.Connect(copy, SqliteOpenMode.ReadOnly);
        Assert.Equal(1, OpeningInspection.Number(copied, "SELECT count(*) FROM sqlite_schema WHERE name = 'Kept'"));
        using var desk = await OpenedAsync(OpeningMode.Serve);
        Assert.Equal(OpeningMigration.Known.Count, Read("SELECT count(*) FROM __EFMigrationsHistory"));
    }

    private async Task<OpenedDesk> OpenedAsync(OpeningMode mode)
    {
        var outcome = await OpenAsync(mode);
        Assert.True(outcome.IsDone, outcome.Sentence);
        return ((Outcome<OpenedDesk>.Done)outcome).Value;
    }

    private async Task<Refusal> RefusedAsync(OpeningMode mode) =>
        Assert.IsType<Outcome<OpenedDesk>.Refused>(await OpenAsync(mode)).Refusal;

    private Task<Outcome<OpenedDesk>> OpenAsync(OpeningMode mode) =>
        new DatabaseOpening(directory, TimeProvider.System).OpenAsync(mode, TestContext.Current.CancellationToken);

    private async Task LeftAsItIsAsync(string code)
    {
        var before = await File.ReadAllBytesAsync(directory.Database, TestContext.Current.CancellationToken);

        var refusal = await RefusedAsync(OpeningMode.Serve);

        Assert.Equal(code, refusal.Code);
        Assert.DoesNotContain('\n', refusal.Sentence);
        Assert.Equal(before, await File.ReadAllBytesAsync(directory.Database, TestContext.Current.CancellationToken));
        using var held = OpeningLock.TryTake(directory);
        Assert.NotNull(held);
    }

    private void Write(string statement)
    {
        using var connection = OpeningInspection.Connect(directory.Database, SqliteOpenMode.ReadWriteCreate);
        OpeningInspection.Number(connection, statement);
    }

    private long Read(string statement)
    {
        using var connection = OpeningInspection.Connect(directory.Database, SqliteOpenMode.ReadOnly);
        return OpeningInspection.Number(connection, statement);
    }
}
