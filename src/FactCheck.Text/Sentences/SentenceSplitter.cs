namespace FactCheck.Text.Sentences;

/// <summary>Cuts a paragraph into sentences.</summary>
internal static class SentenceSplitter
{
    private const int LongestCaption = 300;

    /// <summary>Adds the sentences of the stretch, trimmed of space, in order.</summary>
    public static void Split(ReadOnlySpan<char> text, Span stretch, List<Span> into)
    {
        var start = SkipSpace(text, stretch.Start, stretch.End);
        if (stretch.Length < LongestCaption && Credits.StartIn(text, stretch) is > 0 and var credit && credit > start)
        {
            Split(text, new Span(start, credit), into);
            Add(text, credit, stretch.End, into);
            return;
        }

        if (Salutation.EndOf(text, start, stretch.End) is > 0 and var greeted)
        {
            Add(text, start, greeted, into);
            start = SkipSpace(text, greeted, stretch.End);
        }

        var at = start;
        var list = InlineList.At(text, start, stretch.End);
        while (at < stretch.End)
        {
            var found = text[at..stretch.End].IndexOfAny(Marks.Ends);
            var mark = found < 0 ? stretch.End : at + found;
            var cut = list?.NextCut(text, at, Math.Min(stretch.End, mark + 1)) ?? -1;
            if (cut > start)
            {
                Add(text, start, cut, into);
                start = cut;
                at = cut + list!.Value.MarkerLength;
                list = list.Value.Next();
                continue;
            }

            if (found < 0)
                break;
            var run = EndRun.Read(text, mark, stretch.End);
            at = run.MarksEnd;
            if (!Boundary.Falls(text, new Span(start, stretch.End), run))
                continue;
            Add(text, start, run.End, into);
            start = at = SkipSpace(text, run.End, stretch.End);
            list ??= InlineList.At(text, start, stretch.End);
        }

        Add(text, start, stretch.End, into);
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int at, int limit)
    {
        while (at < limit && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static void Add(ReadOnlySpan<char> text, int start, int end, List<Span> into)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            into.Add(new Span(start, end));
    }
}
