using FactCheck.Core.Gate;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace FactCheck.Web.Shell;

/// <summary>Two people changed the same: for each field, theirs or yours. What was typed stays until it is chosen or given up.</summary>
public sealed partial class ConflictDialog
{
    private readonly Dictionary<string, string?> chosen = [];

    /// <summary>The fields that differ.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<FieldConflict> Fields { get; set; } = [];

    /// <summary>What each field is called on the page, by its name in the command.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, string> Names { get; set; } = new Dictionary<string, string>();

    /// <summary>Who saved first, where that is known.</summary>
    [Parameter]
    public string? Who { get; set; }

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = default!;

    private int Left => Fields.Count(conflict => !chosen.ContainsKey(conflict.Field));

    /// <summary>
    /// Asks, and gives the value chosen for each field, by the field's name; null when the person went back to their own
    /// form, which keeps what they typed. Send the command again with these values and the conflict's version.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, string?>?> AskAsync(
        IDialogService dialogs,
        string title,
        IReadOnlyList<FieldConflict> fields,
        IReadOnlyDictionary<string, string> names,
        string? who = null)
    {
        var parameters = new DialogParameters<ConflictDialog>
        {
            { dialog => dialog.Fields, fields },
            { dialog => dialog.Names, names },
            { dialog => dialog.Who, who },
        };
        var options = new DialogOptions { MaxWidth = MaxWidth.Medium, FullWidth = true, BackdropClick = false };
        var shown = await dialogs.ShowAsync<ConflictDialog>(title, parameters, options);
        return (await shown.Result)?.Data as IReadOnlyDictionary<string, string?>;
    }

    private void Choose(FieldConflict field, bool yours) => chosen[field.Field] = yours ? field.Yours : field.Theirs;

    private void Save() => Dialog.Close(DialogResult.Ok<IReadOnlyDictionary<string, string?>>(chosen));
}
