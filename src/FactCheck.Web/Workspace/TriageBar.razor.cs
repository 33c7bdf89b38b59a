using FactCheck.Core.Claims;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace FactCheck.Web.Workspace;

/// <summary>Narrows triage down: by worth, form, kind and claimant, each with how many wait there.</summary>
public sealed partial class TriageBar
{
    private ElementReference first;
    private bool open;
    private bool focusNext;

    /// <summary>What is open.</summary>
    [Parameter, EditorRequired]
    public WorkspaceState State { get; set; } = default!;

    [Parameter, EditorRequired]
    public TriageFilter Filter { get; set; } = TriageFilter.All;

    /// <summary>How many suggestions it lets through.</summary>
    [Parameter]
    public int Shown { get; set; }

    [Parameter]
    public EventCallback<TriageFilter> OnFilter { get; set; }

    /// <summary>Escape in the filter: back to the suggestions, where the keys decide.</summary>
    [Parameter]
    public EventCallback OnLeave { get; set; }

    /// <summary>Opens the filter and puts the focus into it.</summary>
    public void Find()
    {
        open = true;
        focusNext = true;
        StateHasChanged();
    }

    protected override void OnParametersSet() => open |= Filter != TriageFilter.All;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!focusNext)
            return;
        focusNext = false;
        await first.TryFocusAsync();
    }

    private static T? Named<T>(ChangeEventArgs picked)
        where T : struct, Enum => Enum.TryParse<T>(picked.Value as string, out var named) ? named : null;

    private Task LeaveAsync(KeyboardEventArgs key) => key.Key == "Escape" ? OnLeave.InvokeAsync() : Task.CompletedTask;

    private Task PickAsync(TriageFilter filter) => OnFilter.InvokeAsync(filter);

    private async Task ToggleAsync()
    {
        if (!open)
        {
            Find();
            return;
        }

        open = false;
        if (Filter != TriageFilter.All)
            await OnFilter.InvokeAsync(TriageFilter.All);
    }

    /// <summary>Whoever says something that waits, most first; the article itself at the head.</summary>
    private IEnumerable<(string Value, string Name, int Count)> Claimants()
    {
        var waiting = (Filter with { Claimant = null }).Sift(State);
        var own = waiting.Count(line => line.Claimant is null);
        if (own > 0)
            yield return (ClaimFilter.TheArticle, Words["TheArticle"], own);
        var ids = waiting.Select(line => line.Id).ToHashSet();
        foreach (var claimant in State.Claimants)
            if (claimant.Claims.Count(ids.Contains) is var count and > 0)
                yield return (claimant.Name, claimant.Name, count);
    }
}
