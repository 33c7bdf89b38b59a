using FactCheck.Core.Claims;
using FactCheck.Core.Evidence.Observing;
using FactCheck.Core.Revisions;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Articles;

/// <summary>Which articles a list shows.</summary>
internal static class ArticleFilter
{
    /// <summary>An accepted claim in one of these keeps an article from being Ready.</summary>
    internal static readonly ClaimState[] Unfinished =
    [
        ClaimState.ToDo,
        ClaimState.InProgress,
        ClaimState.Submitted,
        ClaimState.ChangesRequested,
        ClaimState.Adjudication,
    ];

    private static readonly ClaimState[] AtWork =
        [ClaimState.ToDo, ClaimState.InProgress, ClaimState.Submitted, ClaimState.ChangesRequested];

    public static IQueryable<Article> Apply(DeskView view, ArticleQuery query)
    {
        var articles = WithProgress(view, query.Progress);
        if (query.Mine)
        {
            var me = view.Viewer.PersonId;
            var mine = view.Claims.Where(claim => claim.AssigneeId == me && AtWork.Contains(claim.State))
                .Select(claim => claim.ArticleId);
            articles = articles.Where(article => mine.Contains(article.Id));
        }

        return WithText(articles, query.Text?.Trim());
    }

    private static IQueryable<Article> WithProgress(DeskView view, ArticleProgress? progress)
    {
        var open = view.OpenChecks();
        var turned = view.OpenSourceQuestions();
        var inReview = view.Articles.Where(article => article.Stage == ArticleStage.InReview);
        return progress switch
        {
            ArticleProgress.Draft => view.Articles.Where(article => article.Stage == ArticleStage.Draft),
            ArticleProgress.Ready => inReview.Where(article =>
                view.Claims.Any(claim => claim.ArticleId == article.Id && claim.State == ClaimState.Approved)
                && !view.Claims.Any(claim => claim.ArticleId == article.Id && Unfinished.Contains(claim.State))
                && !open.Any(check => check.ArticleId == article.Id)
                && !turned.Any(question => question.ArticleId == article.Id)),
            ArticleProgress.InReview => inReview.Where(article =>
                !view.Claims.Any(claim => claim.ArticleId == article.Id && claim.State == ClaimState.Approved)
                || view.Claims.Any(claim => claim.ArticleId == article.Id && Unfinished.Contains(claim.State))
                || open.Any(check => check.ArticleId == article.Id)
                || turned.Any(question => question.ArticleId == article.Id)),
            _ => view.Articles,
        };
    }

    private static IQueryable<Article> WithText(IQueryable<Article> articles, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return articles;
        if (ArticleNumber.TryParse(text, out var number, out _))
            return articles.Where(article => article.Number == number);

        var folded = text.ToUpperInvariant();
        var pattern = LikePattern.Holding(text);
        return articles.Where(article => article.SortTitle.Contains(folded)
            || EF.Functions.Like(article.Byline!, pattern, LikePattern.Escape)
            || EF.Functions.Like(article.Publication!, pattern, LikePattern.Escape));
    }
}
