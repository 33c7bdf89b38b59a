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
    private TriageBar? bar;
    private TriageFilter filter = TriageFilter.All;
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

    [SupplyParameterFromQuery(Name = "worth")]
    public string? InWorth { get; set; }

    [SupplyParameterFromQuery(Name = "form")]
    public string? InForm { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    public string? OfKind { get; set; }

    /// <summary>Whose suggestions are shown: a name, or <see cref="ClaimFilter.TheArticle"/>.</summary>
    [SupplyParameterFromQuery(Name = "claimant")]
    public string? Claimant { get; set; }

    [Inject]
    private DeskSession Session { get; set; } = default!;

    [Inject]
    private WorkspaceState State { get; set; } = default!;

    [Inject]
    private ClaimWork Work { get; set; } = default!;

    [Inject]
    private TriageWork Triage { get; set; } = default!;

    [Inject]
    private TextWork TextWork { get; set; } = default!;

    [Inject]
    private FactFeed Feed { get; set; } = default!;

    [Inject]
    private IStringLocalizer<ClaimWords> Words { get; set; } = default!;

    private IReadOnlyList<ClaimLine> Shown => filter.Sift(State);

    private IReadOnlyList<ClaimLine> High => [.. Shown.Where(line => line.Worth == FactCheck.Text.Claims.Worth.High)];

    private int Here => Shown.ToList().FindIndex(line => line.Id == State.ChosenId);

    private ClaimLine? Following => Shown is { Count: > 1 } shown ? shown[(Here + 1) % shown.Count] : null;

    private string Place => L["Place", Here + 1, Shown.Count];

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

    protected override async Task OnParametersSetAsync()
    {
        var before = filter;
        filter = TriageFilter.Of(InWorth, InForm, OfKind, Claimant);
        if (opened != Number)
            await OpenAsync();
        else if (filter != before && Here < 0)
            await GoOnAsync(0);
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
        var changed = await State.RefreshAsync(watch.Take(), closed.Token);
        if (Here < 0)
            await GoOnAsync(before);
        else if (!changed)
            return;
        StateHasChanged();
    }

    /// <summary>Puts the first suggestion from this place on in hand, and reads the one after it ahead.</summary>
    private Task GoOnAsync(int position)
    {
        var shown = Shown;
        var next = shown.FirstOrDefault(line => line.Position >= position) ?? (shown is [var first, ..] ? first : null);
        return next is null ? State.ChooseAsync(null, closed.Token) : ChooseAsync(next.Id);
    }

    private async Task ChooseAsync(Guid claimId)
    {
        if (State.Line(claimId)?.State != ClaimState.Suggested)
            return;
        await State.ChooseAsync(claimId, closed.Token);
        if (Following is { } following)
            _ = State.ReadAheadAsync(following.Id, closed.Token);
    }

    private Task StepAsync(int step) =>
        Shown is { Count: > 0 } shown ? ChooseAsync(shown[(Here + step + shown.Count) % shown.Count].Id) : Task.CompletedTask;

    private async Task AfterAsync(Guid? claimId, int position)
    {
        if (claimId is { } id)
            decided.Add(id);
        await State.RefreshLinesAsync(closed.Token);
        await (Here < 0 ? GoOnAsync(position) : State.ChooseAsync(State.ChosenId, closed.Token));
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
