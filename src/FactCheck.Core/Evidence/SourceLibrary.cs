using FactCheck.Core.People;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence;

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
/// <param name="MayUse">The viewer may put sources to work for claims.</param>
public sealed record SourcePage(IReadOnlyList<SourceRow> Rows, int Total, bool More, bool MayUse);

/// <summary>Publishers and people, by name.</summary>
public sealed record SourceChoices(IReadOnlyList<string> Publishers, IReadOnlyList<SourceChooser> People)
{
    /// <summary>Nothing to choose from.</summary>
    public static readonly SourceChoices None = new([], []);
}

/// <summary>Somebody who may have attached a source.</summary>
public sealed record SourceChooser(Guid Id, string Name);

/// <summary>The library of sources.</summary>
public sealed class SourceLibrary(DeskReader reader)
{
    private const int Most = 100;
    private const int MostChoices = 500;

    /// <summary>Reads one page.</summary>
    public async Task<SourcePage> ReadAsync(Guid viewerId, SourceFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        var fitting = filter.Fitting(view);
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
            .Rows(view)
            .ToListAsync(cancellation);
        return new SourcePage([.. rows.Take(take)], total, rows.Count > take, Permissions.Allow(view.Viewer, Permission.PrepareClaims));
    }

    /// <summary>The source that has this URL already, whatever tracks it carries; null when none has.</summary>
    public async Task<SourceRow?> FindByUrlAsync(Guid viewerId, string url, CancellationToken cancellation)
    {
        var canonical = CanonicalUrl.Of(url);
        if (canonical is null)
            return null;

        await using var view = await reader.OpenAsync(viewerId, cancellation);
        return await First(view.Sources.Where(source => source.CanonicalUrl == canonical))
            ?? await First(view.Sources.Where(source => view.MergedSources.Any(merged => merged.KeptId == source.Id && merged.CanonicalUrl == canonical)));

        Task<SourceRow?> First(IQueryable<Source> sources) =>
            sources.OrderBy(source => source.Id).Rows(view).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>What the library's filters choose from: its publishers, and the people of the desk.</summary>
    public async Task<SourceChoices> ReadChoicesAsync(Guid viewerId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        var publishers = await view.Sources
            .Where(source => source.Publisher != null)
            .Select(source => source.Publisher!)
            .Distinct().OrderBy(publisher => publisher)
            .Take(MostChoices).ToListAsync(cancellation);
        var people = await view.People
            .OrderBy(person => person.SortName).ThenBy(person => person.Id)
            .Take(MostChoices)
            .Select(person => new SourceChooser(person.Id, person.Name))
            .ToListAsync(cancellation);
        return new SourceChoices(publishers, people);
    }
}
