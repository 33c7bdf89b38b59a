using FactCheck.Core.Claims;
using FactCheck.Core.Evidence.Findings;
using FactCheck.Core.Evidence.Quoting;
using FactCheck.Web.Shell;
using FactCheck.Web.Sources.Findings;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace FactCheck.Web.Workspace;

/// <summary>What a claim rests on. A link pasted here, or a file dropped, becomes evidence.</summary>
public sealed partial class EvidenceTab(QuotationPlaces quotations, FindingLibrary findings, IDialogService dialogs, ISnackbar snackbar, DeskSession session, IJSRuntime browser) : IAsyncDisposable
{
    private readonly ComponentScript script = new(browser, "./Workspace/EvidenceDialog.razor.js");
    private readonly CancellationTokenSource closed = new();
    private ElementReference host;
    private IReadOnlyDictionary<Guid, QuotationPlace> places = new Dictionary<Guid, QuotationPlace>();
    private IReadOnlyDictionary<Guid, EvidenceFinding> found = new Dictionary<Guid, EvidenceFinding>();
    private ClaimView? looked;
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

    /// <summary>Somebody said what is one origin.</summary>
    [Parameter]
    public EventCallback OnWeighed { get; set; }

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
        await closed.CancelAsync();
        closed.Dispose();
        await script.DisposeAsync();
        self?.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (ReferenceEquals(looked, Claim))
            return;
        looked = Claim;
        if (Claim.Evidence.Count == 0)
            return;
        var (claim, until) = (Claim, closed.Token);
        var person = await session.FindPersonIdAsync();
        // The database answers on the thread that asks: the page's own shows the evidence and hears the next key meanwhile.
        var (quoted, kept) = await Task.Run(
            async () => (await quotations.OfClaimAsync(person, claim.Id, until), await findings.OfClaimAsync(person, claim.Id, until)), until);
        if (ReferenceEquals(looked, claim))
            (places, found) = (quoted, kept);
    }

    private async Task KeepAsync(EvidenceView piece)
    {
        if (!await FindingDialog.KeepAsync(dialogs, L["KeepTitle"], piece, Claim.Statement))
            return;
        snackbar.Add(L["Kept"].Value, Severity.Normal);
        found = await findings.OfClaimAsync(await session.FindPersonIdAsync(), Claim.Id, closed.Token);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        self = DotNetObjectReference.Create(this);
        await script.StartAsync("watch", host, self);
    }
}
