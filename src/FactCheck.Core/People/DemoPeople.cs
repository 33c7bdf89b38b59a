using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.People;

/// <summary>Somebody of the demo desk, for its sign-in page.</summary>
public sealed record DemoPerson(Guid Id, string Name, Roles Roles);

/// <summary>Who can be signed in with one click, on the demo desk alone.</summary>
public sealed class DemoPeople(DeskReader reader)
{
    private const int Most = 12;

    /// <summary>Active people, reviewers first, administrators last.</summary>
    public async Task<IReadOnlyList<DemoPerson>> ListAsync(CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsOperatorAsync(cancellation);
        var people = await view.People
            .Where(person => !person.Disabled)
            .OrderBy(person => person.SortName).ThenBy(person => person.Id)
            .Select(person => new DemoPerson(person.Id, person.Name, person.Roles))
            .Take(Most)
            .ToListAsync(cancellation);
        return [.. people.OrderBy(person => person.Roles)];
    }
}
