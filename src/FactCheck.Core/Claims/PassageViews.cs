using FactCheck.Core.Revisions;
using FactCheck.Core.Storage;
using FactCheck.Text;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Claims;

/// <summary>Reads where a claim's passages stand now.</summary>
internal static class PassageViews
{
    /// <summary>In the order of the passages.</summary>
    public static async Task<IReadOnlyList<PassageView>> ReadAsync(DeskView view, Claim claim, CancellationToken cancellation)
    {
        var currentId = await view.Articles.Where(article => article.Id == claim.ArticleId)
            .Select(article => article.CurrentRevisionId).FirstAsync(cancellation);
        var passages = claim.Passages.OrderBy(passage => passage.Ordinal).ToList();
        if (passages.TrueForAll(passage => passage.RevisionId == currentId))
            return [.. passages.Select(Own)];

        var from = passages.Select(passage => passage.RevisionId).Distinct().ToList();
        var starts = passages.ConvertAll(passage => passage.Start);
        var anchors = await view.Anchors
            .Where(anchor => anchor.RevisionId == currentId && from.Contains(anchor.FromRevisionId) && starts.Contains(anchor.FromStart))
            .ToDictionaryAsync(anchor => (anchor.FromRevisionId, anchor.FromStart, anchor.FromEnd), cancellation);
        return [.. passages.Select(passage =>
            anchors.TryGetValue((passage.RevisionId, passage.Start, passage.End), out var anchor) ? Placed(passage, anchor) : Own(passage))];
    }

    /// <summary>Where the splitter proposes to split; nothing where the words are other ones by now.</summary>
    public static IReadOnlyList<Span> Halves(Claim claim, IReadOnlyList<PassageView> passages)
    {
        var moved = claim.Passages.OrderBy(passage => passage.Ordinal).Zip(passages).ToList();
        var halves = claim.Halves.Chunk(2).Select(half => new Span(half[0], half[1]))
            .Select(half => moved
                .Where(pair => pair.First.Start <= half.Start && half.End <= pair.First.End && pair.Second.Span.Length == pair.First.End - pair.First.Start)
                .Select(pair => pair.Second.Span.Start - pair.First.Start)
                .Select(by => (Span?)new Span(half.Start + by, half.End + by))
                .FirstOrDefault())
            .ToList();
        return halves.Contains(null) ? [] : [.. halves.OfType<Span>()];
    }

    private static PassageView Own(Passage passage) =>
        new(passage.RevisionId, new Span(passage.Start, passage.End), passage.Exact);

    private static PassageView Placed(Passage passage, Anchor anchor) => anchor.Start is { } start && anchor.End is { } end
        ? new PassageView(anchor.RevisionId, new Span(start, end), passage.Exact) { Method = anchor.Method, Score = anchor.Score }
        : Own(passage) with { Method = anchor.Method, Score = anchor.Score };
}
