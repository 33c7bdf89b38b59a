using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace FactCheck.Web.Shell;

/// <summary>The way to the desk's screens: a rail at the left, under the thumb on a phone.</summary>
public sealed partial class NavRail : IDisposable
{
    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private DeskCounts Counts { get; set; } = default!;

    protected override void OnInitialized()
    {
        Counts.Changed += Refresh;
        Navigation.LocationChanged += Moved;
    }

    public void Dispose()
    {
        Counts.Changed -= Refresh;
        Navigation.LocationChanged -= Moved;
    }

    private bool IsHere(params IEnumerable<string?> places)
    {
        var path = "/" + Navigation.ToBaseRelativePath(Navigation.Uri).Split('?', '#')[0];
        return places.OfType<string>().Any(place => path == place || (place != DeskRoutes.Desk && path.StartsWith(place + "/", StringComparison.Ordinal)));
    }

    private void Moved(object? sender, LocationChangedEventArgs moved) => Refresh();

    private void Refresh() => _ = InvokeAsync(StateHasChanged);
}
