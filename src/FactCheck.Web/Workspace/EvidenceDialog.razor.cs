using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Gate;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using MudBlazor;

namespace FactCheck.Web.Workspace;

/// <summary>Attaches a source to one claim or several, or changes how it is used. What was typed stays until it is saved.</summary>
public sealed partial class EvidenceDialog(
    ClaimActions actions, ClaimDetail details, KeptDrafts drafts, IDialogService dialogs, IJSRuntime browser) : IAsyncDisposable
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
    private bool uploading;
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

    private string FileSaid => (uploading, form.File) switch
    {
        (true, _) => L["Uploading"],
        (_, { BlobId: not null } file) => L["Uploaded", file.FileName, file.Length / 1024d],
        _ => L["FileHint"],
    };

    private string? Missing
    {
        get
        {
            if (Piece is not null)
                return null;
            return form.Origin switch
            {
                EvidenceOrigin.Library when form.Source is null => L["MissingSource"].Value,
                EvidenceOrigin.Conversation => (form.Held.Partner.Trim().Length, form.Held.HeldOn.Trim().Length) switch
                {
                    (0, _) => L["MissingPartner"].Value,
                    (_, 0) => L["MissingHeld"].Value,
                    _ => null,
                },
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
            await script.CallAsync("enter", host);
        if (await drafts.ReadAsync(PersonId, Subject, Part) is { } typed)
            form.TakeUp(typed);
        draft = BrowserKeys.Draft(PersonId, Subject, Part);
        StateHasChanged();
        form.Url = Start.Url ?? form.Url;
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
        Origin = Start.Dropped ? EvidenceOrigin.File : EvidenceOrigin.Link,
        Url = Start.Url ?? "",
    };

    private Task KeyAsync(KeyboardEventArgs key)
    {
        mark?.Stroke();
        return key is { Key: "Enter", CtrlKey: true } or { Key: "Enter", MetaKey: true } ? SaveAsync() : Task.CompletedTask;
    }

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

    private async Task UploadAsync()
    {
        uploading = true;
        form.File = null;
        StateHasChanged();
        try
        {
            form.File = await script.CallAsync<FileAnswer>("upload", host, EvidenceFileEndpoint.Path, L["UploadFailed"].Value);
        }
        catch (JSException)
        {
            form.File = new FileAnswer(null, "", 0, L["UploadFailed"]);
        }
        finally
        {
            uploading = false;
        }

        if (form.File is { BlobId: not null } file && form.Title.Length == 0)
            form.Title = Path.GetFileNameWithoutExtension(file.FileName);
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
        if (form.Origin == EvidenceOrigin.Conversation)
            form.Title = L[$"TitleOf.{form.Held.How}", form.Held.Partner.Trim()];
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

    private async Task EditAsync(EvidenceView piece)
    {
        var outcome = await actions.EditAsync(Claim.Id, piece.Id, version, form.ToDetails(), L["Saved"], CancellationToken.None);
        if (outcome is Outcome<int>.Conflict conflict)
            await SettleAsync(piece, conflict);
        else
            await ShowAsync(outcome);
    }

    private async Task SettleAsync(EvidenceView piece, Outcome<int>.Conflict conflict)
    {
        // They saved the very same: nothing is left to choose.
        var names = conflict.Fields.ToDictionary(field => field.Field, field => L[field.Field].Value);
        IReadOnlyDictionary<string, string?>? chosen = conflict.Fields.Count == 0
            ? new Dictionary<string, string?>()
            : await ConflictDialog.AskAsync(dialogs, L["Conflict"], conflict.Fields, names, EvidenceForm.Texts);
        var claim = await details.FindAsync(PersonId, Claim.Id, CancellationToken.None);
        if (chosen is null || claim?.Evidence.FirstOrDefault(one => one.Id == piece.Id) is not { } theirs)
            return;

        form.Settle(conflict.Fields, chosen, EvidenceForm.Of(theirs));
        version = conflict.Version;
        await EditAsync(piece);
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
