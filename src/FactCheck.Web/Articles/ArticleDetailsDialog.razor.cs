using FactCheck.Core.Articles;
using FactCheck.Core.Gate;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace FactCheck.Web.Articles;

/// <summary>Corrects what is known of an article besides its text. What was typed stays until it is saved or given up.</summary>
public sealed partial class ArticleDetailsDialog(ArticleCards cards, DeskSession session, IDialogService dialogs)
{
    private ArticleForm? form;
    private IReadOnlyList<Fault> faults = [];
    private string? refusal;
    private bool gone;
    private bool sending;

    /// <summary>Whose metadata it is.</summary>
    [Parameter, EditorRequired]
    public Guid ArticleId { get; set; }

    /// <summary>The reader's zone, in which the press time is typed.</summary>
    [Parameter]
    public TimeZoneInfo? Zone { get; set; }

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = default!;

    private bool Untitled => form is not null && string.IsNullOrWhiteSpace(form.Title);

    private TimeZoneInfo Clock => Zone ?? TimeZoneInfo.Utc;

    /// <summary>Opens it, and gives whether something was saved.</summary>
    public static async Task<bool> ShowAsync(IDialogService dialogs, string title, Guid articleId, TimeZoneInfo? zone)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        var parameters = new DialogParameters<ArticleDetailsDialog>
        {
            { dialog => dialog.ArticleId, articleId },
            { dialog => dialog.Zone, zone },
        };
        var options = new DialogOptions { MaxWidth = MaxWidth.Small, FullWidth = true, BackdropClick = false };
        var shown = await dialogs.ShowAsync<ArticleDetailsDialog>(title, parameters, options);
        return await shown.Result is { Canceled: false };
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (await FindAsync() is { } card)
            form = ArticleForm.Of(card, Clock);
        else
            gone = true;
    }

    private async Task SaveAsync()
    {
        if (sending || form is null || Untitled)
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

    private Task<Outcome<Nothing>> SendAsync() => session.DoAsync(form!.ToCommand(ArticleId, Clock), CancellationToken.None);

    private async Task ShowAsync(Outcome<Nothing> outcome)
    {
        faults = outcome is Outcome<Nothing>.Invalid invalid ? invalid.Faults : [];
        refusal = outcome is Outcome<Nothing>.Refused or Outcome<Nothing>.Gone ? outcome.Sentence : null;
        if (outcome is Outcome<Nothing>.Conflict conflict)
            await SettleAsync(conflict);
        else if (outcome.IsDone)
            Dialog.Close(DialogResult.Ok(true));
    }

    private async Task SettleAsync(Outcome<Nothing>.Conflict conflict)
    {
        if (await FindAsync() is not { } theirs)
            return;

        // They saved the very words that are typed here: nothing is left to choose.
        IReadOnlyDictionary<string, string?>? chosen = conflict.Fields.Count == 0
            ? new Dictionary<string, string?>()
            : await ConflictDialog.AskAsync(dialogs, L["Conflict"], conflict.Fields, Names(conflict.Fields), ArticleForm.Texts);
        if (chosen is null)
            return;

        form!.Settle(conflict, chosen, theirs, Clock);
        await ShowAsync(await SendAsync());
    }

    private async Task<ArticleCard?> FindAsync() =>
        await cards.FindAsync(await session.FindPersonIdAsync(), ArticleId, CancellationToken.None);

    private Dictionary<string, string> Names(IEnumerable<FieldConflict> fields) =>
        fields.ToDictionary(field => field.Field, field => L[field.Field].Value);
}
