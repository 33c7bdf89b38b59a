using FactCheck.Core.Gate;

namespace FactCheck.Core.People;

/// <content>How somebody joins and what of them changes. Rules about the desk as a whole stand in <see cref="Staff"/>.</content>
public sealed partial class Person
{
    internal static Person Join(string name, string email, Roles roles, string timeZone, DateTimeOffset now)
    {
        var person = new Person
        {
            Id = Guid.CreateVersion7(now),
            Email = email.Trim(),
            NormalisedEmail = Normalise(email),
            Roles = roles,
            TimeZone = timeZone,
            AddedAt = now,
            Version = 1,
        };
        person.SetName(name);
        return person;
    }

    /// <summary>The form in which addresses are compared.</summary>
    internal static string Normalise(string email) => email.Trim().ToUpperInvariant();

    internal Ruling Rename(string name)
    {
        SetName(name);
        Version++;
        return new Fact(FactKinds.PersonChanged, Id);
    }

    internal Ruling ChangeProfile(string name, string timeZone)
    {
        TimeZone = timeZone;
        return Rename(name);
    }

    internal Fact Take(Roles roles)
    {
        Roles = roles;
        Version++;
        return new Fact(FactKinds.RolesChanged, Id);
    }

    internal Fact Disable()
    {
        Disabled = true;
        Version++;
        return new Fact(FactKinds.PersonDisabled, Id);
    }

    internal Fact Enable()
    {
        Disabled = false;
        Version++;
        return new Fact(FactKinds.PersonEnabled, Id);
    }

    /// <summary>Not disabled and holding the role.</summary>
    internal bool IsActive(Roles role) => !Disabled && (Roles & role) != 0;

    private void SetName(string name)
    {
        Name = name.Trim();
        SortName = Name.ToUpperInvariant();
    }
}
