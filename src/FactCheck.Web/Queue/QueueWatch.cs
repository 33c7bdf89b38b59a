using FactCheck.Core.Audit;

namespace FactCheck.Web.Queue;

/// <summary>Tells an open queue that claims or people changed, whoever changed them; bursts come as one.</summary>
public sealed class QueueWatch : IDisposable
{
    private readonly Func<Task> tell;
    private readonly IDisposable subscription;
    private int told;

    /// <param name="tell">Called off the page's own thread, once until <see cref="Take"/> is called.</param>
    public QueueWatch(FactFeed feed, Func<Task> tell)
    {
        ArgumentNullException.ThrowIfNull(feed);
        this.tell = tell;
        subscription = feed.Subscribe(Hear);
    }

    /// <summary>From now on the next change is told again.</summary>
    public void Take() => Interlocked.Exchange(ref told, 0);

    public void Dispose() => subscription.Dispose();

    private void Hear(IReadOnlyList<FactNotice> notices)
    {
        if (notices.Any(Matters) && Interlocked.Exchange(ref told, 1) == 0)
            _ = tell();
    }

    private static bool Matters(FactNotice notice) => notice.ClaimId is not null
        || notice.ArticleId is not null
        || notice.Kind.StartsWith("person.", StringComparison.Ordinal)
        || notice.Kind.StartsWith("desk.", StringComparison.Ordinal);
}
