using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace FactCheck.Web.Workspace;

/// <summary>The chosen claim: what it says, what an editor asks, what it rests on, what happened to it.</summary>
public sealed partial class ClaimPanel
{
    private readonly Dictionary<Guid, WordingForm> wordings = [];
    private ClaimHead? head;
    private WritingWarning? warning;
    private Tab tab;
    private bool focusNext;

    private enum Tab
    {
        Evidence,
        Discussion,
        History,
    }

    /// <summary>The claim; null while it is being read, or when none is chosen.</summary>
    [Parameter]
    public ClaimView? Claim { get; set; }

    /// <summary>Whether the claim is being read.</summary>
    [Parameter]
    public bool Loading { get; set; }

    /// <summary>The number as people read it.</summary>
    [Parameter]
    public string Name { get; set; } = "";

    /// <summary>Its place in the list: '2 of 8'.</summary>
    [Parameter]
    public string Place { get; set; } = "";

    /// <summary>The verdict, always in sight.</summary>
    [Parameter]
    public RenderFragment? Foot { get; set; }

    /// <summary>What says the same as the claim, under what can be done with it.</summary>
    [Parameter]
    public RenderFragment? Beside { get; set; }

    /// <summary>Goes so many places along the list.</summary>
    [Parameter]
    public EventCallback<int> OnStep { get; set; }

    /// <summary>Unfolds or folds the sheet, where the panel is one.</summary>
    [Parameter]
    public EventCallback<bool> OnOpen { get; set; }

    /// <summary>Unfolds the verdict.</summary>
    [Parameter]
    public EventCallback OnVerdict { get; set; }

    /// <summary>Does an action of the life table.</summary>
    [Parameter]
    public EventCallback<ClaimAction> OnAct { get; set; }

    /// <summary>The wording was saved.</summary>
    [Parameter]
    public EventCallback OnWorded { get; set; }

    [Parameter]
    public EventCallback<EvidenceStart> OnAddEvidence { get; set; }

    [Parameter]
    public EventCallback<EvidenceView> OnEditEvidence { get; set; }

    [Parameter]
    public EventCallback<EvidenceView> OnRemoveEvidence { get; set; }

    // Whoever looks at another claim on the way finds the wording as it was left.
    private bool Rewords => wordings.ContainsKey(Claim!.Id);

    private string Look => StateLook.Of(Claim!.State).Class;

    /// <summary>Opens the wording for editing, where that is allowed; asks first while somebody else is writing there.</summary>
    public async Task StartWordingAsync()
    {
        if (Claim?.Allowed.Contains(ClaimAction.Reword) != true || Rewords)
            return;
        if (warning is null || !await warning.StopsAsync())
            BeginWording();
    }

    /// <summary>Puts the focus on the claim's heading, where what had it is gone.</summary>
    public void FocusHead()
    {
        focusNext = true;
        StateHasChanged();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await FocusWantedAsync();
        if (!focusNext || head is null)
            return;
        focusNext = false;
        await head.FocusAsync();
    }

    private void BeginWording()
    {
        if (Claim?.Allowed.Contains(ClaimAction.Reword) == true)
            wordings.TryAdd(Claim.Id, new WordingForm(Claim));
        StateHasChanged();
    }

    private void TakeWording(IReadOnlyDictionary<string, string> typed)
    {
        BeginWording();
        wordings[Claim!.Id].TakeUp(typed);
    }

    private async Task OpenAsync(Tab wanted)
    {
        tab = wanted;
        await OnOpen.InvokeAsync(true);
    }

    private async Task OpenVerdictAsync()
    {
        await OnOpen.InvokeAsync(true);
        await OnVerdict.InvokeAsync();
    }

    private async Task WordedAsync(bool saved)
    {
        wordings.Remove(Claim!.Id);
        focusNext = true;
        if (saved)
            await OnWorded.InvokeAsync();
    }

    private void TurnAsync(KeyboardEventArgs key)
    {
        if (key.Key is not ("ArrowRight" or "ArrowLeft"))
            return;
        var all = Enum.GetValues<Tab>();
        tab = all[((int)tab + (key.Key == "ArrowRight" ? 1 : all.Length - 1)) % all.Length];
        turned = true;
    }
}
