using System.Text.Json;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Audit;

/// <summary>A column of a sealed row before and after an event.</summary>
/// <param name="Key">The row's key.</param>
/// <param name="Before">As it was; null where there was none.</param>
/// <param name="After">As it is; null where there is none.</param>
public sealed record AuditChange(string Table, string Key, string Column, string? Before, string? After);

/// <summary>What an event changed, as far as the values are kept.</summary>
/// <param name="More">There are further rows that are not listed.</param>
public sealed record AuditChangeList(IReadOnlyList<AuditChange> Changes, bool More);

/// <summary>Reads what one event changed, row by row.</summary>
public sealed class AuditChanges(DeskReader reader)
{
    private const int MostRows = 40;
    private const int LongestValue = 400;

    /// <summary>Before and after of every column that one event changed.</summary>
    public async Task<AuditChangeList> ReadAsync(Guid viewerId, long sequence, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        var rows = await view.EventValues
            .Where(value => value.Sequence == sequence)
            .OrderBy(value => value.Ordinal)
            .Take(MostRows + 1)
            .Select(value => new { value.Table, value.Key, value.Before, value.After })
            .ToListAsync(cancellation);
        return new AuditChangeList(
            [.. rows.Take(MostRows).SelectMany(row => ColumnsOf(row.Table, row.Key, Values(row.Before), Values(row.After)))],
            rows.Count > MostRows);
    }

    private static IEnumerable<AuditChange> ColumnsOf(
        string table, string key, Dictionary<string, string> before, Dictionary<string, string> after) =>
        before.Keys.Union(after.Keys).Select(column => new AuditChange(
            table, key, column, before.GetValueOrDefault(column), after.GetValueOrDefault(column)));

    private static Dictionary<string, string> Values(string? canonical)
    {
        if (canonical is null)
            return [];

        using var document = JsonDocument.Parse(canonical);
        return document.RootElement.EnumerateObject()
            .Where(column => column.Value.ValueKind != JsonValueKind.Null)
            .ToDictionary(column => column.Name, column => Shorten(column.Value.ToString()));
    }

    private static string Shorten(string value)
    {
        if (value.Length <= LongestValue)
            return value;

        var end = char.IsHighSurrogate(value[LongestValue - 1]) ? LongestValue - 1 : LongestValue;
        return value[..end] + "…";
    }
}
