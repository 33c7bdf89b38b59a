using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Core.Audit;
using FactCheck.Core.Claims;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FactCheck.Core.Storage;

/// <summary>
/// Puts rows back to what they held before one event, when they still hold what that event left. Counters (versions,
/// claim numbers, coverage) never go back: versions rise, numbers are not given twice, coverage is counted anew.
/// </summary>
internal sealed class RowRestorer(DeskContext database)
{
    private const int SqliteConstraint = 19;

    private static readonly HashSet<string> KeptAsTheyAre = ["NextClaimNumber", "SentencesTotal", "SentencesCovered"];

    /// <summary>Whether a column only counts what happened elsewhere: nobody wrote it, so nobody stands against its change.</summary>
    public static bool IsCounter(string column) => IsVersion(column) || KeptAsTheyAre.Contains(column);

    /// <summary>The row that no longer holds what the event left.</summary>
    public EventValue? StoppedAt { get; private set; }

    /// <summary>Restores all rows, or changes nothing and says false when something no longer stands.</summary>
    public async Task<bool> RestoreAsync(IReadOnlyList<EventValue> rows, CancellationToken cancellation)
    {
        foreach (var row in rows.OrderBy(row => row.Before is null ? 0 : 1).ThenByDescending(row => row.Ordinal))
        {
            if (await RestoreAsync(row, cancellation))
                continue;
            StoppedAt = row;
            return false;
        }

        try
        {
            await database.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException exception) when (exception.InnerException is SqliteException { SqliteErrorCode: SqliteConstraint })
        {
            return false;
        }
    }

    private async Task<bool> RestoreAsync(EventValue row, CancellationToken cancellation)
    {
        var type = database.Model.GetEntityTypes().Single(candidate => candidate.GetTableName() == row.Table);
        var before = Parse(row.Before);
        var after = Parse(row.After);
        var entity = await database.FindAsync(type.ClrType, KeyValues(type, row.Key), cancellation);
        if (after is null)
            return entity is null && Insert(type, before!);
        if (entity is null)
            return false;

        var entry = database.Entry(entity);
        if (!Holds(entry, after) || !await PlaceHoldsAsync(entry, after, row, cancellation))
            return false;

        if (before is null)
            entry.State = EntityState.Deleted;
        else
            PutBack(entry, before);
        return true;
    }

    private static bool Holds(EntityEntry entry, JsonObject after)
    {
        var image = RowImage.Of(entry, entry.CurrentValues);
        return after.All(column => IsCounter(column.Key) || JsonNode.DeepEquals(image[column.Key], column.Value));
    }

    /// <summary>
    /// A claim that is in another state or in other hands since is not what the command left; nor is one whose worders were
    /// forgotten when it was taken: taking words back would change it unseen.
    /// </summary>
    private async Task<bool> PlaceHoldsAsync(EntityEntry entry, JsonObject after, EventValue row, CancellationToken cancellation)
    {
        if (entry.Entity is not Claim claim)
            return true;

        var earlier = await database.EventValues.AsNoTracking()
            .Where(value => value.Table == row.Table && value.Key == row.Key && value.Sequence < row.Sequence && value.After != null)
            .OrderByDescending(value => value.Sequence)
            .Select(value => value.After)
            .ToListAsync(cancellation);
        JsonObject[] images = [after, .. earlier.Select(image => Parse(image)!)];
        string? Left(string column) => Array.Find(images, image => image.ContainsKey(column))?[column]?.GetValue<string>();

        return Left(nameof(Claim.State)) == claim.State.ToString()
            && Left(nameof(Claim.AssigneeId)) == claim.AssigneeId?.ToString("D")
            && JsonSerializer.Deserialize<List<Guid>>(Left(nameof(Claim.WordedBy)) ?? "[]")!.TrueForAll(claim.WordedBy.Contains);
    }

    private static void PutBack(EntityEntry entry, JsonObject before)
    {
        foreach (var property in entry.Metadata.GetProperties())
        {
            var column = property.GetColumnName();
            if (!before.ContainsKey(column) || KeptAsTheyAre.Contains(column))
                continue;

            entry.Property(property.Name).CurrentValue = IsVersion(column)
                ? (int)entry.Property(property.Name).CurrentValue! + 1
                : RowImage.ToModel(property, before[column]);
        }
    }

    private bool Insert(IEntityType type, JsonObject before)
    {
        var entity = Activator.CreateInstance(type.ClrType, nonPublic: true)!;
        var entry = database.Entry(entity);
        foreach (var property in type.GetProperties())
            entry.Property(property.Name).CurrentValue = RowImage.ToModel(property, before[property.GetColumnName()]);
        entry.State = EntityState.Added;
        return true;
    }

    private static object?[] KeyValues(IEntityType type, string key) => [.. type.FindPrimaryKey()!.Properties
        .Zip(key.Split('/'), (property, text) => RowImage.ToModel(property, JsonValue.Create(text)))];

    private static JsonObject? Parse(string? json) => json is null ? null : JsonNode.Parse(json)!.AsObject();

    private static bool IsVersion(string column) => column.EndsWith("Version", StringComparison.Ordinal);
}
