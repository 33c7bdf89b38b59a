using FactCheck.Text.Languages;

namespace FactCheck.Text.Structure;

/// <summary>Place, agency and date at the head of a paragraph, and lines that hold a date alone.</summary>
internal static class Datelines
{
    private const int Longest = 90;

    private const int ShortestStory = 40;
    private const int LongestDate = 40;

    /// <summary>Where the story starts after a dateline, dash and space included; the paragraph's start when there is none.</summary>
    public static int EndOf(ReadOnlySpan<char> text, Span paragraph, Language language)
    {
        var words = language.Structure;
        if (AgencyEnd(text, paragraph, words) is var agency && agency > paragraph.Start)
            return agency;
        var dash = FindDash(text, paragraph);
        if (dash.Length > 0 && IsPlace(text[paragraph.Start..dash.Start], words) && BeginsStory(text, dash.End, paragraph.End))
            return dash.End;
        var date = DateEnd(text, paragraph, words);
        return date > paragraph.Start && date < paragraph.End && char.IsUpper(text[date]) && text[date - 1] == ' ' ? date : paragraph.Start;
    }

    /// <summary>Whether the line holds a full date and nothing that tells a story.</summary>
    public static bool IsDateLine(ReadOnlySpan<char> text, Span line, Language language) =>
        line.Length <= Longest && DateEnd(text, line, language.Structure) == line.End;

    private static Span FindDash(ReadOnlySpan<char> text, Span paragraph)
    {
        var window = text[paragraph.Start..Math.Min(paragraph.End, paragraph.Start + Longest)];
        for (var at = 1; at < window.Length - 1; at++)
        {
            var unit = window[at];
            if (unit is '.' && at + 2 < window.Length && window[at + 1] == ' ' && char.IsUpper(window[at + 2]) && at > 20)
                return default;
            if (unit is not ('\u2014' or '\u2013' or '-' or '\u2015'))
                continue;
            var start = paragraph.Start + at;
            var end = start + (window[at + 1] == '-' ? 2 : 1);
            var spaced = text[start - 1] == ' ' && end < paragraph.End && text[end] == ' ';
            var glued = unit is '\u2014' || end - start == 2;
            if (!spaced && !glued)
                continue;
            while (end < paragraph.End && char.IsWhiteSpace(text[end]))
                end++;
            return new Span(start, end);
        }

        return default;
    }

    private static bool BeginsStory(ReadOnlySpan<char> text, int at, int limit) =>
        HoldsStory(text[at..limit]) && (char.IsUpper(text[at]) || char.IsDigit(text[at]) || Sentences.Marks.IsOpener(text[at]) || text[at] is '$' or '\u00A3' or '\u20AC');

    private static bool HoldsStory(ReadOnlySpan<char> rest) => rest.Length > ShortestStory || rest.IndexOfAny(Sentences.Marks.Ends) > 0;

    /// <summary>'(CNN) The …' and '(Reuters) - The …': an agency alone.</summary>
    private static int AgencyEnd(ReadOnlySpan<char> text, Span paragraph, StructureWords words)
    {
        if (text[paragraph.Start] != '(')
            return paragraph.Start;
        var close = text[paragraph.Start..Math.Min(paragraph.End, paragraph.Start + LongestDate)].IndexOf(')');
        if (close < 0 || !words.Agencies.Has(text.Slice(paragraph.Start + 1, close - 1)))
            return paragraph.Start;
        var end = paragraph.Start + close + 1;
        while (end < paragraph.End && text[end] is ' ' or '-' or '\u2013' or '\u2014' && end < paragraph.End)
            end++;
        return end > paragraph.Start + close + 1 && end < paragraph.End && BeginsStory(text, end, paragraph.End) ? end : paragraph.Start;
    }

    /// <summary>Where 'Sunday, May 28, 2006' begins at the end of a headline's line; the line's end when it does not.</summary>
    public static int TrailingDate(ReadOnlySpan<char> text, Span line, Language language)
    {
        var words = language.Structure;
        if (!char.IsAsciiDigit(text[line.End - 1]))
            return line.End;
        for (var at = Math.Max(line.Start + 1, line.End - LongestDate); at < line.End; at++)
        {
            if (text[at - 1] != ' ' || !words.Days.Has(Sentences.Neighbours.After(text, at, line.End)))
                continue;
            var before = Sentences.Neighbours.Before(text, line.Start, at - 1);
            return DateEnd(text, new Span(at, line.End), words) == line.End && !words.Governs.Has(before) && !before.IsEmpty ? at : line.End;
        }

        return line.End;
    }

    /// <summary>A place in capitals, or one with an agency in brackets, and nothing but names and dates beside it.</summary>
    private static bool IsPlace(ReadOnlySpan<char> head, StructureWords known)
    {
        var capitals = 0;
        var agency = false;
        var words = 0;
        foreach (var range in head.SplitAny(' ', ',', '/', '\u00A0'))
        {
            var word = head[range].Trim("().,:'");
            if (word.IsEmpty)
                continue;
            words++;
            agency |= known.Agencies.Has(word);
            if (word.Length > 1 && !word.ContainsAnyInRange('a', 'z') && char.IsUpper(word[0]))
                capitals += word.Length;
            else if (!char.IsUpper(word[0]) && !char.IsDigit(word[0]) && word is not ("and" or "de" or "of" or "the"))
                return false;
        }

        var first = head.IndexOfAny(' ', ',');
        var opens = first < 0 ? head.TrimEnd() : head[..first];
        var opensInCapitals = opens.Length > 2 && !opens.ContainsAnyInRange('a', 'z') && char.IsUpper(opens[0]);
        var end = head.TrimEnd(" ,.");
        var place = words is > 1 and <= 6 && head.Contains(',') && Names.NameWords.English.Places.Has(end[(end.LastIndexOf(' ') + 1)..]);
        return words is > 0 and <= 9 && (agency || place || opensInCapitals && capitals > 2);
    }

    /// <summary>The end of 'Thursday, May 7, 2015' or '7 May 2015' at the head, with the space after it.</summary>
    private static int DateEnd(ReadOnlySpan<char> text, Span line, StructureWords known)
    {
        var at = line.Start;
        var (month, day, year) = (false, false, false);
        var most = Math.Min(line.End, line.Start + 40);
        while (at < most && !(month && day && year))
        {
            var word = Sentences.Neighbours.After(text, at, line.End);
            if (word.IsEmpty)
                return line.Start;
            if (known.Months.Has(word))
                month = true;
            else if (word.Length == 4 && word[0] is '1' or '2' && char.IsAsciiDigit(word[^1]))
                year = true;
            else if (word.Length <= 4 && char.IsAsciiDigit(word[0]))
                day = true;
            else if (!known.Days.Has(word))
                return line.Start;
            at += word.Length;
            while (at < line.End && text[at] is ' ' or ',' or '.' && at < line.End)
                at++;
        }

        return month && day && year ? at : line.Start;
    }
}
