using System.Security.Claims;
using FactCheck.Core.People;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Identity;

namespace FactCheck.Web.Account;

/// <summary>A signed-in person as pages see them: key, name, time zone, stamp and the roles stored at this moment.</summary>
public static class DeskPrincipal
{
    /// <summary>The claim that holds the security stamp the session began with.</summary>
    public const string StampClaim = "AspNet.Identity.SecurityStamp";

    /// <summary>The key of who is signed in; null when nobody is.</summary>
    public static Guid? FindPersonId(ClaimsPrincipal? user) =>
        user?.Identity?.IsAuthenticated == true
        && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) && id != Guid.Empty
            ? id
            : null;

    /// <summary>The person of this standing. The roles in it are for display; policies read them anew.</summary>
    public static ClaimsPrincipal Of(Standing standing, string timeZone, string stamp)
    {
        ArgumentNullException.ThrowIfNull(standing);
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, standing.PersonId.ToString("D")));
        identity.AddClaim(new Claim(ClaimTypes.Name, standing.Name));
        identity.AddClaim(new Claim(PersonClaims.TimeZone, timeZone));
        identity.AddClaim(new Claim(StampClaim, stamp));
        foreach (var role in Enum.GetValues<Roles>())
        {
            if (standing.Is(role))
                identity.AddClaim(new Claim(ClaimTypes.Role, role.ToString()));
        }

        return new ClaimsPrincipal(identity);
    }
}
