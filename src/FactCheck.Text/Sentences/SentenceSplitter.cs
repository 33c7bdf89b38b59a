using FactCheck.Text.Languages;

namespace FactCheck.Text.Sentences;

/// <summary>Cuts a paragraph into sentences.</summary>
internal static class SentenceSplitter
{
    private const int LongestCaption = 300;

    /// <summary>Adds the sentences of an English stretch, trimmed of space, in order.</summary>
    public static void Split(ReadOnlySpan<char> text, Span stretch, List<Span> into) => Split(text, stretch, Language.English, into);

    /// <summary>Adds the sentences of the stretch, trimmed of space, in order.</summary>
    public static void Split(ReadOnlySpan<char> text, Span stretch, Language language, List<Span> into)
    {
        var start = SkipSpace(text, stretch.Start, stretch.End);
        if (stretch.Length < LongestCaption && Credits.StartIn(text, stretch) is > 0 and var credit && credit > start)
        {
            Split(text, new Span(start, credit), language, into);
            Add(text, credit, stretch.End, into);
            return;
        }

        if (HeadPiece.EndOf(text, start, stretch.End) is > 0 and var head)
        {
            Add(text, start, head, into);
            start = SkipSpace(text, head, stretch.End);
        }

        Walk(text, AddRow(text, start, stretch.End, into), stretch.End, language, into);
    }

    private static void Walk(ReadOnlySpan<char> text, int start, int limit, Language language, List<Span> into)
    {
        var boundary = new Boundary(text, limit, language.Sentences);
        var stations = Marks.StationsIn(text[start..limit]);
        var heads = new HeadSearch(text, limit, language);
        var at = start;
        var list = InlineList.At(text, start, limit);
        while (at < limit)
        {
            var found = text[at..limit].IndexOfAny(stations);
            var mark = found < 0 ? limit : at + found;
            var cut = list?.NextCut(text, at, Math.Min(limit, mark + 1), limit) ?? -1;
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
            if (text[mark] == ':')
            {
                at = mark + 1;
                if (Asides.At(text, start, mark, limit, language) is { } aside)
                    start = at = StepOver(text, new Span(start, limit), aside, ref heads, into);
                continue;
            }

            var run = EndRun.Read(text, mark, limit);
            at = run.MarksEnd;
            if (!boundary.Falls(start, run))
                continue;
            AddProse(text, start, run.End, ref heads, into);
            start = at = AddRow(text, SkipSpace(text, run.End, limit), limit, into);
            list ??= InlineList.At(text, start, limit);
        }

        AddProse(text, start, limit, ref heads, into);
    }

    /// <summary>Ends the open sentence before the aside, keeps the aside by itself and says where the next begins.</summary>
    private static int StepOver(ReadOnlySpan<char> text, Span open, Span aside, ref HeadSearch heads, List<Span> into)
    {
        AddProse(text, open.Start, aside.Start, ref heads, into);
        Add(text, aside.Start, aside.End, into);
        return SkipSpace(text, aside.End, open.End);
    }

    /// <summary>Adds a row of stars or lines that stands before the next sentence, and says where that begins.</summary>
    private static int AddRow(ReadOnlySpan<char> text, int start, int limit, List<Span> into)
    {
        var end = OpeningReader.RowEnd(text, start, limit);
        if (end == start)
            return start;
        Add(text, start, end, into);
        return SkipSpace(text, end, limit);
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int at, int limit)
    {
        while (at < limit && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    /// <summary>Adds what lies between two ends, cut where a mark is missing.</summary>
    private static void AddProse(ReadOnlySpan<char> text, int start, int end, ref HeadSearch heads, List<Span> into)
    {
        while (heads.MayLieIn(start, end) && MissingMark.StartIn(text, new Span(start, end)) is > 0 and var cut)
        {
            Add(text, start, cut, into);
            start = cut;
        }

        Add(text, start, end, into);
    }

    private static void Add(ReadOnlySpan<char> text, int start, int end, List<Span> into)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            into.Add(new Span(start, end));
    }
}
