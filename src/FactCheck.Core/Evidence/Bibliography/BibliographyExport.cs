using FactCheck.Core.Gate;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Bibliography;

/// <summary>Writes sources of the library as a file of references, and leaves the fact that somebody took it away; confidential ones never leave the desk.</summary>
public sealed class BibliographyExport(DeskReader reader, Desk desk, TimeProvider clock)
{
    private const int AtOnce = 500;

    /// <summary>All that fit the filter, by title; null for whoever may not export.</summary>
    public async Task<string?> WriteAsync(Guid viewerId, SourceFilter filter, BibliographyFormat format, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (await ReadAsync(viewerId, filter, cancellation) is not { } sources)
            return null;

        var export = new RecordLibraryExport(Guid.CreateVersion7(clock.GetUtcNow()), format, sources.Count);
        return (await desk.DoAsync(export, viewerId, cancellation)).IsDone ? BibliographyFile.Write(format, sources) : null;
    }

    private async Task<List<SourceDetails>?> ReadAsync(Guid viewerId, SourceFilter filter, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        if (!Permissions.Allow(view.Viewer, Permission.ExportWorkingCopy))
            return null;

        var open = filter.Fitting(view).Where(source => !view.ConfidentialSources.Any(one => one.SourceId == source.Id));
        var sources = new List<SourceDetails>();
        for (var last = ("", Guid.Empty); ;)
        {
            var (title, id) = last;
            var page = await open
                .Where(source => source.SortTitle.CompareTo(title) > 0 || (source.SortTitle == title && source.Id.CompareTo(id) > 0))
                .OrderBy(source => source.SortTitle).ThenBy(source => source.Id)
                .Take(AtOnce)
                .Select(source => new { source.Id, source.SortTitle, source.Title, source.Url, source.Publisher, source.Author, source.Published, source.Type, source.Primary })
                .ToListAsync(cancellation);
            sources.AddRange(page.Select(source => new SourceDetails(
                source.Title, source.Url, source.Publisher, source.Author, source.Published, source.Type, source.Primary)));
            if (page.Count < AtOnce)
                return sources;
            last = (page[^1].SortTitle, page[^1].Id);
        }
    }
}
