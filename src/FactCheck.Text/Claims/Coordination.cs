using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>Says what a conjunction joins.</summary>
internal sealed class Coordination(ParsedArticle article)
{
    /// <summary>The 'to' or modal that both base forms share, or 0.</summary>
    public int LastOpener(int at, int start)
    {
        for (var token = at - 1; token > start; token--)
        {
            if (article.Tokens[token].Tag is Tag.To or Tag.Modal)
                return !IsUnder(token, start) && article.Tokens[token + 1].Tag is Tag.Base or Tag.Adverb ? token : 0;
        }

        return 0;
    }

    /// <summary>Whether the modal stands in 'if they can …': what follows 'and' is then part of the condition.</summary>
    private bool IsUnder(int token, int start)
    {
        for (var at = token - 1; at > start && article.Tokens[at].Tag is not Tag.Comma; at--)
        {
            if (Word(at) is "if" or "whether" or "until" or "unless" or "so")
                return true;
        }

        return false;
    }

    /// <summary>'blue and green cars sold': the conjunction joins nouns, and the verb after them is a participle of theirs.</summary>
    public bool IsNounList(int at) =>
        article.Tokens[at - 1].Tag is Tag.Preposition or Tag.Determiner or Tag.Possessive
        || article.Tokens[at - 1].Tag is Tag.Name && Word(at - 2) is "after" or "before" or "since" or "as" or "between" or "both" && article.Tokens[at + 1].Tag is Tag.Name
        || article.Tokens[at - 1].Tag is Tag.Other && article.Tokens[at + 1].Tag is Tag.Other;

    /// <summary>'quickly and safely returned'.</summary>
    public bool IsAdverbPair(int at) => article.Tokens[at - 1].Tag == Tag.Adverb && article.Tokens[at + 1].Tag == Tag.Adverb && Word(at - 1).EndsWith("ly") && Word(at + 1).EndsWith("ly");

    private ReadOnlySpan<char> Word(int token) => article.Tokens[token].Of(article.Text);
}
