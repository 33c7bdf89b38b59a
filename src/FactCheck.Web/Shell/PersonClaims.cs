using System.Security.Claims;

namespace FactCheck.Web.Shell;

/// <summary>What the sign-in cookie says of a person, for the header and for times; what they may do is never read from it.</summary>
public static class PersonClaims
{
    /// <summary>The claim that names the person's IANA time zone.</summary>
    public const string TimeZone = "zoneinfo";

    /// <summary>The zone in which this person reads times, UTC where none is known.</summary>
    public static TimeZoneInfo Zone(this ClaimsPrincipal person) =>
        person.FindFirstValue(TimeZone) is { } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;
}
