using FactCheck.Web.Account;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Live;

/// <summary>
/// Shows the page while the session goes on. When it ends, the page is gone at once and the browser is sent away; when
/// the roles change, the page is made anew.
/// </summary>
public sealed partial class SessionWatch : IDisposable
{
    /// <summary>The page.</summary>
    [Parameter, EditorRequired]
    public RenderFragment? ChildContent { get; set; }

    [Inject]
    private OpenSession Session { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override void OnInitialized() => Session.Changed += Follow;

    /// <inheritdoc/>
    public void Dispose() => Session.Changed -= Follow;

    private void Follow() => _ = InvokeAsync(() =>
    {
        StateHasChanged();
        if (Session.Ended is { } ended)
            Navigation.NavigateTo(EndedPage.PathTo(ended, "/" + Navigation.ToBaseRelativePath(Navigation.Uri)), forceLoad: true);
    });
}
