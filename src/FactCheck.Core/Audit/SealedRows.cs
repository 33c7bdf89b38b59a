using System.Data.Common;
using System.Text.Json.Nodes;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FactCheck.Core.Audit;

/// <summary>Compares every row of the sealed tables, as the database holds it, with its last recorded digest.</summary>
internal sealed class SealedRows(List<Finding> findings)
{
    /// <returns>How many rows were compared.</returns>
    public async Task<long> CompareAsync(
        DeskContext database,
        Dictionary<(string Table, string Key), (string Digest, long Sequence)> digests,
        CancellationToken cancellation)
    {
        var rows = 0L;
        var seen = new HashSet<(string Table, string Key)>();
        foreach (var type in database.Model.GetEntityTypes().Where(type => type.FindProof() == Proof.Sealed))
            rows += await CompareTableAsync(database, type, digests, seen, cancellation);

        foreach (var ((table, key), (digest, sequence)) in digests)
        {
            if (digest != "gone" && !seen.Contains((table, key)))
                findings.Add(new Finding($"{table} {key}", $"is missing; event {sequence} recorded it."));
        }

        return rows;
    }

    private async Task<long> CompareTableAsync(
        DeskContext database,
        IEntityType type,
        Dictionary<(string Table, string Key), (string Digest, long Sequence)> digests,
        HashSet<(string Table, string Key)> seen,
        CancellationToken cancellation)
    {
        var table = type.GetTableName()!;
        var properties = type.GetProperties().ToList();
        await using var command = database.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", properties.Select(property => $"\"{property.GetColumnName()}\""))} FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = 0L;
        for (; await reader.ReadAsync(cancellation); rows++)
        {
            var (key, digest) = Read(reader, type, properties);
            seen.Add((table, key));
            if (!digests.TryGetValue((table, key), out var recorded))
                findings.Add(new Finding($"{table} {key}", "was never recorded."));
            else if (recorded.Digest == "gone")
                findings.Add(new Finding($"{table} {key}", $"is there again although event {recorded.Sequence} removed it."));
            else if (recorded.Digest != digest)
                findings.Add(new Finding($"{table} {key}", $"was changed behind the record's back; event {recorded.Sequence} recorded something else."));
        }

        return rows;
    }

    private static (string Key, string Digest) Read(DbDataReader reader, IEntityType type, List<IProperty> properties)
    {
        var image = new JsonObject();
        for (var index = 0; index < properties.Count; index++)
            image[properties[index].GetColumnName()] = RowImage.Canonical(properties[index], reader.GetValue(index));

        var key = RowImage.KeyOf(type, property => reader.GetValue(properties.IndexOf(property)));
        return (key, CanonicalJson.Sha256(image));
    }
}
