namespace FactCheck.Core.Gate;

/// <summary>What became of a command.</summary>
/// <typeparam name="T">What a command that was done gives back; small, serialisable, without content.</typeparam>
public abstract record Outcome<T>
{
    private Outcome()
    {
    }

    /// <summary>Done and recorded.</summary>
    public sealed record Done(T Value) : Outcome<T>;

    /// <summary>A rule forbids it; nothing changed.</summary>
    public sealed record Refused(Refusal Refusal) : Outcome<T>;

    /// <summary>What was sent has faults; nothing changed.</summary>
    public sealed record Invalid(IReadOnlyList<Fault> Faults) : Outcome<T>;

    /// <summary>Somebody else saved the same part first; nothing changed.</summary>
    /// <param name="Version">The version that stands now.</param>
    public sealed record Conflict(int Version, IReadOnlyList<FieldConflict> Fields) : Outcome<T>;

    /// <summary>What the command speaks of is not there, or not for this person.</summary>
    public sealed record Gone : Outcome<T>;

    public static implicit operator Outcome<T>(T value) => new Done(value);

    public static implicit operator Outcome<T>(Refusal refusal) => new Refused(refusal);

    /// <summary>Whether it was done.</summary>
    public bool IsDone => this is Done;

    /// <summary>One sentence for a person, null when it was done.</summary>
    public string? Sentence => this switch
    {
        Refused refused => refused.Refusal.Sentence,
        Invalid invalid => string.Join(" ", invalid.Faults.Select(fault => fault.Sentence)),
        Conflict => "Somebody else changed this since you opened it.",
        Gone => "This is not there any more.",
        _ => null,
    };
}

/// <summary>For commands that give nothing back.</summary>
public sealed record Nothing
{
    /// <summary>The one value.</summary>
    public static readonly Nothing Value = new();
}
