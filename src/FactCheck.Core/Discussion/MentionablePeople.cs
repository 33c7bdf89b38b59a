using FactCheck.Core.People;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Discussion;

/// <summary>Somebody who can be mentioned.</summary>
public sealed record Mentionable(Guid Id, string Name);

/// <summary>Reads who can be mentioned on claims: active members of the desk who can read them, by name.</summary>
public sealed class MentionablePeople(DeskReader reader)
{
    private const int Most = 200;

    /// <summary>All but the reader; a desk has few.</summary>
    public async Task<IReadOnlyList<Mentionable>> ReadAsync(Guid personId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        var people = await view.People
            .Where(person => !person.Disabled && person.Id != personId)
            .OrderBy(person => person.SortName).ThenBy(person => person.Id)
            .Take(Most)
            .Select(person => new { person.Id, person.Name, person.Roles })
            .ToListAsync(cancellation);
        return [.. people
            .Where(person => Permissions.Allow(new Standing(person.Id, person.Name, person.Roles, true, false), Permission.ReadArticles))
            .Select(person => new Mentionable(person.Id, person.Name))];
    }
}
