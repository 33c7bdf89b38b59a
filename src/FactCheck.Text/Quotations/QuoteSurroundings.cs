using FactCheck.Text.Words;

namespace FactCheck.Text.Quotations;

/// <summary>What stands around a quotation in its sentence.</summary>
internal sealed class QuoteSurroundings(ParsedArticle article, int[] quoteOf)
{
    /// <summary>Whether the sentence holds nothing but quotations and marks.</summary>
    public bool IsAlone(Quote quote, ParsedSentence sentence)
    {
        for (var token = sentence.First; token <= sentence.Last; token++)
        {
            if (quoteOf[token] < 0 && !article.Tokens[token].IsMark)
                return false;
        }

        return quote.Outer.Start <= sentence.Span.Start;
    }

    /// <summary>The first finite verb outside the quotations, or -1.</summary>
    public int FirstVerb(ParsedSentence sentence)
    {
        for (var token = sentence.First; token <= sentence.Last; token++)
        {
            if (quoteOf[token] < 0 && article.Tokens[token].IsFinite)
                return token;
        }

        return -1;
    }

    /// <summary>The first name outside the quotations, or -1.</summary>
    public int FirstName(ParsedSentence sentence)
    {
        for (var token = sentence.First; token <= sentence.Last; token++)
        {
            if (quoteOf[token] < 0 && article.Tokens[token].Tag is Tag.Name)
                return token;
        }

        return -1;
    }

    /// <summary>A phrase set in marks as a thing among others ('a so-called “safe zone”'): nobody is said to speak.</summary>
    public bool IsMention(Quote quote)
    {
        var token = article.TokenFrom(quote.Outer.Start);
        if (token <= 0 || article.Tokens[token - 1].Tag is not (Tag.Determiner or Tag.Possessive or Tag.Preposition or Tag.Number or Tag.To))
            return false;
        for (var at = token; at < article.Tokens.Count && article.Tokens[at].Start < quote.Outer.End; at++)
        {
            if (article.Tokens[at].IsFinite)
                return false;
        }

        return true;
    }

    /// <summary>Whether the words lead up to what follows: 'He put it like this:'.</summary>
    public bool EndsWithColon(ParsedSentence sentence) =>
        sentence.IsReadable && (article.Tokens[sentence.Last].Tag == Tag.Colon || article.Tokens[sentence.Last].Tag == Tag.Close && article.Text[sentence.Span.End - 1] == ':');
}
