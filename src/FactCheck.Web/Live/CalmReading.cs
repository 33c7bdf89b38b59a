using System.Diagnostics;
using FactCheck.Core.Audit;

namespace FactCheck.Web.Live;

/// <summary>
/// Has the lists that follow what others do read one after the other, with a pause as long as the reading took: two hundred open
/// lists never keep the server from whoever works on an article.
/// </summary>
public sealed class CalmReading : IDisposable
{
    /// <summary>A page that answers no sooner, its connection may be gone, keeps nobody waiting longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>So long after a change whoever works on what changed goes first.</summary>
    private static readonly TimeSpan Deference = TimeSpan.FromMilliseconds(250);

    private readonly SemaphoreSlim turn = new(1);
    private readonly IDisposable subscription;
    private long changed = Stopwatch.GetTimestamp();

    public CalmReading(FactFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        subscription = feed.Subscribe(_ => Volatile.Write(ref changed, Stopwatch.GetTimestamp()));
    }

    /// <summary>Reads when it is its turn.</summary>
    public async Task ReadAsync(Func<Task> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        await turn.WaitAsync();
        Task reading;
        try
        {
            await DeferAsync();
            var begun = Stopwatch.GetTimestamp();
            reading = read();
            await Task.WhenAny(reading, Task.Delay(Patience));
            await Task.Delay(Stopwatch.GetElapsedTime(begun));
        }
        finally
        {
            turn.Release();
        }

        await reading;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        subscription.Dispose();
        turn.Dispose();
    }

    // Once for each reading, so that lists come forward also where something changes all the time.
    private async Task DeferAsync()
    {
        var left = Deference - Stopwatch.GetElapsedTime(Volatile.Read(ref changed));
        if (left > TimeSpan.Zero)
            await Task.Delay(left);
    }
}
