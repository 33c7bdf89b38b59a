using FactCheck.Core.Claims;
using FactCheck.Core.Discussion;
using FactCheck.Web.Discussion;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Workspace;

/// <content>The tabs, and what is said about the claim among them.</content>
public sealed partial class ClaimPanel
{
    private readonly ElementReference[] headings = new ElementReference[Enum.GetValues<Tab>().Length];
    private DiscussionTab? discussion;
    private Guid? wantedPiece;
    private Guid? followed;
    private bool wantsComposer;
    private bool turned;

    /// <summary>Who reads.</summary>
    [Parameter]
    public Guid PersonId { get; set; }

    /// <summary>The text that is shown beside the panel.</summary>
    [Parameter]
    public Guid? RevisionId { get; set; }

    /// <summary>The thread that was asked for; opens the discussion.</summary>
    [Parameter]
    public Guid? ThreadId { get; set; }

    /// <summary>What a new comment is to point at.</summary>
    [Parameter]
    public PassageView? Passage { get; set; }

    /// <summary>The new comment points at nothing after all, or was sent.</summary>
    [Parameter]
    public EventCallback OnUnpoint { get; set; }

    /// <summary>Shows the passage that a thread points at.</summary>
    [Parameter]
    public EventCallback<ThreadView> OnPassage { get; set; }

    /// <summary>Opens the discussion with the cursor where a comment is typed.</summary>
    public async Task OpenDiscussionAsync()
    {
        wantsComposer = true;
        await OpenAsync(Tab.Discussion);
        StateHasChanged();
    }

    protected override void OnParametersSet()
    {
        if (Claim is null || ThreadId == followed)
            return;
        followed = ThreadId;
        if (ThreadId is not null)
            tab = Tab.Discussion;
    }

    private string TabName(Tab one) => one == Tab.Discussion && Claim!.OpenComments == 0
        ? L["DiscussionNone"]
        : L[one.ToString(), one == Tab.Discussion ? Claim!.OpenComments : Claim!.Evidence.Count];

    private void ShowPiece(Guid piece)
    {
        wantedPiece = piece;
        tab = Tab.Evidence;
    }

    private async Task FocusWantedAsync()
    {
        if (turned)
        {
            turned = false;
            await headings[(int)tab].TryFocusAsync();
        }

        if (!wantsComposer || discussion is null || tab != Tab.Discussion)
            return;
        wantsComposer = false;
        await discussion.FocusComposerAsync();
    }
}
