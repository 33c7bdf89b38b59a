using FactCheck.Text.Words;

namespace FactCheck.Text.Quotations;

/// <summary>Gives a speech its words, from where they begin to where they end.</summary>
internal sealed class SpeechContents(ParsedArticle article, List<Quote> quotes, int[] quoteOf)
{
    private readonly SpeechEnds ends = new(article, quoteOf);

    /// <summary>The words before the verb.</summary>
    public void AddBackward(Speech speech, int first, int last)
    {
        while (last > first && article.Tokens[last].Tag is Tag.Comma or Tag.Dash or Tag.Coordinator or Tag.Adverb && quoteOf[last] < 0)
            last--;
        if (last <= first)
            return;
        if (article.Tokens[first].Tag is Tag.Coordinator)
            first++;
        Add(speech, first, last);
    }

    /// <summary>The words after the verb, up to the next verb of saying.</summary>
    public void AddForward(Speech speech, int first, ParsedSentence sentence)
    {
        if (first < 0 || first > sentence.Last)
            return;
        var last = quoteOf[first] >= 0 ? sentence.Last : Math.Min(ends.BeforeNextVerb(first, sentence), ends.BeforeSameSubject(speech, first, sentence));
        while (last > first && article.Tokens[last].Tag == Tag.End && quoteOf[last] < 0)
            last--;
        Add(speech, first, last);
    }

    /// <summary>A thing or a deed told of, without the circumstances.</summary>
    public void AddObject(Speech speech, int first, ParsedSentence sentence)
    {
        if (first > sentence.Last)
            return;
        var last = quoteOf[first] >= 0 ? sentence.Last : ends.EndOfObject(first, sentence);
        while (last > first && article.Tokens[last].Tag is Tag.End or Tag.Comma or Tag.Dash && quoteOf[last] < 0)
            last--;
        Add(speech, first, last);
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

    private void Add(Speech speech, int first, int last)
    {
        speech.Contents.Add(Widen(new Span(article.Tokens[first].Start, article.Tokens[last].End), first, last));
        speech.IsVerbatim |= quoteOf[first] >= 0 && quoteOf[last] >= 0;
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
}
