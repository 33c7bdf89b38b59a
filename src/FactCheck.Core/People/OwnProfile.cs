using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.People;

/// <summary>What somebody's own account page shows.</summary>
/// <param name="TimeZone">IANA time zone.</param>
public sealed record OwnProfile(string Name, string Email, Roles Roles, string TimeZone, int Version);

/// <summary>Reads one's own profile, with or without a role.</summary>
public sealed class OwnProfileQuery(DeskReader reader)
{
    /// <summary>The person's own profile; null for somebody disabled or unknown.</summary>
    public async Task<OwnProfile?> FindAsync(Guid personId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        return await view.Self
            .Select(person => new OwnProfile(person.Name, person.Email, person.Roles, person.TimeZone, person.Version))
            .FirstOrDefaultAsync(cancellation);
    }
}
