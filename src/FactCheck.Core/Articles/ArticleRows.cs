using FactCheck.Core.Claims;
using FactCheck.Core.Evidence.Observing;
using FactCheck.Core.Revisions;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Articles;

/// <summary>Turns articles into rows, with one query for all their counts.</summary>
internal static class ArticleRows
{
    public static async Task<IReadOnlyList<ArticleRow>> ReadAsync(
        DeskView view, IReadOnlyList<Article> articles, CancellationToken cancellation)
    {
        var ids = articles.Select(article => article.Id).ToList();
        var counts = await view.Claims.Where(claim => ids.Contains(claim.ArticleId))
            .GroupBy(claim => new { claim.ArticleId, claim.State })
            .Select(group => new { group.Key.ArticleId, group.Key.State, Count = group.Count() })
            .ToListAsync(cancellation);
        var flagged = await view.OpenChecks().Where(check => ids.Contains(check.ArticleId))
            .Select(check => check.ArticleId)
            .Union(view.OpenSourceQuestions().Where(question => ids.Contains(question.ArticleId)).Select(question => question.ArticleId))
            .ToListAsync(cancellation);
        var byArticle = counts.ToLookup(count => count.ArticleId);
        return [.. articles.Select(article => Row(
            article,
            byArticle[article.Id].ToDictionary(count => count.State, count => count.Count),
            flagged.Contains(article.Id)))];
    }

    /// <summary>Ready is derived: at least one claim approved, no accepted one unfinished, none to check again.</summary>
    private static ArticleProgress Progress(Article article, Dictionary<ClaimState, int> claims, bool flagged)
    {
        if (article.Stage == ArticleStage.Draft)
            return ArticleProgress.Draft;

        var finished = !flagged && claims.ContainsKey(ClaimState.Approved) && !ArticleFilter.Unfinished.Any(claims.ContainsKey);
        return finished ? ArticleProgress.Ready : ArticleProgress.InReview;
    }

    private static ArticleRow Row(Article article, Dictionary<ClaimState, int> claims, bool flagged) => new(
        article.Id,
        article.Number,
        article.Title,
        article.Byline,
        article.Publication,
        article.Due,
        Progress(article, claims, flagged),
        article.ImportedAt,
        article.SentencesTotal,
        article.SentencesCovered,
        claims);
}
