using FactCheck.Text.Structure;

namespace FactCheck.Text.Quotations;

/// <summary>Gives a speech to quotations that no verb of saying reached: by subject, by colon, by what was said before.</summary>
internal sealed class LooseQuotes
{
    private const int FewestWords = 3;

    private readonly ParsedArticle article;
    private readonly List<Quote> quotes;
    private readonly NounPhrases phrases;
    private readonly QuoteSignatures signatures;
    private readonly QuoteSurroundings surroundings;
    private readonly CarriedQuotes carried;

    public LooseQuotes(ParsedArticle article, List<Quote> quotes, int[] quoteOf)
    {
        this.article = article;
        this.quotes = quotes;
        phrases = new NounPhrases(article, quoteOf);
        signatures = new QuoteSignatures(article);
        surroundings = new QuoteSurroundings(article, quoteOf);
        carried = new CarriedQuotes(article, quotes, phrases, surroundings);
    }

    /// <summary>Adds the missing speeches and returns all of them in the order of the text.</summary>
    public List<Speech> Complete(List<Speech> speeches)
    {
        var speechOf = new Speech?[quotes.Count];
        foreach (var speech in speeches)
        {
            Claim(speech, speechOf);
            carried.Note(speech);
        }

        var added = new List<Speech>();
        var known = new HashSet<Speech>(speeches);
        var sentence = 0;
        for (var index = 0; index < quotes.Count; index++)
        {
            while (sentence + 1 < article.Sentences.Count && article.Sentences[sentence].Span.End <= quotes[index].Inner.Start)
                sentence++;
            if (speechOf[index] is not null || article.Sentences.Count == 0 || Find(index, sentence, speechOf) is not { } speech)
                continue;
            speechOf[index] = speech;
            if (known.Add(speech))
                added.Add(speech);
        }

        speeches.AddRange(added);
        speeches.Sort((left, right) => left.Contents[0].Start.CompareTo(right.Contents[0].Start));
        return speeches;
    }

    private void Claim(Speech speech, Speech?[] speechOf)
    {
        foreach (var content in speech.Contents)
        {
            for (var index = FirstIn(content); index < quotes.Count && quotes[index].Outer.Start < content.End; index++)
            {
                if (content.Overlaps(quotes[index].Inner))
                    speechOf[index] = speech;
            }
        }
    }

    private int FirstIn(Span content)
    {
        var (low, high) = (0, quotes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (quotes[middle].Outer.End <= content.Start)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private Speech? Find(int index, int at, Speech?[] speechOf)
    {
        var quote = quotes[index];
        var sentence = article.Sentences[at];
        if (!MaySpeak(quote, sentence))
            return null;
        if (signatures.Of(quote) is { First: >= 0 } signature)
            return Make(at, signature, -1, quote);
        if (surroundings.IsAlone(quote, sentence))
            return carried.Of(index, at, speechOf);
        if (SourceIn(sentence) is not { First: >= 0 } source)
            return null;
        var cue = surroundings.FirstVerb(sentence);
        if (index > 0 && speechOf[index - 1] is { IsVerbatim: true, Cue: >= 0 } sibling && sibling.Sentence == at && sibling.Cue == cue)
        {
            sibling.AddInOrder(quote.Outer);
            return sibling;
        }

        return surroundings.IsMention(quote) ? null : Make(at, source, cue, quote);
    }

    /// <summary>Whether the quotation is long enough to be somebody's words, and neither a headline nor a title.</summary>
    private bool MaySpeak(Quote quote, ParsedSentence sentence) =>
        sentence.IsReadable && sentence.Kind is not (StructureKind.Headline or StructureKind.Subheading) && CountWords(quote) >= FewestWords
        && (!Lines.IsInTitleCase(article.Text, quote.Inner) || surroundings.IsAlone(quote, sentence));

    private (int First, int Last) SourceIn(ParsedSentence sentence)
    {
        var subject = phrases.SubjectOf(sentence.First, sentence.Last);
        if (subject.First >= 0)
            return subject;
        var name = surroundings.FirstName(sentence);
        return (name, name);
    }

    private static Speech Make(int sentence, (int First, int Last) source, int cue, Quote quote)
    {
        var speech = new Speech { Sentence = sentence, SourceFirst = source.First, SourceLast = source.Last, Cue = cue, IsVerbatim = true };
        speech.Contents.Add(quote.Outer);
        return speech;
    }

    private int CountWords(Quote quote)
    {
        var words = 1;
        foreach (var unit in quote.Inner.Of(article.Text).AsSpan().Trim())
        {
            if (unit == ' ' && ++words >= FewestWords)
                break;
        }

        return words;
    }
}
