using FactCheck.Core.Fetching;
using FactCheck.Core.Gate;

namespace FactCheck.Core.Evidence.Capturing;

/// <summary>A site's small picture.</summary>
internal static class SiteIcon
{
    private const int MostBytes = 64 * 1024;

    /// <summary>As a data URL; null when there is none.</summary>
    public static async Task<string?> FetchAsync(PageFetcher fetcher, string url, CancellationToken cancellation) =>
        await fetcher.FetchAsync(url, cancellation) is Outcome<FetchedPage>.Done { Value: { Status: 200 } page }
            ? RasterPicture.DataUrl(page.Body.Span, MostBytes)
            : null;
}
