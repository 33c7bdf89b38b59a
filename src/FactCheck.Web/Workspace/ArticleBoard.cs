using FactCheck.Core.Claims;
using ArticleQuery = FactCheck.Core.Articles.ArticleText;

namespace FactCheck.Web.Workspace;

/// <summary>
/// One article for all who see the same of it: what changed is read once, by whichever page asks first, and the others get
/// what it read. The record says what changed, so nothing that was committed before somebody asks is missed.
/// </summary>
internal sealed class ArticleBoard(int number, ArticleQuery articles, ClaimList claims, ClaimantList claimants, ArticleChanges changes)
    : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private BoardView? shown;
    private long sequence;

    /// <summary>The article as it is now; null when there is none to be seen.</summary>
    public async Task<BoardView?> ReadAsync(Guid personId, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            return shown = shown is null ? await ReadAllAsync(personId, cancellation) : await FollowAsync(shown, personId, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<BoardView?> ReadAllAsync(Guid personId, CancellationToken cancellation)
    {
        if (await articles.FindAsync(personId, number, cancellation) is not { } article)
            return null;

        // What happens while the claims are read is read once more the next time, never missed.
        var last = await changes.FindLastAsync(personId, article.Id, cancellation);
        var read = new BoardView(
            article,
            [.. await claims.ReadAsync(personId, article.Id, article.RevisionId, cancellation)],
            await claimants.ReadAsync(personId, article.Id, cancellation),
            shown);
        sequence = last;
        return read;
    }

    private async Task<BoardView?> FollowAsync(BoardView before, Guid personId, CancellationToken cancellation)
    {
        var change = await changes.ReadSinceAsync(personId, before.Article.Id, sequence, cancellation);
        if (!change.Any)
            return before;
        if (change.Everything || await articles.FindAsync(personId, number, cancellation) is not { } article
            || article.RevisionId != before.Article.RevisionId)
            return await ReadAllAsync(personId, cancellation);

        var read = before.With(
            article,
            change.Claims,
            change.Claims.Count == 0 ? [] : await claims.ReadAsync(personId, article.Id, article.RevisionId, change.Claims, cancellation),
            change.Speakers ? await claimants.ReadAsync(personId, article.Id, cancellation) : null);
        sequence = change.Sequence;
        return read;
    }
}
