using FactCheck.Core.Reports;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Reports;

/// <summary>The order of a report's claims: dragged with the mouse, or moved with the arrow keys and buttons.</summary>
public sealed partial class ReportOrder(IJSRuntime browser) : IAsyncDisposable
{
    private readonly ComponentScript script = new(browser, "./Reports/ReportOrder.razor.js");
    private ElementReference list;
    private DotNetObjectReference<ReportOrder>? self;
    private bool keepFocus;
    private string said = "";

    /// <summary>The claims in their order.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<ReportLine> Lines { get; set; } = [];

    /// <summary>Moves a claim to a place, counted from 0.</summary>
    [Parameter]
    public EventCallback<(Guid ClaimId, int To)> OnMove { get; set; }

    /// <summary>Called by the browser when a claim was dropped on another's place.</summary>
    [JSInvokable]
    public Task DroppedAsync(Guid claimId, int to) => MoveAsync(claimId, to);

    /// <summary>Called by the browser when an arrow key moves a claim.</summary>
    [JSInvokable]
    public Task SteppedAsync(Guid claimId, int step) => MoveAsync(claimId, PlaceOf(claimId) + step);

    public async ValueTask DisposeAsync()
    {
        await script.DisposeAsync();
        self?.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            self = DotNetObjectReference.Create(this);
            await script.CallAsync("watch", list, self);
        }

        // Moving a line takes the focus from what is in it.
        if (!keepFocus)
            return;
        keepFocus = false;
        await script.CallAsync("keepFocus", list);
    }

    private int PlaceOf(Guid claimId) => Lines.ToList().FindIndex(line => line.ClaimId == claimId);

    private async Task MoveAsync(Guid claimId, int to)
    {
        var from = PlaceOf(claimId);
        if (from < 0 || to < 0 || to >= Lines.Count || from == to)
            return;
        said = L["Moved", Lines[from].Number, to + 1, Lines.Count];
        keepFocus = true;
        await OnMove.InvokeAsync((claimId, to));
        StateHasChanged();
    }
}
