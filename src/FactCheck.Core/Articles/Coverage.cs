using FactCheck.Text;
using FactCheck.Text.Structure;

namespace FactCheck.Core.Articles;

/// <summary>The share of an article's sentences that are accounted for.</summary>
public static class Coverage
{
    /// <summary>Whether a stretch of this structure is a sentence here: bylines, datelines, notes and boilerplate are not.</summary>
    public static bool IsSentence(StructureKind structure) => structure
        is not (StructureKind.Byline or StructureKind.Dateline or StructureKind.Note or StructureKind.Boilerplate);

    /// <summary>How many sentences there are and how many a span overlaps.</summary>
    /// <param name="accounted">Passages of accepted claims and what was set aside, in any order.</param>
    public static (int Total, int Covered) Count(IReadOnlyList<OutlineSentence> outline, IEnumerable<Span> accounted)
    {
        var sentences = outline.Where(sentence => IsSentence(sentence.Structure)).Select(sentence => sentence.Span)
            .OrderBy(span => span.Start).ToList();
        var covered = new bool[sentences.Count];
        var first = 0;
        foreach (var span in Joined(accounted))
        {
            while (first < sentences.Count && sentences[first].End <= span.Start)
                first++;
            for (var at = first; at < sentences.Count && sentences[at].Start < span.End; at++)
                covered[at] = covered[at] || sentences[at].Overlaps(span);
        }

        return (sentences.Count, covered.Count(one => one));
    }

    /// <summary>The same stretches in order, overlapping ones joined, so that each sentence is looked at few times.</summary>
    private static IEnumerable<Span> Joined(IEnumerable<Span> spans)
    {
        Span? open = null;
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            if (open is { } before && span.Start <= before.End)
            {
                open = before with { End = Math.Max(before.End, span.End) };
                continue;
            }

            if (open is { } done)
                yield return done;
            open = span;
        }

        if (open is { } last)
            yield return last;
    }
}
