using FactCheck.Text.Words;

namespace FactCheck.Text.Quotations;

/// <summary>Names set after a quotation.</summary>
internal sealed class QuoteSignatures(ParsedArticle article)
{
    private const int LongestName = 5;

    /// <summary>'“…” — Jane Doe': the name after a dash at the quotation's end, or (-1, -1).</summary>
    public (int First, int Last) Of(Quote quote)
    {
        var token = article.TokenFrom(quote.Outer.End);
        if (token + 1 >= article.Tokens.Count || article.Tokens[token].Tag != Tag.Dash || article.Tokens[token].Start - quote.Outer.End > 2)
            return (-1, -1);
        var last = token;
        while (last + 1 < article.Tokens.Count && article.Tokens[last + 1].Tag is Tag.Name && last - token < LongestName)
            last++;
        var ends = last + 1 >= article.Tokens.Count || article.Text.AsSpan(article.Tokens[last].End, article.Tokens[last + 1].Start - article.Tokens[last].End).Contains('\n') || article.Tokens[last + 1].Tag is Tag.End or Tag.Comma;
        return last > token && ends ? (token + 1, last) : (-1, -1);
    }
}
