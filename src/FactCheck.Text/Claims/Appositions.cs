using FactCheck.Text.Names;
using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>Finds what a noun with a relative clause is said of when it only describes something named before it.</summary>
internal sealed class Appositions(ParsedArticle article)
{
    private readonly Clauses clauses = new(article);

    /// <summary>'the Dreamers' of 'a path for the Dreamers, the children who …', or (-1, -1) where the noun could be one of a list or begin a clause.</summary>
    /// <param name="noun">The noun's first token.</param>
    /// <param name="end">Where its relative clause ends.</param>
    public (int First, int Last) NameBefore(int noun, int start, int end, int last)
    {
        var none = (-1, -1);
        if (noun - 2 <= start || article.Tokens[noun - 1].Tag != Tag.Comma || article.Tokens[noun].Tag != Tag.Determiner || Word(noun) is not ("the" or "a" or "an"))
            return none;
        var first = noun - 2;
        if (article.Tokens[first].Tag != Tag.Name || FunctionWords.English.Days.Has(Word(first)) || FunctionWords.English.Months.Has(Word(first)))
            return none;
        while (first > start && article.Tokens[first - 1].Tag == Tag.Name)
            first--;
        if (first > start && Word(first - 1) is "the")
            first--;
        if (first <= start || article.Tokens[first - 1].Tag is Tag.Comma or Tag.Coordinator || !clauses.HasFinite(start, first - 1) || OpensBelow(start, first))
            return none;
        var isLast = end == last || article.Tokens[end + 1].Tag is Tag.End or Tag.Quote or Tag.Close;
        return isLast && CountFinite(noun, end) == 1 ? (first, noun - 2) : none;
    }

    /// <summary>'advocates' of 'advocates from the state, including some who …', or -1 where that is not certainly several people.</summary>
    public int WholeBefore(int some, int start)
    {
        if (some - 2 <= start || Word(some - 1) is not "including")
            return -1;
        var first = article.Tokens[some - 2].Tag == Tag.Comma ? some - 3 : some - 2;
        var head = -1;
        for (; first >= start && article.Tokens[first].Tag is Tag.Noun or Tag.Name or Tag.Number or Tag.Other or Tag.Determiner or Tag.Possessive or Tag.Preposition && Word(first) is not ("by" or "with" or "for" or "to"); first--)
        {
            if (article.Tokens[first].Tag == Tag.Noun && article.Tokens[first + 1].Tag is Tag.Preposition or Tag.Comma)
                head = first;
        }

        return head > 0 && IsSeveral(Word(head)) ? head : -1;
    }

    private static bool IsSeveral(ReadOnlySpan<char> word) => (word.EndsWith("s") || word is "men" or "women" or "people" or "children") && NameWords.English.IsPeople(word);

    private bool OpensBelow(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (article.Tokens[at].Tag is Tag.Subordinator && Word(at) is not ("that" or "That") || article.Tokens[at].Tag is Tag.Comma)
                return true;
        }

        return article.Tokens[start].Tag == Tag.Preposition;
    }

    private int CountFinite(int first, int last)
    {
        var count = 0;
        for (var at = first; at <= last; at++)
            count += article.Tokens[at].IsFinite ? 1 : 0;
        return count;
    }

    private ReadOnlySpan<char> Word(int token) => article.Tokens[token].Of(article.Text);
}
