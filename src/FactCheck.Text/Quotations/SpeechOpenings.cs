using FactCheck.Text.Words;

namespace FactCheck.Text.Quotations;

/// <summary>Tells whether what follows a verb are the words it reports, and of what sort they are.</summary>
internal sealed class SpeechOpenings(ParsedArticle article, int[] quoteOf)
{
    private const int FarthestOpening = 14;

    private static readonly CueWords Cues = CueWords.English;

    /// <summary>The token itself when a clause follows it somewhere in the sentence, or -1.</summary>
    public int AnyClause(int from, ParsedSentence sentence) =>
        from <= sentence.Last && article.Tokens[from].Tag is Tag.Preposition or Tag.Adverb or Tag.Subordinator && OpensClause(from, sentence.Last) ? from : -1;

    /// <summary>Whether what follows is a thing or a deed wanted, told of or judged, and no clause.</summary>
    public bool IsObject(int cue, int forward, ParsedSentence sentence)
    {
        var tag = article.Tokens[forward].Tag;
        return quoteOf[forward] < 0 && Cues.Want.Has(Word(cue)) && tag is not (Tag.Subordinator or Tag.Question or Tag.Subject or Tag.Contracted)
            && (tag == Tag.To || !OpensClause(forward, sentence.Last));
    }

    /// <summary>'says parents still want …', 'which he said were …': the verb takes nothing but words said, so that what follows are they.</summary>
    public bool IsPlain(int cue, int next, ParsedSentence sentence)
    {
        if (!Cues.Plain.Has(Word(cue)) || next >= sentence.Last)
            return false;
        var tag = article.Tokens[next].Tag;
        return tag is Tag.Noun or Tag.Name or Tag.Number or Tag.Determiner or Tag.Possessive or Tag.Other || article.Tokens[next].IsFinite && !Cues.Adjuncts.Has(Word(next));
    }

    /// <summary>Whether 'to' and a verb follow the cue before another clause does.</summary>
    public bool HoldsTo(int cue, ParsedSentence sentence)
    {
        for (var at = cue + 1; at < sentence.Last && at < cue + FarthestOpening; at++)
        {
            if (article.Tokens[at].Tag == Tag.To && article.Tokens[at + 1].Tag is Tag.Base or Tag.Adverb)
                return true;
            if (article.Tokens[at].IsFinite || article.Tokens[at].Tag is Tag.Relative or Tag.Comma or Tag.Semicolon)
                return false;
        }

        return false;
    }

    /// <summary>Whether 'that', 'to' or a quotation comes right after the verb.</summary>
    public bool HasOpening(int cue, ParsedSentence sentence) =>
        cue < sentence.Last && (article.Tokens[cue + 1].Tag is Tag.To || Word(cue + 1) is "that" || quoteOf[cue + 1] >= 0);

    public bool Opens(int cue, int next, ParsedSentence sentence)
    {
        var tag = article.Tokens[next].Tag;
        var verb = Word(cue);
        if (Cues.Want.Has(verb) && (tag == Tag.To || tag is Tag.Determiner or Tag.Possessive or Tag.Name or Tag.Noun or Tag.Object or Tag.Other or Tag.Question))
            return true;
        if (tag is Tag.Question or Tag.Subordinator && !Cues.Adjuncts.Has(Word(next)))
            return true;
        if (tag is Tag.Subject or Tag.Contracted)
            return true;
        if (article.Tokens[next].IsFinite || tag is Tag.Comma or Tag.End or Tag.Preposition or Tag.Gerund or Tag.Coordinator or Tag.Close or Tag.Dash || Cues.Adjuncts.Has(Word(next)) && tag != Tag.Determiner)
            return false;
        return OpensClause(next, sentence.Last);
    }

    /// <summary>Whether a subject and its own verb follow, clauses below them left out.</summary>
    private bool OpensClause(int first, int last)
    {
        var nominal = false;
        var pending = 0;
        for (var at = first; at <= last; at++)
        {
            var token = article.Tokens[at];
            if (quoteOf[at] >= 0 && quoteOf[first] < 0)
                continue;
            if (token.Tag is Tag.Contracted && pending == 0)
                return true;
            if (token.IsFinite && pending == 0)
                return nominal;
            if (token.IsFinite)
                pending--;
            else if (token.Tag is Tag.Relative or Tag.Subordinator or Tag.Question)
                pending++;
            else if (token.IsNominal)
                nominal = true;
            else if (token.Tag is Tag.Semicolon || token.Tag == Tag.Coordinator && at < last && article.Tokens[at + 1].IsFinite)
                return false;
        }

        return false;
    }

    public bool HasFinite(int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (article.Tokens[at].IsFinite)
                return true;
        }

        return false;
    }

    private ReadOnlySpan<char> Word(int token) => article.Tokens[token].Of(article.Text);
}
