using FactCheck.Core.Claims;
using FactCheck.Core.Revisions;
using FactCheck.Text;
using FactCheck.Text.Differences;
using FactCheck.Web.Workspace;

namespace FactCheck.Web.Revisions;

/// <summary>Where a claim stands in one text.</summary>
public sealed record RevisionMark(Guid ClaimId, int? Number, ClaimState State, bool CheckAgain, Span Span);

/// <summary>A stretch of a paragraph that is of one kind and under the same mark all through.</summary>
/// <param name="EndsMark">The claim's passage ends with it.</param>
public sealed record MarkedRun(int Start, string Text, DifferenceKind Kind, RevisionMark? Mark, bool EndsMark);

/// <summary>Where the claims stand in one of an article's texts.</summary>
public sealed class RevisionMarks
{
    private readonly RevisionMark[] marks;
    private readonly int[] reach;

    private RevisionMarks(RevisionMark[] marks)
    {
        this.marks = marks;
        reach = new int[marks.Length];
        for (var index = 0; index < marks.Length; index++)
            reach[index] = Math.Max(marks[index].Span.End, index == 0 ? 0 : reach[index - 1]);
    }

    /// <summary>No claim at all.</summary>
    public static RevisionMarks None { get; } = new([]);

    /// <summary>The claims that leave a mark, in the order of the text.</summary>
    public static RevisionMarks Of(IEnumerable<ClaimLine> lines) => new([.. lines
        .Where(line => TextMark.Leaves(line.State))
        .SelectMany(line => line.Passages.Select(span => new RevisionMark(line.Id, line.Number, line.State, line.CheckAgain, span)))
        .OrderBy(mark => mark.Span.Start)]);

    /// <summary>A paragraph cut at every edge of a difference or a mark. Of marks that overlap the shorter one shows.</summary>
    public IEnumerable<MarkedRun> Cut(ParagraphSide side)
    {
        ArgumentNullException.ThrowIfNull(side);
        var here = Within(side.Start, side.End);
        int[] edges = [.. here.SelectMany(mark => new[] { mark.Span.Start, mark.Span.End }).Distinct().Order()];
        var at = side.Start;
        foreach (var piece in side.Pieces)
        {
            var from = at;
            foreach (var cut in edges.Where(edge => edge > from && edge < from + piece.Text.Length).Append(from + piece.Text.Length))
            {
                yield return Run(here, new Span(at, cut), piece, from);
                at = cut;
            }
        }
    }

    private static MarkedRun Run(List<RevisionMark> here, Span span, DifferencePiece piece, int from)
    {
        var mark = here.Where(mark => mark.Span.Contains(span)).MinBy(mark => mark.Span.Length);
        return new MarkedRun(
            span.Start, piece.Text[(span.Start - from)..(span.End - from)], piece.Kind, mark, mark is not null && mark.Span.End == span.End);
    }

    private List<RevisionMark> Within(int start, int end)
    {
        var last = Array.FindLastIndex(marks, mark => mark.Span.Start < end);
        var found = new List<RevisionMark>();
        for (var index = last; index >= 0 && reach[index] > start; index--)
        {
            if (marks[index].Span.End > start)
                found.Add(marks[index]);
        }

        return found;
    }
}
