namespace FactCheck.Text.Sentences;

/// <summary>Decides whether end marks end a sentence.</summary>
internal readonly ref struct Boundary(ReadOnlySpan<char> text, int limit, SentenceWords words)
{
    /// <summary>A stretch this long is taken to hold a letter.</summary>
    private const int ShortestSentence = 16;

    private readonly ReadOnlySpan<char> text = text;

    /// <param name="start">Head of the open sentence.</param>
    public bool Falls(int start, EndRun run)
    {
        if (run.End >= limit || run.Kind == EndKind.Wide)
            return true;
        var next = run.End;
        while (next < limit && char.IsWhiteSpace(text[next]))
            next++;
        if (next == limit)
            return true;
        return next == run.End
            ? MissingSpace.Falls(text, new Span(start, limit), run)
            : run.Kind switch
            {
                EndKind.Stop => AfterStop(start, run, next),
                EndKind.Strong => AfterStrong(start, run, next),
                _ => AfterEllipsis(start, run, next),
            };
    }

    private bool AfterEllipsis(int start, EndRun run, int next)
    {
        if (OpeningReader.Read(text, next, limit) is not (Opening.Upper or Opening.Other) || run.Quote && text[next] == '(')
            return false;
        if (run.First - start < ShortestSentence && !HoldsLetter(text[start..run.First]))
            return false;
        var following = Neighbours.After(text, next, limit);
        return text[run.First - 1] != ' ' || run.MarksEnd - run.First == 3 && text[run.First + 1] == '.' || run.MarksEnd - run.First > 6 || following is not "I";
    }

    private bool AfterStrong(int start, EndRun run, int next)
    {
        var opening = OpeningReader.Read(text, next, limit);
        if (opening == Opening.Going || text[run.First] == '?' && run.First > start && text[run.First - 1] == ':')
            return false;
        if (run.Quote && SpeechTag.Follows(text, next, limit, words))
            return false;
        if (opening != Opening.Lower)
            return true;
        if (!words.LowerStarts || run.Closes || SpeechTag.Follows(text, next, limit, words))
            return false;
        var word = Neighbours.Before(text, start, run.First);
        var isName = word.Length > 0 && char.IsUpper(word[0]) && run.First - word.Length > start;
        return !isName || text[run.First] == '?';
    }

    private bool AfterStop(int start, EndRun run, int next)
    {
        var opening = OpeningReader.Read(text, next, limit);
        if (opening == Opening.Going)
            return false;
        var word = Neighbours.Before(text, start, run.First);
        if (!run.Quote && IsEnumerator(word) && text[start..(run.First - word.Length)].Trim("\u2022\u2043 ").IsEmpty || IsShouted(word))
            return false;
        if (run.Quote && SpeechTag.Follows(text, next, limit, words))
            return false;
        return opening switch
        {
            Opening.Lower => words.LowerStarts && !run.Closes && word.Length > 1 && IsOrdinary(word) && !HasDigitOnly(word),
            Opening.Digit => BeforeDigit(word, next),
            _ => run.Closes && !IsTitle(word) || BeforeCapital(start, word, run, next),
        };
    }

    /// <summary>'GEN.' and 'INC.' in a line of capitals.</summary>
    private bool IsShouted(ReadOnlySpan<char> word)
    {
        if (word.Length is not (> 1 and < 5) || word.ContainsAnyExceptInRange('A', 'Z'))
            return false;
        Span<char> usual = stackalloc char[word.Length];
        word.ToLowerInvariant(usual);
        usual[0] = word[0];
        return words.Never.Has(usual) || usual is "Inc" or "Ltd" or "Corp" or "Pvt";
    }

    private bool IsTitle(ReadOnlySpan<char> word) => words.Never.Has(word) && word is not ("St" or "Dr");

    private bool BeforeDigit(ReadOnlySpan<char> word, int next)
    {
        if (words.Number.Has(word) || words.Never.Has(word) || IsInitial(word) || IsOrdinal(word) || IsShortened(word))
            return false;
        if (words.Either.Has(word) || IsAcronym(word))
            return Neighbours.After(text, next, limit).Length == 4 && !words.Number.Has(word);
        return true;
    }

    private bool BeforeCapital(int start, ReadOnlySpan<char> word, EndRun run, int next)
    {
        if (word.Length > 1 && !words.MayShorten(word) && !IsOrdinal(word) && !IsShortened(word) && !IsAcronym(word))
            return true;
        var opener = OpeningReader.SkipOpeners(text, next, limit);
        var following = Neighbours.After(text, opener, limit);
        if (words.Never.Has(word))
            return word is "St" or "Ft" or "Dr" or "Hon" && IsPlainStarter(following);
        if (words.Ends.Has(word))
            return true;
        if (words.Time.Has(word))
            return (!words.Clock.Has(following) || following.StartsWith("Mr")) && !IsOpeningPhrase(text[start..run.First]);
        if (!words.LowerStarts && word.Length == 1 && IsInitial(opener))
            return false;
        if (IsInitial(word) || IsOrdinal(word) || IsShortened(word))
            return words.Starters.Has(following) && !IsInitial(opener);
        if (words.Either.Has(word) || IsAcronym(word))
            return words.Starters.Has(following) || following is "I" && !IsInitial(opener) || opener > next && text[next] is not ('(' or '[');
        if (words.Number.Has(word))
            return following.Length > 1 && !IsRoman(following);
        return true;
    }

    /// <summary>'At 5 a.m. Mr. Smith …': a sentence that so far holds a time alone goes on.</summary>
    private static bool IsOpeningPhrase(ReadOnlySpan<char> phrase) =>
        phrase.Length < 24 && phrase.Count(' ') <= 3
        && (phrase.StartsWith("At ") || phrase.StartsWith("By ") || phrase.StartsWith("Around ") || phrase.StartsWith("Until ") || phrase.StartsWith("Before "));

    private static bool IsPlainStarter(ReadOnlySpan<char> word) =>
        word is "The" or "He" or "She" or "It" or "They" or "But" or "And" or "In" or "This" or "That" or "There" or "When" or "At" or "We";

    private static bool IsEnumerator(ReadOnlySpan<char> word) =>
        word.Length <= 2 && HasDigitOnly(word) || word.Length == 1 && char.IsLetter(word[0]) && word is not "I" || word is "ii" or "iii" or "iv" or "vi" or "vii" or "II" or "III" or "IV";

    private bool IsOrdinary(ReadOnlySpan<char> word) =>
        !word.Contains('.') && !words.Never.Has(word) && !words.Number.Has(word) && !words.Either.Has(word) && !words.Time.Has(word) && !words.Ends.Has(word);

    private static bool HasDigitOnly(ReadOnlySpan<char> word) => word.Length > 0 && !word.ContainsAnyExceptInRange('0', '9');

    /// <summary>One letter: a capital, or a consonant where abbreviations are written apart ('z. B.', 'p. m.').</summary>
    private bool IsInitial(ReadOnlySpan<char> word) =>
        word.Length == 1 && (char.IsUpper(word[0]) || !words.LowerStarts && char.IsLetter(word[0]) && !"aeiouyàáèéêìíòóôùú".Contains(word[0]));

    private bool IsInitial(int at) => at + 1 < limit && char.IsUpper(text[at]) && text[at + 1] == '.';

    /// <summary>'3.' and 'XIV.', which count where the language writes ordinals so.</summary>
    private bool IsOrdinal(ReadOnlySpan<char> word) =>
        words.OrdinalStops && (word.Length <= 2 && HasDigitOnly(word) || word.Length is > 1 and < 6 && IsRoman(word));

    private bool IsShortened(ReadOnlySpan<char> word) => word.Length > 4 && words.Endings.Has(word[^3..]);

    private static bool IsRoman(ReadOnlySpan<char> word) => !word.ContainsAnyExcept("IVXLC");

    /// <summary>Letters parted by full stops: U.S, D.C, i.v.</summary>
    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word[1] != '.')
            return false;
        for (var at = 0; at < word.Length; at++)
        {
            if (at % 2 == 0 ? !char.IsLetter(word[at]) : word[at] != '.')
                return false;
        }

        return word.Length % 2 == 1;
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
}
