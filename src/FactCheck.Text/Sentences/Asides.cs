using FactCheck.Text.Languages;
using FactCheck.Text.Structure;

namespace FactCheck.Text.Sentences;

/// <summary>What stands in running text without being part of a sentence, known by its colon: emoticons, stamps of mail, addresses in a row, quoted datelines.</summary>
internal static class Asides
{
    private const int LongestAddress = 400;
    private const int LongestTail = 50;
    private const int MostWordsAfterCue = 5;

    /// <summary>
    /// The stretch that stands alone around the colon; one without length is a mere end, and null is nothing.
    /// </summary>
    /// <param name="start">Head of the open sentence.</param>
    public static Span? At(ReadOnlySpan<char> text, int start, int colon, int limit, Language language)
    {
        if (colon + 1 >= limit)
            return null;
        return text[colon + 1] switch
        {
            '/' => Address(text, colon, limit),
            '-' or ')' or '(' or 'P' or 'D' => Emoticon(text, start, colon, limit),
            ' ' => Dateline(text, colon, limit, language) ?? UnmarkedSpeech(text, start, colon, limit, language.Sentences),
            >= '0' and <= '9' => Stamp(text, start, colon, limit),
            _ => null,
        };
    }

    private static Span? Emoticon(ReadOnlySpan<char> text, int start, int colon, int limit)
    {
        var mouth = colon + (text[colon + 1] == '-' ? 2 : 1);
        if (mouth >= limit || text[mouth] is not (')' or '(' or 'P' or 'D') || colon == start || !char.IsWhiteSpace(text[colon - 1]))
            return null;
        var end = mouth + 1;
        return end < limit && char.IsWhiteSpace(text[end]) ? new Span(end, end) : null;
    }

    /// <summary>The end of a web address that another follows.</summary>
    private static Span? Address(ReadOnlySpan<char> text, int colon, int limit)
    {
        if (!text[colon..limit].StartsWith("://"))
            return null;
        var window = text[colon..Math.Min(limit, colon + LongestAddress)];
        var space = window.IndexOf(' ');
        if (space < 0)
            return null;
        var end = colon + space;
        return text[(end + 1)..limit].StartsWith("http") ? new Span(end, end) : null;
    }

    /// <summary>'08/16/2000 12:05 PM' between a sender and what was written.</summary>
    private static Span? Stamp(ReadOnlySpan<char> text, int start, int colon, int limit)
    {
        var from = colon;
        while (from > start && char.IsAsciiDigit(text[from - 1]))
            from--;
        if (colon - from is 0 or > 2 || from - 2 < start || text[from - 1] != ' ')
            return null;
        var day = from - 1;
        while (day > start && colon - day < 16 && (char.IsAsciiDigit(text[day - 1]) || text[day - 1] == '/'))
            day--;
        if (text[day..(from - 1)].Count('/') != 2 || day > start && text[day - 1] != ' ')
            return null;
        var end = colon + 1;
        while (end < limit && (char.IsAsciiDigit(text[end]) || text[end] == ':'))
            end++;
        if (end + 2 < limit && text[end] == ' ' && text[end + 1] is 'A' or 'P' && text[end + 2] == 'M')
            end += 3;
        return new Span(IsGoverned(text, start, day) ? end : day, end);
    }

    /// <summary>Whether 'on', 'at' or 'dated' before the stamp makes it part of what came before.</summary>
    private static bool IsGoverned(ReadOnlySpan<char> text, int start, int at)
    {
        var before = text[start..at].TrimEnd();
        return before[(before.LastIndexOf(' ') + 1)..] is "on" or "at" or "of" or "from" or "dated" or "since" or "until" or "by";
    }

    /// <summary>'They will ask: Who paid? Who knew?': several sentences quoted without marks after a verb of saying begin after the colon.</summary>
    private static Span? UnmarkedSpeech(ReadOnlySpan<char> text, int start, int colon, int limit, SentenceWords words)
    {
        var head = colon + 2;
        if (head >= limit || !char.IsUpper(text[head]) || !words.Starters.Has(Neighbours.After(text, head, limit)))
            return null;
        var window = text[head..Math.Min(limit, head + LongestAddress)];
        var end = window.IndexOfAny(Marks.Ends);
        if (end < 0 || end + 2 >= window.Length || window[end + 1] != ' ' || !char.IsUpper(window[end + 2]))
            return null;
        return EndsWithCue(text[Math.Max(start, colon - LongestTail)..colon], words) ? new Span(colon + 1, colon + 1) : null;
    }

    /// <summary>Whether one of the last words is a verb of saying.</summary>
    private static bool EndsWithCue(ReadOnlySpan<char> lead, SentenceWords words)
    {
        for (var count = 0; count < MostWordsAfterCue && !lead.IsEmpty; count++)
        {
            var space = lead.LastIndexOf(' ');
            if (words.Cues.Has(lead[(space + 1)..]) || words.Announces.Has(lead[(space + 1)..]))
                return true;
            lead = space < 0 ? [] : lead[..space];
        }

        return false;
    }

    /// <summary>A dateline with its agency after a colon: the report that is quoted begins there.</summary>
    private static Span? Dateline(ReadOnlySpan<char> text, int colon, int limit, Language language)
    {
        var head = colon + 2;
        if (head + 3 >= limit || !char.IsUpper(text[head]) || !char.IsUpper(text[head + 1]) || !char.IsUpper(text[head + 2]))
            return null;
        var end = Datelines.EndOf(text, new Span(head, limit), language);
        return end > head && text[head..end].Contains(')') ? new Span(head, end) : null;
    }
}
