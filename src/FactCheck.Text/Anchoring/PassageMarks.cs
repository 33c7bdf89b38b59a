namespace FactCheck.Text.Anchoring;

/// <summary>The marks that belong to a passage besides its words: a quotation mark before, a full stop after.</summary>
internal static class PassageMarks
{
    private const int Most = 4;

    /// <summary>The letters of the matched words, with marks at the ends where the passage had some.</summary>
    public static Span Around(TextWords before, TextWords after, Span passage, int first, int end, WordMatch match)
    {
        var (start, limit) = (after.StartOf(match.Start), after.EndOf(match.End - 1));
        if (passage.Start < before.StartOf(first))
            start = Before(after.Text, start);
        if (passage.End > before.EndOf(end - 1))
            limit = After(after.Text, limit);
        return Passages.SnapOutwards(after.Text, new Span(start, limit));
    }

    private static int Before(string text, int start)
    {
        var at = start;
        while (at > 0 && start - at < Most && IsMark(text[at - 1]))
            at--;
        return at;
    }

    private static int After(string text, int end)
    {
        var at = end;
        while (at < text.Length && at - end < Most && IsMark(text[at]))
            at++;
        return at;
    }

    private static bool IsMark(char unit) => !char.IsLetterOrDigit(unit) && !char.IsWhiteSpace(unit) && !char.IsSurrogate(unit);
}
