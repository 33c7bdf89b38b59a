using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Findings;
using FactCheck.Core.Gate;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace FactCheck.Web.Workspace;

/// <summary>Attaches a source to one claim or several, or changes how it is used. What was typed stays until it is saved.</summary>
public sealed partial class EvidenceDialog(
    ClaimActions actions, ClaimDetail details, SourceLibrary library, FindingLibrary findings, KeptDrafts drafts, IDialogService dialogs, IJSRuntime browser) : IAsyncDisposable
{
    /// <summary>Under which what is typed is kept in the browser.</summary>
    public const string Part = "evidence";

    private readonly ComponentScript script = new(browser, "./Workspace/EvidenceDialog.razor.js");
    private ElementReference host;
    private WritingMark? mark;
    private EvidenceForm form = new();
    private LinkField? link;
    private IReadOnlyList<Fault> faults = [];
    private string? refusal;
    private string? draft;
    private int version;
    private IReadOnlyList<KeyBinding> keys = [];
    private bool sending;

    /// <summary>The piece to change; null for a new one.</summary>
    [Parameter]
    public EvidenceView? Piece { get; set; }

    /// <summary>What a new one begins with.</summary>
    [Parameter]
    public EvidenceStart Start { get; set; } = new();

    /// <summary>The claim in hand.</summary>
    [Parameter, EditorRequired]
    public ClaimView Claim { get; set; } = default!;

    /// <summary>Claims of the article it can be attached to as well.</summary>
    [Parameter]
    public IReadOnlyList<ClaimLine> Others { get; set; } = [];

    /// <summary>Who writes.</summary>
    [Parameter]
    public Guid PersonId { get; set; }

    /// <summary>The writer's day.</summary>
    [Parameter]
    public DateOnly Today { get; set; }

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = default!;

    private Guid Subject => Piece?.Id ?? Claim.Id;

    private string? Missing
    {
        get
        {
            if (Piece is not null)
                return null;
            return form.Origin switch
            {
                EvidenceOrigin.Finding when form.Finding is null => L["MissingFinding"].Value,
                EvidenceOrigin.Library when form.Source is null => L["MissingSource"].Value,
                EvidenceOrigin.Conversation => MissingOfConversation,
                EvidenceOrigin.File when form.File?.BlobId is null => L["MissingFile"].Value,
                EvidenceOrigin.Link when form.Url.Trim().Length == 0 => L["MissingUrl"].Value,
                EvidenceOrigin.File when form.Title.Trim().Length == 0 => L["MissingTitle"].Value,
                _ => null,
            };
        }
    }

    public ValueTask DisposeAsync() => script.DisposeAsync();

    protected override void OnInitialized()
    {
        keys = [KeyBinding.To(this, "Ctrl+Enter", L[Piece is null ? "Attach" : "Save"], SaveAsync)];
        form = Piece is null ? New() : EvidenceForm.Of(Piece);
        version = Piece?.Version ?? 0;
        form.Claims.Add(Claim.Id);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        // The field is entered after the dialog has noted where the focus was, which it gives back when it closes.
        if (Piece is null)
            await script.CallAsync("enter", host, Start is { Url: not null } or { SourceId: not null });
        if (await drafts.ReadAsync(PersonId, Subject, Part) is { } typed)
            form.TakeUp(typed);
        draft = BrowserKeys.Draft(PersonId, Subject, Part);
        StateHasChanged();
        form.Url = Start.Url ?? form.Url;
        if (Start.SourceId is { } source)
            form.Source = (await library.ReadAsync(PersonId, new SourceFilter { OnlyId = source }, CancellationToken.None)).Rows is [var found, ..] ? found : null;
        if (Start.FindingId is { } finding)
            form.Finding = (await findings.FindAsync(PersonId, finding, CancellationToken.None))?.Finding;
        if (Start.Dropped)
            await UploadAsync();
        if (Start.Url is not null && link is not null)
            await link.ReadAsync();
        StateHasChanged();
    }

    private async Task GiveUpAsync()
    {
        await ForgetAsync();
        Dialog.Cancel();
    }

    private async Task PickAsync(EvidenceOrigin origin)
    {
        form.Origin = origin;
        await ForgetSecretAsync();
    }

    private async Task ForgetSecretAsync()
    {
        if (!form.KeptInBrowser)
            await ForgetAsync();
    }

    private string? Keep(string field) => form.KeptInBrowser ? field : null;

    private Task ForgetAsync() => drafts.ForgetAsync(PersonId, Subject, Part);

    private EvidenceForm New() => new()
    {
        SeenOn = Today,
        Origin = Start.FindingId is not null ? EvidenceOrigin.Finding : Start.SourceId is not null ? EvidenceOrigin.Library : Start.Dropped ? EvidenceOrigin.File : EvidenceOrigin.Link,
        Url = Start.Url ?? "",
    };

    private void Toggle(Guid claimId)
    {
        if (!form.Claims.Remove(claimId))
            form.Claims.Add(claimId);
    }

    private void UseKnown(SourceRow known)
    {
        form.Source = known;
        form.Origin = EvidenceOrigin.Library;
    }

    private async Task SaveAsync()
    {
        if (sending || Missing is not null)
            return;

        sending = true;
        try
        {
            await (Piece is null ? AttachAsync() : EditAsync(Piece));
        }
        finally
        {
            sending = false;
        }
    }

    private async Task AttachAsync()
    {
        NameConversation();
        var command = form.ToCommand();
        await ShowAsync(await actions.TryAsync(command, done => Said(done, command.ClaimIds.Count), stop => AgainAsync(command, stop), CancellationToken.None));
    }

    private string Said(EvidenceAttached done, int claims) => (done.SourceWasThere, claims) switch
    {
        (_, > 1) => L["AttachedToSeveral", claims],
        (true, _) => L["AttachedKnown"],
        _ => L["Attached"],
    };

    private async Task<bool> AgainAsync(AttachEvidence command, CancellationToken cancellation)
    {
        var again = command with { Id = Guid.CreateVersion7() };
        return (await actions.TryAsync(again, done => Said(done, again.ClaimIds.Count), stop => AgainAsync(again, stop), cancellation)).IsDone;
    }

    private async Task ShowAsync<T>(Outcome<T> outcome)
    {
        faults = outcome is Outcome<T>.Invalid invalid ? invalid.Faults : [];
        refusal = outcome.IsDone || faults.Count > 0 ? null : outcome.Sentence;
        if (!outcome.IsDone)
            return;
        await ForgetAsync();
        Dialog.Close(DialogResult.Ok(true));
    }
}
