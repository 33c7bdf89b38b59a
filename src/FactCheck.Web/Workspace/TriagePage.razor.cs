using FactCheck.Core.Articles;
using FactCheck.Core.Audit;
using FactCheck.Core.Claims;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace FactCheck.Web.Workspace;

/// <summary>An article's suggestions one after the other, decided by single keys.</summary>
public sealed partial class TriagePage : IDisposable
{
    private readonly CancellationTokenSource closed = new();
    private readonly List<Guid> decided = [];
    private ElementReference panel;
    private TriageCard? card;
    private ArticleWatch? watch;
    private IReadOnlyList<KeyBinding> keys = [];
    private IReadOnlyList<Crumb> parents = [];
    private string? error;
    private string? opened;
    private bool missing;
    private bool splitting;
    private bool busy;
    private bool focusNext;

    /// <summary>The article's number as shown, <c>A12</c>.</summary>
    [Parameter]
    public string Number { get; set; } = "";

    [Inject]
    private DeskSession Session { get; set; } = default!;

    [Inject]
    private WorkspaceState State { get; set; } = default!;

    [Inject]
    private ClaimWork Work { get; set; } = default!;

    [Inject]
    private TextWork TextWork { get; set; } = default!;

    [Inject]
    private FactFeed Feed { get; set; } = default!;

    [Inject]
    private IStringLocalizer<ClaimWords> Words { get; set; } = default!;

    private IReadOnlyList<ClaimLine> Waiting => [.. State.Lines.Where(line => line.State == ClaimState.Suggested)];

    private IReadOnlyList<ClaimLine> High => [.. Waiting.Where(line => line.Worth == FactCheck.Text.Claims.Worth.High)];

    private int Here => Waiting.ToList().FindIndex(line => line.Id == State.ChosenId);

    private ClaimLine? Following => Waiting is { Count: > 1 } waiting ? waiting[(Here + 1) % waiting.Count] : null;

    private string Place => L["Place", Here + 1, State.Waiting];

    private string Tally => L["Tally", State.Accepted.Count, State.Lines.Count(line => line.State == ClaimState.SetAside)];

    public void Dispose()
    {
        Work.Undone -= ReturnAsync;
        watch?.Dispose();
        closed.Cancel();
    }

    protected override void OnInitialized()
    {
        Work.Undone += ReturnAsync;
        keys = Keys();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // The suggestion after the one that was decided may still be being read.
        var waits = State.ChosenId is not null && State.Chosen is null;
        if (!focusNext || waits)
            return;
        focusNext = false;
        await (State.Chosen?.State == ClaimState.Suggested && card is not null ? card.FocusAsync() : panel.TryFocusAsync());
    }

    private IReadOnlyList<KeyBinding> Keys() =>
    [
        Act("a", L["Accept"], ClaimAction.Accept),
        Act("x", L["SetAside"], ClaimAction.SetAside),
        Act("s", L["SplitIt"], ClaimAction.Split),
        Act("m", L["Merge"], ClaimAction.Merge),
        KeyBinding.To(this, "w", L["Reword"], () => card is null ? Task.CompletedTask : card.EditAsync()),
        KeyBinding.To(this, "j", L["Next"], () => StepAsync(1), repeats: true),
        KeyBinding.To(this, "k", L["Previous"], () => StepAsync(-1), repeats: true),
        KeyBinding.To(this, "Shift+H", L["AcceptHigh", ""], AcceptHighAsync),
        KeyBinding.To(this, "Ctrl+z", L["Undo"], () => Work.UndoAsync(closed.Token)),
        KeyBinding.To(this, "Ctrl+Shift+Z", L["Redo"], () => Work.RedoAsync(closed.Token)),
    ];

    private KeyBinding Act(string key, string does, ClaimAction action) => KeyBinding.To(this, key, does, () => ActAsync(action)) with
    {
        When = () => State.Chosen?.Allowed.Contains(action) == true,
    };

    protected override async Task OnParametersSetAsync()
    {
        if (opened != Number)
            await OpenAsync();
    }

    private async Task OpenAsync()
    {
        opened = Number;
        error = null;
        if (!ArticleNumber.TryParse(Number, out var number))
        {
            missing = true;
            return;
        }

        try
        {
            await State.OpenAsync(await Session.FindPersonIdAsync(), number, closed.Token);
        }
        catch (System.Data.Common.DbException)
        {
            error = L["Failed"];
            return;
        }

        missing = State.Article is null;
        parents = State.Article is { } found
            ? [new Crumb(L["Articles"], DeskRoutes.Articles), new Crumb(found.Title, DeskRoutes.ToArticle(Number))]
            : [new Crumb(L["Articles"], DeskRoutes.Articles)];
        watch?.Dispose();
        watch = State.Article is { } article ? new ArticleWatch(Feed, article.Id, () => InvokeAsync(FollowAsync)) : null;
        await GoOnAsync(0);
    }

    private async Task FollowAsync()
    {
        if (closed.IsCancellationRequested || watch is null)
            return;
        var before = State.Line(State.ChosenId)?.Position ?? 0;
        await State.RefreshAsync(watch.Take(), closed.Token);
        if (Here < 0)
            await GoOnAsync(before);
        StateHasChanged();
    }

    /// <summary>Puts the first suggestion from this place on in hand, and reads the one after it ahead.</summary>
    private Task GoOnAsync(int position)
    {
        var waiting = Waiting;
        var next = waiting.FirstOrDefault(line => line.Position >= position) ?? (waiting is [var first, ..] ? first : null);
        return next is null ? State.ChooseAsync(null, closed.Token) : ChooseAsync(next.Id);
    }

    private async Task ChooseAsync(Guid claimId)
    {
        if (State.Line(claimId)?.State != ClaimState.Suggested)
            return;
        await State.ChooseAsync(claimId, closed.Token);
        if (Following is { } following)
            await State.ReadAheadAsync(following.Id, closed.Token);
    }

    private Task StepAsync(int step) =>
        Waiting is { Count: > 0 } waiting ? ChooseAsync(waiting[(Here + step + waiting.Count) % waiting.Count].Id) : Task.CompletedTask;

    private async Task ActAsync(ClaimAction action)
    {
        if (busy || State is not { Article: { } article, Chosen: { } claim })
            return;

        busy = true;
        try
        {
            var position = State.Line(claim.Id)?.Position ?? 0;
            if (await Work.DoAsync(action, article, claim, State.NearestFirst(claim.Id), State.PersonId, null, closed.Token))
                await AfterAsync(claim.Id, position);
        }
        finally
        {
            busy = false;
        }
    }

    private async Task AcceptEditedAsync(string statement)
    {
        if (busy || State is not { Article: { } article, Chosen: { } claim })
            return;

        busy = true;
        try
        {
            var position = State.Line(claim.Id)?.Position ?? 0;
            if (await Work.AcceptAsync(article, claim, statement, closed.Token))
                await AfterAsync(claim.Id, position);
        }
        finally
        {
            busy = false;
        }
    }

    private async Task AcceptHighAsync()
    {
        if (busy || State.Article is not { } article || High is not { Count: > 0 } high)
            return;
        if (!await Work.AcceptAllAsync(article, high, closed.Token))
            return;
        decided.AddRange(high.Reverse().Select(line => line.Id));
        await AfterAsync(null, 0);
    }

    private async Task AfterAsync(Guid? claimId, int position)
    {
        Guid[] changed = claimId is { } id ? [id] : [];
        decided.AddRange(changed);
        await State.RefreshAsync(changed, closed.Token);
        if (Here < 0)
            await GoOnAsync(position);
        focusNext = true;
    }

    /// <summary>Goes back to the suggestion whose decision was undone.</summary>
    private Task ReturnAsync() => InvokeAsync(async () =>
    {
        await State.RefreshAsync([], closed.Token);
        var back = decided.FindLast(id => State.Line(id)?.State == ClaimState.Suggested);
        if (decided.Remove(back))
            await ChooseAsync(back);
        focusNext = true;
        StateHasChanged();
    });

    private async Task SplitTextAsync()
    {
        splitting = true;
        if (State.Article is { } article && await TextWork.SplitAsync(article, State.PersonId, closed.Token))
            await AfterAsync(null, 0);
        splitting = false;
    }
}
