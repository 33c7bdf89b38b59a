using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.People;

/// <summary>Somebody in the list of people.</summary>
public sealed record PersonRow(
    Guid Id, string Name, string Email, Roles Roles, bool Disabled, string TimeZone, DateTimeOffset AddedAt, int Version);

/// <summary>One page of people, ordered by name.</summary>
/// <param name="More">There are people after these; ask again after the last one's key.</param>
public sealed record PersonPage(IReadOnlyList<PersonRow> Rows, bool More);

/// <summary>The people of the desk; nobody for those who may not see them.</summary>
public sealed class PersonList(DeskReader reader)
{
    private const int Most = 200;

    /// <summary>Reads one page.</summary>
    /// <param name="afterId">Key of the last person of the page before; null for the first page.</param>
    /// <param name="size">1 to 200.</param>
    public async Task<PersonPage> ReadAsync(Guid viewerId, Guid? afterId, int size, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        var people = view.People;
        if (afterId is { } after)
        {
            var last = await people.Where(person => person.Id == after).Select(person => person.SortName).FirstOrDefaultAsync(cancellation) ?? "";
            people = people.Where(person => person.SortName.CompareTo(last) > 0
                || (person.SortName == last && person.Id.CompareTo(after) > 0));
        }

        var take = Math.Clamp(size, 1, Most);
        var rows = await people
            .OrderBy(person => person.SortName).ThenBy(person => person.Id)
            .Take(take + 1)
            .Select(person => new PersonRow(
                person.Id, person.Name, person.Email, person.Roles, person.Disabled, person.TimeZone, person.AddedAt, person.Version))
            .ToListAsync(cancellation);
        return new PersonPage([.. rows.Take(take)], rows.Count > take);
    }

    /// <summary>One person; null when there is none or the viewer may not see people.</summary>
    public async Task<PersonRow?> FindAsync(Guid viewerId, Guid personId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        return await view.People
            .Where(person => person.Id == personId)
            .Select(person => new PersonRow(
                person.Id, person.Name, person.Email, person.Roles, person.Disabled, person.TimeZone, person.AddedAt, person.Version))
            .FirstOrDefaultAsync(cancellation);
    }
}
