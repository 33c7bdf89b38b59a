using System.Data.Common;
using FactCheck.Core.Articles;
using FactCheck.Core.Audit;
using FactCheck.Web.Articles;
using FactCheck.Web.Live;
using FactCheck.Web.Shell;
using FactCheck.Web.Workspace;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace FactCheck.Web.Home;

/// <summary>The desk's first page: what waits for whom.</summary>
public sealed partial class DeskHome : IDisposable
{
    private readonly CancellationTokenSource closed = new();
    private readonly HashSet<Guid> busy = [];
    private IReadOnlyList<KeyBinding> keys = [];
    private RowKeys? rowKeys;
    private FactFollower? follower;
    private string? error;

    /// <summary>What the page shows; kept from the first rendering, so that it is not read twice.</summary>
    [PersistentState]
    public DeskPage? Page { get; set; }

    [Inject]
    private DeskOverview Overview { get; set; } = default!;

    [Inject]
    private DeskSession Session { get; set; } = default!;

    [Inject]
    private ClaimActions Claims { get; set; } = default!;

    [Inject]
    private ArticleActions Articles { get; set; } = default!;

    [Inject]
    private FactFeed Feed { get; set; } = default!;

    [Inject]
    private CalmReading Calm { get; set; } = default!;

    [Inject]
    private DeskCounts Counts { get; set; } = default!;

    [Inject]
    private IStringLocalizer<DeskHome> L { get; set; } = default!;

    private EventCallback<DeskClaim> Take => EventCallback.Factory.Create<DeskClaim>(this, TakeAsync);

    private EventCallback<ArticleRow> Split => EventCallback.Factory.Create<ArticleRow>(this, SplitAsync);

    /// <inheritdoc/>
    public void Dispose()
    {
        follower?.Dispose();
        closed.Cancel();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        keys =
        [
            KeyBinding.To(this, "t", L["TakeKey"], () => rowKeys?.PressAsync("t") ?? Task.CompletedTask),
            KeyBinding.To(this, "Ctrl+z", L["UndoKey"], UndoAsync),
        ];
        follower = new FactFollower(Feed, notice => notice.ArticleId is not null, () => Calm.ReadAsync(() => InvokeAsync(FollowAsync)));
        if (Page is null)
            await ReadAsync();
        else
            Counts.ShowQueue(Page.WaitingTotal);
    }

    private async Task ReadAsync()
    {
        try
        {
            Page = await Overview.ReadAsync(await Session.FindPersonIdAsync(), closed.Token);
            error = null;
            Counts.ShowQueue(Page.WaitingTotal);
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

    private Task TakeAsync(DeskClaim claim) => OnceAsync(claim.Id, async () => await Claims.AssignAsync(
        claim.Id,
        claim.PlanningVersion,
        await Session.FindPersonIdAsync(),
        L["Taken", ArticleNumber.Format(claim.ArticleNumber, claim.Number)],
        closed.Token));

    private Task SplitAsync(ArticleRow article) =>
        OnceAsync(article.Id, () => Articles.SplitAsync(article.Id, article.Number, closed.Token));

    private async Task OnceAsync(Guid subject, Func<Task> act)
    {
        if (!busy.Add(subject))
            return;

        try
        {
            await act();
            await ReadAsync();
        }
        finally
        {
            busy.Remove(subject);
        }
    }

    private async Task UndoAsync()
    {
        await Claims.UndoAsync(closed.Token);
        await ReadAsync();
    }
}
