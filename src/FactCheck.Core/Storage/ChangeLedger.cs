using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace FactCheck.Core.Storage;

/// <summary>What one transaction does to sealed rows: the first state before, the last state after, per row.</summary>
internal sealed class ChangeLedger
{
    private readonly Dictionary<(string Table, string Key), RowChange> rows = [];

    /// <summary>Rows that really changed, in the order they were first touched.</summary>
    public IEnumerable<RowChange> Rows => rows.Values.Where(row => row.IsReal).OrderBy(row => row.Order);

    /// <summary>Notes what is about to be saved.</summary>
    /// <exception cref="InvalidOperationException">A sealed row would be written outside the gate.</exception>
    public static void Collect(DeskContext database)
    {
        foreach (var entry in database.ChangeTracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted)
                || entry.Metadata.FindProof() != Proof.Sealed)
                continue;

            var ledger = database.Ledger
                ?? throw new InvalidOperationException($"{entry.Metadata.DisplayName()} is sealed: only the gate writes it.");
            ledger.Note(entry);
        }
    }

    private void Note(EntityEntry entry)
    {
        var before = entry.State == EntityState.Added ? null : RowImage.Of(entry, entry.OriginalValues);
        var after = entry.State == EntityState.Deleted ? null : RowImage.Of(entry, entry.CurrentValues);
        var table = entry.Metadata.GetTableName()!;
        var key = RowImage.KeyOf(entry.Metadata, property => RowImage.ToStored(property, entry.CurrentValues[property]));
        rows[(table, key)] = rows.TryGetValue((table, key), out var earlier)
            ? earlier with { After = after }
            : new RowChange(rows.Count, table, key, before, after);
    }
}

/// <summary>One row before and after; null where it did not or does not exist.</summary>
internal sealed record RowChange(int Order, string Table, string Key, JsonObject? Before, JsonObject? After)
{
    /// <summary>Whether anything is different.</summary>
    public bool IsReal => (Before, After) switch
    {
        (null, null) => false,
        ({ } before, { } after) => !JsonNode.DeepEquals(before, after),
        _ => true,
    };

    /// <summary>The columns that changed, as they were; all of them when the row is gone; null when it is new.</summary>
    public JsonObject? ChangedBefore => Before is null ? null : After is null ? Copy(Before) : Differing(Before, After);

    /// <summary>The columns that changed, as they are; all of them when the row is new; null when it is gone.</summary>
    public JsonObject? ChangedAfter => After is null ? null : Before is null ? Copy(After) : Differing(After, Before);

    private static JsonObject Copy(JsonObject image) => (JsonObject)image.DeepClone();

    private static JsonObject Differing(JsonObject image, JsonObject other) => new(
        image.Where(column => !JsonNode.DeepEquals(column.Value, other[column.Key]))
            .Select(column => KeyValuePair.Create(column.Key, column.Value?.DeepClone())));
}
