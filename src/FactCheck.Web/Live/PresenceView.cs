using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Live;

/// <summary>Shows some of those who are here; drawn anew when just these change, whatever the page around it does.</summary>
public abstract class PresenceView : ComponentBase, IDisposable
{
    [Inject]
    protected OwnPresence Presence { get; set; } = default!;

    /// <summary>Who is shown.</summary>
    protected IReadOnlyList<Seated> Seen { get; private set; } = [];

    public virtual void Dispose()
    {
        Presence.Changed -= Follow;
        GC.SuppressFinalize(this);
    }

    /// <summary>Who is to be shown now; asked on any thread.</summary>
    protected abstract IReadOnlyList<Seated> Look();

    protected override void OnInitialized() => Presence.Changed += Follow;

    protected override void OnParametersSet() => Seen = Look();

    private void Follow()
    {
        if (Look().SequenceEqual(Seen))
            return;
        _ = InvokeAsync(() =>
        {
            Seen = Look();
            StateHasChanged();
        });
    }
}
