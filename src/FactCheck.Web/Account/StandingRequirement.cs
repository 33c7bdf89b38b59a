using FactCheck.Core.People;
using FactCheck.Core.Storage;
using Microsoft.AspNetCore.Authorization;

namespace FactCheck.Web.Account;

/// <summary>Something that a person's stored standing must allow.</summary>
/// <param name="Name">The policy's name, for the log.</param>
/// <param name="Allows">Asked of active people only.</param>
public sealed record StandingRequirement(string Name, Func<Standing, bool> Allows) : IAuthorizationRequirement;

/// <summary>Answers from the standing as stored at this moment; what a cookie or a circuit remembers counts for nothing.</summary>
internal sealed class StandingHandler(DeskReader reader) : AuthorizationHandler<StandingRequirement>
{
    protected override async Task HandleRequirementAsync(
        AuthorizationHandlerContext context, StandingRequirement requirement)
    {
        if (DeskPrincipal.FindPersonId(context.User) is not { } personId)
            return;

        await using var view = await reader.OpenAsync(personId, CancellationToken.None);
        if (view.Viewer.Active && requirement.Allows(view.Viewer))
            context.Succeed(requirement);
    }
}
