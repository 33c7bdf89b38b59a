using FactCheck.Text.Words;

namespace FactCheck.Text.Sentences;

/// <summary>Decides whether end marks end a sentence.</summary>
internal static class Boundary
{
    /// <summary>A stretch this long is taken to hold a letter.</summary>
    private const int ShortestSentence = 16;

    private static readonly SentenceWords Words = SentenceWords.English;

    /// <param name="rest">From the head of the open sentence to the end of the paragraph.</param>
    public static bool Falls(ReadOnlySpan<char> text, Span rest, EndRun run)
    {
        if (run.End >= rest.End)
            return true;
        if (run.Kind == EndKind.Wide)
            return true;
        var next = run.End;
        while (next < rest.End && char.IsWhiteSpace(text[next]))
            next++;
        if (next == rest.End)
            return true;
        return next == run.End
            ? MissingSpace.Falls(text, rest, run)
            : run.Kind switch
            {
                EndKind.Stop => AfterStop(text, rest, run, next),
                EndKind.Strong => AfterStrong(text, rest, run, next),
                _ => AfterEllipsis(text, rest, run, next),
            };
    }

    private static bool AfterEllipsis(ReadOnlySpan<char> text, Span rest, EndRun run, int next)
    {
        if (Begins(text, next, rest.End) is not (Opening.Upper or Opening.Other) || run.Quote && text[next] == '(')
            return false;
        if (run.First - rest.Start < ShortestSentence && !HoldsLetter(text[rest.Start..run.First]))
            return false;
        var following = Neighbours.After(text, next, rest.End);
        return text[run.First - 1] != ' ' || run.MarksEnd - run.First == 3 && text[run.First + 1] == '.' || run.MarksEnd - run.First > 6 || following is not "I";
    }

    private static bool HoldsLetter(ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
        {
            if (char.IsLetter(unit))
                return true;
        }

        return false;
    }

    private static bool AfterStrong(ReadOnlySpan<char> text, Span rest, EndRun run, int next)
    {
        var opening = Begins(text, next, rest.End);
        if (opening == Opening.Going || text[run.First] == '?' && run.First > rest.Start && text[run.First - 1] == ':')
            return false;
        if (run.Quote && SpeechTag.Follows(text, next, rest.End))
            return false;
        if (opening != Opening.Lower)
            return true;
        if (run.Closes || SpeechTag.Follows(text, next, rest.End))
            return false;
        var word = Neighbours.Before(text, rest.Start, run.First);
        var isName = word.Length > 0 && char.IsUpper(word[0]) && run.First - word.Length > rest.Start;
        return !isName || text[run.First] == '?';
    }

    private static bool AfterStop(ReadOnlySpan<char> text, Span rest, EndRun run, int next)
    {
        var opening = Begins(text, next, rest.End);
        if (opening == Opening.Going)
            return false;
        var word = Neighbours.Before(text, rest.Start, run.First);
        var atHead = text[rest.Start..(run.First - word.Length)].Trim("\u2022\u2043 ").IsEmpty;
        if (atHead && IsEnumerator(word) && !run.Quote)
            return false;
        if (word.Length is > 1 and < 5 && !word.ContainsAnyExceptInRange('A', 'Z') && IsShouted(word))
            return false;
        if (run.Quote && SpeechTag.Follows(text, next, rest.End))
            return false;
        return opening switch
        {
            Opening.Lower => !run.Closes && word.Length > 1 && IsOrdinary(word) && !HasDigitOnly(word),
            Opening.Digit => BeforeDigit(text, word, next, rest.End),
            _ => run.Closes && !IsTitle(word) || BeforeCapital(text, rest, word, run, next),
        };
    }

    /// <summary>'GEN.' and 'INC.' in a line of capitals.</summary>
    private static bool IsShouted(ReadOnlySpan<char> word)
    {
        Span<char> usual = stackalloc char[word.Length];
        word.ToLowerInvariant(usual);
        usual[0] = word[0];
        return Words.Never.Has(usual) || usual is "Inc" or "Ltd" or "Corp" or "Pvt";
    }

    private static bool IsTitle(ReadOnlySpan<char> word) => Words.Never.Has(word) && word is not ("St" or "Dr");

    private static bool BeforeDigit(ReadOnlySpan<char> text, ReadOnlySpan<char> word, int next, int limit)
    {
        if (Words.Number.Has(word) || Words.Never.Has(word) || IsInitial(word))
            return false;
        if (Words.Either.Has(word) || IsAcronym(word))
            return Neighbours.After(text, next, limit).Length == 4 && !Words.Number.Has(word);
        return true;
    }

    private static bool BeforeCapital(ReadOnlySpan<char> text, Span rest, ReadOnlySpan<char> word, EndRun run, int next)
    {
        var opener = next;
        while (opener < rest.End && Marks.IsOpener(text[opener]))
            opener++;
        var following = Neighbours.After(text, opener, rest.End);
        if (Words.Never.Has(word))
            return word is "St" or "Ft" or "Dr" or "Hon" && IsPlainStarter(following);
        if (Words.Ends.Has(word))
            return true;
        if (Words.Time.Has(word))
            return !Words.Clock.Has(following) ? !IsOpeningPhrase(text, rest.Start, run.First) : following.StartsWith("Mr") && !IsOpeningPhrase(text, rest.Start, run.First);
        if (IsInitial(word))
            return Words.Starters.Has(following) && !IsInitial(text, opener, rest.End);
        if (Words.Either.Has(word) || IsAcronym(word))
            return Words.Starters.Has(following) || following is "I" && !IsInitial(text, opener, rest.End) || opener > next && text[next] is not ('(' or '[');
        if (Words.Number.Has(word))
            return following.Length > 1 && !IsRoman(following);
        return true;
    }

    /// <summary>'At 5 a.m. Mr. Smith …': a sentence that so far holds a time alone goes on.</summary>
    private static bool IsOpeningPhrase(ReadOnlySpan<char> text, int start, int end)
    {
        var phrase = text[start..end];
        return phrase.Length < 24 && phrase.Count(' ') <= 3
            && (phrase.StartsWith("At ") || phrase.StartsWith("By ") || phrase.StartsWith("Around ") || phrase.StartsWith("Until ") || phrase.StartsWith("Before "));
    }

    private static bool IsPlainStarter(ReadOnlySpan<char> word) =>
        word is "The" or "He" or "She" or "It" or "They" or "But" or "And" or "In" or "This" or "That" or "There" or "When" or "At" or "We";

    private static bool IsEnumerator(ReadOnlySpan<char> word) =>
        word.Length <= 2 && HasDigitOnly(word) || word.Length == 1 && char.IsLetter(word[0]) && word is not "I" || word is "ii" or "iii" or "iv" or "vi" or "vii" or "II" or "III" or "IV";

    private static bool IsOrdinary(ReadOnlySpan<char> word) =>
        !word.Contains('.') && !Words.Never.Has(word) && !Words.Number.Has(word) && !Words.Either.Has(word) && !Words.Time.Has(word) && !Words.Ends.Has(word);

    private static bool HasDigitOnly(ReadOnlySpan<char> word) => word.Length > 0 && !word.ContainsAnyExceptInRange('0', '9');

    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 1 && char.IsUpper(word[0]);

    private static bool IsInitial(ReadOnlySpan<char> text, int at, int limit) =>
        at + 1 < limit && char.IsUpper(text[at]) && text[at + 1] == '.';

    private static bool IsRoman(ReadOnlySpan<char> word) => !word.ContainsAnyExcept("IVXLC");

    /// <summary>Letters parted by full stops: U.S, D.C, i.v.</summary>
    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
            return false;
        for (var at = 0; at < word.Length; at++)
        {
            if (at % 2 == 0 ? !char.IsLetter(word[at]) : word[at] != '.')
                return false;
        }

        return word.Length % 2 == 1;
    }

    private static Opening Begins(ReadOnlySpan<char> text, int next, int limit)
    {
        var at = next;
        while (at < limit && Marks.IsOpener(text[at]))
            at++;
        var unit = at < limit ? text[at] : text[next];
        if (char.IsUpper(unit))
            return Opening.Upper;
        if (char.IsDigit(unit))
            return at > next ? Opening.Upper : Opening.Digit;
        if (char.IsLower(unit))
            return Opening.Lower;
        return unit is ',' or ';' or ':' or '\u2014' or '\u2013' or '-' or ')' or '&' or '=' or '+' or '/' ? Opening.Going : Opening.Other;
    }

    private enum Opening
    {
        Upper,
        Lower,
        Digit,
        Going,
        Other,
    }
}
