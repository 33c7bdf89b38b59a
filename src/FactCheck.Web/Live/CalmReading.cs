using FactCheck.Core.Audit;
using FactCheck.Core.Gate;

namespace FactCheck.Web.Live;

/// <summary>
/// Has the lists that follow what others do read calmly: two hundred open lists never keep the server from whoever works on an
/// article.
/// </summary>
public sealed class CalmReading : IDisposable
{
    /// <summary>So long after a change whoever works on what changed goes first.</summary>
    private static readonly TimeSpan Deference = TimeSpan.FromMilliseconds(250);

    private readonly TimeProvider clock;
    private readonly CalmTurn turn;
    private readonly IDisposable subscription;
    private long changed;

    public CalmReading(FactFeed feed, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(clock);
        this.clock = clock;
        turn = new CalmTurn(clock);
        changed = clock.GetTimestamp();
        subscription = feed.Subscribe(_ => Volatile.Write(ref changed, clock.GetTimestamp()));
    }

    /// <summary>Reads when it is its turn.</summary>
    public Task ReadAsync(Func<Task> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return turn.TakeAsync(
            async () =>
            {
                await read();
                return true;
            },
            CancellationToken.None,
            DeferAsync);
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
        var left = Deference - clock.GetElapsedTime(Volatile.Read(ref changed));
        if (left > TimeSpan.Zero)
            await Task.Delay(left, clock);
    }
}
