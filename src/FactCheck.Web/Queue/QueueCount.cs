using System.Data.Common;
using FactCheck.Core.Audit;
using FactCheck.Core.Verdicts;
using FactCheck.Web.Live;
using FactCheck.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Queue;

/// <summary>Keeps the figure beside the queue's place in the navigation right on every page; shows nothing itself.</summary>
public sealed class QueueCount : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource closed = new();
    private QueueWatch? watch;

    [Inject]
    private SignOffQueue Queue { get; set; } = default!;

    [Inject]
    private DeskSession Session { get; set; } = default!;

    [Inject]
    private DeskCounts Counts { get; set; } = default!;

    [Inject]
    private FactFeed Feed { get; set; } = default!;

    [Inject]
    private CalmReading Calm { get; set; } = default!;

    public void Dispose()
    {
        watch?.Dispose();
        closed.Cancel();
    }

    protected override async Task OnInitializedAsync()
    {
        if (!RendererInfo.IsInteractive)
            return;
        watch = new QueueWatch(Feed, () => Calm.ReadAsync(() => InvokeAsync(FollowAsync)));
        await ReadAsync();
    }

    private async Task FollowAsync()
    {
        if (closed.IsCancellationRequested || watch is null)
            return;
        watch.Take();
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        try
        {
            var page = await Queue.ReadAsync(await Session.FindPersonIdAsync(), null, 1, closed.Token);
            Counts.ShowQueue(page.Waiting);
        }
        catch (Exception failure) when (failure is DbException or OperationCanceledException)
        {
            // The figure stays as it was; the queue itself says what it cannot read.
        }
    }
}
