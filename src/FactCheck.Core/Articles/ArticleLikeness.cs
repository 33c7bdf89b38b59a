using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Articles;

/// <summary>Finds an article that has the same text, the same URL or nearly the same text.</summary>
internal sealed class ArticleLikeness(IQueryable<Article> articles, IQueryable<Revision> revisions)
{
    /// <summary>Of the texts of like length, so many of the latest are compared.</summary>
    private const int Compared = 500;

    /// <param name="url">Canonical, or null.</param>
    public async Task<ArticleDouble?> FindAsync(IntakeText text, string? url, CancellationToken cancellation) =>
        await WithTextAsync(text.Sha256, cancellation)
        ?? await FromUrlAsync(url, cancellation)
        ?? await NearlyAsync(text, cancellation);

    private async Task<ArticleDouble?> WithTextAsync(string sha256, CancellationToken cancellation) =>
        await revisions.Where(revision => revision.Sha256 == sha256)
            .Join(articles, revision => revision.ArticleId, article => article.Id, (_, article) => article)
            .OrderBy(article => article.Number)
            .Select(article => new ArticleDouble(article.Id, article.Number, article.Title, Likeness.SameText))
            .FirstOrDefaultAsync(cancellation);

    private async Task<ArticleDouble?> FromUrlAsync(string? url, CancellationToken cancellation) => url is null
        ? null
        : await articles.Where(article => article.Url == url)
            .OrderBy(article => article.Number)
            .Select(article => new ArticleDouble(article.Id, article.Number, article.Title, Likeness.SameUrl))
            .FirstOrDefaultAsync(cancellation);

    private async Task<ArticleDouble?> NearlyAsync(IntakeText text, CancellationToken cancellation)
    {
        var (shortest, longest) = (text.Content.Length * 2 / 3, (text.Content.Length * 3 / 2) + 1);
        var candidates = await revisions
            .Where(revision => revision.Length >= shortest && revision.Length <= longest)
            .OrderByDescending(revision => revision.Id)
            .Take(Compared)
            .Select(revision => new { revision.ArticleId, revision.Sketch })
            .ToListAsync(cancellation);
        if (candidates.Find(candidate => TextSketch.Alike(candidate.Sketch, text.Sketch)) is not { } like)
            return null;

        return await articles.Where(article => article.Id == like.ArticleId)
            .Select(article => new ArticleDouble(article.Id, article.Number, article.Title, Likeness.NearlySameText))
            .FirstOrDefaultAsync(cancellation);
    }
}
