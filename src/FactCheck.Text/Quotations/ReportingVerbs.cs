using FactCheck.Text.Words;

namespace FactCheck.Text.Quotations;

/// <summary>Tells in what way a verb reports.</summary>
internal sealed class ReportingVerbs(ParsedArticle article, int[] quoteOf)
{
    private static readonly CueWords Cues = CueWords.English;

    /// <summary>Whether the token reports words, thoughts or wishes.</summary>
    public bool IsCue(int token)
    {
        var current = article.Tokens[token];
        if (!current.IsVerbal || !Cues.Has(Word(token)))
            return false;
        if (token + 1 < article.Tokens.Count && Word(token + 1) is "off" or "up" or "out" or "back" or "down")
            return false;
        if (current.Tag is Tag.Participle && token > 0 && article.Tokens[token - 1].Tag is Tag.Determiner or Tag.Possessive or Tag.Preposition)
            return false;
        return !IsNaming(token) && (current.Tag != Tag.Gerund || Cues.Say.Has(Word(token)) || Cues.Want.Has(Word(token)));
    }

    /// <summary>Verbs that report even as an infinitive: 'came to tell voters he …'.</summary>
    public bool IsPlainSaying(int cue) => Word(cue) is "say" or "tell" or "announce" or "warn" or "argue" or "claim" or "write" or "report";

    /// <summary>A form in -ing without 'is' or a name right before it takes the subject of its sentence.</summary>
    public bool IsHanging(int cue, ParsedSentence sentence)
    {
        var at = cue - 1;
        while (at > sentence.First && article.Tokens[at].Tag == Tag.Adverb)
            at--;
        return article.Tokens[cue].Tag == Tag.Gerund && (at < sentence.First || article.Tokens[at].Tag is not (Tag.Be or Tag.Contracted or Tag.Name) && Word(at) is not "been");
    }

    /// <summary>'was told', 'is widely expected'.</summary>
    public bool IsPassive(int cue, ParsedSentence sentence)
    {
        var at = cue - 1;
        while (at > sentence.First && article.Tokens[at].Tag == Tag.Adverb)
            at--;
        return article.Tokens[cue].Tag == Tag.Participle && at >= sentence.First && (article.Tokens[at].Tag is Tag.Be || Word(at) is "been" or "being" or "be");
    }

    /// <summary>'a stream called Miracle Run', 'she called Jane Doe on Friday': a name and nothing said of it.</summary>
    private bool IsNaming(int token)
    {
        if (Word(token) is not ("called" or "calls" or "call" or "calling"))
            return false;
        var at = token + 1;
        while (at < article.Tokens.Count && article.Tokens[at].Tag == Tag.Name && quoteOf[at] < 0)
            at++;
        return at > token + 1 && at < article.Tokens.Count && quoteOf[at] < 0 && (article.Tokens[at].Tag is Tag.Comma or Tag.End or Tag.To || article.Tokens[at].Tag == Tag.Preposition && Word(at) is not "as");
    }

    private ReadOnlySpan<char> Word(int token) => article.Tokens[token].Of(article.Text);
}
