using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence;

/// <summary>What part of the library is asked for.</summary>
/// <param name="Words">Found in title, publisher, author or URL, whatever the case; null for all.</param>
/// <param name="AfterId">Key of the last source of the page before; null for the first page.</param>
/// <param name="Size">1 to 100.</param>
public sealed record SourceFilter(string? Words = null, SourceType? Type = null, bool? Primary = null, Guid? AfterId = null, int Size = 50);

/// <summary>A source in the library's list.</summary>
/// <param name="Uses">How many pieces of evidence it is put to work for.</param>
public sealed record SourceRow(
    Guid Id,
    string Title,
    string? Url,
    Guid? BlobId,
    string? FileName,
    string? Publisher,
    string? Author,
    string? Published,
    SourceType Type,
    bool Primary,
    DateTimeOffset AddedAt,
    int Version,
    int Uses)
{
    /// <summary>Seen by few, and in reports no more than on file.</summary>
    public bool Confidential { get; init; }
}

/// <summary>One page of the library, ordered by title.</summary>
/// <param name="Total">How many fit the filter.</param>
/// <param name="More">There are sources after these.</param>
public sealed record SourcePage(IReadOnlyList<SourceRow> Rows, int Total, bool More);

/// <summary>The library of sources.</summary>
public sealed class SourceLibrary(DeskReader reader)
{
    private const int Most = 100;

    /// <summary>Reads one page.</summary>
    public async Task<SourcePage> ReadAsync(Guid viewerId, SourceFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        var fitting = Fitting(view.Sources, filter);
        var total = await fitting.CountAsync(cancellation);
        var page = fitting;
        if (filter.AfterId is { } after)
        {
            var last = await view.Sources
                .Where(source => source.Id == after).Select(source => source.SortTitle).FirstOrDefaultAsync(cancellation) ?? "";
            page = fitting.Where(source => source.SortTitle.CompareTo(last) > 0
                || (source.SortTitle == last && source.Id.CompareTo(after) > 0));
        }

        var take = Math.Clamp(filter.Size, 1, Most);
        var rows = await page
            .OrderBy(source => source.SortTitle).ThenBy(source => source.Id)
            .Take(take + 1)
            .Select(source => new SourceRow(
                source.Id, source.Title, source.Url, source.BlobId, source.FileName, source.Publisher, source.Author,
                source.Published, source.Type, source.Primary, source.AddedAt, source.Version,
                view.Evidence.Count(evidence => evidence.SourceId == source.Id))
            {
                Confidential = view.ConfidentialSources.Any(confidential => confidential.SourceId == source.Id),
            })
            .ToListAsync(cancellation);
        return new SourcePage([.. rows.Take(take)], total, rows.Count > take);
    }

    /// <summary>The source that has this URL already, whatever tracks it carries; null when none has.</summary>
    public async Task<SourceRow?> FindByUrlAsync(Guid viewerId, string url, CancellationToken cancellation)
    {
        var canonical = CanonicalUrl.Of(url);
        if (canonical is null)
            return null;

        await using var view = await reader.OpenAsync(viewerId, cancellation);
        return await view.Sources
            .Where(source => source.CanonicalUrl == canonical)
            .OrderBy(source => source.Id)
            .Select(source => new SourceRow(
                source.Id, source.Title, source.Url, source.BlobId, source.FileName, source.Publisher, source.Author,
                source.Published, source.Type, source.Primary, source.AddedAt, source.Version,
                view.Evidence.Count(evidence => evidence.SourceId == source.Id))
            {
                Confidential = view.ConfidentialSources.Any(confidential => confidential.SourceId == source.Id),
            })
            .FirstOrDefaultAsync(cancellation);
    }

    private static IQueryable<Source> Fitting(IQueryable<Source> sources, SourceFilter filter)
    {
        if (filter.Type is { } type)
            sources = sources.Where(source => source.Type == type);
        if (filter.Primary is { } primary)
            sources = sources.Where(source => source.Primary == primary);
        if (string.IsNullOrWhiteSpace(filter.Words))
            return sources;

        var folded = filter.Words.Trim().ToUpperInvariant();
        var pattern = $"%{Escape(filter.Words.Trim())}%";
        return sources.Where(source => source.SortTitle.Contains(folded)
            || EF.Functions.Like(source.Publisher, pattern, "\\")
            || EF.Functions.Like(source.Author, pattern, "\\")
            || EF.Functions.Like(source.Url, pattern, "\\"));
    }

    private static string Escape(string words) => words
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal);
}
