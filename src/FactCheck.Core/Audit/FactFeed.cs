using System.Globalization;

namespace FactCheck.Core.Audit;

/// <summary>That something changed: where to look, never what it says.</summary>
public sealed record FactNotice(long Sequence, string Kind, Guid SubjectId, Guid? ArticleId, Guid? ClaimId, Guid ActorId);

/// <summary>Tells open pages that facts were added, whoever added them, in this process or beside it.</summary>
public sealed class FactFeed
{
    private readonly Lock guard = new();
    private readonly List<Action<IReadOnlyList<FactNotice>>> listeners = [];
    private TaskCompletionSource wake = NewWake();

    /// <summary>Calls back with each batch of new facts, off the caller's own thread but in its culture; dispose to stop.</summary>
    public IDisposable Subscribe(Action<IReadOnlyList<FactNotice>> listener)
    {
        var (culture, language) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        void Hear(IReadOnlyList<FactNotice> notices)
        {
            // What is read and rendered from here on is for whoever subscribed: the process may have another culture.
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, language);
            listener(notices);
        }

        lock (guard)
            listeners.Add(Hear);
        return new Subscription(this, Hear);
    }

    /// <summary>Says that this process just committed something.</summary>
    internal void Wake() => Interlocked.Exchange(ref wake, NewWake()).TrySetResult();

    /// <summary>Completes on the next <see cref="Wake"/>.</summary>
    internal Task Woken => Volatile.Read(ref wake).Task;

    /// <summary>Hands new facts to every listener.</summary>
    internal void Publish(IReadOnlyList<FactNotice> notices)
    {
        Action<IReadOnlyList<FactNotice>>[] now;
        lock (guard)
            now = [.. listeners];
        var (culture, language) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            foreach (var listener in now)
                listener(notices);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, language);
        }
    }

    private static TaskCompletionSource NewWake() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Subscription(FactFeed feed, Action<IReadOnlyList<FactNotice>> listener) : IDisposable
    {
        public void Dispose()
        {
            lock (feed.guard)
                feed.listeners.Remove(listener);
        }
    }
}
