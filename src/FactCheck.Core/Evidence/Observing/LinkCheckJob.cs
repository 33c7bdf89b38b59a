using FactCheck.Core.Audit;
using FactCheck.Core.Evidence.Capturing;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Fetching;
using FactCheck.Core.Gate;

namespace FactCheck.Core.Evidence.Observing;

/// <summary>
/// Looks at one page: fetches it, reads its text and says in one of four words how it stands to what was kept. A text that was
/// not kept yet is kept as a snapshot; the same text is not kept twice.
/// </summary>
public sealed class LinkCheckJob(
    PageFetcher fetcher, CrawlDelays delays, SnapshotIntake intake, LinkChecks checks, CitedQuotations quotations, TimeProvider clock)
{
    /// <summary>What came of it.</summary>
    internal async Task<Look> RunAsync(Guid sourceId, string url, CancellationToken cancellation)
    {
        var kept = await checks.KeptAsync(sourceId, cancellation);
        var before = KeptText.ToCompareWith(kept);
        await delays.WaitAsync(url, cancellation);
        await using var content = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        var fetched = await fetcher.FetchIntoAsync(url, content, null, cancellation);
        if (fetched is not Outcome<FetchedDocument>.Done { Value: var answer })
            return new Look(ObservedWord.CouldNotBeFetched, null, fetched.Sentence, ComparedWithId: before?.SnapshotId);
        if (answer.Status is < 200 or > 299)
        {
            var refused = Refused(answer, url, before);
            await quotations.CompareAsync(sourceId, refused, null, cancellation);
            return refused;
        }

        content.Position = 0;
        return await ReadAsync(sourceId, url, answer, content, kept, before, cancellation);
    }

    // Of a page that was never kept nothing is said to be gone: perhaps it never was there.
    private static Look Refused(FetchedDocument answer, string url, KeptText? before) => answer.Status is 404 or 410 && before is not null
        ? new Look(ObservedWord.Gone, answer.Status, null, Elsewhere(answer, url), ComparedWithId: before.SnapshotId)
        : new Look(ObservedWord.CouldNotBeFetched, answer.Status, CaptureRefusals.Answered(answer.Status).Sentence, Elsewhere(answer, url), ComparedWithId: before?.SnapshotId);

    private async Task<Look> ReadAsync(
        Guid sourceId, string url, FetchedDocument answer, Stream content, List<KeptText> kept, KeptText? before, CancellationToken cancellation)
    {
        var taken = new Taken(Guid.CreateVersion7(clock.GetUtcNow()), sourceId, Guid.Empty, SnapshotOrigin.Observed, answer);
        var (refusal, read) = await intake.ReadAnswerAsync(taken, content, Path.GetFileName(new Uri(answer.FinalUrl).LocalPath), cancellation);
        if (read is null)
            return new Look(ObservedWord.CouldNotBeFetched, answer.Status, refusal!.Sentence, Elsewhere(answer, url), ComparedWithId: before?.SnapshotId);

        await using (read)
        {
            var text = read.Readable.Text is { } words ? CanonicalJson.Sha256(words) : null;
            if (!kept.Exists(one => one.IsSameAs(read.File.Sha256, text)))
                await intake.KeepAsync(taken, read, cancellation);
            var look = new Look(Word(before, read.File.Sha256, text), answer.Status, null, Elsewhere(answer, url), read.File.Sha256, text, before?.SnapshotId);
            await quotations.CompareAsync(sourceId, look, read.Readable.Text, cancellation);
            return look;
        }
    }

    private static ObservedWord? Word(KeptText? before, string sha256, string? text) =>
        before is null ? null : before.IsSameAs(sha256, text) ? ObservedWord.Unchanged : ObservedWord.Changed;

    private static string? Elsewhere(FetchedDocument answer, string url) =>
        Uri.TryCreate(url.Trim(), UriKind.Absolute, out var asked) && new UriBuilder(asked) { Fragment = "" }.Uri.AbsoluteUri == answer.FinalUrl
            ? null
            : answer.FinalUrl;
}
