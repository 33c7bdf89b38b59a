using FactCheck.Text.Words;

namespace FactCheck.Text.Quotations;

/// <summary>Finds on which side of its verb a speech stands and where it begins.</summary>
internal sealed class SpeechStarts(ParsedArticle article, List<Quote> quotes, int[] quoteOf, SpeechOpenings openings)
{
    private const int FarthestOpening = 14;
    private const int LongestHearer = 8;

    private static readonly CueWords Cues = CueWords.English;
    private static readonly FunctionWords Function = FunctionWords.English;

    private readonly QuotedTitles titles = new(article, quotes, quoteOf);

    /// <summary>The token at which the words after the verb begin, or -1 when none follow.</summary>
    public int Forward(int cue, int after, ParsedSentence sentence, bool inverted)
    {
        if (Marked(cue, after, sentence) is >= 0 and var marked)
            return marked;
        if (inverted || after > sentence.Last)
            return -1;
        if (IsPhrasal(cue, after, sentence))
            return after + 1;
        var next = after;
        while (next < sentence.Last && (Function.Days.Has(Word(next)) || article.Tokens[next].Tag == Tag.Adverb && next == after))
            next++;
        if (IsTelling(cue))
            return AfterHearer(next, sentence);
        return openings.Opens(cue, next, sentence) ? next : -1;
    }

    /// <summary>The beginning of words that a quotation, a colon or 'that' announces, or -1.</summary>
    private int Marked(int cue, int after, ParsedSentence sentence)
    {
        for (var at = after; at <= sentence.Last && at < after + FarthestOpening; at++)
        {
            var token = article.Tokens[at];
            if (quoteOf[at] >= 0 && at > after && titles.IsTitle(at))
                continue;
            if (quoteOf[at] >= 0)
                return NamesWhatIsJudged(cue, after) || BeginsBefore(cue, after, at, sentence) || GoesOn(cue, after, at, sentence) ? after : at;
            if (token.Tag is Tag.Colon && at < sentence.Last)
                return at + 1;
            if (token.Tag is Tag.Subordinator && Word(at) is "that" or "if" or "whether" && !HangsOnNoun(cue, after, at, sentence))
                return at;
            if (token.IsFinite || token.Tag is Tag.Comma && !IsBeforeQuote(at, sentence) || token.Tag is Tag.Semicolon or Tag.End or Tag.Relative)
                return -1;
        }

        return -1;
    }

    /// <summary>'says the roads that lead north are closed': no 'that' of the verb.</summary>
    private bool HangsOnNoun(int cue, int after, int that, ParsedSentence sentence) =>
        that > after && Word(that) is "that" && article.Tokens[that - 1].IsNominal && openings.IsPlain(cue, after, sentence) && !Function.Days.Has(Word(after)) && !Cues.Adjuncts.Has(Word(after));

    /// <summary>'calls for', 'wants to': verb and small word stand together in the list of verbs.</summary>
    private bool IsPhrasal(int cue, int after, ParsedSentence sentence) =>
        after < sentence.Last && after == cue + 1 && article.Tokens[after].Tag is Tag.Preposition or Tag.To
        && Cues.Want.Has(article.Text.AsSpan(article.Tokens[cue].Start, article.Tokens[after].End - article.Tokens[cue].Start));

    private bool IsTelling(int cue) => Word(cue) is var verb && (verb.StartsWith("tell") || verb.StartsWith("told")) && Cues.Say.Has(verb);

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

    /// <summary>Whether words said in marks begin at the token.</summary>
    public bool OpensQuote(int token) => quoteOf[token] >= 0 && article.Tokens[token].Tag == Tag.Quote && !titles.IsTitle(token);

    /// <summary>'says the plan is “mad”': the words begin before the marks do.</summary>
    private bool BeginsBefore(int cue, int after, int quote, ParsedSentence sentence) =>
        quote > after && article.Tokens[quote - 1].Tag is not (Tag.Comma or Tag.Colon) && openings.IsPlain(cue, after, sentence) && !Function.Days.Has(Word(after));

    /// <summary>'promised 45 percent, “and not one cent in writing”': marks that open with a conjunction go on with what stands before them.</summary>
    private bool GoesOn(int cue, int after, int quote, ParsedSentence sentence) =>
        quote - after > 2 && quote < sentence.Last && article.Tokens[quote].Tag == Tag.Quote && article.Tokens[quote + 1].Tag == Tag.Coordinator
        && !IsTelling(cue) && article.Tokens[after].Tag is Tag.Determiner or Tag.Possessive or Tag.Number or Tag.Name or Tag.Noun or Tag.Subject && !Function.Days.Has(Word(after));

    /// <summary>'called the plan “mad”': the plan belongs to what was said.</summary>
    private bool NamesWhatIsJudged(int cue, int after) =>
        Cues.Want.Has(Word(cue)) && !Cues.Say.Has(Word(cue))
        && article.Tokens[after].Tag is Tag.Determiner or Tag.Possessive or Tag.Name or Tag.Noun or Tag.Object or Tag.Number or Tag.Other && !Cues.Adjuncts.Has(Word(after));

    /// <summary>'told reporters he …', 'told him to …': what comes after whoever was told.</summary>
    private int AfterHearer(int at, ParsedSentence sentence)
    {
        for (var token = at; token <= sentence.Last && token < at + LongestHearer; token++)
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

    private bool IsBeforeQuote(int comma, ParsedSentence sentence) => comma < sentence.Last && quoteOf[comma + 1] >= 0;

    private ReadOnlySpan<char> Word(int token) => article.Tokens[token].Of(article.Text);
}
