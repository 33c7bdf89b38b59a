using FactCheck.Core.Articles;
using FactCheck.Core.People;
using FactCheck.Core.Storage;
using FactCheck.Text;
using FactCheck.Text.Differences;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Revisions;

/// <summary>An article with all its texts, the newest first.</summary>
/// <param name="Prepares">The viewer may import, place and set aside.</param>
public sealed record RevisedArticle(
    Guid Id, int Number, string Title, string Language, IReadOnlyList<RevisionLine> Revisions, bool Prepares)
{
    /// <summary>The current text.</summary>
    public RevisionLine Current => Revisions[0];
}

/// <summary>One of an article's texts, without the text.</summary>
public sealed record RevisionLine(Guid Id, int Number, string Sha256, int Length, DateTimeOffset ImportedAt);

/// <summary>A row of two texts side by side.</summary>
/// <param name="Index">Its place among all rows.</param>
/// <param name="Folded">How many unchanged rows stand here unshown; 0 for a row that is shown.</param>
/// <param name="Older">Null where the newer text alone has something here.</param>
/// <param name="Newer">Null where the older text alone has something here.</param>
/// <param name="Moved">It stands in another place in the other text.</param>
public sealed record DifferenceRow(int Index, int Folded, ParagraphSide? Older, ParagraphSide? Newer, bool Moved);

/// <summary>One text's paragraph, cut where it differs from the other's.</summary>
public sealed record ParagraphSide(int Start, IReadOnlyList<DifferencePiece> Pieces)
{
    /// <summary>Half-open.</summary>
    public int End => Start + Pieces.Sum(piece => piece.Text.Length);

    /// <summary>Whether a place of its text lies in it.</summary>
    public bool Contains(int place) => Start <= place && place < End;
}

/// <summary>Which rows are shown besides those that changed.</summary>
/// <param name="Unfolded">Indexes of unchanged rows.</param>
/// <param name="Place">A place of the newer text that is shown whatever stands there; null for none.</param>
/// <param name="Most">So many rows, folds counted as one; more only to reach the place.</param>
public sealed record ShownRows(IReadOnlySet<int> Unfolded, int? Place, int Most);

/// <summary>Reads an article's texts beside one another.</summary>
public sealed class RevisionHistory(DeskReader reader)
{
    /// <summary>So many unchanged rows stay in sight beside a change.</summary>
    private const int Beside = 1;

    /// <summary>Fewer unchanged rows than this are not worth folding.</summary>
    private const int FewestFolded = 3;

    /// <summary>The article of this number; null when there is none to be seen.</summary>
    public async Task<RevisedArticle?> FindAsync(Guid personId, int number, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        if (await view.Articles.FirstOrDefaultAsync(one => one.Number == number, cancellation) is not { } article)
            return null;

        var revisions = await view.Revisions.Where(revision => revision.ArticleId == article.Id)
            .OrderByDescending(revision => revision.Number)
            .Select(revision => new RevisionLine(revision.Id, revision.Number, revision.Sha256, revision.Length, revision.ImportedAt))
            .ToListAsync(cancellation);
        return new RevisedArticle(
            article.Id, article.Number, article.Title, article.Language, revisions, Permissions.Allow(view.Viewer, Permission.PrepareClaims));
    }

    /// <summary>Two texts side by side, long unchanged stretches folded; empty when one of them is not to be seen.</summary>
    public async Task<IReadOnlyList<DifferenceRow>> CompareAsync(
        Guid personId, Guid olderId, Guid newerId, ShownRows wanted, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        await using var view = await reader.OpenAsync(personId, cancellation);
        var texts = await view.Revisions.Where(revision => revision.Id == olderId || revision.Id == newerId)
            .ToDictionaryAsync(revision => revision.Id, revision => revision.Text, cancellation);
        if (!texts.TryGetValue(olderId, out var older) || !texts.TryGetValue(newerId, out var newer))
            return [];
        return await Task.Run(() => Rows(older, newer, wanted), cancellation);
    }

    /// <summary>The text somebody selected in; null when it is not to be seen.</summary>
    public async Task<string?> ReadTextAsync(Guid personId, Guid revisionId, CancellationToken cancellation)
    {
        await using var view = await reader.OpenAsync(personId, cancellation);
        return await view.Revisions.Where(revision => revision.Id == revisionId)
            .Select(revision => revision.Text).FirstOrDefaultAsync(cancellation);
    }

    private static List<DifferenceRow> Rows(string older, string newer, ShownRows wanted)
    {
        var all = ParagraphDifference.Between(older, newer);
        var shown = new bool[all.Count];
        for (var index = 0; index < all.Count; index++)
        {
            shown[index] |= wanted.Unfolded.Contains(index);
            if (!all[index].IsUnchanged || IsAt(all[index], wanted.Place))
                Array.Fill(shown, true, Math.Max(0, index - Beside), Math.Min(all.Count, index + Beside + 1) - Math.Max(0, index - Beside));
        }

        var rows = new List<DifferenceRow>();
        var reached = wanted.Place is null;
        for (var index = 0; index < all.Count && (rows.Count < wanted.Most || !reached);)
        {
            var end = index;
            while (end < all.Count && !shown[end])
                end++;
            if (end - index >= FewestFolded)
            {
                rows.Add(new DifferenceRow(index, end - index, null, null, false));
                index = end;
                continue;
            }

            reached |= IsAt(all[index], wanted.Place);
            rows.Add(Row(index, all[index], older, newer));
            index++;
        }

        return rows;
    }

    private static bool IsAt(ParagraphRow row, int? place) =>
        place is { } at && row.Newer is { } newer && newer.Start <= at && at < newer.End;

    private static DifferenceRow Row(int index, ParagraphRow row, string older, string newer)
    {
        var (was, stands) = (row.Older ?? row.Counterpart, row.Newer ?? row.Counterpart);
        IReadOnlyList<DifferencePiece> pieces = (was, stands) switch
        {
            ({ } old, { } young) => WordDifference.Between(old.Of(older), young.Of(newer)),
            ({ } old, null) => [new DifferencePiece(DifferenceKind.Deleted, old.Of(older))],
            (null, { } young) => [new DifferencePiece(DifferenceKind.Inserted, young.Of(newer))],
            _ => [],
        };
        return new DifferenceRow(
            index,
            0,
            row.Older is { } left ? new ParagraphSide(left.Start, Without(pieces, DifferenceKind.Inserted)) : null,
            row.Newer is { } right ? new ParagraphSide(right.Start, Without(pieces, DifferenceKind.Deleted)) : null,
            row.Counterpart is not null);
    }

    private static List<DifferencePiece> Without(IReadOnlyList<DifferencePiece> pieces, DifferenceKind kind) =>
        [.. pieces.Where(piece => piece.Kind != kind)];
}
