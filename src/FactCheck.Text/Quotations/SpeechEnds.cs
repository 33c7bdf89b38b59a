using FactCheck.Text.Words;

namespace FactCheck.Text.Quotations;

/// <summary>Finds where the words of a speech end in their sentence.</summary>
internal sealed class SpeechEnds(ParsedArticle article, int[] quoteOf)
{
    private const int LongestOccasion = 5;

    private static readonly CueWords Cues = CueWords.English;
    private static readonly FunctionWords Function = FunctionWords.English;

    /// <summary>A thing or a deed told of ends before the circumstances: 'when he ran', 'in a statement', 'and left'.</summary>
    public int EndOfObject(int first, ParsedSentence sentence)
    {
        for (var at = first + 1; at < sentence.Last; at++)
        {
            if (quoteOf[at] >= 0)
                continue;
            var next = article.Tokens[at + 1];
            var ends = article.Tokens[at].Tag switch
            {
                Tag.Comma => quoteOf[at + 1] < 0 && (next.Tag is Tag.Gerund or Tag.Relative or Tag.Subordinator or Tag.Participle or Tag.Subject or Tag.Preposition or Tag.Adverb || next.Tag == Tag.Coordinator && Word(at + 1) is not ("and" or "or")) || next.Tag == Tag.Coordinator && LeadsToVerb(at + 2, sentence),
                Tag.Dash or Tag.Semicolon or Tag.Colon or Tag.Open => true,
                Tag.Subordinator => Word(at) is "although" or "though",
                Tag.Coordinator => LeadsToVerb(at + 1, sentence),
                Tag.Preposition => IsOccasion(at, sentence),
                _ => Function.Days.Has(Word(at)),
            };
            if (ends)
                return at - 1;
        }

        return sentence.Last;
    }

    /// <summary>'said he would stay and warned …', '…, adding that': the second verb of saying is not part of what the first reports.</summary>
    public int BeforeNextVerb(int first, ParsedSentence sentence)
    {
        if (article.Tokens[first].IsFinite && CommaBeforeVerb(first, sentence) is > 0 and var comma)
            return comma - 1;
        for (var at = first + 1; at < sentence.Last; at++)
        {
            var next = article.Tokens[at + 1];
            if (quoteOf[at] >= 0)
                continue;
            if (article.Tokens[at].Tag == Tag.Comma && (Word(at + 1) is "although" or "though" || Word(at + 1) is "but" && LeadsToVerb(at + 2, sentence)))
                return at - 1;
            if (article.Tokens[at].Tag == Tag.Comma && next.Tag == Tag.Gerund && Cues.Has(Word(at + 1)))
                return at - 1;
            if (!Cues.Say.Has(Word(at + 1)))
                continue;
            if (article.Tokens[at].Tag == Tag.Coordinator && next.Tag == Tag.Past || article.Tokens[at].Tag == Tag.Comma && next.Tag == Tag.Gerund)
                return at - 1;
        }

        return sentence.Last;
    }

    /// <summary>'he hopes it ends, but he doubts it': after a verb of thinking the same pronoun goes on beside it and not in what is thought.</summary>
    public int BeforeSameSubject(Speech speech, int first, ParsedSentence sentence)
    {
        if (speech.Cue < 0 || speech.SourceFirst != speech.SourceLast || speech.SourceFirst < 0 || article.Tokens[speech.SourceFirst].Tag != Tag.Subject || !Cues.Thoughts.Has(Word(speech.Cue)))
            return sentence.Last;
        for (var at = first + 1; at < sentence.Last - 1; at++)
        {
            if (article.Tokens[at].Tag == Tag.Comma && Word(at + 1) is "but" && quoteOf[at] < 0 && Bare(at + 2).Equals(Word(speech.SourceFirst), StringComparison.OrdinalIgnoreCase))
                return at - 1;
        }

        return sentence.Last;
    }

    /// <summary>'he' of 'he's'.</summary>
    private ReadOnlySpan<char> Bare(int token) => Word(token) is var word && word.IndexOfAny('\'', '\u2019') is > 0 and var mark ? word[..mark] : Word(token);

    /// <summary>'which he said were finished, went on': the relative clause ends at the comma.</summary>
    private int CommaBeforeVerb(int first, ParsedSentence sentence)
    {
        for (var at = first + 1; at < sentence.Last; at++)
        {
            if (article.Tokens[at].Tag == Tag.Comma && quoteOf[at] < 0 && LeadsToVerb(at + 1, sentence))
                return at;
        }

        return -1;
    }

    /// <summary>'and left', 'but also had'; not 'but he's', which has a subject of its own.</summary>
    private bool LeadsToVerb(int at, ParsedSentence sentence)
    {
        while (at < sentence.Last && article.Tokens[at].Tag == Tag.Adverb)
            at++;
        return at <= sentence.Last && quoteOf[at] < 0 && article.Tokens[at].IsFinite && article.Tokens[at].Tag != Tag.Contracted;
    }

    /// <summary>'in a statement', 'on Thursday'.</summary>
    private bool IsOccasion(int preposition, ParsedSentence sentence)
    {
        if (Word(preposition) is not ("in" or "on" or "at" or "during" or "via"))
            return false;
        for (var at = preposition + 1; at <= sentence.Last && at <= preposition + LongestOccasion && article.Tokens[at].Tag is Tag.Determiner or Tag.Possessive or Tag.Other or Tag.Noun or Tag.Name or Tag.Number; at++)
        {
            if (Cues.Occasions.Has(Word(at)) || Function.Days.Has(Word(at)))
                return true;
        }

        return false;
    }

    private ReadOnlySpan<char> Word(int token) => article.Tokens[token].Of(article.Text);
}
