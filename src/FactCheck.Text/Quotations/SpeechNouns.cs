using FactCheck.Text.Words;

namespace FactCheck.Text.Quotations;

/// <summary>Nouns that tell of somebody's words: 'the mayor's claim that …', 'his plan to …', 'allegations of …'.</summary>
internal sealed class SpeechNouns(ParsedArticle article, int[] quoteOf, NounPhrases phrases, SpeechOpenings openings, SpeechContents contents)
{
    private const int FarthestBack = 4;

    private static readonly CueWords Cues = CueWords.English;

    public Speech? Of(int index, int noun)
    {
        var sentence = article.Sentences[index];
        if (noun + 1 >= sentence.Last || article.Tokens[noun].Tag is not (Tag.Noun or Tag.Other or Tag.Present or Tag.Base) && noun != sentence.First || !Cues.Nouns.Has(Word(noun)))
            return null;
        var (owner, ownerLast) = OwnerOf(noun, sentence);
        var next = noun + 1;
        if (owner < 0 && Word(next) is "by" or "from" && phrases.StartingAt(next + 1, sentence.Last) is { First: >= 0 } by)
        {
            (owner, ownerLast) = by;
            next = ownerLast + 1;
        }

        if (next >= sentence.Last)
            return null;
        var isThat = Word(next) is "that" && article.Tokens[next + 1].Tag is not (Tag.Be or Tag.Modal or Tag.Have or Tag.Past or Tag.Present);
        var isOf = owner >= 0 && (article.Tokens[next].Tag == Tag.To && article.Tokens[next + 1].Tag is Tag.Base || Word(next) is "of" or "about" or "for" && Cues.Nouns.Has(Word(noun)))
            || owner < 0 && Word(next) is "of" && Cues.Charges.Has(Word(noun));
        if (!isThat && !isOf)
            return null;
        var speech = new Speech { Sentence = index, Cue = noun, SourceFirst = owner, SourceLast = ownerLast, IsWish = true };
        if (isThat)
            contents.AddForward(speech, next, sentence);
        else
            contents.AddObject(speech, article.Tokens[next].Tag == Tag.To ? next : next + 1, sentence);
        if (speech.Contents.Count > 0 && !openings.HasFinite(sentence.First, noun - 1))
            contents.EndBeforeMainVerb(speech, next + 1, isThat ? 1 : 0, sentence);
        return speech;
    }

    /// <summary>'Trump's' or 'his' before the noun and its adjectives.</summary>
    private (int First, int Last) OwnerOf(int noun, ParsedSentence sentence)
    {
        for (var at = noun - 1; at >= sentence.First && at >= noun - FarthestBack && quoteOf[at] < 0; at--)
        {
            if (article.Tokens[at].Tag == Tag.Possessive)
                return Word(at)[0] is '\'' or '\u2019' ? at > sentence.First ? phrases.EndingBefore(at, sentence.First) : (-1, -1) : (at, at);
            if (article.Tokens[at].Tag is not (Tag.Noun or Tag.Other or Tag.Number or Tag.Participle or Tag.Adverb or Tag.Name))
                return (-1, -1);
        }

        return (-1, -1);
    }

    private ReadOnlySpan<char> Word(int token) => article.Tokens[token].Of(article.Text);
}
