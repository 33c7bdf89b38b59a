using System.Runtime.CompilerServices;
using System.Security.Claims;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using Microsoft.AspNetCore.Authorization;

namespace FactCheck.Web.Account;

/// <summary>Something that a person's stored standing must allow.</summary>
/// <param name="Name">The policy's name, for the log.</param>
/// <param name="Allows">Asked of active people only.</param>
public sealed record StandingRequirement(string Name, Func<Standing, bool> Allows) : IAuthorizationRequirement;

/// <summary>
/// Answers from the standing as stored at this moment; what a cookie remembers counts for nothing. An open page asks at each drawing:
/// it is answered from what was read for its person within the last second, and its principal is replaced as soon as the person changes.
/// What is read and done is asked for by itself, each time.
/// </summary>
internal sealed class StandingHandler(DeskReader reader, TimeProvider clock) : AuthorizationHandler<StandingRequirement>
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly ConditionalWeakTable<ClaimsPrincipal, Known> known = [];

    protected override async Task HandleRequirementAsync(
        AuthorizationHandlerContext context, StandingRequirement requirement)
    {
        if (DeskPrincipal.FindPersonId(context.User) is not { } personId)
            return;

        var standing = context.Resource is HttpContext ? await ReadAsync(personId) : await RecallAsync(context.User, personId);
        if (standing.Active && requirement.Allows(standing))
            context.Succeed(requirement);
    }

    private async ValueTask<Standing> RecallAsync(ClaimsPrincipal person, Guid personId)
    {
        if (known.TryGetValue(person, out var found) && clock.GetUtcNow() - found.ReadAt < Fresh)
            return found.Standing;
        var standing = await ReadAsync(personId);
        known.AddOrUpdate(person, new Known(standing, clock.GetUtcNow()));
        return standing;
    }

    private async ValueTask<Standing> ReadAsync(Guid personId)
    {
        await using var view = await reader.OpenAsync(personId, CancellationToken.None);
        return view.Viewer;
    }

    private sealed record Known(Standing Standing, DateTimeOffset ReadAt);
}
