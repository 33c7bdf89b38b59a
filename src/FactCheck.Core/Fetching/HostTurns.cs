namespace FactCheck.Core.Fetching;

/// <summary>Sees to it that no site is asked twice at a time: who comes second waits until the first has its answer.</summary>
internal sealed class HostTurns
{
    private readonly Lock guard = new();
    private readonly Dictionary<string, Line> lines = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the turn at a host; dispose what comes back to hand it on.</summary>
    public async Task<IDisposable> EnterAsync(string host, CancellationToken cancellation)
    {
        Line line;
        lock (guard)
        {
            if (!lines.TryGetValue(host, out line!))
                lines[host] = line = new Line();
            line.People++;
        }

        try
        {
            await line.Turn.WaitAsync(cancellation);
            return new Held(this, host, line);
        }
        catch
        {
            Leave(host, line);
            throw;
        }
    }

    private void Leave(string host, Line line)
    {
        lock (guard)
        {
            line.People--;
            if (line.People == 0 && lines.Remove(host))
                line.Turn.Dispose();
        }
    }

    private sealed class Line
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public int People { get; set; }
    }

    private sealed class Held(HostTurns turns, string host, Line line) : IDisposable
    {
        private Line? held = line;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref held, null) is not { } mine)
                return;
            mine.Turn.Release();
            turns.Leave(host, mine);
        }
    }
}
