using FactCheck.Core.Audit;

namespace FactCheck.Web.Live;

/// <summary>Has an open page read again when something it shows has changed; a burst of changes is read once or twice, not each.</summary>
public sealed class FactFollower : IDisposable
{
    private readonly Lock guard = new();
    private readonly Func<FactNotice, bool> concerns;
    private readonly Func<Task> read;
    private readonly IDisposable subscription;
    private bool reading;
    private bool again;
    private bool stopped;

    /// <param name="concerns">Whether a change matters to the page.</param>
    /// <param name="read">Called off the page's own thread, never twice at a time.</param>
    public FactFollower(FactFeed feed, Func<FactNotice, bool> concerns, Func<Task> read)
    {
        ArgumentNullException.ThrowIfNull(feed);
        this.concerns = concerns;
        this.read = read;
        subscription = feed.Subscribe(Hear);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (guard)
            stopped = true;
        subscription.Dispose();
    }

    private void Hear(IReadOnlyList<FactNotice> notices)
    {
        var ours = notices.Where(concerns).ToList();
        if (ours.Count == 0)
            return;

        lock (guard)
        {
            again = true;
            if (reading)
                return;
            reading = true;
        }

        _ = ReadAsync(SuggestionBurst.IsAll(ours) ? SuggestionBurst.Gathering : TimeSpan.Zero);
    }

    private async Task ReadAsync(TimeSpan gathering)
    {
        try
        {
            await Task.Delay(gathering);
            while (Next())
                await read();
        }
        finally
        {
            lock (guard)
                reading = false;
        }
    }

    private bool Next()
    {
        lock (guard)
        {
            var next = again && !stopped;
            again = false;
            if (!next)
                reading = false;
            return next;
        }
    }
}
