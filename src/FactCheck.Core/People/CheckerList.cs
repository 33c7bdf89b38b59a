using FactCheck.Core.Claims;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.People;

/// <summary>Somebody who can be given claims.</summary>
/// <param name="OpenClaims">How many they have that are to do, in progress or sent back.</param>
public sealed record Checker(Guid Id, string Name, int OpenClaims);

/// <summary>Reads who can be given claims: active reviewers and editors, by name.</summary>
public sealed class CheckerList(DeskReader reader)
{
    private const int Most = 200;

    /// <summary>All of them; a desk has few.</summary>
    public async Task<IReadOnlyList<Checker>> ReadAsync(Guid personId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        var people = await view.People.Where(person => !person.Disabled)
            .OrderBy(person => person.SortName).ThenBy(person => person.Id)
            .Take(Most)
            .Select(person => new
            {
                person.Id,
                person.Name,
                person.Roles,
                Open = view.Claims.Count(claim => claim.AssigneeId == person.Id
                    && (claim.State == ClaimState.ToDo || claim.State == ClaimState.InProgress || claim.State == ClaimState.ChangesRequested)),
            })
            .ToListAsync(cancellation);
        return [.. people.Where(person => (person.Roles & (Roles.Reviewer | Roles.Editor)) != 0)
            .Select(person => new Checker(person.Id, person.Name, person.Open))];
    }
}
