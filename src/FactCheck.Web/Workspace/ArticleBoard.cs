using FactCheck.Core.Claims;
using FactCheck.Core.People;
using ArticleQuery = FactCheck.Core.Articles.ArticleText;

namespace FactCheck.Web.Workspace;

/// <summary>
/// One article for all who see the same of it: what changed is read once, by whichever page asks first, and the others get
/// what it read. The record says what changed, so nothing that was committed before somebody asks is missed.
/// </summary>
public sealed class ArticleBoard(
    int number, ArticleQuery articles, ClaimList claims, ClaimantList claimants, ClaimDetail details, ArticleChanges changes) : IDisposable
{
    private const int MostClaims = 200;

    private readonly Dictionary<Guid, SharedClaim?> inHand = [];
    private readonly SemaphoreSlim turn = new(1);
    private BoardView? shown;

    /// <summary>The article as it is now; null when there is none to be seen.</summary>
    /// <param name="atLeast">A fact up to which is enough: what was read already is not asked for again. Null for all there is.</param>
    public async Task<BoardView?> ReadAsync(Guid personId, long? atLeast, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            if (shown is not null && shown.Sequence >= atLeast)
                return shown;
            return shown = shown is null ? await ReadAllAsync(personId, cancellation) : await FollowAsync(shown, personId, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>A claim as of the last reading of the article, with what this person may do; null when there is none to be seen.</summary>
    public async Task<ClaimView?> ReadClaimAsync(Standing viewer, Guid claimId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        await turn.WaitAsync(cancellation);
        try
        {
            if (!inHand.TryGetValue(claimId, out var claim))
            {
                if (inHand.Count >= MostClaims)
                    inHand.Clear();
                inHand[claimId] = claim = await details.FindSharedAsync(viewer.PersonId, claimId, cancellation);
            }

            return claim?.For(viewer);
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
            shown)
        {
            Sequence = last,
        };
        inHand.Clear();
        return read;
    }

    private async Task<BoardView?> FollowAsync(BoardView before, Guid personId, CancellationToken cancellation)
    {
        var change = await changes.ReadSinceAsync(personId, before.Article.Id, before.Sequence, cancellation);
        if (!change.Any)
            return before;
        if (change.Everything || await articles.FindAsync(personId, number, cancellation) is not { } article
            || article.RevisionId != before.Article.RevisionId)
            return await ReadAllAsync(personId, cancellation);

        var read = before.With(
            change.Sequence,
            article,
            change.Claims,
            change.Claims.Count == 0 ? [] : await claims.ReadAsync(personId, article.Id, article.RevisionId, change.Claims, cancellation),
            change.Speakers ? await claimants.ReadAsync(personId, article.Id, cancellation) : null);
        foreach (var claim in change.Claims)
            inHand.Remove(claim);
        return read;
    }
}
