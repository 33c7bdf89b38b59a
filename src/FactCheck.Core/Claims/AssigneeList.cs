using FactCheck.Core.People;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Claims;

/// <summary>Who can be given a claim.</summary>
public sealed class AssigneeList(DeskReader reader)
{
    private static readonly ClaimState[] AtWork = [ClaimState.ToDo, ClaimState.InProgress, ClaimState.ChangesRequested];

    /// <summary>Active reviewers and editors by name, with how much they have.</summary>
    public async Task<IReadOnlyList<PossibleAssignee>> ReadAsync(Guid personId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        var people = await view.People.Where(person => !person.Disabled)
            .OrderBy(person => person.SortName).ThenBy(person => person.Id)
            .Select(person => new
            {
                person.Id,
                person.Name,
                person.Roles,
                Open = view.Claims.Count(claim => claim.AssigneeId == person.Id && AtWork.Contains(claim.State)),
            })
            .ToListAsync(cancellation);
        return [.. people.Where(person => (person.Roles & (Roles.Reviewer | Roles.Editor)) != 0)
            .Select(person => new PossibleAssignee(person.Id, person.Name, person.Open))];
    }
}

/// <summary>Somebody who can be given a claim.</summary>
/// <param name="Open">Claims they have at work.</param>
public sealed record PossibleAssignee(Guid Id, string Name, int Open);
