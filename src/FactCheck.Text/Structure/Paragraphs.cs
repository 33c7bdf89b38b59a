namespace FactCheck.Text.Structure;

/// <summary>Finds the paragraphs of a text: lines, or lines broken by hand and put together again.</summary>
internal static class Paragraphs
{
    private const int ShortestWrapped = 45;
    private const int LongestWrapped = 100;
    private const int RaggedEdge = 25;
    private const int ShortestBroken = 30;

    public static List<Span> Find(ReadOnlySpan<char> text)
    {
        var paragraphs = new List<Span>();
        var lines = new List<Span>();
        var at = 0;
        while (at <= text.Length)
        {
            var end = at == text.Length ? -1 : text[at..].IndexOf('\n');
            var line = Trim(text, at, end < 0 ? text.Length : at + end);
            if (line.Length > 0)
                lines.Add(line);
            else
                Close(text, lines, paragraphs);
            at = end < 0 ? text.Length + 1 : at + end + 1;
        }

        Close(text, lines, paragraphs);
        return paragraphs;
    }

    private static void Close(ReadOnlySpan<char> text, List<Span> lines, List<Span> paragraphs)
    {
        var wrapped = IsWrapped(text, lines);
        for (var index = 0; index < lines.Count; index++)
        {
            if (index > 0 && (wrapped || IsBroken(text, lines[index - 1], lines[index])))
                paragraphs[^1] = paragraphs[^1] with { End = lines[index].End };
            else
                paragraphs.Add(lines[index]);
        }

        lines.Clear();
    }

    /// <summary>Whether the lines end where a column ended and not where a thought did.</summary>
    private static bool IsWrapped(ReadOnlySpan<char> text, List<Span> lines)
    {
        if (lines.Count < 3)
            return false;
        var (least, most, open) = (int.MaxValue, 0, 0);
        for (var index = 0; index < lines.Count - 1; index++)
        {
            var line = lines[index];
            least = Math.Min(least, line.Length);
            most = Math.Max(most, line.Length);
            if (!EndsWithMark(text, line))
                open++;
        }

        return least >= ShortestWrapped && most <= LongestWrapped && most - least <= RaggedEdge && open * 2 > lines.Count - 1;
    }

    private static bool IsBroken(ReadOnlySpan<char> text, Span line, Span next) =>
        line.Length >= ShortestBroken && char.IsLower(text[next.Start]) && !EndsWithMark(text, line) && text[line.End - 1] != ':';

    /// <summary>Whether the last character that is no quotation mark or bracket ends a sentence.</summary>
    public static bool EndsWithMark(ReadOnlySpan<char> text, Span line)
    {
        var end = line.End;
        while (end > line.Start && Sentences.Marks.IsCloser(text[end - 1]))
            end--;
        return end > line.Start && Sentences.Marks.IsEnd(text[end - 1]);
    }

    private static Span Trim(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new Span(start, end);
    }
}
