using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Account;

/// <summary>Says why the desk is no longer shown.</summary>
public sealed partial class EndedPage
{
    private const string Left = "left";

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = default!;

    /// <summary>Why the session ended: the name of a state, or that the person left.</summary>
    [SupplyParameterFromQuery]
    public string? Because { get; set; }

    /// <summary>Where the person was.</summary>
    [SupplyParameterFromQuery]
    public string? ReturnUrl { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private string? StaysAt => ReturnPath.Safe(ReturnUrl) is var path && path == DeskRoutes.Desk ? null : path;

    private string Title => Because == nameof(SessionState.Disabled) ? "DisabledTitle" : "SignedOutTitle";

    private string Why => Because switch
    {
        nameof(SessionState.Disabled) => "Disabled",
        Left => "Left",
        _ => "SignedOut",
    };

    /// <summary>Where to go when a session ended while the person was somewhere.</summary>
    public static string PathTo(SessionState state, string? returnPath) =>
        state == SessionState.WithoutRole
            ? DeskRoutes.Account
            : $"{DeskRoutes.AccountEnded}?because={state}"
                + (returnPath is null ? "" : $"&returnUrl={Uri.EscapeDataString(returnPath)}");

    /// <summary>Address of this page for somebody who signed out.</summary>
    public static string PathAfterLeaving() => $"{DeskRoutes.AccountEnded}?because={Left}";

    // This browser may have a session that goes on, as after changing the password in another of its windows.
    protected override void OnInitialized()
    {
        if (DeskPrincipal.FindPersonId(HttpContext.User) is not null)
            Navigation.NavigateTo(ReturnPath.Safe(ReturnUrl));
    }
}
