using System.Data.Common;
using System.Text.Json;
using FactCheck.Core.Revisions;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Audit;

/// <summary>Builds the anchors again from what was found and decided, and compares them with the table.</summary>
internal sealed class DerivedAnchors(List<Finding> findings)
{
    private const string Table = "Anchors";

    public async Task CompareAsync(DeskContext database, CancellationToken cancellation)
    {
        var expected = await BuildAsync(database, cancellation);
        await using var command = database.Database.GetDbConnection().CreateCommand();
        command.CommandText =
            """
            SELECT "RevisionId", "FromRevisionId", "FromStart", "FromEnd", "Method", "Score", "Start", "End" FROM "Anchors"
            """;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var key = Written(reader, 0, 4);
            if (!expected.Remove(key, out var rest))
                findings.Add(new Finding($"{Table} {key}", "belongs to nothing that was found or decided."));
            else if (rest != Written(reader, 4, 8))
                findings.Add(new Finding($"{Table} {key}", "is not what was found or decided."));
        }

        findings.AddRange(expected.Keys.Select(key => new Finding($"{Table} {key}", "is missing.")));
    }

    /// <summary>What was decided by hand comes after what was found.</summary>
    private async Task<Dictionary<string, string>> BuildAsync(DeskContext database, CancellationToken cancellation)
    {
        var rows = new Dictionary<string, string>();
        var found = database.Database
            .SqlQueryRaw<StoredAnchors>("SELECT \"Id\", \"RevisionId\", \"Anchors\" FROM \"Anchorings\"").AsAsyncEnumerable();
        await foreach (var anchoring in found.WithCancellation(cancellation))
        {
            foreach (var entry in Decode(anchoring))
                rows[KeyOf(anchoring.RevisionId, entry)] = RestOf(entry);
        }

        var decided = await database.Database.SqlQueryRaw<StoredPlacement>(
            """
            SELECT "RevisionId", "FromRevisionId", "FromStart", "FromEnd", "Score", "Start", "End"
            FROM "Placements" ORDER BY "PlacedAt", "Id"
            """).ToListAsync(cancellation);
        foreach (var placement in decided)
            rows[placement.Key] = placement.Rest;
        return rows;
    }

    private IReadOnlyList<AnchorEntry> Decode(StoredAnchors anchoring)
    {
        try
        {
            return Anchoring.Decode(anchoring.Anchors);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            findings.Add(new Finding($"Anchorings {anchoring.Id}", "its lines cannot be read."));
            return [];
        }
    }

    private static string KeyOf(string revisionId, AnchorEntry entry) =>
        string.Join('/', revisionId, entry.FromRevisionId.ToString("D"), entry.From.Start, entry.From.End);

    private static string RestOf(AnchorEntry entry) =>
        string.Join('/', entry.Method, entry.Score, entry.Place?.Start, entry.Place?.End);

    private static string Written(DbDataReader reader, int from, int to) => string.Join(
        '/', Enumerable.Range(from, to - from).Select(column => Convert.ToString(reader.GetValue(column), System.Globalization.CultureInfo.InvariantCulture)));

    // Keys as text: one that was made unreadable is to be named, not to stop the reading.
    private sealed record StoredAnchors(string Id, string RevisionId, string Anchors);

    private sealed record StoredPlacement(
        string RevisionId, string FromRevisionId, long FromStart, long FromEnd, long Score, long? Start, long? End)
    {
        public string Key => string.Join('/', RevisionId, FromRevisionId, FromStart, FromEnd);

        public string Rest => string.Join('/', Start is null ? AnchoredBy.Kept : AnchoredBy.Hand, Score, Start, End);
    }
}
