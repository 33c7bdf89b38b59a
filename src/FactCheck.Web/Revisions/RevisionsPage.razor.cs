using System.Data.Common;
using System.Globalization;
using FactCheck.Core.Articles;
using FactCheck.Core.Audit;
using FactCheck.Core.Claims;
using FactCheck.Core.Revisions;
using FactCheck.Web.Live;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Revisions;

/// <summary>Two texts of an article side by side, and what the newer one did to its claims.</summary>
public sealed partial class RevisionsPage : IAsyncDisposable
{
    private readonly CancellationTokenSource closed = new();
    private ElementReference host;
    private ComponentScript script = default!;
    private FactFollower? follower;
    private IReadOnlyList<KeyBinding> keys = [];
    private IReadOnlyList<Crumb> parents = [];
    private bool toChosen;
    private string? opened;
    private string? error;
    private bool missing;

    /// <summary>The article's number as shown, <c>A12</c>.</summary>
    [Parameter]
    public string Number { get; set; } = "";

    /// <summary>The older revision's number; the one before the newer when there is none.</summary>
    [SupplyParameterFromQuery(Name = "from")]
    public int? From { get; set; }

    /// <summary>The newer revision's number; the current one when there is none.</summary>
    [SupplyParameterFromQuery(Name = "to")]
    public int? To { get; set; }

    [CascadingParameter]
    private TimeZoneInfo? Zone { get; set; }

    [Inject]
    private RevisionsState State { get; set; } = default!;

    [Inject]
    private RevisionWork Work { get; set; } = default!;

    [Inject]
    private DeskSession Session { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private FactFeed Feed { get; set; } = default!;

    [Inject]
    private IJSRuntime Browser { get; set; } = default!;

    private string Summary
    {
        get
        {
            var counts = State.Carried.Counts;
            var parts = new List<string>
            {
                L["Count.Unchanged", counts.Of(CarriedKind.Unchanged)],
                L["Count.Moved", counts.Of(CarriedKind.Moved)],
                L["Count.CheckAgain", counts.Of(CarriedKind.CheckAgain)],
                L["Count.NewContext", counts.Of(CarriedKind.NewContext)],
                L["Count.Lost", counts.Of(CarriedKind.Lost)],
            };
            if (counts.Of(CarriedKind.Kept) is > 0 and var kept)
                parts.Add(L["Count.Kept", kept]);
            if (counts.LostSuggestions > 0)
                parts.Add(L["Count.LostSuggestions", counts.LostSuggestions]);
            if (counts.StretchesToLookAt > 0)
                parts.Add(L["Count.Stretches", counts.StretchesToLookAt]);
            return string.Join(" · ", parts);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        follower?.Dispose();
        await closed.CancelAsync();
        await script.DisposeAsync();
    }

    protected override void OnInitialized()
    {
        script = new ComponentScript(Browser, "./Revisions/RevisionsPage.razor.js");
        parents = [new Crumb(L["Articles"], DeskRoutes.Articles), new Crumb(Number, DeskRoutes.ToArticle(Number))];
        keys =
        [
            KeyBinding.To(this, "j", L["NextKey"], () => StepAsync(1), repeats: true),
            KeyBinding.To(this, "k", L["PreviousKey"], () => StepAsync(-1), repeats: true),
            .. RevisionActs.Keys.Select(act => KeyBinding.To(this, act.Key, L[$"Do.{act.Value}"], () => PressAsync(act.Value))),
        ];
        follower = new FactFollower(Feed, notice => notice.ArticleId == State.Article?.Id, () => InvokeAsync(FollowAsync));
    }

    protected override async Task OnParametersSetAsync()
    {
        var wanted = $"{Number} {From} {To}";
        if (!RendererInfo.IsInteractive || opened == wanted)
            return;
        opened = wanted;
        State.Reset();
        await ReadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!toChosen || State.ChosenId is not { } id)
            return;
        toChosen = false;
        await script.CallAsync("show", host, id);
    }

    private async Task ReadAsync()
    {
        error = null;
        try
        {
            int? number = ArticleNumber.TryParse(Number, out var parsed) ? parsed : null;
            await State.ReadAsync(await Session.FindPersonIdAsync(), number, From, To, closed.Token);
            missing = State.Article is null;
        }
        catch (DbException)
        {
            error = L["Failed"];
        }
    }

    private async Task FollowAsync()
    {
        if (closed.IsCancellationRequested)
            return;
        await ReadAsync();
        StateHasChanged();
    }

    private string Name(RevisionLine revision) =>
        L["Revision", revision.Number, TimeZoneInfo.ConvertTime(revision.ImportedAt, Zone ?? TimeZoneInfo.Utc).ToString("d MMM, HH:mm", CultureInfo.CurrentCulture)];

    private Task Chosen(ChangeEventArgs change, Func<RevisionLine, Task> choose) =>
        int.TryParse(change.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && State.Article?.Revisions.FirstOrDefault(revision => revision.Number == number) is { } revision
            ? choose(revision)
            : Task.CompletedTask;

    private Task ShowAsync(RevisionLine? from, RevisionLine? to)
    {
        Navigation.NavigateTo(
            Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["from"] = from?.Number, ["to"] = to?.Number }), replace: true);
        return Task.CompletedTask;
    }

    private async Task StepAsync(int step)
    {
        if (State.Neighbour(step) is { } claim)
            await ChooseAsync(claim);
    }

    private Task ChooseAsync(CarriedClaim claim)
    {
        toChosen = true;
        return State.ChooseAsync(claim, closed.Token);
    }

    private async Task PressAsync(RevisionAct act)
    {
        if (State is { IsCurrent: true, Chosen: { } claim } && RevisionActs.For(claim).Contains(act))
            await ActAsync(claim, act);
    }

    private async Task ActAsync(CarriedClaim claim, RevisionAct act)
    {
        var edges = act == RevisionAct.Place ? await script.CallAsync<int[]>("selected", host) : null;
        State.TakeInHand(claim);
        var next = State.After(claim.Id);
        if (!await Work.DoAsync(act, State.Article!, State.Newer!.Id, claim, edges is [var start, var end] ? new Text.Span(start, end) : null, closed.Token))
            return;
        await ReadAsync();
        State.KeepInHand(claim.Id, next);
        toChosen = State.ChosenId is not null;
    }
}
