using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence;

/// <summary>What part of the library is asked for.</summary>
/// <param name="Words">Found in title, publisher, author or URL, whatever the case; null for all.</param>
/// <param name="AfterId">Key of the last source of the page before; null for the first page.</param>
/// <param name="Size">1 to 100.</param>
public sealed record SourceFilter(string? Words = null, SourceType? Type = null, bool? Primary = null, Guid? AfterId = null, int Size = 50)
{
    /// <summary>This source alone.</summary>
    public Guid? OnlyId { get; init; }

    /// <summary>Published by this one, in exactly these letters.</summary>
    public string? Publisher { get; init; }

    /// <summary>Put to work for a claim, or for none.</summary>
    public bool? Used { get; init; }

    /// <summary>With a snapshot, or with none.</summary>
    public bool? Captured { get; init; }

    /// <summary>Attached to a claim by this person.</summary>
    public Guid? AttachedBy { get; init; }

    /// <summary>Attached to a claim at this instant or later.</summary>
    public DateTimeOffset? AttachedSince { get; init; }

    /// <summary>Attached to a claim before this instant.</summary>
    public DateTimeOffset? AttachedBefore { get; init; }

    private bool AsksWhoAttached => AttachedBy is not null || AttachedSince is not null || AttachedBefore is not null;

    /// <summary>What fits it of what the viewer sees: evidence and snapshots hidden from them count for nothing.</summary>
    internal IQueryable<Source> Fitting(DeskView view)
    {
        var sources = view.Sources;
        if (OnlyId is { } only)
            sources = sources.Where(source => source.Id == only);
        if (Type is { } type)
            sources = sources.Where(source => source.Type == type);
        if (Primary is { } primary)
            sources = sources.Where(source => source.Primary == primary);
        if (!string.IsNullOrWhiteSpace(Publisher))
            sources = sources.Where(source => source.Publisher == Publisher.Trim());
        if (Used is { } used)
            sources = sources.Where(source => view.Evidence.Any(piece => piece.SourceId == source.Id) == used);
        if (Captured is { } captured)
            sources = sources.Where(source => view.Snapshots.Any(snapshot => snapshot.SourceId == source.Id) == captured);
        if (AsksWhoAttached)
            sources = WithAttached(view, sources);
        return string.IsNullOrWhiteSpace(Words) ? sources : WithWords(sources, Words.Trim());
    }

    private IQueryable<Source> WithAttached(DeskView view, IQueryable<Source> sources)
    {
        var pieces = view.Evidence;
        if (AttachedBy is { } person)
            pieces = pieces.Where(piece => piece.AttachedById == person);
        if (AttachedSince is { } since)
            pieces = pieces.Where(piece => piece.AttachedAt >= since);
        if (AttachedBefore is { } before)
            pieces = pieces.Where(piece => piece.AttachedAt < before);
        return sources.Where(source => pieces.Any(piece => piece.SourceId == source.Id));
    }

    private static IQueryable<Source> WithWords(IQueryable<Source> sources, string words)
    {
        var folded = words.ToUpperInvariant();
        var pattern = LikePattern.Holding(words);
        return sources.Where(source => source.SortTitle.Contains(folded)
            || EF.Functions.Like(source.Publisher, pattern, LikePattern.Escape)
            || EF.Functions.Like(source.Author, pattern, LikePattern.Escape)
            || EF.Functions.Like(source.Url, pattern, LikePattern.Escape));
    }
}
