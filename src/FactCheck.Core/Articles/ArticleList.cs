using FactCheck.Core.Claims;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Articles;

/// <summary>The articles of the desk, filtered, sorted and paged.</summary>
public sealed class ArticleList(DeskReader reader)
{
    /// <summary>Most articles on one page.</summary>
    public const int LargestPage = 200;

    /// <summary>One page; the next one is asked for with <see cref="ArticlePage.Next"/>.</summary>
    public async Task<ArticlePage> ReadAsync(Guid personId, ArticleQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        await using var view = await reader.OpenAsync(personId, cancellation);
        var filtered = ArticleFilter.Apply(view, query);
        var total = await filtered.CountAsync(cancellation);
        var size = Math.Clamp(query.PageSize, 1, LargestPage);
        var found = await ArticleOrder.ReadAsync(filtered, query, size + 1, cancellation);
        var page = found.Take(size).ToList();
        var next = found.Count > size ? ArticleOrder.Place(page[^1], query.Sort) : null;
        return new ArticlePage(await ArticleRows.ReadAsync(view, page, cancellation), next, total, Permissions.Allow(view.Viewer, Permission.PrepareClaims));
    }
}

/// <summary>What a list of articles is ordered by.</summary>
public enum ArticleSort
{
    /// <summary>What goes to press first; articles without press time last, the newest of them first.</summary>
    PressTime,

    /// <summary>The newest first.</summary>
    Number,

    Title,
}

/// <summary>How far an article is, Ready derived.</summary>
public enum ArticleProgress
{
    Draft,
    InReview,
    Ready,
}

/// <summary>Which articles, in what order.</summary>
/// <param name="Text">Part of the title, byline or publication, or a number such as A12.</param>
/// <param name="Mine">Only those with a claim that the viewer has at work.</param>
/// <param name="After">Where the page before ended.</param>
public sealed record ArticleQuery(
    string? Text = null,
    ArticleProgress? Progress = null,
    bool Mine = false,
    ArticleSort Sort = ArticleSort.PressTime,
    int PageSize = 25,
    string? After = null);

/// <summary>One page.</summary>
/// <param name="Next">Where the next page begins; null on the last one.</param>
/// <param name="Total">Articles on all pages.</param>
/// <param name="Prepares">The viewer may import, split and correct articles.</param>
public sealed record ArticlePage(IReadOnlyList<ArticleRow> Articles, string? Next, int Total, bool Prepares);

/// <summary>An article as lists show it.</summary>
/// <param name="Claims">How many claims stand in each state.</param>
public sealed record ArticleRow(
    Guid Id,
    int Number,
    string Title,
    string? Byline,
    string? Publication,
    DateTimeOffset? Due,
    ArticleProgress Progress,
    DateTimeOffset ImportedAt,
    int SentencesTotal,
    int SentencesCovered,
    IReadOnlyDictionary<ClaimState, int> Claims)
{
    /// <summary>Claims with a number that are still to be checked or are approved: what 'of 8' counts.</summary>
    public int Accepted => Claims.Where(state => state.Key
        is not (ClaimState.Suggested or ClaimState.SetAside or ClaimState.Merged or ClaimState.Split)).Sum(state => state.Value);

    /// <summary>Claims that are approved.</summary>
    public int Approved => Claims.GetValueOrDefault(ClaimState.Approved);

    /// <summary>Suggestions nobody accepted yet.</summary>
    public int Suggested => Claims.GetValueOrDefault(ClaimState.Suggested);
}
