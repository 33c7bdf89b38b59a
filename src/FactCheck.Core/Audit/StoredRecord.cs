using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Audit;

/// <summary>
/// An event as the database holds it. Keys and times are not turned into what they should be: what was made unreadable
/// behind the product's back is to be named, not to stop the verification.
/// </summary>
internal sealed record StoredEvent(
    long Sequence, string CommandId, string ActorId, long At, string PreviousHash, string Canonical, string Hash)
{
    public static Task<List<StoredEvent>> ReadAsync(DeskContext database, long from, int most, CancellationToken cancellation) =>
        database.Database.SqlQueryRaw<StoredEvent>(
            """
            SELECT "Sequence", "CommandId", "ActorId", "At", "PreviousHash", "Canonical", "Hash" FROM "AuditEvents"
            WHERE "Sequence" >= {0} ORDER BY "Sequence" LIMIT {1}
            """,
            from,
            most).ToListAsync(cancellation);
}

/// <summary>A fact as the database holds it.</summary>
internal sealed record StoredFact(
    long Sequence, long Ordinal, string Kind, string SubjectId, string? ArticleId, string? ClaimId, string ActorId, string CommandId, long At)
{
    public static Task<List<StoredFact>> ReadAsync(DeskContext database, long from, long to, CancellationToken cancellation) =>
        database.Database.SqlQueryRaw<StoredFact>(
            """
            SELECT "Sequence", "Ordinal", "Kind", "SubjectId", "ArticleId", "ClaimId", "ActorId", "CommandId", "At" FROM "Facts"
            WHERE "Sequence" BETWEEN {0} AND {1}
            """,
            from,
            to).ToListAsync(cancellation);
}

/// <summary>What a row held before and after, as the database holds it.</summary>
internal sealed record StoredValue(
    long Sequence, long Ordinal, string Table, string Key, string? Before, byte[]? BeforeSalt, string? After, byte[]? AfterSalt)
{
    public static Task<List<StoredValue>> ReadAsync(DeskContext database, long from, long to, CancellationToken cancellation) =>
        database.Database.SqlQueryRaw<StoredValue>(
            """
            SELECT "Sequence", "Ordinal", "Table", "Key", "Before", "BeforeSalt", "After", "AfterSalt" FROM "EventValues"
            WHERE "Sequence" BETWEEN {0} AND {1}
            """,
            from,
            to).ToListAsync(cancellation);
}
