using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Shell;

/// <summary>The keys of a page or of a part of it; they work while it stands on the page, and not while somebody types.</summary>
public sealed partial class KeyMap
{
    private ElementReference place;
    private IJSObjectReference? module;
    private DotNetObjectReference<KeyMap>? self;
    private string[] sent = [];
    private bool registered;

    /// <summary>What the keys belong to, a heading of the help.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>The keys. A list of its own for each state of the page is fine: it is compared.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<KeyBinding> Keys { get; set; } = [];

    [Inject]
    private IJSRuntime Browser { get; set; } = default!;

    [Inject]
    private KeyBoard Board { get; set; } = default!;

    /// <summary>Called by the browser.</summary>
    [JSInvokable]
    public Task PressedAsync(string key) =>
        Keys.FirstOrDefault(binding => binding.Key == key) is { } binding ? InvokeAsync(binding.Act.InvokeAsync) : Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        Board.Remove(this);
        try
        {
            if (module is not null)
            {
                await module.InvokeVoidAsync("unregister", place);
                await module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its keys with it.
        }
        self?.Dispose();
    }

    protected override void OnInitialized() => Board.Add(this);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            self = DotNetObjectReference.Create(this);
            module = await Browser.InvokeAsync<IJSObjectReference>("import", "./Shell/KeyMap.razor.js");
        }
        var wanted = Keys.Select(key => key.Repeats ? $"{key.Key} repeats" : key.Key).ToArray();
        if (module is null || wanted.SequenceEqual(sent))
            return;
        sent = wanted;
        await module.InvokeVoidAsync("register", place, self, Keys.Select(key => new { key.Key, key.Repeats }));
        if (registered)
            return;
        registered = true;
        StateHasChanged();
    }
}
