namespace FactCheck.Core.Articles.Splitting;

/// <summary>
/// What is known of the splittings of this process alone: which text is being read and how much of it. What is stored of them,
/// the record says.
/// </summary>
public sealed class SplitBoard
{
    private readonly Lock guard = new();
    private readonly Dictionary<Guid, Read> reading = [];
    private readonly List<(Guid ArticleId, Action Heard)> listeners = [];
    private TaskCompletionSource wake = NewWake();

    /// <summary>The share of the article's text that is read, 0 to 1; null when it is not being split right now.</summary>
    public double? ShareRead(Guid articleId)
    {
        lock (guard)
            return reading.TryGetValue(articleId, out var read) ? read.Share : null;
    }

    /// <summary>Calls back, on no particular thread, when more of the article's text is read; dispose to stop.</summary>
    public IDisposable Subscribe(Guid articleId, Action heard)
    {
        var entry = (articleId, heard);
        lock (guard)
            listeners.Add(entry);
        return new Ending(() =>
        {
            lock (guard)
                listeners.Remove(entry);
        });
    }

    /// <summary>Says that there is something to split.</summary>
    internal void Wake() => Interlocked.Exchange(ref wake, NewWake()).TrySetResult();

    /// <summary>Completes on the next <see cref="Wake"/>.</summary>
    internal Task Woken => Volatile.Read(ref wake).Task;

    /// <summary>Notes that an article is being split; dispose when it is not any more.</summary>
    internal Read Begin(Guid articleId, CancellationToken stopping)
    {
        var read = new Read(this, articleId, stopping);
        lock (guard)
            reading[articleId] = read;
        Tell(articleId);
        return read;
    }

    /// <summary>Has the reading of an article stop at once.</summary>
    internal void Cancel(Guid articleId)
    {
        lock (guard)
            reading.GetValueOrDefault(articleId)?.Stop();
    }

    private void Tell(Guid articleId)
    {
        List<Action> now;
        lock (guard)
            now = listeners.FindAll(one => one.ArticleId == articleId).ConvertAll(one => one.Heard);
        now.ForEach(heard => heard());
    }

    private static TaskCompletionSource NewWake() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>One article that is being split.</summary>
    internal sealed class Read : IProgress<double>, IDisposable
    {
        private readonly SplitBoard board;
        private readonly Guid articleId;
        private readonly CancellationTokenSource source;

        public Read(SplitBoard board, Guid articleId, CancellationToken stopping)
        {
            (this.board, this.articleId) = (board, articleId);
            source = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        }

        public double Share { get; private set; }

        public CancellationToken Cancellation => source.Token;

        public void Report(double value)
        {
            lock (board.guard)
                Share = value;
            board.Tell(articleId);
        }

        public void Stop() => source.Cancel();

        public void Dispose()
        {
            lock (board.guard)
                board.reading.Remove(articleId);
            source.Dispose();
            board.Tell(articleId);
        }
    }

    private sealed class Ending(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
