using System.Text;
using FactCheck.Core.Evidence;
using FactCheck.Core.Evidence.Bibliography;
using FactCheck.Core.Evidence.Merging;
using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Gate;
using FactCheck.Core.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Core.Tests.Evidence.Merging;

/// <summary>Sources that are the same twice.</summary>
public static class GivenMerged
{
    /// <summary>Merges one into the other as both stand now.</summary>
    public static async Task<MergeSources> MergeAsync(this TestDesk desk, Guid gone, Guid kept) =>
        new(Guid.CreateVersion7(), gone, (await desk.SourceAsync(gone)).Version, kept, (await desk.SourceAsync(kept)).Version);

    /// <summary>A source as stored, merged or not.</summary>
    public static async Task<Source> SourceAsync(this TestDesk desk, Guid sourceId)
    {
        await using var database = desk.OpenDatabase();
        return await database.Sources.SingleAsync(source => source.Id == sourceId, TestContext.Current.CancellationToken);
    }

    /// <summary>A saved page is added to a source; gives back the snapshot's key.</summary>
    public static async Task<Guid> SavedAsync(this TestDesk desk, Guid by, Guid source, string said)
    {
        using var page = new MemoryStream(Encoding.UTF8.GetBytes($"<html><body><p>{said}</p></body></html>"));
        var added = await desk.Services.GetRequiredService<SnapshotIntake>().AddFileAsync(by, source, page, "page.html", TestContext.Current.CancellationToken);
        return Assert.IsType<Outcome<Guid>.Done>(added).Value;
    }

    /// <summary>On a desk with a library: a source that came in twice is merged into the one that was there.</summary>
    public static async Task MergedAsync(TestDesk desk)
    {
        await using var database = desk.OpenDatabase();
        var kept = await database.Sources
            .Where(source => source.CanonicalUrl != null && !database.ConfidentialSources.Any(one => one.SourceId == source.Id))
            .OrderBy(source => source.Id).FirstAsync(TestContext.Current.CancellationToken);
        var twice = GivenEvidence.Register with { Url = "https://twice.example/" };
        await desk.DoneAsync(new ImportSources(Guid.CreateVersion7(), [twice]), kept.AddedById);
        var gone = await database.Sources.SingleAsync(source => source.Url == twice.Url, TestContext.Current.CancellationToken);
        await desk.DoneAsync(await desk.MergeAsync(gone.Id, kept.Id), kept.AddedById);
    }
}
