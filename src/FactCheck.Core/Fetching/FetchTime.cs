namespace FactCheck.Core.Fetching;

/// <summary>The time one fetch may take in all. Standing in line for a host does not count.</summary>
internal sealed class FetchTime(TimeSpan within, TimeProvider time) : IDisposable
{
    private readonly CancellationTokenSource source = new(within, time);
    private TimeSpan left = within;
    private long since = time.GetTimestamp();

    /// <summary>Cancelled when the time is up.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>Whether it is up.</summary>
    public bool IsUp => source.IsCancellationRequested;

    /// <summary>Waits for something that does not count.</summary>
    public async Task<T> PauseAsync<T>(Task<T> wait)
    {
        left -= time.GetElapsedTime(since);
        source.CancelAfter(Timeout.InfiniteTimeSpan);
        try
        {
            return await wait;
        }
        finally
        {
            since = time.GetTimestamp();
            source.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        }
    }

    public void Dispose() => source.Dispose();
}
