using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Articles;

/// <summary>What is known of an article besides its text, for the dialog that corrects it.</summary>
public sealed class ArticleCards(DeskReader reader)
{
    /// <summary>Reads it; null when there is none or the viewer may not see it.</summary>
    public async Task<ArticleCard?> FindAsync(Guid viewerId, Guid articleId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        return await view.Articles
            .Where(article => article.Id == articleId)
            .Select(article => new ArticleCard(
                article.Id, article.Number, article.Version, article.Title, article.Byline, article.Publication,
                article.Url, article.Published, article.Language, article.Due))
            .FirstOrDefaultAsync(cancellation);
    }
}

/// <summary>An article's metadata as it stands.</summary>
/// <param name="Published">Partial date.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="Due">Press time.</param>
public sealed record ArticleCard(
    Guid Id,
    int Number,
    int Version,
    string Title,
    string? Byline,
    string? Publication,
    string? Url,
    string? Published,
    string Language,
    DateTimeOffset? Due);
