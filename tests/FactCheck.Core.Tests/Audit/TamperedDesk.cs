using FactCheck.Core.Audit;
using FactCheck.Core.Demo;
using FactCheck.Core.Evidence;
using FactCheck.Core.Storage;
using FactCheck.Core.Tests.Evidence.Bibliography;
using FactCheck.Core.Tests.Evidence.Confidential;
using FactCheck.Core.Tests.Evidence.Findings;
using FactCheck.Core.Tests.Evidence.Merging;
using FactCheck.Core.Tests.Evidence.Notes;
using FactCheck.Core.Tests.Evidence.Observing;
using FactCheck.Core.Tests.Evidence.Snapshots;
using FactCheck.Core.Tests.Evidence.Weighing;
using FactCheck.Core.Tests.Revisions;
using FactCheck.Core.Tests.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FactCheck.Core.Tests.Audit;

/// <summary>The demo desk with one article in a second text, a conversation in confidence, a passage quoted from a snapshot, a finding, a cited page that is not what it was, a source merged into another one, notes of a publisher and an interest, a library that was exported and a verdict that rests on less than a rule asks, so that every table of the record has a row, and a hand that changes it past the product.</summary>
public sealed class TamperedDesk : IAsyncLifetime
{
    private TestDesk desk = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.CreateAsync(services => services.AddEvidence());
        await DemoDesk.LoadAsync(desk.Directory, Seeds(), TimeProvider.System, CancellationToken.None);
        await GivenRevisions.RevisedAsync(desk);
        await GivenConfidential.HeldAsync(desk);
        await GivenSnapshots.QuotedAsync(desk);
        await GivenWeighing.WeighedAsync(desk);
        await GivenFindings.KeptAsync(desk);
        await GivenObserved.ObservedAsync(desk);
        await GivenMerged.MergedAsync(desk);
        await GivenNotes.NotedAsync(desk);
        await GivenBibliography.ExportedAsync(desk);
        SqliteConnection.ClearAllPools();
        File.Copy(desk.Directory.Database, Untouched);
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    private string Untouched => desk.Directory.Database + ".untouched";

    /// <summary>Changes something, verifies, and puts everything back.</summary>
    public async Task<IReadOnlyList<Finding>> FindAsync(params string[] statements)
    {
        using var hand = Open();
        try
        {
            foreach (var statement in statements)
                Run(hand, statement);
            return (await desk.VerifyAsync()).Findings;
        }
        finally
        {
            PutBack(hand);
        }
    }

    /// <summary>What the rows of a table hold in one column, as SQL literals; at most one of each kind.</summary>
    public IReadOnlyList<string> KindsOfValue(string table, string column)
    {
        using var hand = Open();
        using var command = hand.CreateCommand();
        command.CommandText = $"SELECT DISTINCT typeof(\"{column}\") FROM \"{table}\" ORDER BY 1";
        using var reader = command.ExecuteReader();
        var kinds = new List<string>();
        while (reader.Read())
            kinds.Add(reader.GetString(0));
        return kinds;
    }

    public long Count(string table) => Number($"SELECT count(*) FROM \"{table}\"");

    public long Number(string query)
    {
        using var hand = Open();
        return OpeningInspection.Number(hand, query);
    }

    /// <summary>Every table of the record with its columns.</summary>
    public static IEnumerable<(string Table, string Column, bool IsNullable)> Columns() => Model().GetEntityTypes()
        .Where(type => type.FindProof() is Proof.Sealed or Proof.Derived)
        .SelectMany(type => type.GetProperties(), (type, property) => (type.GetTableName()!, property.GetColumnName(), property.IsNullable));

    /// <summary>The columns of a table's key.</summary>
    public static IReadOnlyList<string> KeysOf(string table) =>
        [.. Model().GetEntityTypes().Single(type => type.GetTableName() == table).FindPrimaryKey()!.Properties.Select(property => property.GetColumnName())];

    private static IModel Model()
    {
        var options = new DbContextOptionsBuilder<DeskContext>();
        StorageRegistration.Configure(options, "model.db");
        using var database = new DeskContext(options.Options);
        return database.Model;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={desk.Directory.Database};Foreign Keys=False;Pooling=False");
        connection.Open();
        return connection;
    }

    private void PutBack(SqliteConnection hand)
    {
        Run(hand, $"ATTACH '{Untouched}' AS untouched");
        foreach (var table in Columns().Select(column => column.Table).Distinct())
            Run(hand, $"DELETE FROM main.\"{table}\"; INSERT INTO main.\"{table}\" SELECT * FROM untouched.\"{table}\"");
        Run(hand, "DETACH untouched");
    }

    private static void Run(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private static string Seeds()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "FactCheck.sln")))
            directory = directory.Parent!;
        return Path.Combine(directory.FullName, "seeds");
    }
}
