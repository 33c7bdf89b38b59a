namespace FactCheck.Text.Sentences;

/// <summary>Which end marks stand together.</summary>
internal enum EndKind
{
    /// <summary>One full stop.</summary>
    Stop,

    /// <summary>Dots that leave something out.</summary>
    Ellipsis,

    /// <summary>A question or exclamation mark among them.</summary>
    Strong,

    /// <summary>A full-width mark, which needs no space after it.</summary>
    Wide,
}

/// <summary>End marks that stand together, with the quotation marks, brackets and footnote numbers that close after them.</summary>
/// <param name="First">Where the first end mark stands.</param>
/// <param name="MarksEnd">After the last end mark.</param>
/// <param name="End">After everything that closes.</param>
/// <param name="Quote">Whether a quotation mark closes after the end marks.</param>
/// <param name="Bracket">Whether a bracket closes after the end marks.</param>
internal readonly record struct EndRun(int First, int MarksEnd, int End, EndKind Kind, bool Quote, bool Bracket)
{
    private const int LongestFootnote = 3;

    public bool Closes => Quote || Bracket;

    public static EndRun Read(ReadOnlySpan<char> text, int first, int limit)
    {
        var kind = EndKind.Stop;
        var marks = first;
        var last = first;
        while (marks < limit)
        {
            if (Marks.IsEnd(text[marks]))
                last = ++marks;
            else if (IsSpacedDot(text, marks, limit) && text[last - 1] == '.')
                marks++;
            else
                break;
        }

        marks = last;
        var seen = text[first..marks];
        if (seen.ContainsAny('?', '!', '\u203C') || seen.ContainsAnyInRange('\u2047', '\u2049'))
            kind = EndKind.Strong;
        else if (seen.ContainsAny("\u3002\uFF01\uFF0E\uFF1F"))
            kind = EndKind.Wide;
        else if (seen.Length > 1 || seen[0] == '\u2026')
            kind = EndKind.Ellipsis;

        if (first > 0 && char.IsLetter(text[first - 1]) && kind == EndKind.Ellipsis && IsSpacedDot(text, first + 1, limit) && BeginsAnew(text, marks, limit))
            return new EndRun(first, first + 1, first + 1, EndKind.Stop, false, false);
        var (end, quote, bracket) = ReadClosers(text, marks, limit);
        return new EndRun(first, marks, SkipFootnotes(text, first, end, limit), kind, quote, bracket);
    }

    private static bool IsSpacedDot(ReadOnlySpan<char> text, int at, int limit) =>
        at + 1 < limit && text[at] is ' ' or '\u00A0' && text[at + 1] == '.'
        && (at + 2 >= limit || !char.IsLetterOrDigit(text[at + 2]));

    private static bool BeginsAnew(ReadOnlySpan<char> text, int at, int limit) => at + 1 < limit && text[at] == ' ' && char.IsUpper(text[at + 1]);

    private static (int End, bool Quote, bool Bracket) ReadClosers(ReadOnlySpan<char> text, int at, int limit)
    {
        var quote = false;
        var bracket = false;
        while (at < limit && Marks.IsCloser(text[at]))
        {
            quote |= Marks.IsQuote(text[at]);
            bracket |= text[at] is ')' or ']' or '}';
            at++;
        }

        return (at, quote, bracket);
    }

    /// <summary>What brackets after a stop hold when they belong to it: a number, or dots for what was left out.</summary>
    private static bool IsNote(ReadOnlySpan<char> inner) =>
        !inner.ContainsAnyExceptInRange('0', '9') || inner is "..." or "\u2026";

    /// <summary>Footnote marks after the stop, as <c>[3]</c> or as bare digits after a letter or bracket.</summary>
    private static int SkipFootnotes(ReadOnlySpan<char> text, int first, int at, int limit)
    {
        while (true)
        {
            var open = at + 1 < limit && text[at] == ' ' ? at + 1 : at;
            if (open >= limit || text[open] != '[')
                break;
            var close = text[open..Math.Min(limit, open + LongestFootnote + 4)].IndexOf(']');
            if (close < 2 || !IsNote(text[(open + 1)..(open + close)]))
                break;
            at = open + close + 1;
        }

        if (first == 0 || !(char.IsLetter(text[first - 1]) || text[first - 1] == ')'))
            return at;
        var digits = at;
        while (digits < limit && digits - at < LongestFootnote && char.IsAsciiDigit(text[digits]))
            digits++;
        return digits > at && (digits == limit || char.IsWhiteSpace(text[digits])) ? digits : at;
    }
}
