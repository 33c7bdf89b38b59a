using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Audit;

/// <summary>Writes events. The format is in docs/audit-format.md and hard to change: records outlive programs.</summary>
internal static class AuditChain
{
    /// <summary>Version of the event's form.</summary>
    public const int Format = 1;

    /// <summary>What stands for the hash before the first event.</summary>
    public static readonly string NoHash = new('0', 64);

    private const int SaltLength = 32;

    /// <summary>Adds the event of a command to the context; the gate saves it in the same transaction.</summary>
    /// <returns>The event's sequence.</returns>
    public static async Task<long> AppendAsync(Change change, string commandType, IReadOnlyList<RowChange> rows, CancellationToken cancellation)
    {
        var database = change.Database;
        var head = await database.AuditEvents.AsNoTracking()
            .OrderByDescending(happened => happened.Sequence)
            .Select(happened => new { happened.Sequence, happened.Hash })
            .FirstOrDefaultAsync(cancellation);
        var sequence = (head?.Sequence ?? 0) + 1;
        var previous = head?.Hash ?? NoHash;

        var values = rows.Select((row, ordinal) => ValueOf(sequence, ordinal, row)).ToList();
        var canonical = CanonicalJson.Write(new JsonObject
        {
            ["format"] = Format,
            ["sequence"] = sequence,
            ["previous"] = previous,
            ["at"] = TimeText(change.Now),
            ["actor"] = ActorText(change.Actor),
            ["command"] = change.CommandId.ToString("D"),
            ["type"] = commandType,
            ["facts"] = new JsonArray([.. change.Facts.Select(FactNode)]),
            ["rows"] = new JsonArray([.. rows.Zip(values, RowNode)]),
        });

        database.AuditEvents.Add(new AuditEvent
        {
            Sequence = sequence,
            CommandId = change.CommandId,
            ActorId = change.Actor.PersonId,
            At = change.Now,
            PreviousHash = previous,
            Canonical = canonical,
            Hash = CanonicalJson.Sha256(canonical),
        });
        database.EventValues.AddRange(values);
        database.Facts.AddRange(change.Facts.Select((fact, ordinal) => EntryOf(change, sequence, ordinal, fact)));
        return sequence;
    }

    /// <summary>SHA-256 of salt and value, lower-case hex; null for no value.</summary>
    public static string? SaltedHash(byte[]? salt, string? value) => salt is null || value is null
        ? null
        : Convert.ToHexStringLower(SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(value)]));

    /// <summary>An instant as events write it.</summary>
    public static string TimeText(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>An actor as events write it.</summary>
    public static string ActorText(Standing actor) => actor.IsOperator ? "operator" : actor.PersonId.ToString("D");

    private static JsonNode FactNode(Fact fact)
    {
        var node = new JsonObject { ["kind"] = fact.Kind, ["subject"] = fact.Subject.ToString("D") };
        if (fact.Article is { } article)
            node["article"] = article.ToString("D");
        if (fact.Claim is { } claim)
            node["claim"] = claim.ToString("D");
        return node;
    }

    private static JsonNode RowNode(RowChange row, EventValue value)
    {
        var node = new JsonObject
        {
            ["table"] = row.Table,
            ["key"] = row.Key,
            ["digest"] = row.After is null ? "gone" : CanonicalJson.Sha256(row.After),
        };
        if (SaltedHash(value.BeforeSalt, value.Before) is { } before)
            node["before"] = before;
        if (SaltedHash(value.AfterSalt, value.After) is { } after)
            node["after"] = after;
        return node;
    }

    private static EventValue ValueOf(long sequence, int ordinal, RowChange row)
    {
        var before = row.ChangedBefore;
        var after = row.ChangedAfter;
        return new EventValue
        {
            Sequence = sequence,
            Ordinal = ordinal,
            Table = row.Table,
            Key = row.Key,
            Before = before is null ? null : CanonicalJson.Write(before),
            BeforeSalt = before is null ? null : RandomNumberGenerator.GetBytes(SaltLength),
            After = after is null ? null : CanonicalJson.Write(after),
            AfterSalt = after is null ? null : RandomNumberGenerator.GetBytes(SaltLength),
        };
    }

    private static FactEntry EntryOf(Change change, long sequence, int ordinal, Fact fact) => new()
    {
        Sequence = sequence,
        Ordinal = ordinal,
        Kind = fact.Kind,
        SubjectId = fact.Subject,
        ArticleId = fact.Article,
        ClaimId = fact.Claim,
        ActorId = change.Actor.PersonId,
        CommandId = change.CommandId,
        At = change.Now,
    };
}
