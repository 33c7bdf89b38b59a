using System.Buffers;
using FactCheck.Text.Languages;

namespace FactCheck.Text.Structure;

/// <summary>What a line is by its own words and marks, whatever stands around it.</summary>
internal static class Lines
{
    private const int LongestNote = 600;
    private const int LongestByline = 160;
    private const int LongestCredit = 400;

    private static readonly SearchValues<char> Rule = SearchValues.Create("*-_=~#. ");

    /// <summary>The kind the line shows by itself, or body.</summary>
    public static StructureKind KindOf(ReadOnlySpan<char> text, Span span, Language language)
    {
        var words = language.Structure;
        var line = span.Length > LongestNote ? text[span.Start..(span.Start + LongestNote)] : text[span.Start..span.End];
        var bare = line.TrimStart("*_([ ").TrimEnd("*_ ");
        if (span.Length <= LongestNote && words.Opens("note starts", bare))
            return StructureKind.Note;
        if (IsBoilerplate(bare, span.Length, words))
            return StructureKind.Boilerplate;
        if (span.Length <= LongestCredit && IsCredit(line, words))
            return StructureKind.Caption;
        if (span.Length <= LongestByline && IsByline(text, span, bare, words))
            return StructureKind.Byline;
        if (Datelines.IsDateLine(text, span, language))
            return StructureKind.Dateline;
        if (line[0] == '>')
            return StructureKind.BlockQuotation;
        return IsItem(line) ? StructureKind.ListItem : StructureKind.Body;
    }

    /// <summary>Whether most of the words that could stand small are written large.</summary>
    public static bool IsInTitleCase(ReadOnlySpan<char> text, Span span)
    {
        var (large, small) = (0, 0);
        foreach (var range in text[span.Start..span.End].Split(' '))
        {
            var word = text[span.Start..span.End][range].TrimStart("\"'(\u201C\u2018");
            if (word.Length < 4 || !char.IsLetter(word[0]))
                continue;
            if (char.IsUpper(word[0]))
                large++;
            else
                small++;
        }

        return large >= 2 && large > small * 3;
    }

    private static bool IsBoilerplate(ReadOnlySpan<char> line, int length, StructureWords words)
    {
        if (length > LongestNote)
            return false;
        if (line.IndexOfAnyExcept(Rule) < 0)
            return true;
        return length <= 200 && words.Opens("boilerplate starts", line) && !line.EndsWith("?")
            || length <= 300 && words.Holds("boilerplate parts", line);
    }

    /// <summary>The same in English.</summary>
    public static bool IsCredit(ReadOnlySpan<char> line) => IsCredit(line, Language.English.Structure);

    /// <summary>'Name / agency photo', '(AP Photo/Name)', 'Photo: Name' and the words before them.</summary>
    public static bool IsCredit(ReadOnlySpan<char> line, StructureWords words)
    {
        if (words.Opens("credit starts", line) || Sentences.Credits.StartIn(line, new Span(0, line.Length)) > 0)
            return true;
        var end = line.TrimEnd(").] ");
        var inBrackets = end.Length < line.Length && line[end.Length..].Contains(')');
        if (!words.Closes("credit ends", end) && !(inBrackets && HoldsAgencyPhoto(line)))
            return false;
        var start = inBrackets ? end.LastIndexOf('(') : end.IndexOfAny("/|\u00A9");
        return start >= 0 || line.Length < 40 && end.Length == line.Length;
    }

    private static bool HoldsAgencyPhoto(ReadOnlySpan<char> line)
    {
        var open = line.LastIndexOf('(');
        return open >= 0 && line[open..].Length < 80
            && (line[open..].Contains("photo", StringComparison.OrdinalIgnoreCase) || line[open..].Contains("images", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsByline(ReadOnlySpan<char> text, Span span, ReadOnlySpan<char> line, StructureWords words)
    {
        if (words.Opens("stamp starts", line) && line.ContainsAnyInRange('0', '9') && line.Length < 90)
            return true;
        if (!words.Opens("byline starts", line) || Paragraphs.EndsWithMark(text, span) && !line.EndsWith("."))
            return false;
        var names = 0;
        var small = 0;
        foreach (var range in line.SplitAny(' ', ',', '/', '|'))
        {
            var word = line[range];
            if (word.IsEmpty)
                continue;
            if (char.IsLower(word[0]) && !words.Bylines.Has(word))
                small++;
            else if (char.IsUpper(word[0]))
                names++;
        }

        return names >= 2 && small == 0;
    }

    private static bool IsItem(ReadOnlySpan<char> line)
    {
        if (line.Length < 3)
            return false;
        if (line[0] is '\u2022' or '\u25E6' or '\u2023' or '\u2043' or '\u25AA' or '\u25CF' or '\u00B7')
            return true;
        if (line[0] is '-' or '*' or '\u2013' && line[1] == ' ')
            return true;
        var at = line[0] == '(' ? 1 : 0;
        var digits = 0;
        while (at + digits < line.Length && char.IsAsciiDigit(line[at + digits]))
            digits++;
        var count = digits > 0 ? digits : char.IsAsciiLetter(line[at]) ? 1 : 0;
        var after = at + count;
        return count is > 0 and <= 2 && after + 1 < line.Length && line[after + 1] == ' '
            && (line[after] == ')' || line[after] == '.' && digits > 0);
    }
}
