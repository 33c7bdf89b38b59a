using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>Answers about the tokens of a clause.</summary>
internal sealed class Clauses(ParsedArticle article)
{
    private const int LongestSubject = 14;

    /// <summary>Whether a subject with its finite verb begins at the token.</summary>
    /// <param name="plain">Whether the subject may hold neither a conjunction nor a second noun phrase.</param>
    public bool StartsAt(int from, int last, bool plain = false)
    {
        var nominal = false;
        for (var at = from; at <= last && at < from + LongestSubject; at++)
        {
            var token = article.Tokens[at];
            if (token.Tag is Tag.Contracted && at == from)
                return true;
            if (token.IsFinite)
                return nominal;
            switch (token.Tag)
            {
                case Tag.Noun or Tag.Name or Tag.Number or Tag.Subject:
                    nominal = true;
                    break;
                case Tag.Determiner when plain && nominal && article.Tokens[at - 1].IsNominal && article.Tokens[from].Tag is not (Tag.Preposition or Tag.Adverb):
                    return false;
                case Tag.Determiner or Tag.Possessive or Tag.Other or Tag.Adverb or Tag.Preposition or Tag.Gerund or Tag.Participle or Tag.Object or Tag.Quote:
                    break;
                case Tag.To when nominal && at < last && article.Tokens[at + 1].Tag != Tag.Base:
                    break;
                case Tag.Coordinator when nominal && at > from && !plain:
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    public bool HasFinite(int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (article.Tokens[at].IsFinite)
                return true;
        }

        return false;
    }

    /// <summary>Whether the stretch holds more finite verbs than words that open a clause below it: then its main clause is whole.</summary>
    public bool IsWhole(int first, int last)
    {
        var open = 0;
        for (var at = first; at <= last; at++)
        {
            if (article.Tokens[at].IsFinite)
                open++;
            else if (at > first && article.Tokens[at].Tag is Tag.Relative or Tag.Subordinator or Tag.Question)
                open--;
        }

        return open > 0;
    }

    /// <summary>The first token after the last mark or word that opens a clause, or a noun beside another.</summary>
    public int LastPart(int first, int last)
    {
        var at = last;
        while (at >= first && article.Tokens[at].Tag is not (Tag.Comma or Tag.Coordinator or Tag.Subordinator or Tag.Relative or Tag.Question or Tag.Semicolon or Tag.Colon or Tag.Dash))
            at--;
        return at + 1;
    }

    public bool HasNumber(int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (article.Tokens[at].Tag == Tag.Number || at > first && article.Tokens[at].Of(article.Text) is "one" && article.Tokens[at - 1].Of(article.Text) is "least" or "than" or "only" or "just")
                return true;
        }

        return false;
    }

    /// <summary>The tokens before the first finite verb of the stretch that can be its subject, or (-1, -1).</summary>
    public (int First, int Last) Subject(int first, int last)
    {
        var at = first;
        while (at <= last && article.Tokens[at].Tag is Tag.Coordinator or Tag.Adverb or Tag.Comma or Tag.Subordinator)
            at++;
        var start = at;
        var comma = -1;
        for (; at <= last && !article.Tokens[at].IsFinite; at++)
        {
            if (article.Tokens[at].Tag == Tag.Comma)
                comma = at;
        }

        if (at > last)
            return (-1, -1);
        if (comma >= 0 && article.Tokens[start].Tag is Tag.Preposition or Tag.Gerund or Tag.Participle or Tag.To)
            start = comma + 1;
        else if (comma >= 0)
            at = FirstComma(start, at);
        var end = at - 1;
        while (end > start && article.Tokens[end].Tag is Tag.Adverb)
            end--;
        return end >= start && article.Tokens[end].Tag is Tag.Noun or Tag.Name or Tag.Subject or Tag.Number or Tag.Other or Tag.Determiner ? (start, end) : (-1, -1);
    }

    /// <summary>The next comma outside brackets, or one past the end.</summary>
    public int NextComma(int from, int last)
    {
        var depth = 0;
        for (var at = from; at <= last; at++)
        {
            if (article.Tokens[at].Tag == Tag.Open)
                depth++;
            else if (article.Tokens[at].Tag == Tag.Close)
                depth--;
            else if (depth <= 0 && article.Tokens[at].Tag is Tag.Comma or Tag.Semicolon)
                return at;
        }

        return last + 1;
    }

    /// <summary>Whether a participle or an infinitive makes a statement of the noun before it.</summary>
    public bool HasPredicate(int first, int end)
    {
        for (var at = first + 1; at <= end; at++)
        {
            if (article.Tokens[at].Tag is Tag.Participle or Tag.Gerund or Tag.Past or Tag.To)
                return true;
        }

        return false;
    }

    /// <summary>'killing 107 and wounding 238': the conjunction between them, or 0.</summary>
    public int TwoParticiples(int first, int end)
    {
        for (var at = first + 1; at < end; at++)
        {
            if (article.Tokens[at].Tag == Tag.Coordinator && article.Tokens[at + 1].Tag == Tag.Gerund)
                return at;
        }

        return 0;
    }

    /// <summary>The last token of a relative clause that no comma opens.</summary>
    public int EndOfRelative(int at, int last)
    {
        var comma = NextComma(at, last);
        for (var token = at + 2; token < comma - 1; token++)
        {
            if (article.Tokens[token].Tag == Tag.Coordinator && article.Tokens[token + 1].IsFinite)
                return token - 1;
        }

        return comma - 1;
    }

    private int FirstComma(int from, int limit)
    {
        var at = from;
        while (at < limit && article.Tokens[at].Tag != Tag.Comma)
            at++;
        return at;
    }
}
