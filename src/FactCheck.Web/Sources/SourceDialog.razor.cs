using FactCheck.Core.Evidence;
using FactCheck.Core.Gate;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace FactCheck.Web.Sources;

/// <summary>Corrects what the library says of a source. What was typed stays until it is saved or given up.</summary>
public sealed partial class SourceDialog(SourceDetail detail, DeskSession session, IDialogService dialogs)
{
    private SourceForm form = new();
    private IReadOnlyList<Fault> faults = [];
    private string? refusal;
    private bool sending;

    /// <summary>The source as it was on screen.</summary>
    [Parameter, EditorRequired]
    public SourceRow Source { get; set; } = default!;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = default!;

    private bool Untitled => string.IsNullOrWhiteSpace(form.Title);

    /// <summary>Opens it, and gives whether something was saved.</summary>
    public static async Task<bool> ShowAsync(IDialogService dialogs, string title, SourceRow source)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        var parameters = new DialogParameters<SourceDialog> { { dialog => dialog.Source, source } };
        var options = new DialogOptions { MaxWidth = MaxWidth.Small, FullWidth = true, BackdropClick = false };
        var shown = await dialogs.ShowAsync<SourceDialog>(title, parameters, options);
        return await shown.Result is { Canceled: false };
    }

    /// <inheritdoc/>
    protected override void OnInitialized() => form = SourceForm.Of(Source);

    private async Task SaveAsync()
    {
        if (sending || Untitled)
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

    private Task<Outcome<int>> SendAsync() => session.DoAsync(form.ToCommand(Source.Id), CancellationToken.None);

    private async Task ShowAsync(Outcome<int> outcome)
    {
        faults = outcome is Outcome<int>.Invalid invalid ? invalid.Faults : [];
        refusal = outcome is Outcome<int>.Refused or Outcome<int>.Gone ? outcome.Sentence : null;
        if (outcome is Outcome<int>.Conflict conflict)
            await SettleAsync(conflict);
        else if (outcome.IsDone)
            Dialog.Close(DialogResult.Ok(true));
    }

    private async Task SettleAsync(Outcome<int>.Conflict conflict)
    {
        if (await detail.ReadAsync(await session.FindPersonIdAsync(), Source.Id, CancellationToken.None) is not { Source: var theirs })
            return;

        // They saved the very words that are typed here: nothing is left to choose.
        IReadOnlyDictionary<string, string?>? chosen = conflict.Fields.Count == 0
            ? new Dictionary<string, string?>()
            : await ConflictDialog.AskAsync(dialogs, L["Conflict"], conflict.Fields, conflict.Fields.ToDictionary(field => field.Field, field => L[field.Field].Value));
        if (chosen is null)
            return;

        form.Settle(conflict, chosen, theirs);
        await ShowAsync(await SendAsync());
    }
}
