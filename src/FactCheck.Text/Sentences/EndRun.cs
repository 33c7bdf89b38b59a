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
    private const int FarthestOpening = 1500;

    public bool Closes => Quote || Bracket;

    public static EndRun Read(ReadOnlySpan<char> text, int first, int limit)
    {
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
        var kind = KindOf(text[first..marks]);
        if (first > 0 && char.IsLetter(text[first - 1]) && kind == EndKind.Ellipsis && IsSpacedDot(text, first + 1, limit) && BeginsAnew(text, marks, limit))
            return new EndRun(first, first + 1, first + 1, EndKind.Stop, false, false);
        var (end, quote, bracket) = ReadClosers(text, marks, limit);
        return new EndRun(first, marks, SkipFootnotes(text, first, end, limit), kind, quote, bracket);
    }

    private static EndKind KindOf(ReadOnlySpan<char> marks)
    {
        if (marks is ".")
            return EndKind.Stop;
        if (marks.ContainsAny('?', '!', '\u203C') || marks.ContainsAnyInRange('\u2047', '\u2049'))
            return EndKind.Strong;
        if (marks.ContainsAny("\u3002\uFF01\uFF0E\uFF1F"))
            return EndKind.Wide;
        return EndKind.Ellipsis;
    }

    private static bool IsSpacedDot(ReadOnlySpan<char> text, int at, int limit) =>
        at + 1 < limit && text[at] is ' ' or '\u00A0' && text[at + 1] == '.'
        && (at + 2 >= limit || !char.IsLetterOrDigit(text[at + 2]));

    private static bool BeginsAnew(ReadOnlySpan<char> text, int at, int limit) => at + 1 < limit && text[at] == ' ' && char.IsUpper(text[at + 1]);

    private static (int End, bool Quote, bool Bracket) ReadClosers(ReadOnlySpan<char> text, int at, int limit)
    {
        var quote = false;
        var bracket = false;
        while (true)
        {
            var free = at + 1 < limit && char.IsWhiteSpace(text[at]) && ClosesFree(text, at + 1, limit) ? at + 1 : at;
            if (free >= limit || free == at && !Marks.IsCloser(text[at]) && !ClosesHere(text, at, limit))
                return (at, quote, bracket);
            quote |= Marks.IsQuote(text[free]);
            bracket |= text[free] is ')' or ']' or '}';
            at = free + 1;
        }
    }

    /// <summary>German “ and » or «, which open elsewhere, close where nothing but space follows them.</summary>
    private static bool ClosesHere(ReadOnlySpan<char> text, int at, int limit) =>
        text[at] is '\u201C' or '\u2018' or '\u00AB' or '\u2039' && IsEdge(text, at + 1, limit);

    /// <summary>A closing mark with a space before it, as French writes it and as careless writers write brackets.</summary>
    private static bool ClosesFree(ReadOnlySpan<char> text, int at, int limit) =>
        text[at] is '\u00BB' or '\u203A' or ')' && IsEdge(text, at + 1, limit)
        || text[at] is '\'' or '"' && IsEdge(text, at + 1, limit) && OpensFreeBefore(text, at);

    private static bool IsEdge(ReadOnlySpan<char> text, int at, int limit) =>
        at >= limit || char.IsWhiteSpace(text[at]) || Marks.IsCloser(text[at]) || text[at] is ',' or '.' or ';' or ':' or '\u2014';

    /// <summary>Whether an odd number of the same mark stands free between spaces not long before.</summary>
    private static bool OpensFreeBefore(ReadOnlySpan<char> text, int at)
    {
        var opens = false;
        for (var back = at - 1; back >= Math.Max(0, at - FarthestOpening) && text[back] != '\n'; back--)
            opens ^= text[back] == text[at] && (back == 0 || char.IsWhiteSpace(text[back - 1])) && char.IsWhiteSpace(text[back + 1]);
        return opens;
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
        if (digits == at || digits < limit && !char.IsWhiteSpace(text[digits]))
            return at;
        return SkipSecondNote(text, digits, limit);
    }

    /// <summary>'… a rule.11 12 The next': a second note mark, parted from the first by a space.</summary>
    private static int SkipSecondNote(ReadOnlySpan<char> text, int at, int limit)
    {
        var digits = at + 1;
        while (digits < limit && digits - at <= LongestFootnote && char.IsAsciiDigit(text[digits]))
            digits++;
        return digits > at + 1 && digits + 1 < limit && text[digits] == ' ' && char.IsUpper(text[digits + 1]) ? digits : at;
    }
}
