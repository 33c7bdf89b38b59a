using FactCheck.Core.Articles;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Merging;

/// <summary>Why a source is offered as the same as another one.</summary>
public enum Sameness
{
    /// <summary>It has the address, or was captured from it.</summary>
    Address,

    /// <summary>A snapshot or a file of it has the same bytes.</summary>
    Bytes,

    /// <summary>Its text is nearly the same.</summary>
    Text,

    /// <summary>It has the same title.</summary>
    Title,
}

/// <summary>A source that is perhaps the same.</summary>
/// <param name="Why">Null when nothing says so but who looked for it.</param>
public sealed record SameSource(SourceRow Source, Sameness? Why);

/// <summary>Two sources side by side before they become one.</summary>
/// <param name="Result">What the one that is kept says afterwards.</param>
/// <param name="Evidence">Pieces of evidence that move, as far as the viewer knows of them.</param>
public sealed record SourcePair(SourceRow Gone, SourceRow Kept, SourceDetails Result, int Evidence, int Snapshots, int Findings);

/// <summary>Finds what in the library is the same twice, and where what was merged went.</summary>
public sealed class SourceMerges(DeskReader reader)
{
    private const int Most = 20;

    // More of each text than this says nothing more about whether it is the same.
    private const int TextLength = 20_000;

    /// <summary>What is perhaps the same as a source, the surest first.</summary>
    public async Task<IReadOnlyList<SameSource>> LikeAsync(Guid viewerId, Guid sourceId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        if (await view.Sources.FirstOrDefaultAsync(source => source.Id == sourceId, cancellation) is not { } source)
            return [];

        var found = new Dictionary<Guid, Sameness>();
        Note(found, await WithAddressAsync(view, source, cancellation), Sameness.Address);
        Note(found, await WithBytesAsync(view, source, cancellation), Sameness.Bytes);
        Note(found, await WithTextAsync(view, source, cancellation), Sameness.Text);
        Note(found, await Others(view, source).Where(other => other.SortTitle == source.SortTitle)
            .OrderBy(other => other.Id).Select(other => other.Id).Take(Most).ToListAsync(cancellation), Sameness.Title);

        var keys = found.Keys.ToList();
        var rows = await view.Sources.Where(other => keys.Contains(other.Id)).Rows(view).ToListAsync(cancellation);
        return [.. rows.Select(row => new SameSource(row, found[row.Id])).OrderBy(same => same.Why).ThenBy(same => same.Source.Id).Take(Most)];
    }

    /// <summary>Two side by side; null when the viewer does not see both.</summary>
    public async Task<SourcePair?> PairAsync(Guid viewerId, Guid goneId, Guid keptId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        Guid[] keys = [goneId, keptId];
        var sources = await view.Sources.Where(source => keys.Contains(source.Id)).ToDictionaryAsync(source => source.Id, cancellation);
        var rows = await view.Sources.Where(source => keys.Contains(source.Id)).Rows(view).ToDictionaryAsync(row => row.Id, cancellation);
        if (sources.Count != keys.Length || rows.Count != keys.Length)
            return null;

        return new SourcePair(
            rows[goneId], rows[keptId], sources[keptId].With(sources[goneId]), rows[goneId].Uses,
            await view.Snapshots.CountAsync(snapshot => snapshot.SourceId == goneId, cancellation),
            await view.Findings.CountAsync(finding => finding.SourceId == goneId, cancellation));
    }

    /// <summary>The source that was kept for one that went; null when it did not go, or the viewer does not see it.</summary>
    public async Task<Guid?> FindKeptAsync(Guid viewerId, Guid sourceId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        return await view.MergedSources.Where(merged => merged.SourceId == sourceId).Select(merged => (Guid?)merged.KeptId).FirstOrDefaultAsync(cancellation);
    }

    private static void Note(Dictionary<Guid, Sameness> found, IEnumerable<Guid> keys, Sameness why)
    {
        foreach (var key in keys)
            found.TryAdd(key, why);
    }

    private static IQueryable<Source> Others(DeskView view, Source source) => view.Sources.Where(other =>
        other.Id != source.Id && !view.Conversations.Any(held => held.SourceId == other.Id));

    private static async Task<List<Guid>> WithAddressAsync(DeskView view, Source source, CancellationToken cancellation)
    {
        var answered = await view.Snapshots.Where(snapshot => snapshot.SourceId == source.Id && snapshot.FinalUrl != null)
            .OrderByDescending(snapshot => snapshot.TakenAt).Select(snapshot => snapshot.FinalUrl!).Take(Most).ToListAsync(cancellation);
        var addresses = answered.Select(CanonicalUrl.Of).Append(source.CanonicalUrl).OfType<string>().Distinct().ToList();
        return await Others(view, source).Where(other => other.CanonicalUrl != null && addresses.Contains(other.CanonicalUrl))
            .OrderBy(other => other.Id).Select(other => other.Id).Take(Most).ToListAsync(cancellation);
    }

    private static async Task<List<Guid>> WithBytesAsync(DeskView view, Source source, CancellationToken cancellation)
    {
        var blobs = await view.Snapshots.Where(snapshot => snapshot.SourceId == source.Id)
            .OrderByDescending(snapshot => snapshot.TakenAt).Select(snapshot => snapshot.BlobId).Take(Most).ToListAsync(cancellation);
        if (source.BlobId is { } file)
            blobs.Add(file);
        var captured = await view.Snapshots.Where(snapshot => snapshot.SourceId != source.Id && blobs.Contains(snapshot.BlobId))
            .OrderBy(snapshot => snapshot.Id).Select(snapshot => snapshot.SourceId).Take(Most).ToListAsync(cancellation);
        return await Others(view, source).Where(other => (other.BlobId != null && blobs.Contains(other.BlobId.Value)) || captured.Contains(other.Id))
            .OrderBy(other => other.Id).Select(other => other.Id).Take(Most).ToListAsync(cancellation);
    }

    // Among those of the same publisher or title: the same text elsewhere is a copy of it, another source.
    private static async Task<IReadOnlyList<Guid>> WithTextAsync(DeskView view, Source source, CancellationToken cancellation)
    {
        if (await Texts(view, [source.Id]).FirstOrDefaultAsync(cancellation) is not { } own)
            return [];

        var near = await Others(view, source)
            .Where(other => other.SortTitle == source.SortTitle || (other.Publisher != null && other.Publisher == source.Publisher))
            .OrderByDescending(other => other.Id).Select(other => other.Id).Take(Most).ToListAsync(cancellation);
        var sketch = TextSketch.Of(own.Start);
        var alike = new HashSet<Guid>();
        await foreach (var text in Texts(view, near).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (!alike.Contains(text.SourceId) && TextSketch.Alike(sketch, TextSketch.Of(text.Start)))
                alike.Add(text.SourceId);
        }

        return [.. alike];
    }

    private static IQueryable<CapturedText> Texts(DeskView view, List<Guid> sourceIds) => view.Snapshots
        .Where(snapshot => sourceIds.Contains(snapshot.SourceId))
        .Join(view.SnapshotTexts, snapshot => snapshot.Id, text => text.SnapshotId, (snapshot, text) => new { snapshot.SourceId, snapshot.TakenAt, text.Text })
        .OrderByDescending(one => one.TakenAt)
        .Take(Most * 2)
        .Select(one => new CapturedText(one.SourceId, one.Text.Substring(0, TextLength)));

    private sealed record CapturedText(Guid SourceId, string Start);
}
