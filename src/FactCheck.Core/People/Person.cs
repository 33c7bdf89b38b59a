namespace FactCheck.Core.People;

/// <summary>Somebody of the desk. Credentials live elsewhere (<see cref="Account"/>), under the same key.</summary>
public sealed partial class Person
{
    /// <summary>Longest name, in UTF-16 code units.</summary>
    public const int NameMaxLength = 200;

    /// <summary>Longest e-mail address, in UTF-16 code units.</summary>
    public const int EmailMaxLength = 254;

    private Person()
    {
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>What lists are ordered by: the name, folded to upper case.</summary>
    public string SortName { get; private set; } = "";

    public string Email { get; private set; } = "";

    /// <summary>Folded to upper case; unique.</summary>
    public string NormalisedEmail { get; private set; } = "";

    public Roles Roles { get; private set; }

    public bool Disabled { get; private set; }

    /// <summary>IANA time zone in which this person reads times.</summary>
    public string TimeZone { get; private set; } = "Etc/UTC";

    public DateTimeOffset AddedAt { get; private set; }

    public int Version { get; private set; }
}
