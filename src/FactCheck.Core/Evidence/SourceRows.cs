using FactCheck.Core.Storage;

namespace FactCheck.Core.Evidence;

/// <summary>Sources as the library's lists show them.</summary>
internal static class SourceRows
{
    /// <summary>Each with how often the viewer sees it used.</summary>
    public static IQueryable<SourceRow> Rows(this IQueryable<Source> sources, DeskView view) => sources.Select(source => new SourceRow(
        source.Id, source.Title, source.Url, source.BlobId, source.FileName, source.Publisher, source.Author,
        source.Published, source.Type, source.Primary, source.AddedAt, source.Version,
        view.Evidence.Count(evidence => evidence.SourceId == source.Id))
    {
        Confidential = view.ConfidentialSources.Any(confidential => confidential.SourceId == source.Id),
    });
}
