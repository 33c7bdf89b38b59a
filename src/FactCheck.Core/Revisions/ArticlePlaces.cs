using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Discussion;
using FactCheck.Core.Storage;
using FactCheck.Text;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Revisions;

/// <summary>Everything that stands somewhere in an article's texts: passages of its claims, whatever their state, stretches set aside, and what comments point at.</summary>
internal static class ArticlePlaces
{
    /// <summary>
    /// Whether something stands in an older text of these articles that nobody looked for in the current one: it was not there when
    /// that came in.
    /// </summary>
    public static Task<bool> LacksAnchorsAsync(DeskContext database, IReadOnlyList<Guid> articleIds, CancellationToken cancellation)
    {
        var passages =
            from claim in database.Claims
            join article in database.Articles on claim.ArticleId equals article.Id
            from passage in claim.Passages
            where articleIds.Contains(article.Id)
            select new { article.CurrentRevisionId, passage.RevisionId, passage.Start, passage.End };
        var stretches =
            from stretch in database.SetAsideStretches
            join article in database.Articles on stretch.ArticleId equals article.Id
            where articleIds.Contains(article.Id) && !stretch.TakenBack
            select new { article.CurrentRevisionId, stretch.RevisionId, stretch.Start, stretch.End };
        return passages.Concat(stretches).AnyAsync(
            place => place.RevisionId != place.CurrentRevisionId && !database.Anchors.Any(anchor =>
                anchor.RevisionId == place.CurrentRevisionId && anchor.FromRevisionId == place.RevisionId
                && anchor.FromStart == place.Start && anchor.FromEnd == place.End),
            cancellation);
    }

    /// <summary>Reads them.</summary>
    public static async Task<HashSet<TextPlace>> ReadAsync(
        IQueryable<Claim> claims,
        IQueryable<SetAsideStretch> stretches,
        IQueryable<DiscussionThread> threads,
        Guid articleId,
        CancellationToken cancellation)
    {
        var passages = await claims.Where(claim => claim.ArticleId == articleId).SelectMany(claim => claim.Passages)
            .Select(passage => new { passage.RevisionId, passage.Start, passage.End })
            .ToListAsync(cancellation);
        var setAside = await stretches.Where(stretch => stretch.ArticleId == articleId && !stretch.TakenBack)
            .Select(stretch => new { stretch.RevisionId, stretch.Start, stretch.End })
            .ToListAsync(cancellation);
        var pointedAt = await claims.Where(claim => claim.ArticleId == articleId)
            .Join(threads, claim => claim.Id, thread => thread.ClaimId, (_, thread) => thread)
            .Where(thread => thread.RevisionId != null)
            .Select(thread => new { RevisionId = thread.RevisionId!.Value, Start = thread.Start!.Value, End = thread.End!.Value })
            .ToListAsync(cancellation);
        return [.. passages.Concat(setAside).Concat(pointedAt).Select(place => new TextPlace(place.RevisionId, new Span(place.Start, place.End)))];
    }
}
