using FactCheck.Core.Claims;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Workspace;

/// <summary>What a claim rests on. A link pasted here, or a file dropped, becomes evidence.</summary>
public sealed partial class EvidenceTab(IJSRuntime browser) : IAsyncDisposable
{
    private readonly ComponentScript script = new(browser, "./Workspace/EvidenceDialog.razor.js");
    private ElementReference host;
    private DotNetObjectReference<EvidenceTab>? self;

    [Parameter, EditorRequired]
    public ClaimView Claim { get; set; } = default!;

    /// <summary>Opens the dialog for new evidence.</summary>
    [Parameter]
    public EventCallback<EvidenceStart> OnAdd { get; set; }

    [Parameter]
    public EventCallback<EvidenceView> OnEdit { get; set; }

    [Parameter]
    public EventCallback<EvidenceView> OnRemove { get; set; }

    /// <summary>The piece that was asked for: it has the focus.</summary>
    [Parameter]
    public Guid? Wanted { get; set; }

    private bool MayAdd => Claim.Allowed.Contains(ClaimAction.AttachEvidence);

    /// <summary>Called by the browser when a link was pasted outside any field.</summary>
    [JSInvokable]
    public Task PastedAsync(string url) => MayAdd ? OnAdd.InvokeAsync(new EvidenceStart(Url: url)) : Task.CompletedTask;

    /// <summary>Called by the browser when a file was dropped.</summary>
    [JSInvokable]
    public Task DroppedAsync() => MayAdd ? OnAdd.InvokeAsync(new EvidenceStart(Dropped: true)) : Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await script.DisposeAsync();
        self?.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        self = DotNetObjectReference.Create(this);
        await script.StartAsync("watch", host, self);
    }
}
