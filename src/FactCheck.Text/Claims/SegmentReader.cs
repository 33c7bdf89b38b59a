using FactCheck.Text.Quotations;
using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>Parts a sentence by who says what, the attribution left out.</summary>
internal sealed class SegmentReader(ParsedArticle article)
{
    private const int FewestTokens = 4;

    private readonly Clauses clauses = new(article);
    private readonly List<Segment> segments = [];
    private Speech?[] voices = [];
    private bool[] isAttribution = [];

    /// <summary>The parts in the order of the text. Stands until the next call.</summary>
    /// <param name="speeches">Those with words in the sentence, outer before inner.</param>
    public List<Segment> Read(ParsedSentence sentence, List<Speech> speeches)
    {
        segments.Clear();
        if (speeches.Count == 0)
        {
            segments.Add(new Segment(sentence.First, sentence.Last, null));
            return segments;
        }

        Clear(sentence.Count);
        foreach (var speech in speeches)
            Mark(sentence, speech);
        foreach (var speech in speeches)
            MarkAttribution(sentence, speech);

        var first = 0;
        for (var at = 1; at <= sentence.Count; at++)
        {
            if (at < sentence.Count && voices[at] == voices[first] && isAttribution[at] == isAttribution[first])
                continue;
            if (!isAttribution[first])
                Add(new Segment(sentence.First + first, sentence.First + at - 1, voices[first]));
            first = at;
        }

        return segments;
    }

    private void Add(Segment segment)
    {
        if (segment.Speech is null && (segment.Last - segment.First + 1 < FewestTokens || !clauses.HasFinite(segment.First, segment.Last)))
            return;
        segments.Add(segment);
    }

    private void Clear(int tokens)
    {
        if (voices.Length < tokens)
            (voices, isAttribution) = (new Speech?[tokens], new bool[tokens]);
        Array.Clear(voices, 0, tokens);
        Array.Clear(isAttribution, 0, tokens);
    }

    private void Mark(ParsedSentence sentence, Speech speech)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (speech.Covers(article.Tokens[sentence.First + at].Start))
                voices[at] = speech;
        }

        MarkConcession(sentence, speech);
    }

    /// <summary>'she said even though the road is closed, “…”': what she concedes before her words is hers as well.</summary>
    private void MarkConcession(ParsedSentence sentence, Speech speech)
    {
        var from = speech.Cue + 1;
        if (speech.Cue < sentence.First || speech.SourceFirst > speech.Cue || from >= sentence.Last || article.Tokens[from].Of(article.Text) is not ("even" or "although" or "though" or "while"))
            return;
        var end = from;
        while (end <= sentence.Last && voices[end - sentence.First] is null && article.Tokens[end].Tag is not (Tag.Comma or Tag.Quote))
            end++;
        if (end > sentence.Last || !clauses.HasFinite(from, end - 1))
            return;
        var body = article.Tokens[from].Of(article.Text) is "even" ? from + 2 : from + 1;
        for (var at = body; at < end; at++)
            voices[at - sentence.First] = speech;
    }

    /// <summary>Source and verb say nothing themselves, nor do the small words beside them.</summary>
    private void MarkAttribution(ParsedSentence sentence, Speech speech)
    {
        if (speech.Cue < sentence.First || speech.Cue > sentence.Last)
            return;
        var (first, last) = (speech.Cue, speech.Cue);
        if (speech.SourceFirst >= sentence.First && speech.SourceLast <= sentence.Last)
            (first, last) = (FirstOfAttribution(speech), Math.Max(last, speech.SourceLast));
        while (first > sentence.First && article.Tokens[first - 1].Tag is Tag.Coordinator or Tag.Comma or Tag.Adverb && !speech.Covers(article.Tokens[first - 1].Start))
            first--;
        for (var at = first; at <= last; at++)
        {
            if (!speech.Covers(article.Tokens[at].Start))
                isAttribution[at - sentence.First] = true;
        }

        for (var at = last + 1; at <= sentence.Last && voices[at - sentence.First] != speech && article.Tokens[at].Tag is not (Tag.Semicolon or Tag.Coordinator); at++)
            isAttribution[at - sentence.First] = true;
    }

    /// <summary>'Jones left early to tell them …': what the source did before speaking is a statement of its own.</summary>
    private int FirstOfAttribution(Speech speech)
    {
        if (speech.SourceFirst > speech.Cue)
            return speech.Cue;
        if (article.Tokens[speech.Cue].Tag == Tag.Gerund && speech.Cue - 1 > speech.SourceLast + FewestTokens && article.Tokens[speech.Cue - 1].Tag == Tag.Comma && clauses.HasFinite(speech.SourceLast + 1, speech.Cue - 2))
            return speech.Cue - 1;
        var joint = speech.Cue;
        while (joint > speech.SourceLast && article.Tokens[joint].Tag is not (Tag.To or Tag.Coordinator))
            joint--;
        var tells = joint > speech.SourceLast + FewestTokens && article.Tokens[speech.SourceLast + 1].Tag == Tag.Past && speech.Cue - joint <= 2;
        return tells ? joint : speech.SourceFirst;
    }
}
