using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Shell;

/// <summary>The keys of a page or of a part of it; they work while it stands on the page, and not while somebody types.</summary>
public sealed partial class KeyMap
{
    private ElementReference place;
    private ComponentScript? script;
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
        if (script is not null)
            await script.LeaveAsync("unregister", place);
        self?.Dispose();
    }

    protected override void OnInitialized() => Board.Add(this);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            self = DotNetObjectReference.Create(this);
            script = new ComponentScript(Browser, "./Shell/KeyMap.razor.js");
        }
        var wanted = Keys.Select(key => key.Repeats ? $"{key.Key} repeats" : key.Key).ToArray();
        if (wanted.SequenceEqual(sent))
            return;
        sent = wanted;
        if (!await script!.CallAsync("register", place, self, Keys.Select(key => new { key.Key, key.Repeats })) || registered)
            return;
        registered = true;
        StateHasChanged();
    }
}
