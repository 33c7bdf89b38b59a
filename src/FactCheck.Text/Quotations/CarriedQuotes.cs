namespace FactCheck.Text.Quotations;

/// <summary>Gives a quotation that stands alone to whoever spoke before it, or to whoever the sentence before announces.</summary>
internal sealed class CarriedQuotes(ParsedArticle article, List<Quote> quotes, NounPhrases phrases, QuoteSurroundings surroundings)
{
    private const int FarthestBack = 8;

    /// <summary>For each sentence the speech that is carried on from it.</summary>
    private readonly Dictionary<int, Speech> lastIn = [];

    /// <summary>Takes note of a speech that a quotation after it may go on from.</summary>
    public void Note(Speech speech)
    {
        if (speech.HasSource && (speech.IsStated || !lastIn.ContainsKey(speech.Sentence)))
            lastIn[speech.Sentence] = speech;
    }

    /// <summary>The speech the quotation belongs to; what it carries on lies in its paragraph, or in the paragraph before.</summary>
    public Speech? Of(int index, int at, Speech?[] speechOf)
    {
        if (at > 0 && surroundings.EndsWithColon(article.Sentences[at - 1]))
            return Announced(index, at);
        var previous = LastBefore(at) ?? Neighbour(index, speechOf);
        if (previous is null)
            return at > 0 && article.Sentences[at - 1].Block == article.Sentences[at].Block ? Announced(index, at) : null;
        if (previous.IsVerbatim && !previous.IsTurn && !previous.IsFull && GoesOn(index, previous))
        {
            previous.AddInOrder(quotes[index].Outer);
            return previous;
        }

        var speech = new Speech { Sentence = at, IsVerbatim = true, IsCarried = true, SourceFirst = previous.SourceFirst, SourceLast = previous.SourceLast, IsPost = previous.IsPost };
        speech.Contents.Add(quotes[index].Outer);
        return speech;
    }

    /// <summary>The speech of the quotation before; at the head of a paragraph rather that of the one after, when it is in the same paragraph.</summary>
    private Speech? Neighbour(int index, Speech?[] speechOf)
    {
        var isFirst = index == 0 || quotes[index - 1].Block != quotes[index].Block;
        if (isFirst && index + 1 < quotes.Count && quotes[index + 1].Block == quotes[index].Block && speechOf[index + 1] is { } next)
            return next;
        return index > 0 ? speechOf[index - 1] : null;
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
        var speech = new Speech { Sentence = at, SourceFirst = first, SourceLast = last, Cue = surroundings.FirstVerb(before), IsVerbatim = true };
        speech.Contents.Add(quotes[index].Outer);
        return speech;
    }
}
