using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using FactCheck.Core.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactCheck.Core.Tests.Storage;

/// <summary>Listens to the queries a desk runs and asks SQLite how it would run them.</summary>
public sealed partial class QueryPlans : ILoggerProvider
{
    /// <summary>Tables that grow with the work; a query that reads one from end to end gets slower every day.</summary>
    private static readonly HashSet<string> Big =
    [
        "Articles", "Revisions", "Claims", "Passages", "Claimants", "ClaimClaimants", "SetAsideStretches", "Sources", "Evidence", "Snapshots", "SnapshotTexts", "QuotationSelectors", "Captures", "LinkStates",
        "Verdicts", "CitedEvidence", "SignOffs", "Anchorings", "Placements", "Anchors", "ContextChanges", "SourceObservations", "SourceQuestions", "Threads", "Comments", "Notices", "Facts", "EventValues", "AuditEvents",
    ];

    private readonly ConcurrentQueue<string> heard = new();

    /// <summary>Registers the listener with a desk under test.</summary>
    public void Register(IServiceCollection services)
    {
        services.AddSingleton<ILoggerProvider>(this);
        services.AddLogging(logging => logging.AddFilter(DbLoggerCategory.Database.Command.Name, LogLevel.Information));
    }

    /// <summary>How many were run.</summary>
    public int Count => heard.Count;

    /// <summary>Forgets what was run so far, such as the scene.</summary>
    public void Clear() => heard.Clear();

    /// <summary>Fails when something was run that scans a big table, or when nothing was run.</summary>
    public async Task AssertNoScanAsync(TestDesk desk)
    {
        Assert.NotEmpty(heard);
        await using var database = desk.OpenDatabase();
        await database.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)database.Database.GetDbConnection();
        foreach (var sql in heard.Distinct().ToList())
            Assert.DoesNotContain(await PlanAsync(connection, sql), step => Scans(step, sql));
    }

    public ILogger CreateLogger(string categoryName) => new Listener(heard, categoryName);

    public void Dispose()
    {
    }

    private static async Task<IReadOnlyList<string>> PlanAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        foreach (var name in Parameter().Matches(sql).Select(match => match.Value).Distinct())
            command.Parameters.AddWithValue(name, "1");
        await using var rows = await command.ExecuteReaderAsync();
        var steps = new List<string>();
        while (await rows.ReadAsync())
            steps.Add($"{rows.GetString(3)} | {sql}");
        return steps;
    }

    /// <summary>Walking an index in the order of the list is no scan: it stops with the page. Nor is taking the last event by its key.</summary>
    private static bool Scans(string step, string sql)
    {
        if (sql.EndsWith("FROM \"AuditEvents\" AS \"a\"\nORDER BY \"a\".\"Sequence\" DESC\nLIMIT 1", StringComparison.Ordinal))
            return false;
        if (ScanStep().Match(step) is not { Success: true } scan)
            return false;

        var name = scan.Groups[1].Value;
        var table = Alias().Matches(sql).Where(match => match.Groups[2].Value == name)
            .Select(match => match.Groups[1].Value).FirstOrDefault(name);
        return Big.Contains(table);
    }

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^SCAN (\w+)(?! VIRTUAL)(?! USING)(?!\w)")]
    private static partial Regex ScanStep();

    [GeneratedRegex("\"(\\w+)\" AS \"(\\w+)\"")]
    private static partial Regex Alias();

    private sealed class Listener(ConcurrentQueue<string> heard, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => category == DbLoggerCategory.Database.Command.Name;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (state is IReadOnlyList<KeyValuePair<string, object?>> values
                && values.FirstOrDefault(value => value.Key == "commandText").Value is string sql
                && sql.StartsWith("SELECT", StringComparison.Ordinal)
                && eventId.Name?.EndsWith("CommandExecuted", StringComparison.Ordinal) == true)
                heard.Enqueue(sql);
        }
    }
}
