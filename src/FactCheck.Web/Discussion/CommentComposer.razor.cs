using FactCheck.Core.Claims;
using FactCheck.Core.Discussion;
using FactCheck.Web.Live;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Discussion;

/// <summary>
/// Where a comment is typed. The text is the browser's: it is kept there until it was sent, whatever happens to the page;
/// typing @ offers people.
/// </summary>
public sealed partial class CommentComposer(OwnPresence presence, IJSRuntime browser) : IAsyncDisposable
{
    private readonly ComponentScript script = new(browser, "./Discussion/CommentComposer.razor.js");
    private ElementReference area;
    private ElementReference list;
    private ElementReference said;
    private DotNetObjectReference<CommentComposer>? self;
    private Guid? evidence;
    private string? error;
    private bool sending;
    private bool focusNext;

    /// <summary>Under which the browser keeps what is typed; another one is another composer.</summary>
    [Parameter, EditorRequired]
    public string Key { get; set; } = "";

    /// <summary>Whether what is typed may be kept on this device until it is sent.</summary>
    [Parameter]
    public bool Keeps { get; set; } = true;

    /// <summary>What is written here.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>What the button says.</summary>
    [Parameter, EditorRequired]
    public string SendWord { get; set; } = "";

    /// <summary>What stands there when nothing was typed yet.</summary>
    [Parameter]
    public string Text { get; set; } = "";

    /// <summary>Who can be mentioned.</summary>
    [Parameter]
    public IReadOnlyList<Mentionable> People { get; set; } = [];

    /// <summary>Evidence that the comment can name.</summary>
    [Parameter]
    public IReadOnlyList<EvidenceView> Pieces { get; set; } = [];

    /// <summary>The piece it names at first.</summary>
    [Parameter]
    public Guid? EvidenceId { get; set; }

    [Parameter]
    public int Rows { get; set; } = 2;

    /// <summary>Whether the cursor goes there at once.</summary>
    [Parameter]
    public bool TakesFocus { get; set; }

    /// <summary>Sends it; gives back why that was not possible, null when it was done.</summary>
    [Parameter, EditorRequired]
    public Func<CommentWording, Task<string?>> Send { get; set; } = default!;

    /// <summary>Closes it; what was typed stays for the next time.</summary>
    [Parameter]
    public EventCallback OnCancel { get; set; }

    /// <summary>Stands between the text and the buttons.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Puts the cursor there.</summary>
    public Task FocusAsync()
    {
        focusNext = !script.Started;
        return script.TellAsync("focus");
    }

    /// <summary>Called by the browser while somebody types, now and then: the others see it.</summary>
    [JSInvokable]
    public void Typing() => presence.WriteHere(Writing.Comment);

    /// <summary>Sends what is typed; called by the browser too.</summary>
    [JSInvokable]
    public async Task SendAsync()
    {
        if (sending || await script.AskAsync<TypedComment>("read") is not { } typed)
            return;

        sending = true;
        try
        {
            error = await Send(new CommentWording(typed.Text, typed.Mentioned, evidence));
            if (error is null)
            {
                evidence = null;
                presence.Stop(Writing.Comment);
                await script.TellAsync("forget");
            }
        }
        finally
        {
            sending = false;
            StateHasChanged();
        }
    }

    public async ValueTask DisposeAsync()
    {
        presence.Stop(Writing.Comment);
        await script.DisposeAsync();
        self?.Dispose();
    }

    protected override void OnInitialized() => evidence = EvidenceId;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        self = DotNetObjectReference.Create(this);
        await script.StartAsync(
            "watch", area, list, said, Keeps ? Key : null, Text, People, new { one = L["OneFound"].Value, several = L["Found"].Value }, TakesFocus, self);
        // Asked for while the script was still coming.
        if (focusNext)
            await FocusAsync();
    }

    private void About(ChangeEventArgs chosen) => evidence = Guid.TryParse(chosen.Value as string, out var id) ? id : null;

    /// <summary>What the browser makes of the text: names of people taken out, who they are beside it.</summary>
    public sealed record TypedComment(string Text, IReadOnlyList<Guid> Mentioned);
}
