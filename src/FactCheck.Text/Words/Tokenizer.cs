using FactCheck.Text.Sentences;

namespace FactCheck.Text.Words;

/// <summary>Cuts a sentence into words, numbers and marks, before they get their tags.</summary>
internal static class Tokenizer
{
    private static readonly SentenceWords Abbreviations = SentenceWords.English;
    private static readonly WordSet Contracted = FunctionWords.English.Contracted;

    public static void Cut(ReadOnlySpan<char> text, Span sentence, List<Token> into)
    {
        var at = sentence.Start;
        while (at < sentence.End)
        {
            var unit = text[at];
            if (char.IsWhiteSpace(unit))
                at++;
            else if (StartsWord(text, at, sentence.End))
                at = Word(text, at, sentence, into);
            else
                at = Mark(text, at, sentence.End, into);
        }
    }

    private static bool StartsWord(ReadOnlySpan<char> text, int at, int limit)
    {
        var unit = text[at];
        if (char.IsLetterOrDigit(unit) || char.IsSurrogate(unit) || char.IsBetween(unit, '\u0300', '\u036F'))
            return true;
        return unit is '$' or '\u00A3' or '\u20AC' or '#' or '@' && at + 1 < limit && char.IsLetterOrDigit(text[at + 1]);
    }

    private static int Word(ReadOnlySpan<char> text, int start, Span sentence, List<Token> into)
    {
        var end = start + 1;
        while (end < sentence.End && (IsWordUnit(text[end]) || IsInner(text, end, sentence.End)))
            end++;
        if (end < sentence.End && text[end] == '%')
            end++;
        else if (end < sentence.End && text[end] == '.' && KeepsStop(text[start..end], end + 1 == sentence.End))
            end++;

        var word = text[start..end];
        var isPossessive = word.Length > 2 && word[^1] is 's' or 'S' && word[^2] is '\'' or '\u2019' && !Contracted.Has(word);
        if (!isPossessive)
        {
            into.Add(new Token(start, end, Tag.Other));
            return end;
        }

        into.Add(new Token(start, end - 2, Tag.Other));
        into.Add(new Token(end - 2, end, Tag.Possessive));
        return end;
    }

    private static bool IsWordUnit(char unit) =>
        char.IsLetterOrDigit(unit) || char.IsSurrogate(unit) || char.GetUnicodeCategory(unit) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool IsInner(ReadOnlySpan<char> text, int at, int limit)
    {
        if (at + 1 >= limit || !char.IsLetterOrDigit(text[at + 1]) || !char.IsLetterOrDigit(text[at - 1]))
            return false;
        return text[at] switch
        {
            '\'' or '\u2019' or '-' or '.' or '@' or '_' or '&' => true,
            ',' or ':' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
            '/' => char.IsDigit(text[at - 1]),
            _ => false,
        };
    }

    private static bool KeepsStop(ReadOnlySpan<char> word, bool last)
    {
        if (word.Contains('.') && char.IsLetter(word[0]) && word.Length < 8)
            return true;
        if (word.Length == 1 && char.IsUpper(word[0]))
            return !last;
        return !last && (Abbreviations.Never.Has(word) || Abbreviations.Number.Has(word) || Abbreviations.Either.Has(word) || Abbreviations.Ends.Has(word));
    }

    private static int Mark(ReadOnlySpan<char> text, int at, int limit, List<Token> into)
    {
        var end = at + 1;
        var tag = text[at] switch
        {
            ',' => Tag.Comma,
            ';' => Tag.Semicolon,
            ':' => Tag.Colon,
            '\u2014' or '\u2013' or '-' or '\u2015' => Tag.Dash,
            '(' or '[' or '{' => Tag.Open,
            ')' or ']' or '}' => Tag.Close,
            _ when Marks.IsEnd(text[at]) => Tag.End,
            _ when Marks.IsQuote(text[at]) => Tag.Quote,
            _ => Tag.Other,
        };
        while (end < limit && tag is Tag.End or Tag.Dash && text[end] == text[at])
            end++;
        if (tag == Tag.Quote && text[at] is '\'' or '\u2019' && IsPlural(text, at, limit))
            tag = Tag.Possessive;
        into.Add(new Token(at, end, tag));
        return end;
    }

    /// <summary>The apostrophe of 'the players’ union'.</summary>
    private static bool IsPlural(ReadOnlySpan<char> text, int at, int limit) =>
        at > 0 && text[at - 1] == 's' && at + 2 < limit && text[at + 1] == ' ' && char.IsLower(text[at + 2]);
}
