using FactCheck.Core.Audit;
using FactCheck.Web.Live;

namespace FactCheck.Web.Workspace;

/// <summary>What happened to an article.</summary>
/// <param name="Claims">The claims that changed; empty when only the article did.</param>
/// <param name="Sequence">The last fact of it.</param>
public sealed record HeardChanges(IReadOnlyCollection<Guid> Claims, long Sequence);

/// <summary>Tells an open page which claims of its article changed, whoever changed them; bursts come as one.</summary>
public sealed class ArticleWatch : IDisposable
{
    private readonly Lock guard = new();
    private readonly Guid articleId;
    private readonly Func<Task> tell;
    private readonly IDisposable subscription;
    private HashSet<Guid> changed = [];
    private long last;
    private Stage stage = Stage.Quiet;

    /// <param name="tell">Called off the page's own thread, once until <see cref="Take"/> is called.</param>
    public ArticleWatch(FactFeed feed, Guid articleId, Func<Task> tell)
    {
        ArgumentNullException.ThrowIfNull(feed);
        this.articleId = articleId;
        this.tell = tell;
        subscription = feed.Subscribe(Hear);
    }

    private enum Stage
    {
        Quiet,
        Gathering,
        Told,
    }

    /// <summary>What changed since it was last asked.</summary>
    public HeardChanges Take()
    {
        lock (guard)
        {
            var taken = changed;
            changed = [];
            stage = Stage.Quiet;
            return new HeardChanges(taken, last);
        }
    }

    public void Dispose() => subscription.Dispose();

    private void Hear(IReadOnlyList<FactNotice> notices)
    {
        var ours = notices.Where(notice => notice.ArticleId == articleId).ToList();
        if (ours.Count == 0)
            return;

        var gathers = SuggestionBurst.IsAll(ours);
        lock (guard)
        {
            changed.UnionWith(ours.Select(notice => notice.ClaimId).OfType<Guid>());
            last = ours[^1].Sequence;
            if (stage == Stage.Told || (stage == Stage.Gathering && gathers))
                return;
            stage = gathers ? Stage.Gathering : Stage.Told;
        }

        _ = gathers ? TellLaterAsync() : tell();
    }

    private async Task TellLaterAsync()
    {
        await Task.Delay(SuggestionBurst.Gathering);
        lock (guard)
        {
            if (stage != Stage.Gathering)
                return;
            stage = Stage.Told;
        }

        await tell();
    }
}
