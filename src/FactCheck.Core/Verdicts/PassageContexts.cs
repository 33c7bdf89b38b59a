using FactCheck.Core.Claims;
using FactCheck.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Core.Verdicts;

/// <summary>Cuts a claim's passages out of the text with what stands around them.</summary>
internal static class PassageContexts
{
    private const int MostAround = 400;

    public static async Task<IReadOnlyList<PassageContext>> ReadAsync(DeskView view, Claim claim, CancellationToken cancellation)
    {
        var revisions = claim.Passages.Select(passage => passage.RevisionId).Distinct().ToList();
        var texts = await view.Revisions
            .Where(revision => revisions.Contains(revision.Id))
            .ToDictionaryAsync(revision => revision.Id, revision => revision.Text, cancellation);
        return [.. claim.Passages.OrderBy(passage => passage.Ordinal).Select(passage => Cut(texts[passage.RevisionId], passage))];
    }

    private static PassageContext Cut(string text, Passage passage)
    {
        var paragraphStart = text.LastIndexOf('\n', Math.Max(0, passage.Start - 1)) + 1;
        var paragraphEnd = text.IndexOf('\n', passage.End) is >= 0 and var end ? end : text.Length;
        var from = passage.Start - paragraphStart <= MostAround
            ? Math.Min(paragraphStart, passage.Start)
            : AfterBlank(text, passage.Start - MostAround, passage.Start);
        var to = paragraphEnd - passage.End <= MostAround ? paragraphEnd : BeforeBlank(text, passage.End + MostAround, passage.End);
        return new PassageContext(text[from..passage.Start], text[passage.Start..passage.End], text[passage.End..to]);
    }

    /// <summary>Whole words only, so that nothing is cut inside a character.</summary>
    private static int AfterBlank(string text, int from, int limit)
    {
        var blank = text.IndexOf(' ', from, limit - from);
        return blank < 0 ? limit : blank + 1;
    }

    private static int BeforeBlank(string text, int to, int limit)
    {
        var blank = text.LastIndexOf(' ', to - 1, to - limit);
        return blank < 0 ? limit : blank;
    }
}
