using FactCheck.Text.Structure;
using FactCheck.Text.Words;

namespace FactCheck.Text.Quotations;

/// <summary>Gives a speech to quotations that no verb of saying reached: by subject, by colon, by what was said before.</summary>
internal sealed class LooseQuotes(ParsedArticle article, List<Quote> quotes, int[] quoteOf)
{
    private const int FewestWords = 3;
    private const int FarthestBack = 8;

    private readonly NounPhrases phrases = new(article, quoteOf);
    private readonly QuoteSignatures signatures = new(article);
    private readonly Dictionary<int, Speech> lastIn = [];

    /// <summary>Adds the missing speeches and returns all of them in the order of the text.</summary>
    public List<Speech> Complete(List<Speech> speeches)
    {
        var speechOf = new Speech?[quotes.Count];
        foreach (var speech in speeches)
        {
            Claim(speech, speechOf);
            if (speech.HasSource && (speech.IsStated || !lastIn.ContainsKey(speech.Sentence)))
                lastIn[speech.Sentence] = speech;
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
        if (!sentence.IsReadable || sentence.Kind is StructureKind.Headline or StructureKind.Subheading || CountWords(quote) < FewestWords || Lines.IsInTitleCase(article.Text, quote.Inner) && !IsAlone(quote, sentence))
            return null;
        if (signatures.Of(quote) is { First: >= 0 } signature)
        {
            var signed = new Speech { Sentence = at, SourceFirst = signature.First, SourceLast = signature.Last, IsVerbatim = true };
            signed.Contents.Add(quote.Outer);
            return signed;
        }

        if (IsAlone(quote, sentence))
            return Carried(index, at, speechOf);
        var (first, last) = phrases.SubjectOf(sentence.First, sentence.Last);
        if (first < 0)
            first = last = FirstName(sentence);
        if (first < 0)
            return null;
        var cue = FirstVerb(sentence);
        if (index > 0 && speechOf[index - 1] is { IsVerbatim: true } sibling && sibling.Sentence == at && sibling.Cue >= 0 && sibling.Cue == cue)
        {
            sibling.Contents.Add(quote.Outer);
            sibling.Contents.Sort((left, right) => left.Start.CompareTo(right.Start));
            return sibling;
        }

        if (IsMention(quote))
            return null;
        var speech = new Speech { Sentence = at, SourceFirst = first, SourceLast = last, Cue = cue, IsVerbatim = true };
        speech.Contents.Add(quote.Outer);
        return speech;
    }

    /// <summary>A phrase set in marks as a thing among others ('a so-called “safe zone”'): nobody is said to speak.</summary>
    private bool IsMention(Quote quote)
    {
        var token = FirstTokenOf(quote);
        if (token <= 0 || article.Tokens[token - 1].Tag is not (Tag.Determiner or Tag.Possessive or Tag.Preposition or Tag.Number or Tag.To))
            return false;
        for (var at = token; at < article.Tokens.Count && article.Tokens[at].Start < quote.Outer.End; at++)
        {
            if (article.Tokens[at].IsFinite)
                return false;
        }

        return true;
    }

    private int FirstTokenOf(Quote quote)
    {
        var (low, high) = (0, article.Tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (article.Tokens[middle].Start < quote.Outer.Start)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>A quotation that stands alone goes on from the one before in its paragraph, or from the paragraph before.</summary>
    private Speech? Carried(int index, int at, Speech?[] speechOf)
    {
        var previous = index > 0 ? speechOf[index - 1] : null;
        if (index + 1 < quotes.Count && quotes[index + 1].Block == quotes[index].Block && (index == 0 || quotes[index - 1].Block != quotes[index].Block) && speechOf[index + 1] is { } next)
            previous = next;
        if (LastBefore(at) is { } nearest)
            previous = nearest;
        if (at > 0 && EndsWithColon(article.Sentences[at - 1]))
            return Announced(index, at);
        if (previous is null)
            return at > 0 && article.Sentences[at - 1].Block == article.Sentences[at].Block ? Announced(index, at) : null;
        if (previous.IsVerbatim && !previous.IsTurn && GoesOn(index, previous))
        {
            previous.Contents.Add(quotes[index].Outer);
            previous.Contents.Sort((left, right) => left.Start.CompareTo(right.Start));
            return previous;
        }

        var speech = new Speech { Sentence = at, IsVerbatim = true, IsCarried = true, SourceFirst = previous.SourceFirst, SourceLast = previous.SourceLast, IsPost = previous.IsPost };
        speech.Contents.Add(quotes[index].Outer);
        return speech;
    }

    /// <summary>Whether the quotation is one speech with what came before: in the same paragraph, or after a paragraph that left its marks open.</summary>
    private bool GoesOn(int index, Speech previous)
    {
        var block = article.Sentences[previous.Sentence].Block;
        return block == quotes[index].Block || index > 0 && !quotes[index - 1].Closed && quotes[index - 1].Block == quotes[index].Block - 1;
    }

    /// <summary>The last speech of the paragraph before the sentence, told or quoted.</summary>
    private Speech? LastBefore(int at)
    {
        for (var before = at - 1; before >= Math.Max(0, at - FarthestBack) && article.Sentences[before].Block == article.Sentences[at].Block; before--)
        {
            if (lastIn.TryGetValue(before, out var speech))
                return speech;
        }

        return null;
    }

    /// <summary>'He put it like this:' before a quotation set as a paragraph.</summary>
    private Speech? Announced(int index, int at)
    {
        var before = article.Sentences[at - 1];
        var (first, last) = phrases.SubjectOf(before.First, before.Last);
        if (first < 0)
            return null;
        var speech = new Speech { Sentence = at, SourceFirst = first, SourceLast = last, Cue = FirstVerb(before), IsVerbatim = true };
        speech.Contents.Add(quotes[index].Outer);
        return speech;
    }

    private bool EndsWithColon(ParsedSentence sentence) =>
        sentence.IsReadable && (article.Tokens[sentence.Last].Tag == Tag.Colon || article.Tokens[sentence.Last].Tag == Tag.Close && article.Text[sentence.Span.End - 1] == ':');

    private bool IsAlone(Quote quote, ParsedSentence sentence)
    {
        for (var token = sentence.First; token <= sentence.Last; token++)
        {
            if (quoteOf[token] < 0 && !article.Tokens[token].IsMark)
                return false;
        }

        return quote.Outer.Start <= sentence.Span.Start;
    }

    private int FirstVerb(ParsedSentence sentence)
    {
        for (var token = sentence.First; token <= sentence.Last; token++)
        {
            if (quoteOf[token] < 0 && article.Tokens[token].IsFinite)
                return token;
        }

        return -1;
    }

    private int FirstName(ParsedSentence sentence)
    {
        for (var token = sentence.First; token <= sentence.Last; token++)
        {
            if (quoteOf[token] < 0 && article.Tokens[token].Tag is Tag.Name)
                return token;
        }

        return -1;
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
