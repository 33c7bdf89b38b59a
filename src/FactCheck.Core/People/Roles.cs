namespace FactCheck.Core.People;

/// <summary>What somebody is at the desk; a person can hold several.</summary>
[Flags]
public enum Roles
{
    /// <summary>Sees nothing but their own account page.</summary>
    None = 0,

    /// <summary>Checks claims.</summary>
    Reviewer = 1,

    /// <summary>Assigns and approves.</summary>
    Editor = 2,

    /// <summary>Keeps people, settings and the record.</summary>
    Administrator = 4,

    /// <summary>Reads the articles shared with them.</summary>
    Counsel = 8,
}

/// <summary>A person's standing at this moment, as stored, never as a page remembers it.</summary>
/// <param name="PersonId">Key; <see cref="Guid.Empty"/> for the operator.</param>
/// <param name="WorksAlone">The desk has one person with all roles and approves its own work, marked as such.</param>
public sealed record Standing(Guid PersonId, string Name, Roles Roles, bool Active, bool WorksAlone)
{
    /// <summary>Who runs the program from the command line: may manage people and verify, nothing of the desk's work.</summary>
    public static readonly Standing Operator = new(Guid.Empty, "operator", Roles.None, Active: true, WorksAlone: false);

    /// <summary>Whether this is the operator.</summary>
    public bool IsOperator => PersonId == Guid.Empty;

    /// <summary>Active and holding the role.</summary>
    public bool Is(Roles role) => Active && (Roles & role) != 0;
}
