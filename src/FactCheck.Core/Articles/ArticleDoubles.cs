using FactCheck.Core.Storage;

namespace FactCheck.Core.Articles;

/// <summary>Shows which article the desk has already, when an import is refused for it.</summary>
public sealed class ArticleDoubles(DeskReader reader)
{
    /// <summary>The article of the same text or URL, or of nearly the same text; null when there is none to be seen.</summary>
    public async Task<ArticleDouble?> FindAsync(ImportArticle command, Guid personId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(command);
        await using var view = await reader.OpenAsync(personId, cancellation);
        return await new ArticleLikeness(view.Articles, view.Revisions)
            .FindAsync(command.Text, WebAddress.Canonical(command.Url), cancellation);
    }
}
