using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace FactCheck.Web.Workspace;

/// <summary>Changes what a claim says, in place. What was typed stays until it is saved or given up.</summary>
public sealed partial class WordingEditor(ClaimActions actions, ClaimDetail details, DeskSession session, KeptDrafts drafts, IDialogService dialogs)
{
    private static readonly string[] Fields =
        ["Statement", "Form", "Kind", "Check", "Claimants", "SaidOn", "SaidOnIsLatest", "SaidAt", "Appearances"];

    /// <summary>Under which what is typed is kept in the browser.</summary>
    public const string Part = "wording";

    private ElementReference first;
    private WritingMark? mark;
    private WordingForm form = default!;
    private IReadOnlyList<KeyBinding> keys = [];
    private IReadOnlyList<Fault> faults = [];
    private string? refusal;
    private string? draft;
    private bool sending;

    /// <summary>The claim as it stood when the editor was opened.</summary>
    [Parameter, EditorRequired]
    public ClaimView Claim { get; set; } = default!;

    /// <summary>What is typed; whoever shows the editor keeps it.</summary>
    [Parameter]
    public WordingForm? Form { get; set; }

    /// <summary>Whether it was saved.</summary>
    [Parameter]
    public EventCallback<bool> OnDone { get; set; }

    protected override async Task OnInitializedAsync()
    {
        form = Form ?? new WordingForm(Claim);
        keys = [KeyBinding.To(this, "Ctrl+Enter", L["Save"], SaveAsync)];
        draft = Claim.IsConfidential ? null : BrowserKeys.Draft(await session.FindPersonIdAsync(), Claim.Id, Part);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await first.FocusAsync();
    }

    private Task KeyAsync(KeyboardEventArgs key)
    {
        mark?.Stroke();
        return key.Key == "Escape" ? LeaveAsync(false) : Task.CompletedTask;
    }

    private async Task LeaveAsync(bool saved)
    {
        await drafts.ForgetAsync(await session.FindPersonIdAsync(), Claim.Id, Part);
        await OnDone.InvokeAsync(saved);
    }

    private async Task SaveAsync()
    {
        if (sending)
            return;

        sending = true;
        try
        {
            await ShowAsync(await SendAsync());
        }
        finally
        {
            sending = false;
        }
    }

    private Task<Outcome<ClaimRef>> SendAsync()
    {
        var sent = form.ToCommand();
        return actions.TryAsync(sent, _ => L["Saved"], stop => AgainAsync(sent, stop), CancellationToken.None);
    }

    private async Task<bool> AgainAsync(RewordClaim sent, CancellationToken cancellation)
    {
        if (await FindAsync() is not { } now)
            return false;
        var again = sent with { Id = Guid.CreateVersion7(), WordingVersion = now.WordingVersion };
        return (await actions.TryAsync(again, _ => L["Saved"], stop => AgainAsync(again, stop), cancellation)).IsDone;
    }

    private async Task ShowAsync(Outcome<ClaimRef> outcome)
    {
        faults = outcome is Outcome<ClaimRef>.Invalid invalid ? invalid.Faults : [];
        refusal = outcome is Outcome<ClaimRef>.Refused or Outcome<ClaimRef>.Gone ? outcome.Sentence : null;
        if (outcome is Outcome<ClaimRef>.Conflict conflict)
            await SettleAsync(conflict);
        else if (outcome.IsDone)
            await LeaveAsync(true);
    }

    private async Task SettleAsync(Outcome<ClaimRef>.Conflict conflict)
    {
        if (await FindAsync() is not { } theirs)
            return;

        // They saved the very words that are typed here: nothing is left to choose.
        IReadOnlyDictionary<string, string?>? chosen = conflict.Fields.Count == 0
            ? new Dictionary<string, string?>()
            : await ConflictDialog.AskAsync(dialogs, L["Conflict"], conflict.Fields, Names(), WordingForm.Texts);
        if (chosen is null)
            return;

        form.Settle(conflict.Fields, chosen, theirs);
        form.Version = conflict.Version;
        await ShowAsync(await SendAsync());
    }

    private async Task<ClaimView?> FindAsync() =>
        await details.FindAsync(await session.FindPersonIdAsync(), Claim.Id, CancellationToken.None);

    private Dictionary<string, string> Names() => Fields.ToDictionary(field => field, field => L[field].Value);
}
