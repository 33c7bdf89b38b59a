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
    private readonly ClaimDetail details;
    private readonly ArticleChanges changes;
    private readonly IDisposable subscription;
    private readonly Lock guard = new();
    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostArticles });

    public ArticleBoards(ArticleQuery articles, ClaimList claims, ClaimantList claimants, ClaimDetail details, ArticleChanges changes, FactFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        (this.articles, this.claims, this.claimants, this.details, this.changes) = (articles, claims, claimants, details, changes);
        subscription = feed.Subscribe(Forget);
    }

    /// <summary>An article as it is now; null when there is none that this person may see.</summary>
    public async Task<BoardView?> ReadAsync(Guid personId, int article, CancellationToken cancellation) =>
        await changes.FindSightAsync(personId, cancellation) is { } sight
            ? await Of(article, sight).ReadAsync(personId, null, cancellation)
            : null;

    /// <summary>The article of this number for everybody who sees so much.</summary>
    /// <param name="sight">As <see cref="FactCheck.Core.Storage.DeskView.Sight"/> has it.</param>
    public ArticleBoard Of(int article, string sight)
    {
        lock (guard)
        {
            if (kept.TryGetValue((article, sight), out ArticleBoard? found))
                return found!;

            var board = new ArticleBoard(article, articles, claims, claimants, details, changes);
            using var entry = kept.CreateEntry((article, sight));
            entry.Value = board;
            entry.Size = 1;
            entry.SlidingExpiration = Unused;
            return board;
        }
    }

    public void Dispose()
    {
        subscription.Dispose();
        kept.Dispose();
    }

    // What is shown carries people's names and sources, and no fact about these names the articles they stand in.
    private void Forget(IReadOnlyList<FactNotice> notices)
    {
        if (notices.Any(notice => notice.Kind is FactKinds.PersonChanged or FactKinds.SourceChanged or FactKinds.PublisherNoted
            or FactKinds.SourceMadeConfidential or FactKinds.SourceNoLongerConfidential))
            kept.Clear();
    }
}
