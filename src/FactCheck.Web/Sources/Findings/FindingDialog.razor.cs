using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Findings;
using FactCheck.Core.Gate;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace FactCheck.Web.Sources.Findings;

/// <summary>Keeps a piece of evidence as a finding, or corrects one. What was typed stays until it is saved or given up.</summary>
public sealed partial class FindingDialog(DeskSession session, IDialogService dialogs)
{
    private static readonly string[] Texts = [nameof(FindingDetails.Words), nameof(FindingDetails.Quotation)];

    private IReadOnlyList<Fault> faults = [];
    private string words = "";
    private string quotation = "";
    private string locator = "";
    private LocatorKind kind;
    private string? refusal;
    private int version;
    private bool sending;

    /// <summary>The evidence to keep; null where a finding is corrected.</summary>
    [Parameter]
    public EvidenceView? Piece { get; set; }

    /// <summary>What it is proposed to say.</summary>
    [Parameter]
    public string Proposed { get; set; } = "";

    /// <summary>The finding to correct; null where evidence is kept.</summary>
    [Parameter]
    public FindingRow? Finding { get; set; }

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = default!;

    private bool Corrects => Finding is not null;

    /// <summary>Asks for the words of a new one, and gives whether it was kept.</summary>
    public static Task<bool> KeepAsync(IDialogService dialogs, string title, EvidenceView piece, string statement) => ShowAsync(
        dialogs, title, new DialogParameters<FindingDialog> { { dialog => dialog.Piece, piece }, { dialog => dialog.Proposed, statement } });

    /// <summary>Corrects one, and gives whether something was saved.</summary>
    public static Task<bool> CorrectAsync(IDialogService dialogs, string title, FindingRow finding) => ShowAsync(
        dialogs, title, new DialogParameters<FindingDialog> { { dialog => dialog.Finding, finding } });

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        (words, quotation) = Finding is { } finding ? (finding.Words, finding.Quotation) : (Proposed, Piece?.Details.Quotation ?? "");
        (kind, locator, version) = (Finding?.LocatorKind ?? LocatorKind.None, Finding?.Locator ?? "", Finding?.Version ?? 0);
    }

    private static async Task<bool> ShowAsync(IDialogService dialogs, string title, DialogParameters<FindingDialog> parameters)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        var shown = await dialogs.ShowAsync<FindingDialog>(title, parameters, new DialogOptions { MaxWidth = MaxWidth.Small, FullWidth = true, BackdropClick = false });
        return await shown.Result is { Canceled: false };
    }

    private async Task SaveAsync()
    {
        if (sending || words.Trim().Length == 0)
            return;
        sending = true;
        try
        {
            if (Corrects)
                await CorrectAsync();
            else
                Show(await session.DoAsync(new KeepFinding(Guid.CreateVersion7(), Piece!.Id, words.Trim()), L["Kept"].Value, null, CancellationToken.None));
        }
        finally
        {
            sending = false;
        }
    }

    private async Task CorrectAsync()
    {
        var details = new FindingDetails(words.Trim(), quotation.Trim(), kind, kind == LocatorKind.None || locator.Trim().Length == 0 ? null : locator.Trim());
        var outcome = await session.DoAsync(new CorrectFinding(Guid.CreateVersion7(), Finding!.Id, version, details), CancellationToken.None);
        if (outcome is Outcome<int>.Conflict conflict)
            await SettleAsync(conflict);
        else
            Show(outcome);
    }

    private async Task SettleAsync(Outcome<int>.Conflict conflict)
    {
        // They saved the very words that are typed here: nothing is left to choose.
        IReadOnlyDictionary<string, string?>? chosen = conflict.Fields.Count == 0
            ? new Dictionary<string, string?>()
            : await ConflictDialog.AskAsync(dialogs, L["Conflict"], conflict.Fields, conflict.Fields.ToDictionary(field => field.Field, field => L[field.Field].Value), Texts);
        if (chosen is null)
            return;
        words = chosen.GetValueOrDefault(nameof(FindingDetails.Words), words) ?? "";
        quotation = chosen.GetValueOrDefault(nameof(FindingDetails.Quotation), quotation) ?? "";
        locator = chosen.GetValueOrDefault(nameof(FindingDetails.Locator), locator) ?? "";
        kind = Enum.Parse<LocatorKind>(chosen.GetValueOrDefault(nameof(FindingDetails.LocatorKind)) ?? kind.ToString());
        version = conflict.Version;
        await CorrectAsync();
    }

    private void Show<T>(Outcome<T> outcome)
    {
        faults = outcome is Outcome<T>.Invalid invalid ? invalid.Faults : [];
        refusal = outcome is Outcome<T>.Refused or Outcome<T>.Gone ? outcome.Sentence : null;
        if (outcome.IsDone)
            Dialog.Close(DialogResult.Ok(true));
    }
}
