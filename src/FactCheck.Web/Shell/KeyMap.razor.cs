using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Shell;

/// <summary>The keys of a page or of a part of it; they work while it stands on the page, and while somebody types only where that is said.</summary>
public sealed partial class KeyMap
{
    private string? told;
    private int done;

    /// <summary>What the keys belong to, a heading of the help.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>The keys.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<KeyBinding> Keys { get; set; } = [];

    /// <summary>The keys are those of the fields beside it: they work in them, and nowhere else.</summary>
    [Parameter]
    public bool InFields { get; set; }

    [Inject]
    private KeyBoard Board { get; set; } = default!;

    /// <summary>Does what a key is bound to; nothing when it is bound to nothing.</summary>
    public Task PressedAsync(string key) =>
        Keys.FirstOrDefault(binding => binding.Key == key) is { } binding ? InvokeAsync(binding.Act.InvokeAsync) : Task.CompletedTask;

    public void Dispose() => Board.Remove(this);

    protected override void OnInitialized() => Board.Add(this);

    // The element stands in the drawn page before anybody listens: it says nothing of its keys there.
    protected override void OnParametersSet() => told = RendererInfo.IsInteractive && Keys.Count > 0
        ? string.Join(' ', Keys.Select(binding => binding.Repeats ? $"{binding.Key}*" : binding.Key))
        : null;

    private async Task HeardAsync(KeyPressedEventArgs pressed)
    {
        try
        {
            await PressedAsync(pressed.Key);
        }
        finally
        {
            done = pressed.Number;
        }
    }
}
