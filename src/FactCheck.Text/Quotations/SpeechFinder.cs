using FactCheck.Text.Words;

namespace FactCheck.Text.Quotations;

/// <summary>Finds the reported speech of one sentence by its verbs.</summary>
internal sealed class SpeechFinder(ParsedArticle article, int[] quoteOf, SpeechOpenings openings, SpeechContents contents)
{
    private static readonly CueWords Cues = CueWords.English;

    private readonly NounPhrases phrases = new(article, quoteOf);
    private readonly QuietSpeeches quiet = new(article, quoteOf, new NounPhrases(article, quoteOf), contents);
    private readonly SpeechNouns nouns = new(article, quoteOf, new NounPhrases(article, quoteOf), openings, contents);

    public void Find(int index, List<Speech> into)
    {
        var sentence = article.Sentences[index];
        var from = into.Count;
        var free = sentence.First;
        AddIfAny(Leading(index, sentence), into);
        for (var token = sentence.First; token <= sentence.Last; token++)
        {
            if (quoteOf[token] >= 0)
                continue;
            if (Word(token).Equals("according", StringComparison.OrdinalIgnoreCase) && token < sentence.Last && article.Tokens[token + 1].Tag == Tag.To)
                AddIfAny(AccordingTo(index, token), into);
            else if (nouns.Of(index, token) is { } told)
                AddIfAny(told, into);
            else if (quiet.Of(index, token, free) is { } judged)
                AddIfAny(judged, into);
            else if (IsCue(token))
                AddIfAny(FromVerb(index, token, free, into, from), into);
            if (article.Tokens[token].Tag is Tag.Semicolon)
                free = token + 1;
        }

        Nest(into, from);
    }

    private static void AddIfAny(Speech? speech, List<Speech> into)
    {
        if (speech is not null && speech.Contents.Count > 0)
            into.Add(speech);
    }

    /// <summary>'Said Jane Doe: “…”'.</summary>
    private Speech? Leading(int index, ParsedSentence sentence)
    {
        var cue = sentence.First;
        if (quoteOf[cue] >= 0 || Word(cue) is not ("Said" or "Says" or "Added" or "Adds" or "Asked" or "Wrote"))
            return null;
        var (first, last) = phrases.StartingAt(cue + 1, sentence.Last);
        if (first < 0 || last + 2 > sentence.Last || article.Tokens[last + 1].Tag is not (Tag.Colon or Tag.Comma) || article.Tokens[last + 1].Tag == Tag.Comma && quoteOf[last + 2] < 0)
            return null;
        var speech = new Speech { Sentence = index, Cue = cue, SourceFirst = first, SourceLast = last };
        contents.AddForward(speech, last + 2, sentence);
        return speech;
    }

    private bool IsCue(int token)
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

    private Speech? AccordingTo(int index, int token)
    {
        var sentence = article.Sentences[index];
        var (first, last) = phrases.StartingAt(token + 2, sentence.Last);
        if (first < 0)
            return null;
        var speech = new Speech { Sentence = index, Cue = token, SourceFirst = first, SourceLast = last };
        if (token == sentence.First || token == sentence.First + 1 && article.Tokens[sentence.First].Tag == Tag.Coordinator)
            contents.AddForward(speech, contents.AfterComma(last + 1, sentence), sentence);
        else if (token - 2 > sentence.First && article.Tokens[token - 1].Tag == Tag.Comma && article.Tokens[token - 2].Tag == Tag.Relative)
            contents.AddForward(speech, contents.AfterComma(last + 1, sentence), sentence);
        else
            contents.AddBackward(speech, sentence.First, token - 1);
        return speech;
    }

    private Speech? FromVerb(int index, int cue, int free, List<Speech> found, int from)
    {
        var sentence = article.Sentences[index];
        var (first, last) = IsHanging(cue, sentence) ? Shared(sentence, cue, found, from) : phrases.EndingBefore(cue, free);
        var closesBefore = cue > sentence.First && article.Tokens[cue - 1].Tag is Tag.Comma or Tag.Quote or Tag.Dash;
        var right = first < 0 || closesBefore && quoteOf[cue - 1] >= 0 ? phrases.StartingAt(cue + 1, sentence.Last) : (-1, -1);
        var inverted = right.Item1 >= 0 && closesBefore && !IsFollowedByVerb(right.Item2, sentence);
        var after = cue + 1;
        if (inverted)
        {
            (first, last) = right;
            after = last + 1;
        }
        else if (first < 0)
        {
            (first, last) = Shared(sentence, cue, found, from);
        }

        if (!inverted && first < 0 && article.Tokens[cue].Tag is not (Tag.Past or Tag.Present or Tag.Participle))
            return null;
        if (IsPassive(cue, sentence) && !closesBefore && !openings.HasOpening(cue, sentence))
            return null;
        var speech = new Speech
        {
            Sentence = index,
            Cue = cue,
            SourceFirst = first,
            SourceLast = last,
            IsPost = Cues.Post.Has(Word(cue)) || HoldsPost(sentence.First, cue),
            IsWish = !Cues.Say.Has(Word(cue)) && !Cues.That.Has(Word(cue)) || article.Tokens[cue].Tag == Tag.Base && !IsPlainSaying(cue),
            IsAppeal = Cues.Appeal.Has(Word(cue)) && openings.HoldsTo(cue, sentence) && (article.Tokens[cue].Tag != Tag.Gerund || closesBefore),
        };
        var forward = contents.ForwardStart(cue, after, sentence, inverted);
        speech.IsWish |= forward >= 0 && openings.IsObject(cue, forward, sentence);
        var head = inverted ? cue : first < 0 || first > cue ? cue : first;
        var says = Cues.Say.Has(Word(cue));
        if (says && !inverted && first >= 0 && contents.IsInserted(head, after, sentence))
        {
            contents.AddBackward(speech, free, head - 1);
            contents.AddForward(speech, after + 1, sentence);
            return speech;
        }

        var backward = says && !(forward >= 0 && IsHanging(cue, sentence)) && contents.CanGoBack(head, sentence, forward >= 0);
        if (backward)
            contents.AddBackward(speech, free, head - 1);
        if (!backward && first == sentence.First + 1 && Word(sentence.First) is "As")
            forward = contents.AfterComma(after, sentence) is var clause && clause > after ? clause : -1;
        if (forward < 0 && !backward && says)
            forward = openings.AnyClause(after, sentence);
        if (forward < 0 && !backward && first >= 0 && !inverted && !closesBefore && openings.IsPlain(cue, after, sentence))
            forward = after;
        if (forward >= 0 && (!backward || contents.OpensQuote(forward)))
            Add(speech, forward, sentence);
        return speech;
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

    /// <summary>Verbs that report even as an infinitive: 'came to tell voters he …'.</summary>
    private bool IsPlainSaying(int cue) => Word(cue) is "say" or "tell" or "announce" or "warn" or "argue" or "claim" or "write" or "report";

    /// <summary>A form in -ing without 'is' or a name right before it takes the subject of its sentence.</summary>
    private bool IsHanging(int cue, ParsedSentence sentence)
    {
        var at = cue - 1;
        while (at > sentence.First && article.Tokens[at].Tag == Tag.Adverb)
            at--;
        return article.Tokens[cue].Tag == Tag.Gerund && (at < sentence.First || article.Tokens[at].Tag is not (Tag.Be or Tag.Contracted or Tag.Name) && Word(at) is not "been");
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

    private bool IsPassive(int cue, ParsedSentence sentence)
    {
        var at = cue - 1;
        while (at > sentence.First && article.Tokens[at].Tag == Tag.Adverb)
            at--;
        return article.Tokens[cue].Tag == Tag.Participle && at >= sentence.First && (article.Tokens[at].Tag is Tag.Be || Word(at) is "been" or "being" or "be");
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

    /// <summary>A speech whose verb lies in another's content is told in it, unless a comma and a conjunction set it beside.</summary>
    private void Nest(List<Speech> all, int from)
    {
        for (var index = from; index < all.Count; index++)
        {
            for (var outer = from; outer < all.Count; outer++)
            {
                if (outer == index || all[outer].Outer == all[index] || all[index].Cue < 0 || !all[outer].Covers(article.Tokens[all[index].Cue].Start))
                    continue;
                var head = all[index].SourceFirst >= 0 && all[index].SourceFirst < all[index].Cue ? all[index].SourceFirst : all[index].Cue;
                if (!contents.Part(all[outer], all[index], head))
                    all[index].Outer = all[outer];
            }
        }
    }

    private ReadOnlySpan<char> Word(int token) => article.Tokens[token].Of(article.Text);
}
