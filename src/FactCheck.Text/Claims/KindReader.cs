using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>Says what a claim is about: the first kind that fits.</summary>
internal sealed class KindReader(ParsedArticle article)
{
    private static readonly ClaimLexicon Lexicon = ClaimLexicon.English;
    private static readonly FunctionWords Function = FunctionWords.English;

    /// <summary>The sections of claim words, for all who ask of the same stretch.</summary>
    public ClaimSections Sections { get; } = new(article);

    public Kind Of(int first, int last, Form form, bool isWish)
    {
        if (!article.Language.IsEnglish)
            return CountNumbers(first, last) > CountSpans(first, last) ? Kind.Statistic : Kind.Other;
        var isOwn = form is Form.OwnVoice or Form.Headline or Form.Caption;
        var sections = Sections.Count(first, last);
        var opinions = sections[ClaimSections.Opinion];
        if (CountNumbers(first, last) > CountSpans(first, last))
            return Kind.Statistic;
        if (form == Form.Caption)
            return Kind.Identity;
        var happens = HappensFirst(first, last);
        if (isWish || !isOwn && opinions > 1 && !happens)
            return Kind.Position;
        if (sections[ClaimSections.StrongComparing] > 0)
            return Kind.Comparison;
        if (sections[ClaimSections.Causal] > 0)
            return Kind.Causal;
        var deed = happens && EndOfDeed(first, last) is var end && end < last ? Sections.Count(first, end) : sections;
        var (laws, identities) = (deed[ClaimSections.Law], deed[ClaimSections.Identity]);
        if (deed[ClaimSections.Future] > 0 || IsScheduled(first, last))
            return Kind.Prediction;
        if (opinions > 0 && happens && !isOwn && AimOf(first, last) is > 0 and var aim)
            opinions = Sections.Count(first, aim - 1)[ClaimSections.Opinion];
        if (opinions > 0 && (!isOwn || IsJudgement(first, last)))
            return Kind.Position;
        if (laws > 0 && !(happens && IsOnlyAim(first, last)) && (isOwn || !IsJudgedInQuotes(first, last)))
            return Kind.LawOrRule;
        if (identities > 0 && !happens)
            return Kind.Identity;
        return IsEvent(first, last) || form == Form.Headline && HasVerb(first, last) ? Kind.Event : isOwn ? Kind.Other : Kind.Position;
    }

    /// <summary>Numbers that count something: no years, days of a month, times or ordinals.</summary>
    public int CountNumbers(int first, int last)
    {
        var count = 0;
        for (var at = first; at <= last; at++)
        {
            if (article.Tokens[at].Tag == Tag.Number && !IsInName(at, first, last) && IsCount(at, first, last))
                count++;
        }

        return count;
    }

    /// <summary>'Movimento 5 Stelle', or “millions” in marks of its own: a name, somebody's word.</summary>
    private bool IsInName(int at, int first, int last) =>
        at > first && at < last && article.Tokens[at - 1].Tag == Tag.Quote && article.Tokens[at + 1].Tag == Tag.Quote
        || at > first && at < last && article.Tokens[at - 1].Tag == Tag.Name && article.Tokens[at + 1].Tag == Tag.Name && !Function.Months.Has(Word(at - 1));

    /// <summary>'within 48 hours', 'two weeks to decide': how long and not how many, unless it is compared.</summary>
    private int CountSpans(int first, int last)
    {
        var count = 0;
        for (var at = first; at < last; at++)
        {
            if (article.Tokens[at].Tag == Tag.Number && Lexicon["times"].Has(Word(at + 1)) && (at == first || Word(at - 1) is not "than") && IsCount(at, first, last))
                count++;
        }

        return count;
    }

    private bool IsCount(int at, int first, int last)
    {
        var word = Word(at);
        if (!char.IsDigit(word[0]))
            return word[0] is '$' or '\u00A3' or '\u20AC' || !Lexicon["numbers that are not counted"].Has(word);
        if (char.IsLetter(word[^1]) && !word.EndsWith("m") && !word.EndsWith("bn") && !word.EndsWith("k"))
            return false;
        if (word.Contains(':') || at > first && (Function.Months.Has(Word(at - 1)) || Word(at - 1) is "#" or "No." or "Section" or "Article"))
            return false;
        if (at < last && (Function.Months.Has(Word(at + 1)) || Word(at + 1) is "a.m." or "p.m." or "a.m" or "p.m"))
            return false;
        return !(word.Length == 4 && word[0] is '1' or '2' && word[1] is '9' or '0' or '8' && !word.Contains(',') && !IsMeasured(at, last));
    }

    private bool IsMeasured(int at, int last) => at < last && Lexicon["measures"].Has(Word(at + 1));

    private bool IsJudgement(int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (Word(at) is "should" or "ought" or "intends" or "intend" or "intended" or "hopes" or "wants" or "wanted" or "hoping" or "concerned" or "aims" or "seems" or "welcomed" or "resistance")
                return true;
        }

        return false;
    }

    /// <summary>Whether the first verb tells what somebody did, so that who he is only comes along.</summary>
    private bool HappensFirst(int first, int last)
    {
        for (var at = first; at < last; at++)
        {
            if (article.Tokens[at].IsFinite)
                return article.Tokens[at].Tag == Tag.Past && !Lexicon["states"].Has(Word(at)) || article.Tokens[at].Tag == Tag.Have && IsDone(at, last);
        }

        return false;
    }

    /// <summary>Where the deed itself ends and a clause hangs on what it was done to: 'threatened raids' of 'threatened raids that were set to begin'.</summary>
    private int EndOfDeed(int first, int last)
    {
        var at = first;
        while (at < last && !article.Tokens[at].IsFinite)
            at++;
        for (at += 2; at <= last; at++)
        {
            if (article.Tokens[at].Tag == Tag.Relative && article.Tokens[at - 1].IsNominal)
                return at - 1;
        }

        return last;
    }

    /// <summary>'gave the council two weeks to change the law': the law is what the deed was for, and not what it was.</summary>
    private bool IsOnlyAim(int first, int last) => AimOf(first, last) is > 0 and var aim && Sections.Count(first, aim - 1)[ClaimSections.Law] == 0;

    /// <summary>The 'to' before what a deed was for, or -1.</summary>
    private int AimOf(int first, int last)
    {
        for (var at = first + 1; at < last; at++)
        {
            if (article.Tokens[at].Tag == Tag.To && article.Tokens[at + 1].Tag == Tag.Base && article.Tokens[at - 1].IsNominal)
                return at;
        }

        return -1;
    }

    /// <summary>'that law “seeks to be a joke”': what is said in marks is not what the law holds.</summary>
    private bool IsJudgedInQuotes(int first, int last)
    {
        var quote = first;
        while (quote < last && article.Tokens[quote].Tag != Tag.Quote && !article.Tokens[quote].IsFinite)
            quote++;
        if (article.Tokens[quote].IsFinite)
            quote++;
        return quote > first && quote < last && article.Tokens[quote].Tag == Tag.Quote && Sections.Count(quote, last)[ClaimSections.Law] == 0;
    }

    /// <summary>'Two weeks and it begins', 'the hall opens on Monday', 'if not, closures start': the present of what is still ahead.</summary>
    private bool IsScheduled(int first, int last)
    {
        var verb = first;
        while (verb < last && !article.Tokens[verb].IsFinite)
            verb++;
        if (verb == first || !Lexicon["scheduled"].Has(Word(verb)) || article.Tokens[verb].Tag is not (Tag.Present or Tag.Noun) || !article.Tokens[verb - 1].IsNominal)
            return false;
        var isAhead = Word(first) is "If" or "if" or "Unless" or "unless";
        for (var at = first; at <= last; at++)
        {
            if (Word(at) is "every" or "each" or "always" or "usually" or "often" or "when" or "whenever" or "Every" or "Each")
                return false;
            isAhead |= Word(at) is "tomorrow" or "soon" or "tonight" || Function.Days.Has(Word(at)) || Function.Months.Has(Word(at)) && char.IsUpper(Word(at)[0])
                || at < verb - 1 && article.Tokens[at].Tag == Tag.Number && Lexicon["times"].Has(Word(at + 1)) && article.Tokens[at + 2].Tag == Tag.Coordinator;
        }

        return isAhead;
    }

    /// <summary>A headline tells in the present what happened.</summary>
    private bool HasVerb(int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (article.Tokens[at].Tag is Tag.Present or Tag.Past or Tag.Participle or Tag.Base)
                return true;
        }

        return false;
    }

    /// <summary>A verb of the past, a perfect, or something going on now.</summary>
    private bool IsEvent(int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            var tag = article.Tokens[at].Tag;
            if (tag == Tag.Past || tag == Tag.Gerund && at == first || tag == Tag.Be && Word(at) is "was" or "were")
                return true;
            if (tag is Tag.Have or Tag.Be && at < last && IsDone(at, last))
                return true;
        }

        return false;
    }

    private bool IsDone(int auxiliary, int last)
    {
        var at = auxiliary + 1;
        var isPresent = Word(auxiliary) is "is" or "are" or "am";
        while (at < last && (article.Tokens[at].Tag is Tag.Adverb || article.Tokens[at].Tag == Tag.Quote && !isPresent))
            at++;
        return article.Tokens[at].Tag == Tag.Gerund || article.Tokens[at].Tag == Tag.Participle && !isPresent;
    }

    private ReadOnlySpan<char> Word(int token) => article.Tokens[token].Of(article.Text);
}
