using FactCheck.Core.Claims;
using FactCheck.Web.Shell;

namespace FactCheck.Web.Workspace;

/// <content>The keys of the workspace.</content>
public sealed partial class WorkspacePage
{
    private IReadOnlyList<KeyBinding> Keys() =>
    [
        KeyBinding.To(this, "j", L["NextClaim"], () => StepAsync(1), repeats: true),
        KeyBinding.To(this, "k", L["PreviousClaim"], () => StepAsync(-1), repeats: true),
        KeyBinding.To(this, "n", L["NewFromSelection"], AddAsync),
        Act("a", ClaimAction.Accept),
        KeyBinding.To(this, "x", L["SetAside"], SetAsideAsync),
        Act("s", ClaimAction.Split),
        Act("m", ClaimAction.Merge),
        Act("t", ClaimAction.Take),
        Act("g", ClaimAction.Assign),
        KeyBinding.To(this, "e", L["AddEvidence"], AddEvidenceAsync),
        KeyBinding.To(this, "d", L["DiscussionKey"], DiscussAsync),
        KeyBinding.To(this, "v", L["VerdictKey"], ToggleVerdict),
        KeyBinding.To(this, "Ctrl+Enter", L["SubmitKey"], SubmitAsync),
        KeyBinding.To(this, "w", L["Reword"], () => panel?.StartWordingAsync() ?? Task.CompletedTask),
        .. CoverageKeys(),
        KeyBinding.To(this, "/", L["FilterKey"], Find),
        KeyBinding.To(this, "Escape", L["CloseKey"], Fold),
        KeyBinding.To(this, "Shift+R", L["RevisionsKey"], () => Navigation.NavigateTo(DeskRoutes.ToRevisions(Number))),
        KeyBinding.To(this, "Shift+N", L["NewRevisionKey"], () => Navigation.NavigateTo(DeskRoutes.ToNewRevision(Number))),
        KeyBinding.To(this, "Ctrl+z", L["UndoKey"], () => Work.UndoAsync(closed.Token)),
        KeyBinding.To(this, "Ctrl+Shift+Z", L["RedoKey"], () => Work.RedoAsync(closed.Token)),
    ];

    private KeyBinding Act(string key, ClaimAction action) => KeyBinding.To(this, key, L[$"Do.{action}"], () => ActAsync(action)) with
    {
        When = () => State.Chosen?.Allowed.Contains(action) == true,
    };

    // With text selected it is the text that is set aside, else the claim in hand.
    private async Task SetAsideAsync()
    {
        selected = text is null ? null : await text.ReadSelectionAsync();
        await (selected is null ? ActAsync(ClaimAction.SetAside) : SetTextAsideAsync());
    }

    private void Find()
    {
        listOpen = true;
        rows?.Find();
    }

    private void Fold()
    {
        listOpen = false;
        panelOpen = false;
        verdictOpen = false;
    }
}
