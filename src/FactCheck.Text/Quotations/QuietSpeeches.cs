using FactCheck.Text.Words;

namespace FactCheck.Text.Quotations;

/// <summary>
/// Judgements whose verb does not follow whoever judges: 'is expected to', 'was accused of', 'seems', 'was endorsed by'.
/// What is judged stands before the verb and belongs to the words.
/// </summary>
internal sealed class QuietSpeeches(ParsedArticle article, int[] quoteOf, NounPhrases phrases, ReportingVerbs verbs, SpeechContents contents)
{
    private static readonly CueWords Cues = CueWords.English;

    /// <summary>The judgement the token makes, or null when it makes none.</summary>
    public Speech? Of(int index, int cue, int free)
    {
        var sentence = article.Sentences[index];
        if (cue >= sentence.Last || quoteOf[cue] >= 0)
            return null;
        if (Cues.Seeming.Has(Word(cue)) && article.Tokens[cue].Tag is Tag.Past or Tag.Present or Tag.Base)
            return Seems(cue, sentence) ? Make(index, cue, free, cue + 1, (-1, -1)) : null;
        if (!Cues.Has(Word(cue)) || !verbs.IsPassive(cue, sentence))
            return null;
        if (Word(cue + 1) is "by" && Cues.Want.Has(Word(cue)) && phrases.StartingAt(cue + 2, sentence.Last) is { First: >= 0 } by)
            return Make(index, cue, free, -1, by);
        var opens = Word(cue + 1) is "to" && article.Tokens[cue + 1].Tag == Tag.To && !Cues.Hearing.Has(Word(cue)) || Word(cue + 1) is "as" or "of" or "for" && Cues.Want.Has(Word(cue));
        return opens ? Make(index, cue, free, cue + 1, (-1, -1)) : null;
    }

    /// <summary>'appears to', 'seems that', 'seems odd', not 'appears on television' and not 'seems to say', which the saying tells.</summary>
    private bool Seems(int cue, ParsedSentence sentence)
    {
        var next = article.Tokens[cue + 1];
        if (next.Tag == Tag.To && cue + 2 <= sentence.Last && Cues.Has(Word(cue + 2)))
            return false;
        if (Word(cue).StartsWith("seem"))
            return next.Tag is not (Tag.End or Tag.Comma);
        return next.Tag == Tag.To && cue + 2 <= sentence.Last && article.Tokens[cue + 2].Tag is Tag.Base or Tag.Adverb || Word(cue + 1) is "that" or "likely" or "unlikely" or "set" or "poised" or "ready";
    }

    private Speech? Make(int index, int cue, int free, int forward, (int First, int Last) source)
    {
        var sentence = article.Sentences[index];
        var (first, last) = phrases.EndingBefore(cue, free);
        var speech = new Speech { Sentence = index, Cue = cue, SourceFirst = source.First, SourceLast = source.Last, IsWish = true };
        if (first >= 0 && Word(first) is not ("it" or "It" or "there" or "There"))
            speech.Contents.Add(new Span(article.Tokens[first].Start, article.Tokens[last].End));
        if (forward >= 0)
            contents.AddObject(speech, Word(forward) is "of" or "for" ? forward + 1 : forward, sentence);
        return speech;
    }

    private ReadOnlySpan<char> Word(int token) => article.Tokens[token].Of(article.Text);
}
