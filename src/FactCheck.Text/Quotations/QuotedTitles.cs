using FactCheck.Text.Words;

namespace FactCheck.Text.Quotations;

/// <summary>Tells the name of a programme or a work set in marks from words said.</summary>
internal sealed class QuotedTitles(ParsedArticle article, List<Quote> quotes, int[] quoteOf)
{
    private const int LongestTitle = 80;

    /// <summary>Whether the quotation the token stands in is a title: 'said on “Face the Nation” that'.</summary>
    public bool IsTitle(int token)
    {
        var quote = quotes[quoteOf[token]];
        if (quote.Inner.Length > LongestTitle)
            return false;
        var at = token;
        while (at > 0 && quoteOf[at - 1] == quoteOf[token])
            at--;
        return at > 0 && article.Tokens[at - 1].Tag is Tag.Preposition or Tag.Possessive or Tag.Determiner && EveryWordIsLarge(quote.Inner);
    }

    private bool EveryWordIsLarge(Span inner)
    {
        var rest = article.Text.AsSpan(inner.Start, inner.Length);
        var words = 0;
        foreach (var range in rest.Split(' '))
        {
            var word = rest[range];
            if (word.IsEmpty)
                continue;
            if (!char.IsUpper(word[0]) && (words == 0 || word.Length > 3))
                return false;
            words++;
        }

        return words > 1;
    }
}
