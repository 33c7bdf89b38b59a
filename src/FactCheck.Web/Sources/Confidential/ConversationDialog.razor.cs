using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Confidential;
using FactCheck.Core.Gate;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace FactCheck.Web.Sources.Confidential;

/// <summary>Corrects what is written of an interview or a call. Nothing of it is kept in the browser.</summary>
public sealed partial class ConversationDialog(SourceDetail detail, DeskSession session, IDialogService dialogs)
{
    private ConversationForm form = new();
    private IReadOnlyList<Fault> faults = [];
    private string? refusal;
    private int version;
    private bool sending;

    /// <summary>The source as it was on screen.</summary>
    [Parameter, EditorRequired]
    public SourceCard Card { get; set; } = default!;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = default!;

    /// <summary>Opens it, and gives whether something was saved.</summary>
    public static async Task<bool> ShowAsync(IDialogService dialogs, string title, SourceCard card)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        var parameters = new DialogParameters<ConversationDialog> { { dialog => dialog.Card, card } };
        var options = new DialogOptions { MaxWidth = MaxWidth.Small, FullWidth = true, BackdropClick = false };
        var shown = await dialogs.ShowAsync<ConversationDialog>(title, parameters, options);
        return await shown.Result is { Canceled: false };
    }

    /// <inheritdoc/>
    protected override void OnInitialized() => (form, version) = (ConversationForm.Of(Card.Conversation!), Card.ConversationVersion);

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

    private Task<Outcome<int>> SendAsync() => session.DoAsync(
        new EditConversation(Guid.CreateVersion7(), Card.Source.Id, version, form.ToDetails()), CancellationToken.None);

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
        if (await detail.ReadAsync(await session.FindPersonIdAsync(), Card.Source.Id, CancellationToken.None) is not { Conversation: { } theirs })
            return;

        // They saved the very words that are typed here: nothing is left to choose.
        IReadOnlyDictionary<string, string?>? chosen = conflict.Fields.Count == 0
            ? new Dictionary<string, string?>()
            : await ConflictDialog.AskAsync(dialogs, L["Conflict"], conflict.Fields, conflict.Fields.ToDictionary(field => field.Field, field => Fields[field.Field].Value));
        if (chosen is null)
            return;

        form.Settle(conflict, chosen, theirs);
        version = conflict.Version;
        await ShowAsync(await SendAsync());
    }
}
