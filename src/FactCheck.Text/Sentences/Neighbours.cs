namespace FactCheck.Text.Sentences;

/// <summary>The words on either side of an end mark.</summary>
internal static class Neighbours
{
    /// <summary>No word that decides anything is longer; what is longer counts as ordinary.</summary>
    private const int Longest = 40;

    /// <summary>The word that touches the mark from the left, inner full stops included.</summary>
    public static ReadOnlySpan<char> Before(ReadOnlySpan<char> text, int from, int mark)
    {
        var start = mark;
        var least = Math.Max(from, mark - Longest);
        while (start > least && (char.IsAsciiLetterOrDigit(text[start - 1]) || !IsEdge(text[start - 1])))
            start--;
        return text[start..mark];
    }

    /// <summary>The run of non-space that ends at the position, as long as it matters.</summary>
    public static ReadOnlySpan<char> ChunkBefore(ReadOnlySpan<char> text, int from, int mark)
    {
        var start = mark;
        var least = Math.Max(from, mark - Longest);
        while (start > least && !char.IsWhiteSpace(text[start - 1]))
            start--;
        return text[start..mark];
    }

    /// <summary>The run of non-space that begins at the position, as long as it matters.</summary>
    public static ReadOnlySpan<char> ChunkAfter(ReadOnlySpan<char> text, int from, int limit)
    {
        var end = from;
        var most = Math.Min(limit, from + Longest);
        while (end < most && !char.IsWhiteSpace(text[end]))
            end++;
        return text[from..end];
    }

    /// <summary>Letters, apostrophes and inner full stops from the position on.</summary>
    public static ReadOnlySpan<char> After(ReadOnlySpan<char> text, int from, int limit)
    {
        var end = from;
        var most = Math.Min(limit, from + Longest);
        while (end < most && (char.IsLetterOrDigit(text[end]) || IsInner(text, end, most)))
            end++;
        return text[from..end];
    }

    private static bool IsInner(ReadOnlySpan<char> text, int at, int limit) =>
        text[at] is '\'' or '\u2019' or '-' or '.' && at + 1 < limit && char.IsLetter(text[at + 1]);

    private static bool IsEdge(char unit) =>
        char.IsWhiteSpace(unit) || Marks.IsOpener(unit) || unit is '\u2014' or '\u2013' or '/' or ',' or ';' or ':' or ')' or '\u201D' or '-' or '\u2019' or '\u2022' or '\u2043';
}
