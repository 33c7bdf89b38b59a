using FactCheck.Text.Words;

namespace FactCheck.Text.Quotations;

/// <summary>Finds whose words a verb of saying, thinking or wanting tells, and which.</summary>
internal sealed class VerbSpeeches(ParsedArticle article, int[] quoteOf, NounPhrases phrases, ReportingVerbs verbs, SpeechOpenings openings, SpeechStarts starts, SpeechContents contents)
{
    private static readonly CueWords Cues = CueWords.English;

    /// <summary>The speech the verb tells, or null; <paramref name="found"/> holds those of the sentence before it, from <paramref name="from"/> on.</summary>
    public Speech? Of(int index, int cue, int free, List<Speech> found, int from)
    {
        var sentence = article.Sentences[index];
        var place = PlaceOf(cue, free, sentence, found, from);
        if (place.First < 0 && article.Tokens[cue].Tag is not (Tag.Past or Tag.Present or Tag.Participle))
            return null;
        if (verbs.IsPassive(cue, sentence) && !place.ClosesBefore && !openings.HasOpening(cue, sentence))
            return null;
        var speech = Make(index, cue, place);
        var forward = starts.Forward(cue, place.After, sentence, place.IsInverted);
        speech.IsWish |= forward >= 0 && openings.IsObject(cue, forward, sentence);
        var head = place.IsInverted || place.First < 0 || place.First > cue ? cue : place.First;
        var says = Cues.Say.Has(Word(cue));
        if (says && !place.IsInverted && place.First >= 0 && starts.IsInserted(head, place.After, sentence))
        {
            contents.AddBackward(speech, free, head - 1);
            contents.AddForward(speech, place.After + 1, sentence);
            return speech;
        }

        var backward = says && !(forward >= 0 && verbs.IsHanging(cue, sentence)) && starts.CanGoBack(head, sentence, forward >= 0);
        if (backward)
            contents.AddBackward(speech, free, head - 1);
        else
            forward = WithoutOpening(forward, cue, place, sentence);
        if (forward >= 0 && (!backward || starts.OpensQuote(forward)))
            Add(speech, forward, sentence);
        return speech;
    }

    private Place PlaceOf(int cue, int free, ParsedSentence sentence, List<Speech> found, int from)
    {
        var (first, last) = verbs.IsHanging(cue, sentence) ? Shared(sentence, cue, found, from) : phrases.EndingBefore(cue, free);
        var closesBefore = cue > sentence.First && article.Tokens[cue - 1].Tag is Tag.Comma or Tag.Quote or Tag.Dash;
        if (closesBefore && (first < 0 || quoteOf[cue - 1] >= 0)
            && phrases.StartingAt(cue + 1, sentence.Last) is { First: >= 0 } right && !IsFollowedByVerb(right.Last, sentence))
            return new Place(right.First, right.Last, right.Last + 1, true, true);
        if (first < 0)
            (first, last) = Shared(sentence, cue, found, from);
        return new Place(first, last, cue + 1, false, closesBefore);
    }

    private Speech Make(int index, int cue, Place place)
    {
        var sentence = article.Sentences[index];
        return new Speech
        {
            Sentence = index,
            Cue = cue,
            SourceFirst = place.First,
            SourceLast = place.Last,
            IsPost = Cues.Post.Has(Word(cue)) || HoldsPost(sentence.First, cue),
            IsWish = !Cues.Say.Has(Word(cue)) && !Cues.That.Has(Word(cue)) || article.Tokens[cue].Tag == Tag.Base && !verbs.IsPlainSaying(cue),
            IsAppeal = Cues.Appeal.Has(Word(cue)) && openings.HoldsTo(cue, sentence) && (article.Tokens[cue].Tag != Tag.Gerund || place.ClosesBefore),
        };
    }

    /// <summary>Where the words begin when nothing stands before the verb and perhaps nothing opens them: 'As he said, …', 'says parents want …'.</summary>
    private int WithoutOpening(int forward, int cue, Place place, ParsedSentence sentence)
    {
        if (place.First == sentence.First + 1 && Word(sentence.First) is "As")
            forward = starts.AfterComma(place.After, sentence) is var clause && clause > place.After ? clause : -1;
        if (forward < 0 && Cues.Say.Has(Word(cue)))
            forward = openings.AnyClause(place.After, sentence);
        var isPlain = place.First >= 0 && !place.IsInverted && !place.ClosesBefore && openings.IsPlain(cue, place.After, sentence);
        return forward < 0 && isPlain ? place.After : forward;
    }

    private void Add(Speech speech, int forward, ParsedSentence sentence)
    {
        if (openings.IsObject(speech.Cue, forward, sentence))
            contents.AddObject(speech, forward, sentence);
        else
            contents.AddForward(speech, forward, sentence);
    }

    /// <summary>The subject a second verb has in common with the first: 'called it a lie and said', 'left, saying'.</summary>
    private (int First, int Last) Shared(ParsedSentence sentence, int cue, List<Speech> found, int from)
    {
        for (var index = found.Count - 1; index >= from; index--)
        {
            if (found[index].HasSource && found[index].Cue < cue && !found[index].Covers(article.Tokens[cue].Start) && !IsBelow(found[index], found, from))
                return (found[index].SourceFirst, found[index].SourceLast);
        }

        return phrases.SubjectOf(sentence.First, cue - 1);
    }

    /// <summary>Whether the speech is told in another or in a relative clause, so that a verb set beside the main one is not its subject's.</summary>
    private bool IsBelow(Speech inner, List<Speech> found, int from)
    {
        if (inner.Cue > 0 && article.Tokens[inner.Cue - 1].Tag == Tag.Relative)
            return true;
        for (var index = from; index < found.Count; index++)
        {
            if (found[index] != inner && found[index].HasSource && found[index].Cue < inner.Cue && found[index].Covers(article.Tokens[inner.Cue].Start))
                return true;
        }

        return false;
    }

    /// <summary>'followed up with a tweet saying'.</summary>
    private bool HoldsPost(int first, int cue)
    {
        for (var at = first; at < cue; at++)
        {
            if (quoteOf[at] < 0 && article.Tokens[at].Tag == Tag.Noun && Cues.PostNouns.Has(Word(at)))
                return true;
        }

        return false;
    }

    private bool IsFollowedByVerb(int last, ParsedSentence sentence)
    {
        for (var at = last + 1; at <= sentence.Last && at <= last + 2; at++)
        {
            if (article.Tokens[at].IsFinite)
                return true;
            if (article.Tokens[at].Tag != Tag.Adverb)
                return false;
        }

        return false;
    }

    private ReadOnlySpan<char> Word(int token) => article.Tokens[token].Of(article.Text);

    /// <summary>Whoever speaks, the token after verb and speaker, and how they stand: 'said the mayor' is inverted.</summary>
    private readonly record struct Place(int First, int Last, int After, bool IsInverted, bool ClosesBefore);
}
