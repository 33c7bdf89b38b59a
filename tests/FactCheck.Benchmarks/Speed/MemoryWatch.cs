namespace FactCheck.Benchmarks.Speed;

/// <summary>Watches what an app and the processes it started hold, until it is stopped.</summary>
internal sealed class MemoryWatch : IAsyncDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(10);

    private readonly CancellationTokenSource stop = new();
    private readonly Task watching;
    private double most;
    private double mostOfChildren;

    private MemoryWatch(RunningApp app) => watching = Task.Run(() => WatchAsync(app));

    public static MemoryWatch Start(RunningApp app) => new(app);

    /// <summary>The most each held, in MiB.</summary>
    public async Task<(double App, double Children)> StopAsync()
    {
        await stop.CancelAsync();
        await watching;
        return (most, mostOfChildren);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        stop.Dispose();
    }

    private async Task WatchAsync(RunningApp app)
    {
        while (!stop.IsCancellationRequested)
        {
            most = Math.Max(most, app.ReadMemory());
            mostOfChildren = Math.Max(mostOfChildren, app.ReadMemoryOfChildren());
            await Task.Delay(Every);
        }
    }
}
