using System.Data.Common;
using System.Globalization;
using FactCheck.Core.Audit;
using FactCheck.Core.Notifications;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Notifications;

/// <summary>How many notices are new, on every page, at once; leads to them.</summary>
public sealed partial class NoticeBell : IDisposable
{
    private readonly CancellationTokenSource closed = new();
    private NoticeWatch? watch;
    private int count;
    private string heard = "";

    [Inject]
    private NoticeList Notices { get; set; } = default!;

    [Inject]
    private NoticeNews News { get; set; } = default!;

    [Inject]
    private DeskSession Session { get; set; } = default!;

    [Inject]
    private FactFeed Feed { get; set; } = default!;

    private string Figure => count >= NoticeList.MostCounted ? "99+" : count.ToString(CultureInfo.CurrentCulture);

    private string Name => count == 0 ? L["Notices"] : L["NoticesNew", Figure];

    public void Dispose()
    {
        watch?.Dispose();
        News.Changed -= Refresh;
        closed.Cancel();
    }

    protected override async Task OnInitializedAsync()
    {
        if (!RendererInfo.IsInteractive)
            return;
        News.Changed += Refresh;
        watch = new NoticeWatch(Feed, Refresh);
        await ReadAsync();
    }

    private void Refresh() => _ = InvokeAsync(async () =>
    {
        if (closed.IsCancellationRequested)
            return;
        watch?.Take();
        var before = count;
        await ReadAsync();
        heard = count > before ? L["Came"] : "";
        StateHasChanged();
    });

    private async Task ReadAsync()
    {
        try
        {
            count = await Notices.CountNewAsync(await Session.FindPersonIdAsync(), closed.Token);
        }
        catch (Exception failure) when (failure is DbException or OperationCanceledException)
        {
            // The figure stays as it was; the page of notices itself says what it cannot read.
        }
    }
}
