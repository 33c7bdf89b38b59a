namespace FactCheck.Core.Audit;

/// <summary>One link of the chain: the exact bytes it was hashed from. Never changed.</summary>
public sealed class AuditEvent
{
    /// <summary>Counts up from 1 without a gap.</summary>
    public long Sequence { get; init; }

    public Guid CommandId { get; init; }

    public Guid ActorId { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Lower-case hex SHA-256 of the previous event's canonical bytes; 64 zeros for the first.</summary>
    public string PreviousHash { get; init; } = "";

    /// <summary>RFC 8785 JSON.</summary>
    public string Canonical { get; init; } = "";

    /// <summary>Lower-case hex SHA-256 of <see cref="Canonical"/> in UTF-8.</summary>
    public string Hash { get; init; } = "";
}

/// <summary>A fact of an event, opened up for reading. Derived from the event's canonical bytes.</summary>
public sealed class FactEntry
{
    public long Sequence { get; init; }

    /// <summary>Place in the event, from 0.</summary>
    public int Ordinal { get; init; }

    public string Kind { get; init; } = "";

    public Guid SubjectId { get; init; }

    public Guid? ArticleId { get; init; }

    public Guid? ClaimId { get; init; }

    public Guid ActorId { get; init; }

    public Guid CommandId { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>
/// What a sealed row held before and after an event, beside the event, which holds only salted hashes of it:
/// erasing a value leaves the chain whole.
/// </summary>
public sealed class EventValue
{
    public long Sequence { get; init; }

    /// <summary>Place of the row in the event, from 0.</summary>
    public int Ordinal { get; init; }

    public string Table { get; init; } = "";

    public string Key { get; init; } = "";

    /// <summary>Canonical JSON of the changed columns as they were; null when the row is new.</summary>
    public string? Before { get; init; }

    public byte[]? BeforeSalt { get; init; }

    /// <summary>Canonical JSON of the changed columns as they are; null when the row is gone.</summary>
    public string? After { get; init; }

    public byte[]? AfterSalt { get; init; }
}

/// <summary>A command that was done, so that a retry is answered, not done again. Operational.</summary>
public sealed class CommandLogEntry
{
    public Guid CommandId { get; init; }

    public Guid ActorId { get; init; }

    public string Type { get; init; } = "";

    /// <summary>Name of the permission it needed, for undoing it.</summary>
    public string Needs { get; init; } = "";

    /// <summary>Hash of what was sent: the same id with other content is refused.</summary>
    public string ContentHash { get; init; } = "";

    /// <summary>JSON of what was given back.</summary>
    public string Result { get; init; } = "";

    public long Sequence { get; init; }

    public bool Undoable { get; init; }

    public Guid? UndoneBy { get; set; }

    public DateTimeOffset At { get; init; }
}
