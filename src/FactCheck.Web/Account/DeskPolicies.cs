using FactCheck.Core.People;
using Microsoft.AspNetCore.Authorization;

namespace FactCheck.Web.Account;

/// <summary>Names of the policies that pages and endpoints ask for. Each is answered from what is stored now.</summary>
public static class DeskPolicies
{
    /// <summary>Active and holding any role: the rule for every page and endpoint that names no other.</summary>
    public const string Desk = "Desk";

    /// <summary>Active, with or without a role: one's own account.</summary>
    public const string OwnAccount = "OwnAccount";

    /// <summary>May decide claims: the queue.</summary>
    public const string Editor = "Editor";

    /// <summary>May import articles and prepare claims.</summary>
    public const string Prepare = "Prepare";

    /// <summary>May keep people and the record: administration.</summary>
    public const string Administrator = "Administrator";

    /// <summary>Puts the policies in place; what names none needs <see cref="Desk"/>.</summary>
    public static void Add(AuthorizationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Add(options, Desk, standing => standing.Roles != Roles.None);
        Add(options, OwnAccount, standing => Permissions.Allow(standing, Permission.OwnAccount));
        Add(options, Editor, standing => Permissions.Allow(standing, Permission.DecideClaims));
        Add(options, Prepare, standing => Permissions.Allow(standing, Permission.PrepareClaims));
        Add(options, Administrator, standing => Permissions.Allow(standing, Permission.KeepDesk));
        options.DefaultPolicy = options.GetPolicy(Desk)!;
        options.FallbackPolicy = options.DefaultPolicy;
    }

    private static void Add(AuthorizationOptions options, string name, Func<Standing, bool> allows) =>
        options.AddPolicy(name, policy => policy
            .RequireAuthenticatedUser()
            .AddRequirements(new StandingRequirement(name, allows)));
}
