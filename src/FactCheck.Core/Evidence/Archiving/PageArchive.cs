using FactCheck.Core.Fetching;
using FactCheck.Core.Gate;
using Microsoft.Extensions.Options;

namespace FactCheck.Core.Evidence.Archiving;

/// <summary>Asks the configured web archive to save a page that was captured. What fails there is a note beside the snapshot, not an error.</summary>
public sealed class PageArchive(PageFetcher fetcher, Desk desk, IOptions<ArchiveOptions> options, TimeProvider clock)
{
    /// <summary>An archive is configured.</summary>
    public bool IsOn => !string.IsNullOrWhiteSpace(options.Value.SavePage);

    /// <summary>Asks for one page in somebody's name, and keeps with the snapshot what came of it.</summary>
    internal async Task SaveAsync(Guid personId, Guid snapshotId, string url, CancellationToken cancellation)
    {
        var asked = options.Value.SavePage!.Trim() + url.Trim();
        var (at, why) = await fetcher.FetchAsync(asked, cancellation) switch
        {
            Outcome<FetchedPage>.Done { Value: { Status: < 200 or > 299 } page } => (null, ArchiveRefusals.Answered(page.Status).Sentence),
            Outcome<FetchedPage>.Done { Value: var page } => PlaceOf(page, asked) is { } place ? (place, null) : (null, ArchiveRefusals.SaysNotWhere.Sentence),
            var other => ((string?)null, other.Sentence),
        };
        await desk.DoAsync(new KeepArchivedCopy(Guid.CreateVersion7(clock.GetUtcNow()), snapshotId, at, why), personId, cancellation);
    }

    // Archives lead to what they saved, or name it in a header.
    private static string? PlaceOf(FetchedPage page, string asked)
    {
        if (page.Redirects.Count > 0 && page.FinalUrl != asked)
            return Fitting(page.FinalUrl);
        var named = page.Headers.FirstOrDefault(header => header.Key.Equals("Content-Location", StringComparison.OrdinalIgnoreCase)).Value;
        return named is not null && Uri.TryCreate(new Uri(page.FinalUrl), named, out var place) && place.Scheme is "http" or "https"
            ? Fitting(place.AbsoluteUri)
            : null;
    }

    private static string? Fitting(string url) => url.Length <= Source.UrlMaxLength ? url : null;
}
