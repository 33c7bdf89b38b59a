using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Web.Shell;

namespace FactCheck.Web.Workspace;

/// <content>Changing a piece, and choosing between two changes.</content>
public sealed partial class EvidenceDialog
{
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
}
