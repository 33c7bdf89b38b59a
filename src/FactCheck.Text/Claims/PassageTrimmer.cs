using FactCheck.Text.Quotations;
using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>Makes a run of tokens the smallest stretch that holds the content.</summary>
internal sealed class PassageTrimmer(ParsedArticle article, List<Quote> quotes, int[] quoteOf)
{
    /// <summary>First and last token without what only joins, closes or encloses; last before first when nothing is left.</summary>
    public (int First, int Last) Trim(int first, int last, bool keepsMark)
    {
        while (first <= last && IsLoose(first, last, atHead: true))
            first++;
        while (last >= first && IsLoose(last, first, atHead: false) && !(keepsMark && article.Tokens[last].Tag == Tag.End))
            last--;
        return (first, last);
    }

    private bool IsLoose(int at, int other, bool atHead)
    {
        var tag = article.Tokens[at].Tag;
        if (tag is Tag.Comma or Tag.Semicolon or Tag.Colon or Tag.Dash or Tag.Coordinator)
            return true;
        if (tag == Tag.Quote)
            return Encloses(at, other, atHead);
        if (!atHead)
            return tag is Tag.End or Tag.Open;
        if (tag is Tag.Close or Tag.End)
            return true;
        return tag is Tag.Subordinator && Word(at) is "that" or "That"
            || tag is Tag.Adverb && at < other && (article.Tokens[at + 1].Tag == Tag.Comma || Word(at) is "also");
    }

    /// <summary>A mark belongs to the passage only when its partner stands inside and not at the other end.</summary>
    private bool Encloses(int at, int other, bool atHead)
    {
        if (quoteOf[at] < 0)
            return true;
        var quote = quotes[quoteOf[at]];
        var token = article.Tokens[at];
        if (token.Start != quote.Outer.Start && token.End != quote.Outer.End)
            return false;
        return atHead
            ? !quote.Closed || quote.Outer.End >= Content(other, first: at).End
            : quote.Outer.Start <= Content(other, first: at).Start;
    }

    private Token Content(int other, int first)
    {
        var step = other > first ? -1 : 1;
        var at = other;
        while (at != first && article.Tokens[at].Tag is Tag.End or Tag.Comma)
            at += step;
        return article.Tokens[at];
    }

    private ReadOnlySpan<char> Word(int token) => article.Tokens[token].Of(article.Text);
}
