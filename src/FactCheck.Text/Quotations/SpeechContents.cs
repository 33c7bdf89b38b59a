using FactCheck.Text.Words;

namespace FactCheck.Text.Quotations;

/// <summary>Finds how far the words of a speech reach.</summary>
internal sealed class SpeechContents(ParsedArticle article, List<Quote> quotes, int[] quoteOf, SpeechOpenings openings)
{
    private const int FarthestOpening = 14;
    private const int LongestTitle = 80;

    private static readonly CueWords Cues = CueWords.English;
    private static readonly FunctionWords Function = FunctionWords.English;

    /// <summary>The token at which the words after the verb begin, or -1 when none follow.</summary>
    public int ForwardStart(int cue, int after, ParsedSentence sentence, bool inverted)
    {
        var verb = Word(cue);
        var told = verb.StartsWith("t") && Cues.Say.Has(verb) && (verb.StartsWith("tell") || verb.StartsWith("told"));
        for (var at = after; at <= sentence.Last && at < after + FarthestOpening; at++)
        {
            var token = article.Tokens[at];
            if (quoteOf[at] >= 0 && at > after && IsTitle(at))
                continue;
            if (quoteOf[at] >= 0 || token.Tag == Tag.Colon && at < sentence.Last)
                return quoteOf[at] < 0 ? at + 1 : NamesWhatIsJudged(cue, after) || BeginsBefore(cue, after, at, sentence) ? after : at;
            if (token.Tag == Tag.Subordinator && Word(at) is "that" or "if" or "whether")
                return at;
            if (token.IsFinite || token.Tag is Tag.Comma && !IsBeforeQuote(at, sentence) || token.Tag is Tag.Semicolon or Tag.End or Tag.Relative)
                break;
        }

        if (inverted || after > sentence.Last)
            return -1;
        if (after < sentence.Last && after == cue + 1 && article.Tokens[after].Tag is Tag.Preposition or Tag.To && Cues.Want.Has(article.Text.AsSpan(article.Tokens[cue].Start, article.Tokens[after].End - article.Tokens[cue].Start)))
            return after + 1;
        var next = after;
        while (next < sentence.Last && (Function.Days.Has(Word(next)) || article.Tokens[next].Tag == Tag.Adverb && next == after))
            next++;
        if (told)
            return AfterHearer(next, sentence);
        return openings.Opens(cue, next, sentence) ? next : -1;
    }

    /// <summary>Whether the words may stand before whoever speaks.</summary>
    public bool CanGoBack(int head, ParsedSentence sentence, bool forward)
    {
        var mark = head - 1;
        while (mark > sentence.First && article.Tokens[mark].Tag is Tag.Adverb or Tag.Coordinator)
            mark--;
        if (mark <= sentence.First)
            return false;
        if (quoteOf[mark] >= 0)
            return Math.Abs(article.Tokens[mark].End - quotes[quoteOf[mark]].Outer.End) <= 1
                && (!forward || quoteOf[sentence.First] >= 0 || openings.HasFinite(sentence.First, mark));
        if (forward || article.Tokens[mark].Tag is not (Tag.Comma or Tag.Dash))
            return quoteOf[mark - 1] >= 0 && article.Tokens[mark].Tag == Tag.Comma;
        return openings.HasFinite(sentence.First, mark - 1);
    }

    /// <summary>'The museum, he said, opens in May': the words go on after whoever speaks.</summary>
    public bool IsInserted(int head, int after, ParsedSentence sentence)
    {
        if (after + 1 >= sentence.Last || head - 1 <= sentence.First || article.Tokens[after].Tag != Tag.Comma || article.Tokens[head - 1].Tag != Tag.Comma)
            return false;
        var next = article.Tokens[after + 1].Tag;
        if (quoteOf[head - 2] >= 0 || quoteOf[after + 1] >= 0 || next is Tag.Relative || next is Tag.Gerund && (Cues.Has(Word(after + 1)) || article.Tokens[sentence.First].Tag != Tag.Subordinator))
            return false;
        return next is not (Tag.Coordinator or Tag.Participle) || !openings.HasFinite(sentence.First, head - 2);
    }

    public bool OpensQuote(int token) => quoteOf[token] >= 0 && article.Tokens[token].Tag == Tag.Quote && !IsTitle(token);

    public void AddBackward(Speech speech, int first, int last)
    {
        while (last > first && article.Tokens[last].Tag is Tag.Comma or Tag.Dash or Tag.Coordinator or Tag.Adverb && quoteOf[last] < 0)
            last--;
        if (last <= first)
            return;
        if (article.Tokens[first].Tag is Tag.Coordinator)
            first++;
        speech.Contents.Add(Widen(new Span(article.Tokens[first].Start, article.Tokens[last].End), first, last));
        speech.IsVerbatim |= quoteOf[first] >= 0 && quoteOf[last] >= 0;
    }

    public void AddForward(Speech speech, int first, ParsedSentence sentence)
    {
        if (first < 0 || first > sentence.Last)
            return;
        var last = quoteOf[first] >= 0 ? sentence.Last : BeforeNextVerb(first, sentence);
        while (last > first && article.Tokens[last].Tag == Tag.End && quoteOf[last] < 0)
            last--;
        speech.Contents.Add(Widen(new Span(article.Tokens[first].Start, article.Tokens[last].End), first, last));
        speech.IsVerbatim |= quoteOf[first] >= 0 && quoteOf[last] >= 0;
    }

    /// <summary>'said on “Face the Nation” that': the name of a programme or a work, not words said.</summary>
    private bool IsTitle(int token)
    {
        var quote = quotes[quoteOf[token]];
        if (quote.Inner.Length > LongestTitle)
            return false;
        var at = token;
        while (at > 0 && quoteOf[at - 1] == quoteOf[token])
            at--;
        return at > 0 && article.Tokens[at - 1].Tag is Tag.Preposition or Tag.Possessive or Tag.Determiner && EveryWordIsLarge(quote.Inner);
    }

    private bool EveryWordIsLarge(Span inner)
    {
        var rest = article.Text.AsSpan(inner.Start, inner.Length);
        var words = 0;
        foreach (var range in rest.Split(' '))
        {
            var word = rest[range];
            if (word.IsEmpty)
                continue;
            if (!char.IsUpper(word[0]) && (words == 0 || word.Length > 3))
                return false;
            words++;
        }

        return words > 1;
    }

    /// <summary>'says the plan is “mad”': the words begin before the marks do.</summary>
    private bool BeginsBefore(int cue, int after, int quote, ParsedSentence sentence) =>
        quote > after && article.Tokens[quote - 1].Tag is not (Tag.Comma or Tag.Colon) && openings.IsPlain(cue, after, sentence) && !Function.Days.Has(Word(after));

    /// <summary>A thing or a deed told of ends before the circumstances: 'when he ran', 'in a statement', 'and left'.</summary>
    public void AddObject(Speech speech, int first, ParsedSentence sentence)
    {
        var last = quoteOf[first] >= 0 ? sentence.Last : EndOfObject(first, sentence);
        while (last > first && article.Tokens[last].Tag is Tag.End or Tag.Comma or Tag.Dash && quoteOf[last] < 0)
            last--;
        speech.Contents.Add(Widen(new Span(article.Tokens[first].Start, article.Tokens[last].End), first, last));
        speech.IsVerbatim |= quoteOf[first] >= 0 && quoteOf[last] >= 0;
    }

    private int EndOfObject(int first, ParsedSentence sentence)
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

    /// <summary>'and left', 'but also had'.</summary>
    private bool LeadsToVerb(int at, ParsedSentence sentence)
    {
        while (at < sentence.Last && article.Tokens[at].Tag == Tag.Adverb)
            at++;
        return at <= sentence.Last && quoteOf[at] < 0 && article.Tokens[at].IsFinite;
    }

    /// <summary>'in a statement', 'on Thursday'.</summary>
    private bool IsOccasion(int preposition, ParsedSentence sentence)
    {
        if (Word(preposition) is not ("in" or "on" or "at" or "during" or "via"))
            return false;
        for (var at = preposition + 1; at <= sentence.Last && at <= preposition + 5 && article.Tokens[at].Tag is Tag.Determiner or Tag.Possessive or Tag.Other or Tag.Noun or Tag.Name or Tag.Number; at++)
        {
            if (Cues.Occasions.Has(Word(at)) || Function.Days.Has(Word(at)))
                return true;
        }

        return false;
    }

    /// <summary>'called the plan “mad”': the plan belongs to what was said.</summary>
    private bool NamesWhatIsJudged(int cue, int after) =>
        Cues.Want.Has(Word(cue)) && !Cues.Say.Has(Word(cue))
        && article.Tokens[after].Tag is Tag.Determiner or Tag.Possessive or Tag.Name or Tag.Noun or Tag.Object or Tag.Number or Tag.Other && !Cues.Adjuncts.Has(Word(after));

    /// <summary>'said he would stay and warned …', '…, adding that': the second verb of saying is not part of what the first reports.</summary>
    private int BeforeNextVerb(int first, ParsedSentence sentence)
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

    /// <summary>'The claim that the dam was safe is old': the words of a noun end before the verb it is the subject of.</summary>
    public void EndBeforeMainVerb(Speech speech, int first, int finite, ParsedSentence sentence)
    {
        for (var at = first; at <= sentence.Last && article.Tokens[at].Start < speech.Contents[^1].End; at++)
        {
            if (quoteOf[at] >= 0)
                continue;
            var token = article.Tokens[at];
            if (token.Tag is Tag.Relative or Tag.Subordinator or Tag.Question or Tag.Coordinator or Tag.Contracted && at > first)
                finite++;
            else if (token.IsFinite && --finite < 0 && at > first)
            {
                speech.Contents[^1] = speech.Contents[^1] with { End = article.Tokens[at - 1].End };
                return;
            }
        }
    }

    /// <summary>The token after the next comma that opens no insertion, or the given one when no comma stands there.</summary>
    public int AfterComma(int from, ParsedSentence sentence)
    {
        for (var at = from; at < sentence.Last; at++)
        {
            if (article.Tokens[at].Tag == Tag.Comma && article.Tokens[at + 1].Tag is not (Tag.Gerund or Tag.Relative))
                return at + 1;
        }

        return from;
    }

    /// <summary>
    /// Cuts the outer content where the inner speech is set beside it (', but the mayor said …'); false when it is told in it.
    /// </summary>
    public bool Part(Speech outer, Speech inner, int head)
    {
        var mark = head - 1;
        if (outer.SourceFirst == inner.SourceFirst && head == inner.Cue && mark > 0 && article.Tokens[mark].Tag is Tag.Coordinator && article.Tokens[mark - 1].Tag != Tag.Comma)
            return Cut(outer, inner, article.Tokens[mark].Start);
        if (mark > 0 && article.Tokens[mark].Tag == Tag.Coordinator)
            mark--;
        if (mark <= 0 || article.Tokens[mark].Tag is not (Tag.Comma or Tag.Semicolon) || inner.Contents[0].Start < article.Tokens[head].Start)
            return false;
        return Cut(outer, inner, article.Tokens[mark].Start);
    }

    private static bool Cut(Speech outer, Speech inner, int cut)
    {
        for (var index = 0; index < outer.Contents.Count; index++)
        {
            var content = outer.Contents[index];
            if (content.Start < cut && cut < content.End && outer.Cue < inner.Cue)
            {
                outer.Contents[index] = content with { End = cut };
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes in the whole of a quotation that began in a sentence before or goes on in one after.</summary>
    private Span Widen(Span span, int first, int last)
    {
        if (quoteOf[first] >= 0)
            span = span with { Start = Math.Min(span.Start, quotes[quoteOf[first]].Outer.Start) };
        if (quoteOf[last] >= 0)
            span = span with { End = Math.Max(span.End, quotes[quoteOf[last]].Outer.End) };
        return span;
    }

    private bool IsBeforeQuote(int comma, ParsedSentence sentence) => comma < sentence.Last && quoteOf[comma + 1] >= 0;

    /// <summary>'told reporters he …', 'told him to …': what comes after whoever was told.</summary>
    private int AfterHearer(int at, ParsedSentence sentence)
    {
        for (var token = at; token <= sentence.Last && token < at + 8; token++)
        {
            if (article.Tokens[token].Tag is Tag.Subject or Tag.To or Tag.Contracted && token > at)
                return token;
            if (token > at && article.Tokens[token - 1].IsNominal && article.Tokens[token].Tag is Tag.Determiner or Tag.Possessive && Word(token)[0] is not ('\'' or '\u2019') && openings.HasFinite(token, sentence.Last))
                return token;
            if (article.Tokens[token].Tag is Tag.Comma or Tag.End)
                return -1;
        }

        return -1;
    }

    private ReadOnlySpan<char> Word(int token) => article.Tokens[token].Of(article.Text);
}
