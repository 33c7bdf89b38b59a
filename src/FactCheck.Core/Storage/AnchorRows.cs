using FactCheck.Core.Revisions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FactCheck.Core.Storage;

/// <summary>Writes many derived rows at once: thousands of them are in the way of nothing but the clock.</summary>
internal static class AnchorRows
{
    private static readonly string[] Columns = ["$from", "$fromStart", "$fromEnd", "$method", "$score", "$start", "$end"];

    /// <summary>Adds the anchors of a new revision, within the transaction that is open.</summary>
    public static async Task AddAnchorsAsync(
        this DeskContext database, Guid revisionId, IReadOnlyList<AnchorEntry> entries, CancellationToken cancellation)
    {
        await using var command = (SqliteCommand)database.Database.GetDbConnection().CreateCommand();
        command.Transaction = (SqliteTransaction?)database.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText =
            """
            INSERT INTO "Anchors" ("RevisionId", "FromRevisionId", "FromStart", "FromEnd", "Method", "Score", "Start", "End")
            VALUES ($revision, $from, $fromStart, $fromEnd, $method, $score, $start, $end)
            """;
        command.Parameters.AddWithValue("$revision", revisionId.ToString("D"));
        var parameters = Columns.Select(name => command.Parameters.AddWithValue(name, DBNull.Value)).ToList();
        foreach (var entry in entries)
        {
            object?[] values =
            [
                entry.FromRevisionId.ToString("D"), entry.From.Start, entry.From.End, entry.Method.ToString(), entry.Score,
                entry.Place?.Start, entry.Place?.End,
            ];
            for (var index = 0; index < values.Length; index++)
                parameters[index].Value = values[index] ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }
}
