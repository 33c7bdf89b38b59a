using FactCheck.Core.Claims;
using FactCheck.Core.People;
using FactCheck.Text;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace FactCheck.Web.Workspace;

/// <summary>Asks what an action on a claim needs; null whenever the person went back.</summary>
public sealed class ClaimDialogs(IDialogService dialogs, IStringLocalizer<ClaimDialogs> words)
{
    private static readonly DialogOptions Small = new() { MaxWidth = MaxWidth.Small, FullWidth = true, CloseButton = true };

    /// <param name="exact">What is set aside, in its own words.</param>
    public Task<SetAsideAnswer?> AskWhyAsideAsync(string exact) => AskAsync<SetAsideDialog, SetAsideAnswer>(
        words["SetAside"], new DialogParameters<SetAsideDialog> { { dialog => dialog.Exact, exact } });

    public Task<string?> AskWhyReopenAsync(string name) => AskAsync<ReasonDialog, string>(
        words["Reopen", name],
        new DialogParameters<ReasonDialog>
        {
            { dialog => dialog.Label, words["ReopenLabel"].Value },
            { dialog => dialog.Done, words["ReopenDone"].Value },
        });

    public Task<IReadOnlyList<ClaimPart>?> AskPartsAsync(string name, string statement, IReadOnlyList<(Span Span, string Exact)> halves) =>
        AskAsync<SplitDialog, IReadOnlyList<ClaimPart>>(
            words["Split", name],
            new DialogParameters<SplitDialog> { { dialog => dialog.Statement, statement }, { dialog => dialog.Halves, halves } });

    public Task<ClaimLine?> AskSurvivorAsync(string name, IReadOnlyList<ClaimLine> others) => AskAsync<MergeDialog, ClaimLine>(
        words["Merge", name], new DialogParameters<MergeDialog> { { dialog => dialog.Others, others } });

    public Task<Checker?> AskAssigneeAsync(string name, IReadOnlyList<Checker> people, Guid? current) => AskAsync<AssignDialog, Checker>(
        words["Assign", name],
        new DialogParameters<AssignDialog> { { dialog => dialog.People, people }, { dialog => dialog.Current, current } });

    public Task<PlanAnswer?> AskPlanAsync(string name, Risk risk, DateTimeOffset? due, TimeZoneInfo? zone) => AskAsync<PlanDialog, PlanAnswer>(
        words["Plan", name],
        new DialogParameters<PlanDialog>
        {
            { dialog => dialog.Risk, risk },
            { dialog => dialog.Due, due },
            { dialog => dialog.Zone, zone },
        });

    /// <summary>Attaches a new piece of evidence, or changes one; whether something was saved.</summary>
    /// <param name="piece">The piece to change; null for a new one.</param>
    /// <param name="start">What a new one begins with.</param>
    /// <param name="others">Claims of the article it can be attached to as well.</param>
    public async Task<bool> EditEvidenceAsync(
        EvidenceView? piece, EvidenceStart start, ClaimView claim, IReadOnlyList<ClaimLine> others, Guid personId, DateOnly today)
    {
        var parameters = new DialogParameters<EvidenceDialog>
        {
            { dialog => dialog.Piece, piece },
            { dialog => dialog.Start, start },
            { dialog => dialog.Claim, claim },
            { dialog => dialog.Others, others },
            { dialog => dialog.PersonId, personId },
            { dialog => dialog.Today, today },
        };
        var options = Small with { BackdropClick = false };
        var shown = await dialogs.ShowAsync<EvidenceDialog>(words[piece is null ? "AddEvidence" : "EditEvidence"], parameters, options);
        return (await shown.Result)?.Canceled == false;
    }

    private async Task<TAnswer?> AskAsync<TDialog, TAnswer>(string title, DialogParameters<TDialog> parameters)
        where TDialog : Microsoft.AspNetCore.Components.IComponent
        where TAnswer : class
    {
        var shown = await dialogs.ShowAsync<TDialog>(title, parameters, Small);
        return (await shown.Result)?.Data as TAnswer;
    }
}
