using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Articles;

/// <summary>Orders articles and pages through them by key, so that a page costs the same however far down it is.</summary>
internal static class ArticleOrder
{
    private const char Separator = '~';

    /// <summary>Up to so many articles after the place in the query.</summary>
    public static Task<List<Article>> ReadAsync(
        IQueryable<Article> articles, ArticleQuery query, int count, CancellationToken cancellation)
    {
        var after = Place(query.After);
        return query.Sort switch
        {
            ArticleSort.Number => ByNumber(articles, after).Take(count).ToListAsync(cancellation),
            ArticleSort.Title => ByTitle(articles, after).Take(count).ToListAsync(cancellation),
            _ => ByPressTimeAsync(articles, after, count, cancellation),
        };
    }

    /// <summary>Where a page ends that ends with this article; fit for a URL.</summary>
    public static string Place(Article last, ArticleSort sort)
    {
        var number = last.Number.ToString(CultureInfo.InvariantCulture);
        return sort switch
        {
            ArticleSort.Number => number,
            ArticleSort.Title => $"{number}{Separator}{last.SortTitle}",
            _ => $"{number}{Separator}{last.Due?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}",
        };
    }

    private static (int Number, string Key)? Place(string? after)
    {
        var parts = (after ?? "").Split(Separator, 2);
        return int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (number, parts.Length > 1 ? parts[1] : "")
            : null;
    }

    private static IQueryable<Article> ByNumber(IQueryable<Article> articles, (int Number, string Key)? after)
    {
        var rest = after is { Number: var number } ? articles.Where(article => article.Number < number) : articles;
        return rest.OrderByDescending(article => article.Number);
    }

    private static IQueryable<Article> ByTitle(IQueryable<Article> articles, (int Number, string Key)? after)
    {
        var rest = after is { Number: var number, Key: var title }
            ? articles.Where(article => article.SortTitle.CompareTo(title) >= 0
                && (article.SortTitle.CompareTo(title) > 0 || article.Number > number))
            : articles;
        return rest.OrderBy(article => article.SortTitle).ThenBy(article => article.Number);
    }

    private static async Task<List<Article>> ByPressTimeAsync(
        IQueryable<Article> articles, (int Number, string Key)? after, int count, CancellationToken cancellation)
    {
        var found = after is { Key: "" } ? [] : await WithPressTime(articles, after).Take(count).ToListAsync(cancellation);
        if (found.Count == count)
            return found;

        var rest = articles.Where(article => article.Due == null);
        if (after is { Key: "", Number: var number })
            rest = rest.Where(article => article.Number < number);
        found.AddRange(await rest.OrderByDescending(article => article.Number).Take(count - found.Count).ToListAsync(cancellation));
        return found;
    }

    private static IQueryable<Article> WithPressTime(IQueryable<Article> articles, (int Number, string Key)? after)
    {
        var dated = articles.Where(article => article.Due != null);
        if (after is { } place
            && long.TryParse(place.Key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds))
        {
            var due = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
            dated = dated.Where(article => article.Due >= due && (article.Due > due || article.Number > place.Number));
        }

        return dated.OrderBy(article => article.Due).ThenBy(article => article.Number);
    }
}
