using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.People;

/// <summary>Somebody in the list of people.</summary>
public sealed record PersonRow(
    Guid Id, string Name, string Email, Roles Roles, bool Disabled, string TimeZone, DateTimeOffset AddedAt, int Version);

/// <summary>Whom to list; what is null does not narrow it.</summary>
/// <param name="Text">Part of the name or of the e-mail address.</param>
/// <param name="Role">Holding this role.</param>
/// <param name="Disabled">Disabled, or not.</param>
public sealed record PersonFilter(string? Text = null, Roles? Role = null, bool? Disabled = null);

/// <summary>One page of people, ordered by name.</summary>
/// <param name="More">There are people after these; ask again after the last one's key.</param>
public sealed record PersonPage(IReadOnlyList<PersonRow> Rows, bool More);

/// <summary>The people of the desk; nobody for those who may not see them.</summary>
public sealed class PersonList(DeskReader reader)
{
    private const int Most = 200;

    private static readonly IReadOnlyList<Roles> AllSets =
        [.. Enumerable.Range(0, 2 * (int)Roles.Counsel).Select(number => (Roles)number)];

    /// <summary>Reads one page.</summary>
    /// <param name="afterId">Key of the last person of the page before; null for the first page.</param>
    /// <param name="size">1 to 200.</param>
    public Task<PersonPage> ReadAsync(Guid viewerId, Guid? afterId, int size, CancellationToken cancellation) =>
        ReadAsync(viewerId, new PersonFilter(), afterId, size, cancellation);

    /// <summary>Reads one page of those that the filter leaves.</summary>
    /// <param name="afterId">Key of the last person of the page before; null for the first page.</param>
    /// <param name="size">1 to 200.</param>
    public async Task<PersonPage> ReadAsync(
        Guid viewerId, PersonFilter filter, Guid? afterId, int size, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        var people = Narrow(view.People, filter);
        if (afterId is { } after)
        {
            var last = await view.People.Where(person => person.Id == after).Select(person => person.SortName).FirstOrDefaultAsync(cancellation) ?? "";
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

    private static IQueryable<Person> Narrow(IQueryable<Person> people, PersonFilter filter)
    {
        if (filter.Disabled is { } disabled)
            people = people.Where(person => person.Disabled == disabled);
        if (filter.Text?.Trim().ToUpperInvariant() is { Length: > 0 } text)
            people = people.Where(person => person.SortName.Contains(text) || person.NormalisedEmail.Contains(text));
        if (filter.Role is not { } role)
            return people;

        // Roles are stored as words, so the sets that hold the role are listed.
        var holding = AllSets.Where(roles => roles.HasFlag(role)).ToList();
        return people.Where(person => holding.Contains(person.Roles));
    }
}
