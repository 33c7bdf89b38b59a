using FactCheck.Core.Gate;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.People;

/// <summary>Somebody as the command line names them.</summary>
public sealed record NamedPerson(Guid Id, string Name, bool Disabled, int Version);

/// <summary>Finds people for the command line, by e-mail address or by name.</summary>
public sealed class PersonLookup(DeskReader reader)
{
    /// <summary>The one who is meant; refused when nobody is, or more than one.</summary>
    public async Task<Outcome<NamedPerson>> FindAsync(string who, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(who);
        var folded = who.Trim().ToUpperInvariant();
        await using var view = await reader.OpenAsOperatorAsync(cancellation);
        var people = await view.People
            .Where(person => person.NormalisedEmail == folded || person.SortName == folded)
            .OrderBy(person => person.NormalisedEmail == folded ? 0 : 1)
            .Select(person => new { Person = new NamedPerson(person.Id, person.Name, person.Disabled, person.Version), person.NormalisedEmail })
            .Take(2)
            .ToListAsync(cancellation);
        return people switch
        {
            [] => PeopleRefusals.Unknown(who),
            [var one, ..] when one.NormalisedEmail == folded => one.Person,
            [var one] => one.Person,
            _ => PeopleRefusals.NameOfSeveral(who),
        };
    }

    /// <summary>The one who is meant, when that person has the permission; refused otherwise.</summary>
    public async Task<Outcome<NamedPerson>> FindAllowedAsync(string who, Permission permission, CancellationToken cancellation)
    {
        var found = await FindAsync(who, cancellation);
        if (found is not Outcome<NamedPerson>.Done { Value: var person })
            return found;
        await using var view = await reader.OpenAsync(person.Id, cancellation);
        return Permissions.Allow(view.Viewer, permission) ? found : GateRefusals.NotAllowed;
    }
}
