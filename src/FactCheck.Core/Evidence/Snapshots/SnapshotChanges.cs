using FactCheck.Core.Storage;
using FactCheck.Text;
using FactCheck.Text.Differences;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Evidence.Snapshots;

/// <summary>A paragraph that is not in both snapshots as it is.</summary>
/// <param name="Pieces">What of it stayed, went and came.</param>
/// <param name="Moved">It stands elsewhere now, unchanged in itself or not.</param>
public sealed record ChangedParagraph(IReadOnlyList<DifferencePiece> Pieces, bool Moved);

/// <summary>What changed between two snapshots of a source.</summary>
/// <param name="SameBytes">Not a byte is different.</param>
/// <param name="Paragraphs">Those of the text that changed, 500 at most; null when one of them has no text.</param>
public sealed record SnapshotChange(bool SameBytes, IReadOnlyList<ChangedParagraph>? Paragraphs)
{
    /// <summary>The same readable text, whatever the bytes.</summary>
    public bool SameText => SameBytes || Paragraphs is { Count: 0 };
}

/// <summary>Compares the readable text of two snapshots.</summary>
public sealed class SnapshotChanges(DeskReader reader)
{
    private const int Most = 500;

    /// <summary>Null when the viewer may not see one of them.</summary>
    public async Task<SnapshotChange?> CompareAsync(Guid viewerId, Guid olderId, Guid newerId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(viewerId, cancellation);
        var hashes = await view.Snapshots.Where(snapshot => snapshot.Id == olderId || snapshot.Id == newerId)
            .ToDictionaryAsync(snapshot => snapshot.Id, snapshot => snapshot.Sha256, cancellation);
        if (!hashes.TryGetValue(olderId, out var before) || !hashes.TryGetValue(newerId, out var after))
            return null;

        var texts = await view.SnapshotTexts.Where(text => text.SnapshotId == olderId || text.SnapshotId == newerId)
            .ToDictionaryAsync(text => text.SnapshotId, text => text.Text, cancellation);
        return texts.TryGetValue(olderId, out var older) && texts.TryGetValue(newerId, out var newer)
            ? new SnapshotChange(before == after, await Task.Run(() => Between(older, newer), cancellation))
            : new SnapshotChange(before == after, null);
    }

    private static List<ChangedParagraph> Between(string older, string newer) =>
        [.. ParagraphDifference.Between(older, newer)
            .Where(row => !row.IsUnchanged && !(row.Counterpart is not null && row.Newer is null))
            .Take(Most)
            .Select(row => Of(older, newer, row))];

    // What moved is told once, where it stands now.
    private static ChangedParagraph Of(string older, string newer, ParagraphRow row)
    {
        var was = (row.Older ?? (row.Newer is not null ? row.Counterpart : null))?.Of(older);
        var pieces = (was, row.Newer?.Of(newer)) switch
        {
            ({ } before, { } now) => WordDifference.Between(before, now),
            ({ } gone, null) => [new DifferencePiece(DifferenceKind.Deleted, gone)],
            (_, { } added) => [new DifferencePiece(DifferenceKind.Inserted, added)],
            _ => [],
        };
        return new ChangedParagraph(pieces, row.Counterpart is not null);
    }
}
