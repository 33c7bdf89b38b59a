using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace FactCheck.Web.Shell;

/// <summary>The shell around every page of the desk.</summary>
public sealed partial class MainLayout
{
    private DeskErrorBoundary? boundary;
    private TimeZoneInfo zone = TimeZoneInfo.Utc;
    private bool ready;

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        boundary?.Recover();
        zone = (await SignedIn).User.Zone();
    }

    // The second rendering says that the circuit answers: whoever presses a button now is heard.
    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender)
            return;
        ready = true;
        StateHasChanged();
    }
}
