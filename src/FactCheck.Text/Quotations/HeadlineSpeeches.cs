using FactCheck.Text.Names;
using FactCheck.Text.Structure;
using FactCheck.Text.Words;

namespace FactCheck.Text.Quotations;

/// <summary>Who says what in a headline, where capitals hide the verbs: 'Doe: …', 'Doe Says …', '…, Doe Says'.</summary>
internal sealed class HeadlineSpeeches(ParsedArticle article, NameRegistry names)
{
    private const int LongestSource = 7;
    private const int LongestLabel = 4;

    private static readonly CueWords Cues = CueWords.English;

    /// <summary>Adds the speech of each headline that no verb gave one yet.</summary>
    public void Find(List<Speech> into)
    {
        var told = new HashSet<int>();
        foreach (var speech in into)
            told.Add(speech.Sentence);
        for (var index = 0; index < article.Sentences.Count; index++)
        {
            var sentence = article.Sentences[index];
            if (sentence.Kind == StructureKind.Headline && sentence.IsReadable && sentence.Count > 3 && (OfLabel(index, sentence) ?? (told.Contains(index) ? null : OfVerb(index, sentence))) is { } speech)
                into.Add(speech);
        }
    }

    /// <summary>'Doe: The bill is dead', 'Poll: …'.</summary>
    private Speech? OfLabel(int index, ParsedSentence sentence)
    {
        var colon = sentence.First;
        while (colon < sentence.Last && colon - sentence.First <= LongestLabel && article.Tokens[colon].Tag is Tag.Name or Tag.Noun)
            colon++;
        if (colon == sentence.First || colon >= sentence.Last - 1 || article.Tokens[colon].Tag != Tag.Colon)
            return null;
        var isKnown = Cues.Labels.Has(Word(colon - 1)) || names.EntityAt(colon - 1) is { Kind: NameKind.Person or NameKind.Body };
        return isKnown ? Make(index, sentence.First, colon - 1, colon, colon + 1, Last(sentence)) : null;
    }

    private Speech? OfVerb(int index, ParsedSentence sentence)
    {
        var last = Last(sentence);
        if (IsVerb(last) && LastComma(sentence, last) is > 0 and var comma && last - comma - 1 is > 0 and <= LongestSource)
            return Make(index, comma + 1, last - 1, last, sentence.First, comma - 1);
        for (var at = sentence.First + 1; at < last && at <= sentence.First + LongestSource; at++)
        {
            if (article.Tokens[at - 1].Tag is not (Tag.Name or Tag.Noun))
                return null;
            if (IsVerb(at))
                return Make(index, sentence.First, at - 1, at, at + 1, last);
        }

        return null;
    }

    private bool IsVerb(int token)
    {
        var word = Word(token);
        return article.Tokens[token].Tag is Tag.Name && word.EndsWith("s") && (Cues.Has(word) || Cues.Want.Has(word)) || article.Tokens[token].Tag is Tag.Name && word is "Say";
    }

    private int LastComma(ParsedSentence sentence, int last)
    {
        for (var at = last; at > sentence.First && at >= last - LongestSource - 1; at--)
        {
            if (article.Tokens[at].Tag == Tag.Comma)
                return at;
        }

        return -1;
    }

    private int Last(ParsedSentence sentence)
    {
        var last = sentence.Last;
        while (last > sentence.First && article.Tokens[last].Tag is Tag.End or Tag.Semicolon)
            last--;
        return last;
    }

    private Speech? Make(int index, int sourceFirst, int sourceLast, int cue, int first, int last)
    {
        if (last < first)
            return null;
        var speech = new Speech { Sentence = index, SourceFirst = sourceFirst, SourceLast = sourceLast, Cue = cue, IsWish = !Cues.Say.Has(Word(cue)) && article.Tokens[cue].Tag != Tag.Colon };
        speech.Contents.Add(new Span(article.Tokens[first].Start, article.Tokens[last].End));
        return speech;
    }

    private ReadOnlySpan<char> Word(int token) => article.Tokens[token].Of(article.Text);
}
