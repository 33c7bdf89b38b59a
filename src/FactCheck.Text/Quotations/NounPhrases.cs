using FactCheck.Text.Words;

namespace FactCheck.Text.Quotations;

/// <summary>Reads who speaks from the tokens on either side of a verb.</summary>
internal sealed class NounPhrases(ParsedArticle article, int[] quoteOf)
{
    private const int Longest = 24;

    /// <summary>The subject that ends right before the token, or (-1, -1).</summary>
    public (int First, int Last) EndingBefore(int token, int least)
    {
        var last = token - 1;
        while (last >= least && article.Tokens[last].Tag is Tag.Adverb or Tag.Have or Tag.Be or Tag.Modal or Tag.Do or Tag.Participle && quoteOf[last] < 0)
            last--;
        if (last < least || quoteOf[last] >= 0)
            return (-1, -1);
        return article.Tokens[last].Tag switch
        {
            Tag.Contracted => (last, last),
            Tag.Comma or Tag.Dash or Tag.Close => BeforeInsertion(last, least),
            Tag.Relative when last > least => EndingBefore(article.Tokens[last - 1].Tag == Tag.Comma ? last - 1 : last, least) is { First: >= 0 } antecedent ? antecedent : (-1, -1),
            _ => Phrase(last, least),
        };
    }

    /// <summary>The phrase that begins at the token, or (-1, -1).</summary>
    public (int First, int Last) StartingAt(int token, int most)
    {
        var at = token;
        var nominal = false;
        while (at <= most && at - token < Longest && quoteOf[at] < 0)
        {
            var tag = article.Tokens[at].Tag;
            if (tag is Tag.Subject or Tag.Contracted)
                return at == token && tag is Tag.Subject ? (at, at) : nominal ? (token, at - 1) : (-1, -1);
            if (tag is Tag.Noun or Tag.Name or Tag.Number or Tag.Object || IsVerbForm(tag) && (at == token && tag == Tag.Base || at > token && article.Tokens[at - 1].Tag is Tag.Determiner or Tag.Possessive))
                nominal = true;
            else if (tag is Tag.Preposition && !(nominal && Word(at) is "of" or "for" or "at" or "from" or "in"))
                break;
            else if (tag == Tag.Coordinator && nominal && EndOfSecondName(at, most) is > 0 and var second)
                return (token, second);
            else if (tag is not (Tag.Determiner or Tag.Possessive or Tag.Other or Tag.Preposition or Tag.Participle))
                break;
            at++;
        }

        var last = at - 1;
        while (last > token && !article.Tokens[last].IsNominal && !IsVerbForm(article.Tokens[last].Tag))
            last--;
        return nominal ? (token, last) : (-1, -1);
    }

    /// <summary>'said Jane Doe and John Roe.': the last token of the second name when nothing but a mark follows it, or 0.</summary>
    private int EndOfSecondName(int and, int most)
    {
        if (Word(and) is not "and" || article.Tokens[and - 1].Tag != Tag.Name)
            return 0;
        var at = and;
        while (at < most && article.Tokens[at + 1].Tag == Tag.Name && quoteOf[at + 1] < 0)
            at++;
        return at > and && (at == most || article.Tokens[at + 1].IsMark) ? at : 0;
    }

    /// <summary>'said the ruling', 'according to police': a noun that looks like a verb.</summary>
    private static bool IsVerbForm(Tag tag) => tag is Tag.Base or Tag.Gerund or Tag.Present;

    /// <summary>The first phrase of a stretch that a finite verb follows: its subject.</summary>
    public (int First, int Last) SubjectOf(int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (quoteOf[at] >= 0 || !article.Tokens[at].IsFinite)
                continue;
            var subject = EndingBefore(at, first);
            if (subject.First >= 0)
                return subject;
        }

        return (-1, -1);
    }

    /// <summary>'Jane Doe, an editor, said': what stands before the insertion.</summary>
    private (int First, int Last) BeforeInsertion(int mark, int least)
    {
        for (var at = mark - 1; at > least && mark - at < Longest; at--)
        {
            if (quoteOf[at] >= 0)
                return (-1, -1);
            var tag = article.Tokens[at].Tag;
            var pairs = tag == Tag.Comma && article.Tokens[mark].Tag == Tag.Comma
                || tag == Tag.Open && article.Tokens[mark].Tag == Tag.Close
                || tag == Tag.Dash && article.Tokens[mark].Tag == Tag.Dash;
            if (pairs && IsName(at + 1, mark - 1))
                return (at + 1, mark - 1);
            if (pairs && article.Tokens[at - 1].IsNominal)
                return Phrase(at - 1, least);
            if (pairs && article.Tokens[at - 1].Tag == Tag.Close)
                return BeforeInsertion(at - 1, least);
            if (tag is Tag.Quote or Tag.Semicolon or Tag.Colon)
                return (-1, -1);
        }

        return (-1, -1);
    }

    private bool IsName(int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (article.Tokens[at].Tag != Tag.Name)
                return false;
        }

        return last > first && last - first < 4;
    }

    private (int First, int Last) Phrase(int last, int least)
    {
        if (!article.Tokens[last].IsNominal && article.Tokens[last].Tag is not (Tag.Determiner or Tag.Possessive or Tag.Other))
            return (-1, -1);
        if (article.Tokens[last].Tag is Tag.Subject)
            return (last, last);
        var at = last;
        while (at > least && last - at < Longest && quoteOf[at - 1] < 0 && Continues(at - 1, least))
            at--;
        while (at < last && article.Tokens[at].Tag is Tag.Preposition or Tag.Coordinator or Tag.To or Tag.Gerund or Tag.Participle)
            at++;
        return (at, last);
    }

    private bool Continues(int at, int least)
    {
        var token = article.Tokens[at];
        return token.Tag switch
        {
            Tag.Noun or Tag.Name or Tag.Number or Tag.Determiner or Tag.Possessive or Tag.Other => true,
            Tag.Preposition => at > least && article.Tokens[at - 1].IsNominal,
            Tag.Coordinator => Word(at) is "and" or "or" && at > least && article.Tokens[at - 1].Tag is Tag.Name or Tag.Noun,
            _ => false,
        };
    }

    private ReadOnlySpan<char> Word(int token) => article.Tokens[token].Of(article.Text);
}
