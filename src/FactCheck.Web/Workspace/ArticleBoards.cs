using FactCheck.Core.Audit;
using FactCheck.Core.Claims;
using FactCheck.Core.Gate;
using Microsoft.Extensions.Caching.Memory;
using ArticleQuery = FactCheck.Core.Articles.ArticleText;

namespace FactCheck.Web.Workspace;

/// <summary>The articles that are open somewhere, each read once for everybody who sees the same of it.</summary>
public sealed class ArticleBoards : IDisposable
{
    private const int MostArticles = 32;

    private static readonly TimeSpan Unused = TimeSpan.FromMinutes(20);

    private readonly ArticleQuery articles;
    private readonly ClaimList claims;
    private readonly ClaimantList claimants;
    private readonly ArticleChanges changes;
    private readonly IDisposable subscription;
    private readonly Lock guard = new();
    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostArticles });

    public ArticleBoards(ArticleQuery articles, ClaimList claims, ClaimantList claimants, ArticleChanges changes, FactFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        (this.articles, this.claims, this.claimants, this.changes) = (articles, claims, claimants, changes);
        subscription = feed.Subscribe(Forget);
    }

    /// <summary>An article as it is now; null when there is none that this person may see.</summary>
    public async Task<BoardView?> ReadAsync(Guid personId, int article, CancellationToken cancellation) =>
        await changes.FindSightAsync(personId, cancellation) is { } sight
            ? await Board(article, sight).ReadAsync(personId, cancellation)
            : null;

    public void Dispose()
    {
        subscription.Dispose();
        kept.Dispose();
    }

    private ArticleBoard Board(int article, string sight)
    {
        lock (guard)
        {
            if (kept.TryGetValue((article, sight), out ArticleBoard? found))
                return found!;

            var board = new ArticleBoard(article, articles, claims, claimants, changes);
            using var entry = kept.CreateEntry((article, sight));
            entry.Value = board;
            entry.Size = 1;
            entry.SlidingExpiration = Unused;
            return board;
        }
    }

    // The lines carry people's names, and no fact about a person names the articles they work on.
    private void Forget(IReadOnlyList<FactNotice> notices)
    {
        if (notices.Any(notice => notice.Kind == FactKinds.PersonChanged))
            kept.Clear();
    }
}
