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
        List<Span> sentences = [.. outline.Where(sentence => IsSentence(sentence.Structure)).Select(sentence => sentence.Span)];
        return (sentences.Count, sentences.Count - Left(sentences, accounted).Count);
    }

    /// <summary>The sentences that no span overlaps, in the order of the text.</summary>
    /// <param name="accounted">Passages of accepted claims and what was set aside, in any order.</param>
    public static IReadOnlyList<Span> Left(IEnumerable<Span> sentences, IEnumerable<Span> accounted)
    {
        var inOrder = sentences.OrderBy(span => span.Start).ToList();
        var covered = new bool[inOrder.Count];
        var first = 0;
        foreach (var span in Joined(accounted))
        {
            while (first < inOrder.Count && inOrder[first].End <= span.Start)
                first++;
            for (var at = first; at < inOrder.Count && inOrder[at].Start < span.End; at++)
                covered[at] = covered[at] || inOrder[at].Overlaps(span);
        }

        return [.. inOrder.Where((_, at) => !covered[at])];
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
