using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.People;

/// <summary>Reads what somebody is at this moment.</summary>
internal static class StandingLookup
{
    /// <summary>The person's standing as stored now; null when there is no such person.</summary>
    public static async Task<Standing?> FindStandingAsync(
        this DeskContext database, Guid personId, CancellationToken cancellation)
    {
        var found = await database.People.AsNoTracking()
            .Where(person => person.Id == personId)
            .Select(person => new
            {
                person.Name,
                person.Roles,
                person.Disabled,
                WorksAlone = database.DeskProfiles.Any(desk => desk.WorksAlone),
            })
            .FirstOrDefaultAsync(cancellation);
        return found is null ? null : new Standing(personId, found.Name, found.Roles, !found.Disabled, found.WorksAlone);
    }
}
