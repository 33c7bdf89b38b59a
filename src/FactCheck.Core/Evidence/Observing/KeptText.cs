using FactCheck.Core.Evidence.Snapshots;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Observing;

/// <summary>A snapshot as far as another fetch is compared with it.</summary>
/// <param name="TextSha256">Null when no text was read.</param>
internal sealed record KeptText(Guid SnapshotId, Guid SourceId, SnapshotOrigin Origin, string Sha256, string? TextSha256)
{
    private const int Most = 500;

    /// <summary>The readable text is the same, whatever the bytes; the bytes are asked only where neither has text.</summary>
    public bool IsSameAs(string? sha256, string? textSha256) =>
        TextSha256 is null && textSha256 is null ? Sha256 == sha256 : TextSha256 == textSha256;

    /// <summary>
    /// What a look at the page is compared with: what the desk last fetched because a person asked, else a saved page with
    /// text that somebody added, else what a first look kept. So a change stays a change until a person captured the page anew.
    /// </summary>
    /// <param name="newestFirst">All of one source.</param>
    public static KeptText? ToCompareWith(IReadOnlyCollection<KeptText> newestFirst) =>
        newestFirst.FirstOrDefault(kept => kept.Origin == SnapshotOrigin.Fetched)
        ?? newestFirst.FirstOrDefault(kept => kept is { Origin: SnapshotOrigin.Uploaded, TextSha256: not null })
        ?? newestFirst.LastOrDefault(kept => kept.Origin == SnapshotOrigin.Observed);

    /// <summary>Those of some sources, the newest first.</summary>
    public static Task<List<KeptText>> OfAsync(
        IQueryable<Snapshot> snapshots, IQueryable<SnapshotText> texts, IReadOnlyCollection<Guid> sourceIds, CancellationToken cancellation) => snapshots
        .Where(snapshot => sourceIds.Contains(snapshot.SourceId))
        .OrderByDescending(snapshot => snapshot.TakenAt)
        .Take(Most)
        .Select(snapshot => new KeptText(
            snapshot.Id, snapshot.SourceId, snapshot.Origin, snapshot.Sha256,
            texts.Where(text => text.SnapshotId == snapshot.Id).Select(text => text.Sha256).FirstOrDefault()))
        .ToListAsync(cancellation);
}
