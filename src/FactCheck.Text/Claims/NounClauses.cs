using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>'the help that Mexico is giving': a noun whose relative clause lacks just that noun, so that both together make a sentence.</summary>
/// <param name="That">The relative pronoun.</param>
/// <param name="Gap">The token after which the noun belongs.</param>
internal readonly record struct NounClause(int That, int Gap);

/// <summary>Finds how a noun with a relative clause can be said as a sentence.</summary>
internal sealed class NounClauses(ParsedArticle article)
{
    /// <summary>The clause of a claim that is one noun with what is said of it; null when the noun is not clearly the object of its verb.</summary>
    public NounClause? Of(int first, int last)
    {
        var that = first;
        while (that < last && article.Tokens[that].Tag is Tag.Noun or Tag.Name or Tag.Number or Tag.Other or Tag.Possessive or Tag.Determiner)
            that++;
        if (that == first || article.Tokens[that].Tag != Tag.Relative || Word(that) is not ("that" or "which") || article.Tokens[that - 1].Tag != Tag.Noun || ClaimLexicon.English["no objects"].Has(Word(that - 1)))
            return null;
        var verb = that + 1;
        while (verb < last && article.Tokens[verb].Tag is Tag.Noun or Tag.Name or Tag.Determiner or Tag.Possessive or Tag.Other or Tag.Subject or Tag.Number)
            verb++;
        if (verb == that + 1 || !article.Tokens[verb].IsFinite || article.Tokens[verb].Tag == Tag.Contracted)
            return null;
        var gap = EndOfVerbs(verb, last);
        if (article.Tokens[gap].Tag is not (Tag.Past or Tag.Present or Tag.Participle or Tag.Gerund or Tag.Base) || article.Tokens[gap].Tag == Tag.Participle && IsPassive(verb, gap))
            return null;
        if (gap < last && (article.Tokens[gap + 1].Tag == Tag.Object || Word(gap + 1) is "you" or "it"))
            gap++;
        var goesOn = gap < last && Word(gap + 1) is "for" or "since" or "during" or "throughout" && !HasFinite(gap + 1, last);
        return gap == last || goesOn ? new NounClause(that, gap) : null;
    }

    private bool IsPassive(int verb, int last)
    {
        for (var at = verb; at < last; at++)
        {
            if (article.Tokens[at].Tag == Tag.Be || Word(at) is "been" or "be" or "being")
                return true;
        }

        return false;
    }

    /// <summary>'a petition that has 11,000 names' says that it has them: the word between noun and verb, or -1.</summary>
    public int DroppedIn(Piece piece)
    {
        for (var at = piece.First; at < piece.Last && !article.Tokens[at].IsFinite; at++)
        {
            if (article.Tokens[at].Tag == Tag.Preposition && !piece.IsNoun)
                return -1;
            if (at > piece.First && article.Tokens[at].Tag == Tag.Relative)
                return IsPast(at + 1) && !HasFinite(at + 2, piece.Last) && (article.Tokens[at - 1].IsNominal || article.Tokens[at - 1].Tag is Tag.Determiner or Tag.Quote) ? at : -1;
        }

        return -1;
    }

    /// <summary>What was or has been done is so; 'the steps that need to be taken' says less than 'the steps need to be taken'.</summary>
    private bool IsPast(int at)
    {
        var verb = at;
        while (verb + 1 < article.Tokens.Count && article.Tokens[verb].Tag == Tag.Adverb)
            verb++;
        return IsPastVerb(verb);
    }

    private bool IsPastVerb(int verb) => article.Tokens[verb].Tag is Tag.Past or Tag.Have || Word(verb) is "was" or "were";

    /// <summary>', when the mayor closed it': the mayor closed it.</summary>
    public bool IsPastWhen(int first, int last)
    {
        if (Word(first) is not "when")
            return false;
        var verb = first + 1;
        while (verb < last && !article.Tokens[verb].IsFinite)
            verb++;
        for (var at = verb; at <= last; at++)
        {
            if (article.Tokens[at].Tag == Tag.Comma)
                return false;
        }

        return article.Tokens[verb].Tag == Tag.Past || Word(verb) is "was" or "were" or "had";
    }

    /// <summary>'the help' as 'help': what has no plural and is told of for the first time goes without its article.</summary>
    public int HeadOf(int first, int last) =>
        last == first + 1 && Word(first) is "the" or "The" && ClaimLexicon.English["uncountable"].Has(Word(last)) ? last : first;

    /// <summary>'is now giving', 'had quietly closed'.</summary>
    private int EndOfVerbs(int verb, int last)
    {
        var end = verb;
        for (var at = verb + 1; at <= last; at++)
        {
            var tag = article.Tokens[at].Tag;
            if (tag is Tag.Participle or Tag.Gerund or Tag.Base || article.Tokens[at].IsFinite && end == at - 1)
                end = at;
            else if (tag is not Tag.Adverb)
                break;
        }

        return end;
    }

    private bool HasFinite(int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (article.Tokens[at].IsFinite)
                return true;
        }

        return false;
    }

    private ReadOnlySpan<char> Word(int token) => article.Tokens[token].Of(article.Text);
}
