using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using FactCheck.Core.Verdicts;
using FactCheck.Text.Claims;
using FactCheck.Web.Shell;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace FactCheck.Web.Workspace;

/// <summary>Keeps one window's verdict while it is written. What the same person wrote in another window is never written over unseen.</summary>
public sealed class VerdictWriting(
    VerdictDrafts drafts, IDialogService dialogs, IStringLocalizer<ClaimWords> values, IStringLocalizer<VerdictWriting> words)
{
    private DraftWording? known;
    private bool asking;

    /// <summary>The person went back to their own text while another draft stands on the server.</summary>
    public bool Apart { get; private set; }

    /// <summary>The draft to go on from; null when there is none.</summary>
    public async Task<KeptDraft?> LoadAsync(Guid personId, Guid claimId, CancellationToken cancellation)
    {
        var draft = await drafts.ReadAsync(personId, claimId, cancellation);
        known = draft is { SavedAt: not null } ? draft.Wording : null;
        Apart = false;
        return draft;
    }

    /// <summary>Has the two drafts put side by side when it is saved next.</summary>
    public void Meet() => Apart = false;

    /// <summary>Keeps what the form says.</summary>
    public async Task<SavedDraft> SaveAsync(Guid personId, ClaimView claim, VerdictForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(form);
        if (asking)
            return new SavedDraft(false, null);
        var typed = form.ToDraft(claim);
        var outcome = await drafts.SaveAsync(personId, claim.Id, typed, known, cancellation);
        if (outcome is not Outcome<Nothing>.Conflict conflict)
        {
            if (outcome.IsDone)
                (known, Apart) = (typed, false);
            return new SavedDraft(outcome.IsDone, outcome.Sentence);
        }

        if (Apart || !await SettleAsync(conflict.Fields, personId, claim, form, cancellation))
        {
            Apart = true;
            return new SavedDraft(false, words["Apart"]);
        }

        return await SaveAsync(personId, claim, form, cancellation) with { Settled = true };
    }

    private async Task<bool> SettleAsync(
        IReadOnlyList<FieldConflict> fields, Guid personId, ClaimView claim, VerdictForm form, CancellationToken cancellation)
    {
        FieldConflict[] read = [.. fields.Select(field => field.Field == nameof(DraftWording.Finding)
            ? new FieldConflict(field.Field, Finding(field.Theirs), Finding(field.Yours))
            : field)];
        asking = true;
        try
        {
            var names = read.ToDictionary(field => field.Field, field => words[field.Field].Value);
            if (await ConflictDialog.AskAsync(dialogs, words["Conflict"], read, names, [nameof(DraftWording.Rationale)]) is not { } chosen
                || await drafts.ReadAsync(personId, claim.Id, cancellation) is not { } theirs)
                return false;
            form.Settle(read, chosen, theirs.Wording);
            known = theirs.Wording;
            return true;
        }
        finally
        {
            asking = false;
        }
    }

    private string? Finding(string? finding) => Enum.TryParse<WordingFinding>(finding, out var known) ? values.Of(known).ToString() : null;
}
