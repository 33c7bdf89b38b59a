using System.Globalization;
using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace FactCheck.Web.Workspace;

/// <summary>The list of an article's claims with its filter.</summary>
public sealed partial class ClaimRows(IStringLocalizer<StateChip> stateWords, IJSRuntime browser) : IAsyncDisposable
{
    /// <summary>A list no longer than this is drawn whole; of a longer one what is in sight, once the browser has measured.</summary>
    private const int FewRows = 100;

    /// <summary>So many rows at a time, about a screen of them: a key pressed meanwhile waits for one screen, not for all.</summary>
    private const int RowsAtOnce = 9;

    /// <summary>After a change of the filter the rows below the first screen wait so long: whoever types on goes first.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(150);

    private readonly ComponentScript script = new(browser, "./Workspace/ClaimRows.razor.js");
    private readonly RowPlaces places = new();
    private ElementReference field;
    private ElementReference rows;
    private IReadOnlyList<KeyBinding> keys = [];
    private IReadOnlyList<ClaimLine>? shown;
    private bool followed;
    private bool filtering;
    private bool focusNext;
    private int drawn = RowsAtOnce;
    private ClaimFilter? sifted;
    private bool sifts;
    private bool whoOpen;

    /// <summary>What is open.</summary>
    [Parameter, EditorRequired]
    public WorkspaceState State { get; set; } = default!;

    /// <summary>Whether the claims are still being read.</summary>
    [Parameter]
    public bool Loading { get; set; }

    /// <summary>Draws more than the first screen of a short list; until then the page answers sooner.</summary>
    [Parameter]
    public bool Whole { get; set; } = true;

    /// <summary>Why they could not be read.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>Reads them again.</summary>
    [Parameter]
    public EventCallback Retry { get; set; }

    [Parameter]
    public EventCallback<Guid> OnChoose { get; set; }

    /// <summary>Takes a claim that nobody has.</summary>
    [Parameter]
    public EventCallback<Guid> OnTake { get; set; }

    [Parameter]
    public EventCallback<ClaimFilter> OnFilter { get; set; }

    /// <summary>What stands in the filter's field.</summary>
    [Parameter]
    public TypedWords Words { get; set; } = new();

    /// <summary>The share of sentences accounted for, written.</summary>
    [Parameter]
    public string Covered { get; set; } = "";

    /// <summary>Shows what is not accounted for, or everything again.</summary>
    [Parameter]
    public EventCallback OnCoverage { get; set; }

    /// <summary>Goes to the next sentence nobody has looked at, or to the one before.</summary>
    [Parameter]
    public EventCallback<bool> OnLeft { get; set; }

    /// <summary>What to do when there are no claims at all.</summary>
    [Parameter]
    public RenderFragment? NoClaims { get; set; }

    /// <summary>Closes the drawer, where the list is one.</summary>
    [Parameter]
    public RenderFragment? Close { get; set; }

    private IStringLocalizer<StateChip> Claims => stateWords;

    private bool DrawsMore => shown?.Count <= FewRows && drawn < shown.Count;

    /// <summary>Empty when no claim is chosen, null while its row is not drawn, also because the filter hides it.</summary>
    private string? ChosenPlace => State.ChosenId is not { } chosen ? ""
        : shown is not null && Whole && !DrawsMore && State.Place is var place and >= 0
            ? string.Create(CultureInfo.InvariantCulture, $"{chosen} {place} {shown.Count}")
            : null;

    private string Triage => State.Article is { } article ? DeskRoutes.ToTriage(ArticleNumber.Format(article.Number)) : "";

    /// <summary>Opens the filter and puts the cursor into it.</summary>
    public void Find()
    {
        filtering = true;
        focusNext = true;
        StateHasChanged();
    }

    public ValueTask DisposeAsync() => script.DisposeAsync();

    protected override void OnInitialized() => keys =
    [
        KeyBinding.To(this, "Enter", L["FirstKey"], ChooseFirstAsync) with { When = () => filtering },
        KeyBinding.To(this, "Escape", L["CloseKey"], ToggleAsync) with { When = () => filtering },
    ];

    protected override void OnParametersSet()
    {
        filtering |= State.Filter.Narrows;
        whoOpen |= State.Filter.Claimant is not null;
        shown = Loading ? null : State.Shown;
        places.Follow(State.Shown, sifted != State.Filter);
        if (sifted == State.Filter)
            return;
        sifts = sifted is not null;
        (sifted, drawn) = (State.Filter, RowsAtOnce);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (focusNext)
        {
            focusNext = false;
            await field.FocusAsync();
        }

        if (shown is null || !Whole)
            return;
        if (DrawsMore)
        {
            await DrawMoreAsync();
            return;
        }

        if (followed)
            return;
        followed = true;
        await script.CallAsync("follow", rows);
    }

    private async Task DrawMoreAsync()
    {
        var (filter, rowsNow) = (sifted, drawn);
        if (sifts)
            await Task.Delay(Rest);
        if (filter != sifted || rowsNow != drawn)
            return;
        sifts = false;
        drawn += RowsAtOnce;
        StateHasChanged();
    }

    private static string Pressed(bool pressed) => pressed ? "true" : "false";

    private async Task ToggleAsync()
    {
        if (!filtering)
        {
            Find();
            return;
        }

        filtering = false;
        await OnFilter.InvokeAsync(State.Filter with { State = null, Text = null });
    }

    private Task FilterAsync() => OnFilter.InvokeAsync(State.Filter with { Text = Words.Value });

    private Task PickedAsync(ChangeEventArgs picked) => OnFilter.InvokeAsync(State.Filter with
    {
        State = Enum.TryParse<ClaimState>(picked.Value as string, out var state) ? state : null,
    });

    private Task ChooseFirstAsync() => shown is [var first, ..] ? OnChoose.InvokeAsync(first.Id) : Task.CompletedTask;
}
