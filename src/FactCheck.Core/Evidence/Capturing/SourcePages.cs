using FactCheck.Core.Articles.Importing;
using FactCheck.Core.Documents;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Fetching;
using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Storage;

namespace FactCheck.Core.Evidence.Capturing;

/// <summary>What was read from a pasted URL.</summary>
/// <param name="IconData">The site's icon as a data URL; null when there is none.</param>
/// <param name="Known">A source of the library that is this page: the address it answered from, or gives as its own, is there already.</param>
public sealed record DescribedPage(SourceParticulars Particulars, string? IconData, SourceRow? Known);

/// <summary>Looks a URL up for somebody who is about to attach it. Nothing waits for it, and it keeps nothing.</summary>
public sealed class SourcePages(PageFetcher fetcher, DocumentReaders readers, DeskReader reader, SourceLibrary library)
{
    /// <summary>Reads what the page says of itself; every way it can fail is a refusal.</summary>
    public async Task<Outcome<DescribedPage>> DescribeAsync(Guid personId, string url, CancellationToken cancellation)
    {
        await using (var view = await reader.OpenAsync(personId, cancellation))
        {
            if (!Permissions.Allow(view.Viewer, Permission.PrepareClaims))
                return GateRefusals.NotAllowed;
        }

        return await fetcher.FetchAsync(url, cancellation) switch
        {
            Outcome<FetchedPage>.Done { Value: { Status: < 200 or > 299 } page } => CaptureRefusals.Answered(page.Status),
            Outcome<FetchedPage>.Done { Value: var page } => await DescribeAsync(personId, page, cancellation),
            Outcome<FetchedPage>.Refused refused => refused.Refusal,
            _ => FetchRefusals.BrokenAnswer,
        };
    }

    private async Task<Outcome<DescribedPage>> DescribeAsync(Guid personId, FetchedPage page, CancellationToken cancellation)
    {
        await using var body = page.OpenBody();
        var particulars = await readers.ReadAsync(
            SourceTasks.Particulars, new PageQuestion(page.MediaType, page.Charset, page.FinalUrl), body, cancellation)
            ?? SourceParticulars.OfAddress(page.FinalUrl, page.MediaType);
        SourceRow? known = null;
        foreach (var address in new[] { page.FinalUrl, particulars.Canonical }.OfType<string>())
            known ??= await library.FindByUrlAsync(personId, address, cancellation);
        var icon = particulars.Icon is { } at ? await SiteIcon.FetchAsync(fetcher, at, cancellation) : null;
        return new DescribedPage(particulars, icon, known);
    }
}
