using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>When a clause takes place, as far as its verb tells.</summary>
internal enum Tense : byte
{
    Unknown,
    Past,
    Future,
}

/// <summary>Reads the time of the verb that an expression of time belongs to.</summary>
internal sealed class ClauseTense(ParsedArticle article)
{
    /// <summary>The nearest verb before the token; at the head of the stretch the first finite one after it.</summary>
    public Tense Around(int at, int first, int last)
    {
        for (var verb = at - 1; verb >= first; verb--)
        {
            if (article.Tokens[verb].IsVerbal)
                return verb < at - 1 && ClaimLexicon.English["announcing"].Has(Word(verb)) ? Tense.Unknown : Of(verb, first);
        }

        for (var verb = at + 1; verb <= last; verb++)
        {
            if (article.Tokens[verb].IsFinite)
                return Opening(verb, last);
        }

        return Tense.Unknown;
    }

    /// <summary>Whether the verb before the token tells what has been so until now.</summary>
    public bool IsPerfect(int at, int first)
    {
        for (var verb = at - 1; verb >= first; verb--)
        {
            if (article.Tokens[verb].Tag == Tag.Have)
                return Word(verb) is "has" or "have";
            if (article.Tokens[verb].IsFinite)
                return false;
        }

        return false;
    }

    private Tense Of(int verb, int first)
    {
        switch (article.Tokens[verb].Tag)
        {
            case Tag.Past:
                return Tense.Past;
            case Tag.Be or Tag.Have or Tag.Do:
                return IsPastAuxiliary(verb) ? Tense.Past : Tense.Unknown;
            case Tag.Participle or Tag.Base:
                var auxiliary = verb - 1;
                while (auxiliary > first && article.Tokens[auxiliary].Tag is Tag.Adverb or Tag.Participle || auxiliary > first && Word(auxiliary) is "be")
                    auxiliary--;
                return auxiliary >= first ? OfAuxiliary(auxiliary) : Tense.Unknown;
            default:
                return Tense.Unknown;
        }
    }

    private Tense OfAuxiliary(int auxiliary) =>
        Word(auxiliary) is "will" or "won't" or "won\u2019t" ? Tense.Future : IsPastAuxiliary(auxiliary) ? Tense.Past : Tense.Unknown;

    private Tense Opening(int verb, int last)
    {
        if (article.Tokens[verb].Tag == Tag.Past)
            return Tense.Past;
        if (Word(verb) is "will" || article.Tokens[verb].Tag == Tag.Be && !IsPastAuxiliary(verb) && verb < last && article.Tokens[verb + 1].Tag == Tag.To)
            return Tense.Future;
        return IsPastAuxiliary(verb) && (verb == last || article.Tokens[verb + 1].Tag != Tag.To) ? Tense.Past : Tense.Unknown;
    }

    private bool IsPastAuxiliary(int verb) => Word(verb) is "was" or "were" or "had" or "did" or "wasn't" or "weren't" or "didn't" or "didn\u2019t";

    private ReadOnlySpan<char> Word(int token) => article.Tokens[token].Of(article.Text);
}
