using FactCheck.Core.Fetching;
using FactCheck.Core.Gate;

namespace FactCheck.Core.Articles.Importing;

/// <summary>Turns a paste or a URL into the text and the particulars of an article. Keeps nothing.</summary>
public sealed class ArticleImporter(PageFetcher fetcher, ArticleFiles files)
{
    /// <summary>Reads what somebody pasted or typed.</summary>
    public static Outcome<ImportedArticle> ReadText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ArticleText.Finish(ArticleText.WithHead(text));
    }

    /// <summary>Fetches a URL and reads what it gives.</summary>
    public async Task<Outcome<ImportedArticle>> ReadUrlAsync(string url, CancellationToken cancellation) =>
        await fetcher.FetchAsync(url, cancellation) switch
        {
            Outcome<FetchedPage>.Done { Value: var page } => await files.ReadPageAsync(page, cancellation),
            Outcome<FetchedPage>.Refused refused => refused.Refusal,
            _ => FetchRefusals.BrokenAnswer,
        };
}
