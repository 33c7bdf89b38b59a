using FactCheck.Core.People;
using FactCheck.Core.Storage;

namespace FactCheck.Core.Gate;

/// <summary>One command's transaction, as its handler sees it.</summary>
public sealed class Change(DeskContext database, Standing actor, Guid commandId, DateTimeOffset now)
{
    private readonly List<Fact> facts = [];

    /// <summary>The context of this transaction; the gate saves it.</summary>
    public DeskContext Database { get; } = database;

    /// <summary>Who acts, as stored now.</summary>
    public Standing Actor { get; } = actor;

    /// <summary>The command's id.</summary>
    public Guid CommandId { get; } = commandId;

    /// <summary>The one time of everything in this transaction (UTC).</summary>
    public DateTimeOffset Now { get; } = now;

    /// <summary>What happened so far.</summary>
    public IReadOnlyList<Fact> Facts => facts;

    /// <summary>Notes facts for the record.</summary>
    public void Record(params IEnumerable<Fact> happened) => facts.AddRange(happened);

    /// <summary>Records a ruling's facts and says Done with the value, or passes its refusal on.</summary>
    public Outcome<T> Conclude<T>(Ruling ruling, T value) => Conclude(ruling, () => value);

    /// <summary>The same with a value that is read after the ruling.</summary>
    public Outcome<T> Conclude<T>(Ruling ruling, Func<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(ruling);
        if (ruling.Refusal is { } refusal)
            return refusal;

        Record(ruling.Facts);
        return value();
    }
}

/// <summary>Something that happened, in the past tense: <c>claim.accepted</c>. Values stand in the rows of the same event.</summary>
/// <param name="Kind">One of <see cref="FactKinds"/>.</param>
/// <param name="Subject">Key of what it happened to.</param>
/// <param name="Article">The article it belongs to, if any.</param>
/// <param name="Claim">The claim it belongs to, if any.</param>
public sealed record Fact(string Kind, Guid Subject, Guid? Article = null, Guid? Claim = null);

/// <summary>What the domain says to an action: facts, or a refusal that changed nothing.</summary>
public sealed record Ruling
{
    private Ruling(Refusal? refusal, IReadOnlyList<Fact> facts)
    {
        Refusal = refusal;
        Facts = facts;
    }

    /// <summary>Why not; null when allowed.</summary>
    public Refusal? Refusal { get; }

    /// <summary>What happened; empty when refused.</summary>
    public IReadOnlyList<Fact> Facts { get; }

    /// <summary>Whether the action was allowed and done.</summary>
    public bool IsDone => Refusal is null;

    public static implicit operator Ruling(Refusal refusal) => new(refusal, []);

    public static implicit operator Ruling(Fact fact) => new(null, [fact]);

    /// <summary>Several facts, or none when nothing had to change.</summary>
    public static Ruling Of(params IReadOnlyList<Fact> facts) => new(null, facts);
}
