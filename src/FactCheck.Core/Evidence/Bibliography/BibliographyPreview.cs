using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Bibliography;

/// <summary>An entry of a file beside what the library has already.</summary>
/// <param name="KnownId">The source of the library that it is; null for a new one.</param>
/// <param name="SameAs">The place of an entry before it that is the same source; null when it is the first.</param>
public sealed record PreviewedItem(BibliographyItem Item, Guid? KnownId, string? KnownTitle, int? SameAs)
{
    /// <summary>It would be added.</summary>
    public bool IsNew => Item.Source is not null && KnownId is null && SameAs is null;
}

/// <summary>Says of a file's entries which the library has already, by canonical address and DOI.</summary>
public sealed class BibliographyPreview(DeskReader reader)
{
    /// <summary>In the order of the file.</summary>
    public async Task<IReadOnlyList<PreviewedItem>> ReadAsync(Guid viewerId, IReadOnlyList<BibliographyItem> items, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(items);
        var addresses = items.SelectMany(item => item.Addresses).Distinct().ToList();
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        var found = await view.Sources
            .Where(source => source.CanonicalUrl != null && addresses.Contains(source.CanonicalUrl))
            .Select(source => new { source.Id, source.Title, Address = source.CanonicalUrl! })
            .ToListAsync(cancellation);
        found.AddRange(await view.MergedSources
            .Where(merged => merged.CanonicalUrl != null && addresses.Contains(merged.CanonicalUrl))
            .Join(view.Sources, merged => merged.KeptId, source => source.Id, (merged, source) => new { source.Id, source.Title, Address = merged.CanonicalUrl! })
            .ToListAsync(cancellation));
        var known = found.GroupBy(source => source.Address).ToDictionary(same => same.Key, same => same.MinBy(source => source.Id)!);
        var before = new Dictionary<string, int>();
        return [.. items.Select(item =>
        {
            var own = item.Addresses.ToList();
            var source = own.Select(address => known.GetValueOrDefault(address)).FirstOrDefault(one => one is not null);
            var same = own.Select(address => before.TryGetValue(address, out var place) ? place : (int?)null).FirstOrDefault(place => place is not null);
            foreach (var address in own)
                before.TryAdd(address, item.Place);
            return new PreviewedItem(item, source?.Id, source?.Title, same);
        })];
    }
}
