using FactCheck.Core.Verdicts;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace FactCheck.Web.Queue;

/// <summary>Approve, or say what has to change. What is typed is kept in the browser until it was sent.</summary>
public sealed partial class DecideBar(IJSRuntime browser) : IAsyncDisposable
{
    private readonly ComponentScript script = new(browser, "./Queue/DecideBar.razor.js");
    private ElementReference area;
    private Guid shown;
    private string? error;
    private bool asking;
    private bool watching;

    [Parameter, EditorRequired]
    public SignOffCard Card { get; set; } = default!;

    [Parameter, EditorRequired]
    public QueueState State { get; set; } = default!;

    /// <summary>A decision is under way.</summary>
    [Parameter]
    public bool Busy { get; set; }

    [Parameter]
    public EventCallback OnApprove { get; set; }

    /// <summary>Sends the verdict back with this comment.</summary>
    [Parameter]
    public EventCallback<string> OnSendBack { get; set; }

    /// <summary>What is new was read.</summary>
    [Parameter]
    public EventCallback OnRead { get; set; }

    [Parameter]
    public EventCallback OnNext { get; set; }

    /// <summary>Stands at the end of the bar.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private bool CanDecide => State is { Left: false } && Card.WhyNot is null;

    private string Approve => Card.Discussion.Open.Count switch
    {
        0 => L["Approve"],
        1 => L["ApproveWithOne"],
        var open => L["ApproveWith", open],
    };

    private string Comment => State.Comment(Card.Claim.Id);

    private string? DraftKey => Card.Claim.IsConfidential ? null : BrowserKeys.Draft(State.PersonId, Card.Claim.Id, "comment");

    /// <summary>Unfolds the comment.</summary>
    public void Ask()
    {
        if (!CanDecide || asking)
            return;
        asking = true;
        watching = false;
        StateHasChanged();
    }

    /// <summary>Folds the comment; what was typed stays.</summary>
    public void Fold()
    {
        asking = false;
        error = null;
        StateHasChanged();
    }

    /// <summary>Sends the comment when it is unfolded.</summary>
    public async Task SendAsync()
    {
        if (!asking || Busy || !CanDecide)
            return;
        var claim = Card.Claim.Id;
        var comment = State.Comment(claim);
        error = string.IsNullOrWhiteSpace(comment) ? L["CommentMissing"].Value : null;
        if (error is not null)
        {
            StateHasChanged();
            return;
        }

        var key = DraftKey;
        await OnSendBack.InvokeAsync(comment);
        if (State.Comment(claim).Length == 0)
            await script.CallAsync("forget", key);
    }

    public ValueTask DisposeAsync() => script.DisposeAsync();

    protected override void OnParametersSet()
    {
        if (shown == Card.Claim.Id)
            return;
        shown = Card.Claim.Id;
        asking = false;
        error = null;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!asking || watching)
            return;
        watching = true;
        var claim = Card.Claim.Id;
        var kept = await script.CallAsync<string>("keep", area, DraftKey, State.Comment(claim));
        if (string.IsNullOrEmpty(kept))
            return;
        State.Keep(claim, kept);
        StateHasChanged();
    }

    private void Type(string? typed)
    {
        State.Keep(Card.Claim.Id, typed ?? "");
        error = null;
    }

    private void Pressed(KeyboardEventArgs pressed)
    {
        if (pressed.Key == "Escape")
            Fold();
    }
}
