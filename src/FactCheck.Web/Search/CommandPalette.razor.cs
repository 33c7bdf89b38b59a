using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Search;

/// <summary>
/// Finds or does anything, from anywhere. The browser opens it by itself, so that what is typed right after <c>Ctrl+K</c> is never
/// taken for keys of the page; what is found comes from here.
/// </summary>
public sealed partial class CommandPalette : IAsyncDisposable
{
    private IReadOnlyList<KeyBinding> keys = [];
    private ElementReference dialog;
    private ElementReference field;
    private ComponentScript script = default!;
    private DotNetObjectReference<CommandPalette>? self;
    private bool open;
    private int followed;

    [Inject]
    private IJSRuntime Browser { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private PaletteState State { get; set; } = default!;

    private string? ActiveId => State.Chosen is null ? null : Id(State.At);

    private string Heard => !open || State.Asking || State.Failed ? ""
        : State.Entries.Count == 0 ? L["NothingHeard"]
        : L["Count", State.Entries.Count];

    /// <summary>Called by the browser when it has opened the palette.</summary>
    [JSInvokable]
    public async Task OpenedAsync()
    {
        open = true;
        await State.OpenAsync();
        StateHasChanged();
    }

    /// <summary>Called by the browser when the palette is closed.</summary>
    [JSInvokable]
    public void Closed()
    {
        open = false;
        StateHasChanged();
    }

    /// <summary>Called by the browser for a key that leads through what was found.</summary>
    /// <param name="typed">What stands in the field: it may be newer than what was heard of it.</param>
    [JSInvokable]
    public async Task PressedAsync(string key, string typed)
    {
        if (typed != State.Text)
            State.Type(typed);
        switch (key)
        {
            case "ArrowDown":
                State.Step(1);
                break;
            case "ArrowUp":
                State.Step(-1);
                break;
            case "Backspace":
                State.Show(null);
                break;
            case "Enter":
                await EnterAsync();
                break;
        }

        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        State.Answered -= Refresh;
        await script.DisposeAsync();
        self?.Dispose();
    }

    protected override void OnInitialized()
    {
        script = new ComponentScript(Browser, "./Search/CommandPalette.razor.js");
        keys = [KeyBinding.To(this, PaletteActions.Opener, L["Open"], () => script.TellAsync("open"))];
        State.Answered += Refresh;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            self = DotNetObjectReference.Create(this);
            await script.StartAsync("mount", dialog, field, self);
        }

        if (followed == State.At)
            return;
        followed = State.At;
        await script.TellAsync("follow", Id(followed));
    }

    private static string Id(int at) => FormattableString.Invariant($"palette-{at}");

    private void Refresh() => _ = InvokeAsync(StateHasChanged);

    private void Typed(ChangeEventArgs typed) => State.Type(typed.Value as string ?? "");

    // What the desk has comes after what the page can do: only that is worth waiting for.
    private async Task EnterAsync()
    {
        if (State.Chosen is not { Kind: PaletteKind.Action or PaletteKind.Page })
            await State.Asked;
        if (State.Chosen is { } entry)
            await ChooseAsync(entry);
    }

    private async Task ChooseAsync(PaletteEntry entry)
    {
        if (entry.Person is { } person)
        {
            State.Show(person);
            await script.TellAsync("empty");
        }
        else if (entry.Href is { } href)
        {
            await script.TellAsync("leave");
            Navigation.NavigateTo(href);
        }
        else if (entry.Act is { } act)
        {
            await script.TellAsync("close");
            await act.InvokeAsync();
        }
    }
}
