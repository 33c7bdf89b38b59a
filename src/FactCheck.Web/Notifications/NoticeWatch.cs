using FactCheck.Core.Audit;
using FactCheck.Core.Notifications;

namespace FactCheck.Web.Notifications;

/// <summary>Tells an open page that somebody may have been told something; bursts come as one.</summary>
public sealed class NoticeWatch : IDisposable
{
    private readonly Action tell;
    private readonly IDisposable subscription;
    private int told;

    /// <param name="tell">Called off the page's own thread, once until <see cref="Take"/> is called.</param>
    public NoticeWatch(FactFeed feed, Action tell)
    {
        ArgumentNullException.ThrowIfNull(feed);
        this.tell = tell;
        subscription = feed.Subscribe(Hear);
    }

    /// <summary>From now on the next fact is told again.</summary>
    public void Take() => Interlocked.Exchange(ref told, 0);

    public void Dispose() => subscription.Dispose();

    private void Hear(IReadOnlyList<FactNotice> notices)
    {
        if (notices.Any(notice => NoticeFacts.MayChange(notice.Kind)) && Interlocked.Exchange(ref told, 1) == 0)
            tell();
    }
}
