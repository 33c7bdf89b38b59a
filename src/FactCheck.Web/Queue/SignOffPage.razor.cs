using System.Data.Common;
using FactCheck.Core.Articles;
using FactCheck.Core.Audit;
using FactCheck.Core.Verdicts;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Queue;

/// <summary>Where an editor decides on submitted verdicts, one after the other, without leaving the keyboard.</summary>
public sealed partial class SignOffPage : IDisposable
{
    private readonly CancellationTokenSource closed = new();
    private ElementReference verdict;
    private DecideBar? bar;
    private QueueWatch? watch;
    private OwnAddress address = default!;
    private IReadOnlyList<KeyBinding> keys = [];
    private string? error;
    private string? missing;
    private bool listOpen;
    private bool busy;
    private bool toVerdict;

    /// <summary>The claim in hand, as people read it: <c>A12-4</c>; the first that waits when there is none.</summary>
    [SupplyParameterFromQuery(Name = "claim")]
    public string? Claim { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private DeskSession Session { get; set; } = default!;

    [Inject]
    private QueueState State { get; set; } = default!;

    [Inject]
    private QueueWork Work { get; set; } = default!;

    [Inject]
    private CitedLooks Looks { get; set; } = default!;

    [Inject]
    private FactFeed Feed { get; set; } = default!;

    [Inject]
    private DeskCounts Counts { get; set; } = default!;

    private string Heard => State.Shown is { } card && State.Place >= 0
        ? L["Place", QueueWork.Name(card), State.Place + 1, State.Waiting]
        : "";

    public void Dispose()
    {
        watch?.Dispose();
        Looks.Stop();
        closed.Cancel();
    }

    protected override void OnInitialized()
    {
        address = new OwnAddress(Navigation);
        keys = Keys();
    }

    private IReadOnlyList<KeyBinding> Keys() =>
    [
        KeyBinding.To(this, "j", L["NextKey"], NextAsync, repeats: true),
        KeyBinding.To(this, "k", L["PreviousKey"], () => StepAsync(-1), repeats: true),
        KeyBinding.To(this, "Shift+A", L["ApproveKey"], ApproveAsync),
        KeyBinding.To(this, "r", L["RequestKey"], () => bar?.Ask()),
        KeyBinding.To(this, "Ctrl+Enter", L["SendKey"], () => bar?.SendAsync() ?? Task.CompletedTask),
        KeyBinding.To(this, "d", L["DiscussionKey"], Discuss),
        KeyBinding.To(this, "x", L["PickKey"], Pick),
        KeyBinding.To(this, "Escape", L["CloseKey"], Fold),
    ];

    protected override async Task OnParametersSetAsync()
    {
        if (State.Rows is null)
            await OpenAsync();
        else if (!address.IsBehind && (Claim is null ? missing is not null : !IsChosen(Claim)))
            await ReadSafelyAsync(ChooseNamedAsync);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            watch = new QueueWatch(Feed, () => InvokeAsync(FollowAsync));
        if (State.Shown is { } shown && !Looks.IsOf(shown))
            _ = Looks.WatchAsync(State.PersonId, shown, () => InvokeAsync(StateHasChanged));
        if (!toVerdict || State.Shown is null)
            return;
        toVerdict = false;
        await verdict.FocusAsync(preventScroll: true);
    }

    private Task OpenAsync() => ReadSafelyAsync(async () =>
    {
        await State.ReadAsync(await Session.FindPersonIdAsync(), closed.Token);
        Counts.ShowQueue(State.Waiting);
        await ChooseNamedAsync();
    });

    private async Task ReadSafelyAsync(Func<Task> read)
    {
        error = null;
        try
        {
            await read();
        }
        catch (DbException)
        {
            error = L["Failed"];
        }
        catch (OperationCanceledException) when (closed.IsCancellationRequested)
        {
            // The page is gone.
        }
    }

    private async Task ChooseNamedAsync()
    {
        missing = null;
        if (Claim is null)
        {
            await State.ChooseAsync(State.Rows is [var first, ..] ? first.ClaimId : null, closed.Token);
            return;
        }

        var found = await State.FindAsync(Claim, closed.Token);
        await State.ChooseAsync(found, closed.Token);
        missing = State.Shown is null ? Claim : null;
    }

    private bool IsChosen(string name) => State.Shown is { } card
        && string.Equals(QueueWork.Name(card), name.Trim(), StringComparison.OrdinalIgnoreCase);

    private async Task FollowAsync()
    {
        if (closed.IsCancellationRequested)
            return;
        watch?.Take();
        await ReadSafelyAsync(async () =>
        {
            await State.FollowAsync(closed.Token);
            Counts.ShowQueue(State.Waiting);
            if (State.ChosenId is null && missing is null)
                await ChooseNamedAsync();
        });
        if (!closed.IsCancellationRequested)
            StateHasChanged();
    }

    private Task MoreAsync() => ReadSafelyAsync(() => State.ReadMoreAsync(closed.Token));

    private async Task ChooseRowAsync(QueueRow row)
    {
        listOpen = false;
        missing = null;
        await ReadSafelyAsync(() => State.ChooseAsync(row.ClaimId, closed.Token));
        Show(ArticleNumber.Format(row.ArticleNumber, row.ClaimNumber));
    }

    private void Show(string? claim) => address.Show(new Dictionary<string, object?> { ["claim"] = claim });

    private Task NextAsync() => StepAsync(1);

    private async Task StepAsync(int step)
    {
        if (State.Place + step >= State.Rows?.Count && State.More)
            await MoreAsync();
        if (State.Neighbour(step) is { } row)
            await ChooseRowAsync(row);
    }

    private void Fold()
    {
        listOpen = false;
        bar?.Fold();
    }
}
