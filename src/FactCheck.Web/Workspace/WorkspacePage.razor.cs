using System.Globalization;
using FactCheck.Core.Articles;
using FactCheck.Core.Audit;
using FactCheck.Core.Claims;
using FactCheck.Text;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace FactCheck.Web.Workspace;

/// <summary>Where a reviewer spends the day: an article's text, its claims, and the claim in hand.</summary>
public sealed partial class WorkspacePage : IDisposable
{
    private readonly CancellationTokenSource closed = new();
    private ArticleText? text;
    private ClaimRows? rows;
    private ClaimPanel? panel;
    private VerdictSheet? verdict;
    private ArticleWatch? watch;
    private IReadOnlyList<KeyBinding> keys = [];
    private string steps = "";
    private IReadOnlyList<Crumb> parents = [];
    private Span? selected;
    private string? error;
    private string? opened;
    private bool missing;
    private bool listOpen;
    private bool panelOpen;
    private bool verdictOpen;
    private bool splitting;
    private bool settled;
    private (string Number, Guid? Thread, TimeZoneInfo? Zone)? asked;

    /// <summary>The article's number as shown, <c>A12</c>.</summary>
    [Parameter]
    public string Number { get; set; } = "";

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

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

    [CascadingParameter]
    private TimeZoneInfo? Zone { get; set; }

    private string Covered => State.Article is { SentencesTotal: > 0 } article
        ? (article.SentencesCovered / (double)article.SentencesTotal).ToString("P0", CultureInfo.CurrentCulture)
        : "–";

    private string Meta => State.Article is { } article
        ? string.Join(" · ", new[] { article.Byline, article.Publication, ProductWords.Day(article.Published), L["Revision", article.RevisionNumber].Value }
            .Where(part => !string.IsNullOrWhiteSpace(part)))
        : "";

    private string PanelName => State.Chosen is { } claim && State.Article is { } article ? L["ClaimNamed", Work.Name(article, claim)] : L["Claim"];

    private string Place => State.Place is var place and >= 0 ? L["Place", place + 1, State.Shown.Length] : "";

    public void Dispose()
    {
        discussed?.Dispose();
        watch?.Dispose();
        closed.Cancel();
    }

    protected override void OnInitialized()
    {
        address = new OwnAddress(Navigation);
        parents = [new Crumb(L["Articles"], DeskRoutes.Articles)];
        keys = Keys();
        steps = string.Join(' ', keys.Where(binding => binding.Repeats).Select(binding => binding.Key));
    }

    // The page comes alive so soon after its frame that its content is read once, then: sent twice, it would come later.
    protected override async Task OnParametersSetAsync()
    {
        if (!RendererInfo.IsInteractive)
            return;
        var before = asked;
        asked = (Number, Thread, Zone);
        if (opened != Number)
            await OpenAsync();
        var leads = !address.IsBehind && FollowAddress();
        confirms = asked == before && !leads;
        if (leads && Named(Claim)?.Id is var wanted && wanted != State.ChosenId)
            await State.ChooseAsync(wanted, closed.Token);
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
        _ = ReadAheadAfterOpeningAsync();
        await FollowDiscussionAsync();
        watch?.Dispose();
        watch = State.Article is { } article ? new ArticleWatch(Feed, article.Id, () => InvokeAsync(FollowAsync)) : null;
    }

    private async Task FollowAsync()
    {
        if (closed.IsCancellationRequested || watch is null)
            return;
        var before = State.Article?.RevisionNumber;
        if (!await State.RefreshAsync(watch.Take(), closed.Token))
            return;
        if (State.Article?.RevisionNumber is { } now && now != before)
        {
            await State.ChooseAsync(State.ChosenId, closed.Token);
            TextWork.OfferRevision(now, () => Navigation.NavigateTo(DeskRoutes.ToRevisions(Number)));
        }

        StateHasChanged();
    }

    private void Select(Span? span) => selected = span;

    private async Task ShowStretchAsync(Guid id)
    {
        if (State.Article is { } article && article.Stretches.FirstOrDefault(stretch => stretch.Id == id) is { } stretch)
            TextWork.Offer(article, State.PersonId, stretch);
        else if (State.Line(id) is not null)
            await ChooseAsync(id);
    }

    private async Task ActAsync(ClaimAction action)
    {
        if (State is not { Article: { } article, Chosen: { } claim })
            return;
        if (await Work.DoAsync(action, article, claim, State.NearestFirst(claim.Id), State.PersonId, Zone, closed.Token))
            await State.RefreshAsync([claim.Id], closed.Token);
    }

    private async Task TakeAsync(Guid claimId)
    {
        await ChooseAsync(claimId);
        await ActAsync(ClaimAction.Take);
    }

    private Task RefreshChosenAsync() => State.ChosenId is { } id ? State.RefreshAsync([id], closed.Token) : Task.CompletedTask;
}
