using FactCheck.Core.Claims;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace FactCheck.Web.Workspace;

/// <summary>One suggestion to decide on. Its wording can be changed on the way.</summary>
public sealed partial class TriageCard
{
    private ElementReference whole;
    private ElementReference field;
    private string statement = "";

    /// <summary>The suggestion.</summary>
    [Parameter, EditorRequired]
    public ClaimView Claim { get; set; } = default!;

    /// <summary>Its place among those that wait.</summary>
    [Parameter]
    public string Place { get; set; } = "";

    /// <summary>Does an action of the life table.</summary>
    [Parameter]
    public EventCallback<ClaimAction> OnAct { get; set; }

    /// <summary>Accepts it with this statement.</summary>
    [Parameter]
    public EventCallback<string> OnEdited { get; set; }

    /// <summary>What says the same, under what is asked.</summary>
    [Parameter]
    public RenderFragment? Beside { get; set; }

    private bool Decides => Claim.Allowed.Contains(ClaimAction.Accept);

    private bool Edited => statement.Trim() != Claim.Statement;

    /// <summary>Puts the cursor into the statement.</summary>
    public async Task EditAsync() => await field.FocusAsync();

    /// <summary>Puts the focus on the card, so that its keys work.</summary>
    public Task FocusAsync() => whole.TryFocusAsync();

    protected override void OnInitialized() => statement = Claim.Statement;

    private Task AcceptAsync() => Edited && statement.Trim().Length > 0
        ? OnEdited.InvokeAsync(statement.Trim())
        : OnAct.InvokeAsync(ClaimAction.Accept);

    private async Task KeyAsync(KeyboardEventArgs key)
    {
        if (Decides && key is { Key: "Enter", ShiftKey: false })
            await AcceptAsync();
        else if (key.Key == "Escape")
            statement = Claim.Statement;
    }
}
