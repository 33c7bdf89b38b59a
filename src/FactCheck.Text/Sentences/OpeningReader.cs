namespace FactCheck.Text.Sentences;

/// <summary>What the first character that counts after an end mark is.</summary>
internal enum Opening
{
    /// <summary>A capital, or a digit inside a quotation or bracket.</summary>
    Upper,

    /// <summary>A small letter.</summary>
    Lower,

    /// <summary>A digit.</summary>
    Digit,

    /// <summary>A mark that goes on with what came before.</summary>
    Going,

    /// <summary>Letters without case, emoji and the rest.</summary>
    Other,
}

/// <summary>Looks over quotation marks and brackets at what begins behind them.</summary>
internal static class OpeningReader
{
    private const int ShortestRow = 3;
    private const int LongestDash = 4;

    public static Opening Read(ReadOnlySpan<char> text, int next, int limit)
    {
        var at = SkipOpeners(text, next, limit);
        var unit = at < limit ? text[at] : text[next];
        if (char.IsUpper(unit))
            return Opening.Upper;
        if (char.IsDigit(unit))
            return at > next ? Opening.Upper : Opening.Digit;
        if (char.IsLower(unit))
            return IsClitic(text, next, at, limit) ? Opening.Upper : Opening.Lower;
        if (RowEnd(text, next, limit) > next)
            return Opening.Other;
        return unit is ',' or ';' or ':' or '\u2014' or '\u2013' or '-' or ')' or '&' or '=' or '+' or '/' ? Opening.Going : Opening.Other;
    }

    /// <summary>Where the words begin after quotation marks and brackets, and after the space that French puts inside them.</summary>
    public static int SkipOpeners(ReadOnlySpan<char> text, int at, int limit)
    {
        while (at < limit && (Marks.IsOpener(text[at]) || text[at] is '\u00BB' or '\u203A'))
        {
            at++;
            if (text[at - 1] is '\u00AB' or '\u2039' && at + 1 < limit && char.IsWhiteSpace(text[at]))
                at++;
        }

        return at;
    }

    /// <summary>Where a row of the same sign ends, such as stars or lines between two pieces; the position itself when there is none.</summary>
    public static int RowEnd(ReadOnlySpan<char> text, int at, int limit)
    {
        if (at + ShortestRow >= limit || text[at] is not ('*' or '=' or '_' or '-' or '~' or '#'))
            return at;
        var length = text[at..limit].IndexOfAnyExcept(text[at]);
        return length >= ShortestRow && text[at + length] == ' ' && (text[at] != '-' || length > LongestDash) ? at + length : at;
    }

    /// <summary>'’s Avonds' and '’t Is': a shortened word before the capital.</summary>
    private static bool IsClitic(ReadOnlySpan<char> text, int next, int at, int limit) =>
        at > next && text[at - 1] is '\'' or '\u2018' && at + 2 < limit && text[at] is 's' or 't' or 'k' or 'n' && text[at + 1] == ' ' && char.IsUpper(text[at + 2]);
}
