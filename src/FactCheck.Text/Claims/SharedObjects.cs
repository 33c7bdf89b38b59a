using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>Says what 'them' means when the same is said twice of the same: 'would allow children to work and would allow them to leave'.</summary>
internal sealed class SharedObjects(ParsedArticle article)
{
    private readonly Clauses clauses = new(article);

    /// <summary>The noun after the verb that is said again, or (-1, -1) where another of several could be meant.</summary>
    /// <param name="and">The conjunction.</param>
    /// <param name="finite">The finite verb after it.</param>
    public (int First, int Last) Of(int start, int and, int finite, int last)
    {
        var none = (-1, -1);
        var verb = VerbOf(finite, last);
        if (verb >= last || Word(verb + 1) is not "them")
            return none;
        var first = start;
        while (first < and && !(article.Tokens[first].IsVerbal && Word(first).SequenceEqual(Word(verb))))
            first++;
        var end = first + 1;
        while (end < and && article.Tokens[end].Tag is Tag.Determiner or Tag.Possessive or Tag.Other or Tag.Number or Tag.Noun or Tag.Name)
            end++;
        if (end == first + 1 || end >= and || !IsPlural(end - 1) || article.Tokens[end].Tag is Tag.Preposition or Tag.Coordinator or Tag.Relative)
            return none;
        for (var at = end; at < and; at++)
        {
            if (IsPlural(at) && !ClaimLexicon.English["times"].Has(Word(at)))
                return none;
        }

        return clauses.HasFinite(start, first) ? (first + 1, end - 1) : none;
    }

    private int VerbOf(int finite, int last)
    {
        var verb = finite;
        while (verb < last && article.Tokens[verb + 1].IsVerbal)
            verb++;
        return verb;
    }

    private bool IsPlural(int token) => article.Tokens[token].Tag == Tag.Noun && (Word(token).EndsWith("s") && !Word(token).EndsWith("ss") || Word(token) is "children" or "people" or "men" or "women");

    private ReadOnlySpan<char> Word(int token) => article.Tokens[token].Of(article.Text);
}
