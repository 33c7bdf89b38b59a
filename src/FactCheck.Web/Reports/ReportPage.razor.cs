using System.Data.Common;
using FactCheck.Core.Articles;
using FactCheck.Core.Audit;
using FactCheck.Core.Gate;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Reports;

/// <summary>An article's report: headline, summary and order on one side, what comes out on the other; exports.</summary>
public sealed partial class ReportPage : IDisposable
{
    private readonly CancellationTokenSource closed = new();
    private ShownReport? shown;
    private IDisposable? following;
    private string? opened;
    private string? error;
    private int article;
    private int told;
    private bool missing;

    /// <summary>The article's number as shown, <c>A12</c>.</summary>
    [Parameter]
    public string Number { get; set; } = "";

    /// <summary>The reader's zone; comes from the shell.</summary>
    [CascadingParameter]
    private TimeZoneInfo? Zone { get; set; }

    [Inject]
    private ReportEditing Editing { get; set; } = default!;

    [Inject]
    private ReportPreview Preview { get; set; } = default!;

    [Inject]
    private DeskSession Session { get; set; } = default!;

    [Inject]
    private FactFeed Feed { get; set; } = default!;

    private IReadOnlyList<Crumb> Parents =>
    [
        new Crumb(L["Articles"], DeskRoutes.Articles),
        new Crumb(shown?.Model.Article.Title ?? Number, DeskRoutes.ToArticle(Number)),
    ];

    private string NotIn => shown is not { Model: var model } ? "" : string.Join(" ", new[]
    {
        model.StillBeingChecked switch { 0 => null, 1 => L["StillOne"].Value, var count => L["Still", count].Value },
        model.SetAside switch { 0 => null, 1 => L["AsideOne"].Value, var count => L["Aside", count].Value },
        L["Never"].Value,
    }.OfType<string>());

    public void Dispose()
    {
        following?.Dispose();
        pause?.Dispose();
        closed.Cancel();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (opened == Number)
            return;
        opened = Number;
        missing = !ArticleNumber.TryParse(Number, out article);
        if (!missing)
            await OpenAsync();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            following = Feed.Subscribe(Hear);
    }

    private Task OpenAsync() => ReadSafelyAsync(async () =>
    {
        missing = !await Editing.OpenAsync(article, closed.Token);
        if (!missing)
            await ShowAsync();
    });

    private async Task ShowAsync() =>
        shown = await Preview.ReadAsync(await Session.FindPersonIdAsync(), article, closed.Token);

    private Task AgainAsync() => Editing.Dirty ? SaveAsync() : OpenAsync();

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

    private void Hear(IReadOnlyList<FactNotice> notices)
    {
        var ours = notices.Any(notice => notice.ArticleId == Editing.ArticleId && notice.Kind != FactKinds.ReportExported);
        if (ours && Interlocked.Exchange(ref told, 1) == 0)
            _ = InvokeAsync(FollowAsync);
    }

    private async Task FollowAsync()
    {
        Interlocked.Exchange(ref told, 0);
        if (closed.IsCancellationRequested || saving)
            return;
        await ReadSafelyAsync(async () =>
        {
            await Editing.FollowAsync(article, closed.Token);
            await ShowAsync();
        });
        if (!closed.IsCancellationRequested)
            StateHasChanged();
    }
}
