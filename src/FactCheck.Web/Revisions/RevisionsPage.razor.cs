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
    private const int PageSize = 60;

    private readonly CancellationTokenSource closed = new();
    private readonly HashSet<int> unfolded = [];
    private ElementReference host;
    private ComponentScript script = default!;
    private FactFollower? follower;
    private IReadOnlyList<KeyBinding> keys = [];
    private IReadOnlyList<Crumb> parents = [];
    private RevisedArticle? article;
    private RevisionLine? older;
    private RevisionLine? newer;
    private IReadOnlyList<DifferenceRow> rows = [];
    private RevisionMarks olderMarks = RevisionMarks.None;
    private RevisionMarks newerMarks = RevisionMarks.None;
    private CarriedOver carried = CarriedOver.Nothing;
    private Guid? chosenId;
    private bool toChosen;
    private string? opened;
    private string? error;
    private bool missing;
    private int most = PageSize;
    private int shown = PageSize;

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
    private RevisionHistory History { get; set; } = default!;

    [Inject]
    private CarriedClaims Carried { get; set; } = default!;

    [Inject]
    private ClaimList Claims { get; set; } = default!;

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

    private bool IsCurrent => article is not null && newer?.Id == article.Current.Id;

    private CarriedClaim? ChosenClaim => carried.Items.FirstOrDefault(claim => claim.Id == chosenId);

    private string Summary
    {
        get
        {
            var counts = carried.Counts;
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
        follower = new FactFollower(Feed, notice => notice.ArticleId == article?.Id, () => InvokeAsync(FollowAsync));
    }

    protected override async Task OnParametersSetAsync()
    {
        var wanted = $"{Number} {From} {To}";
        if (!RendererInfo.IsInteractive || opened == wanted)
            return;
        opened = wanted;
        (most, shown, chosenId) = (PageSize, PageSize, null);
        unfolded.Clear();
        await ReadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!toChosen || chosenId is not { } id)
            return;
        toChosen = false;
        await script.CallAsync("show", host, id);
    }

    private async Task ReadAsync()
    {
        error = null;
        try
        {
            var personId = await Session.FindPersonIdAsync();
            article = ArticleNumber.TryParse(Number, out var number) ? await History.FindAsync(personId, number, closed.Token) : null;
            missing = article is null;
            if (article is null)
                return;

            newer = article.Revisions.FirstOrDefault(revision => revision.Number == To) ?? article.Current;
            older = article.Revisions.FirstOrDefault(revision => revision.Number == From)
                ?? article.Revisions.FirstOrDefault(revision => revision.Number < newer.Number) ?? newer;
            if (older.Number > newer.Number)
                (older, newer) = (newer, older);
            carried = await Carried.ReadAsync(personId, newer.Id, closed.Token);
            await CompareAsync(personId);
        }
        catch (DbException)
        {
            error = L["Failed"];
        }
    }

    private async Task CompareAsync(Guid personId)
    {
        if (article is null || older is null || newer is null || older.Id == newer.Id)
            return;
        olderMarks = RevisionMarks.Of(await Claims.ReadAsync(personId, article.Id, older.Id, closed.Token));
        newerMarks = RevisionMarks.Of(await Claims.ReadAsync(personId, article.Id, newer.Id, closed.Token));
        await FoldAsync(personId);
    }

    private async Task FoldAsync(Guid personId) =>
        rows = await History.CompareAsync(personId, older!.Id, newer!.Id, new ShownRows(unfolded, ChosenClaim?.Place, most), closed.Token);

    private async Task FollowAsync()
    {
        if (closed.IsCancellationRequested)
            return;
        await ReadAsync();
        StateHasChanged();
    }

    private async Task UnfoldAsync(DifferenceRow fold)
    {
        unfolded.UnionWith(Enumerable.Range(fold.Index, Math.Min(fold.Folded, PageSize)));
        most += PageSize;
        await FoldAsync(await Session.FindPersonIdAsync());
    }

    private async Task MoreAsync()
    {
        most += PageSize;
        await FoldAsync(await Session.FindPersonIdAsync());
    }

    private string Name(RevisionLine revision) =>
        L["Revision", revision.Number, TimeZoneInfo.ConvertTime(revision.ImportedAt, Zone ?? TimeZoneInfo.Utc).ToString("d MMM, HH:mm", CultureInfo.CurrentCulture)];

    private Task Chosen(ChangeEventArgs change, Func<RevisionLine, Task> choose) =>
        int.TryParse(change.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && article?.Revisions.FirstOrDefault(revision => revision.Number == number) is { } revision
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
        var items = carried.Items;
        if (items.Count == 0)
            return;
        var here = items.ToList().FindIndex(claim => claim.Id == chosenId);
        await ChooseAsync(items[here < 0 ? (step > 0 ? 0 : items.Count - 1) : Math.Clamp(here + step, 0, items.Count - 1)]);
    }

    private async Task ChooseAsync(CarriedClaim claim)
    {
        chosenId = claim.Id;
        toChosen = true;
        shown = Math.Max(shown, carried.Items.ToList().IndexOf(claim) + 1);
        if (claim.Place is not null && older?.Id != newer?.Id)
            await FoldAsync(await Session.FindPersonIdAsync());
    }

    private static IReadOnlyList<RevisionAct> Acts(CarriedClaim claim) => RevisionActs.For(claim);

    private async Task PressAsync(RevisionAct act)
    {
        if (ChosenClaim is { } claim && IsCurrent && Acts(claim).Contains(act))
            await ActAsync(claim, act);
    }

    private async Task ActAsync(CarriedClaim claim, RevisionAct act)
    {
        var edges = act == RevisionAct.Place ? await script.CallAsync<int[]>("selected", host) : null;
        chosenId = claim.Id;
        if (!await Work.DoAsync(act, article!, newer!.Id, claim, edges is [var start, var end] ? new Text.Span(start, end) : null, closed.Token))
            return;
        var next = carried.Items.SkipWhile(one => one.Id != claim.Id).Skip(1).FirstOrDefault()?.Id;
        await ReadAsync();
        chosenId = carried.Items.Any(one => one.Id == claim.Id) ? claim.Id : next;
        toChosen = chosenId is not null;
    }
}
