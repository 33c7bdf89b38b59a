using FactCheck.Core.Gate;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace FactCheck.Web.Shell;

/// <summary>
/// Two people changed the same: for each field theirs, yours or, where it is text, something written anew from both. What
/// was typed stays until it is chosen or given up.
/// </summary>
public sealed partial class ConflictDialog
{
    private readonly Dictionary<string, Pick?> picked = [];
    private readonly Dictionary<string, string> typed = [];
    private IReadOnlyList<KeyBinding> keys = [];

    private enum Pick
    {
        Theirs,
        Yours,
        Anew,
    }

    /// <summary>The fields that differ.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<FieldConflict> Fields { get; set; } = [];

    /// <summary>What each field is called on the page, by its name in the command.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, string> Names { get; set; } = new Dictionary<string, string>();

    /// <summary>Fields of free text, which can be written anew here.</summary>
    [Parameter]
    public IReadOnlyCollection<string> Texts { get; set; } = [];

    /// <summary>Who saved first, where that is known.</summary>
    [Parameter]
    public string? Who { get; set; }

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = default!;

    private int Left => Fields.Count(conflict => !picked.ContainsKey(conflict.Field));

    /// <summary>
    /// Asks, and gives the value chosen for each field, by the field's name; null when the person went back to their own
    /// form, which keeps what they typed. Send the command again with these values and the conflict's version.
    /// </summary>
    /// <param name="texts">Fields of free text, which can be written anew.</param>
    public static async Task<IReadOnlyDictionary<string, string?>?> AskAsync(
        IDialogService dialogs,
        string title,
        IReadOnlyList<FieldConflict> fields,
        IReadOnlyDictionary<string, string> names,
        IReadOnlyCollection<string>? texts = null,
        string? who = null)
    {
        var parameters = new DialogParameters<ConflictDialog>
        {
            { dialog => dialog.Fields, fields },
            { dialog => dialog.Names, names },
            { dialog => dialog.Texts, texts ?? [] },
            { dialog => dialog.Who, who },
        };
        var options = new DialogOptions { MaxWidth = MaxWidth.Medium, FullWidth = true, BackdropClick = false };
        var shown = await dialogs.ShowAsync<ConflictDialog>(title, parameters, options);
        return (await shown.Result)?.Data as IReadOnlyDictionary<string, string?>;
    }

    protected override void OnInitialized() => keys = [KeyBinding.To(this, "Ctrl+Enter", L["Save"], Save)];

    private string Name(FieldConflict field) => Names.TryGetValue(field.Field, out var name) ? name : field.Field;

    private string Typed(FieldConflict field) => typed.GetValueOrDefault(field.Field, field.Yours ?? "");

    private void Write(FieldConflict field, string? text)
    {
        typed[field.Field] = text ?? "";
        picked[field.Field] = Pick.Anew;
    }

    private string? Value(FieldConflict field) => picked[field.Field] switch
    {
        Pick.Theirs => field.Theirs,
        Pick.Yours => field.Yours,
        _ => Typed(field),
    };

    private void Save()
    {
        if (Left == 0)
            Dialog.Close(DialogResult.Ok<IReadOnlyDictionary<string, string?>>(Fields.ToDictionary(field => field.Field, Value)));
    }
}
