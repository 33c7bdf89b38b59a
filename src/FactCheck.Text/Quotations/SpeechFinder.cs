using FactCheck.Text.Words;

namespace FactCheck.Text.Quotations;

/// <summary>Finds the reported speech of one sentence by its verbs and nouns of saying.</summary>
internal sealed class SpeechFinder
{
    private readonly ParsedArticle article;
    private readonly int[] quoteOf;
    private readonly NounPhrases phrases;
    private readonly ReportingVerbs verbs;
    private readonly SpeechStarts starts;
    private readonly SpeechContents contents;
    private readonly SpeechNesting nesting;
    private readonly VerbSpeeches told;
    private readonly QuietSpeeches quiet;
    private readonly SpeechNouns nouns;

    public SpeechFinder(ParsedArticle article, List<Quote> quotes, int[] quoteOf)
    {
        this.article = article;
        this.quoteOf = quoteOf;
        var openings = new SpeechOpenings(article, quoteOf);
        phrases = new NounPhrases(article, quoteOf);
        verbs = new ReportingVerbs(article, quoteOf);
        starts = new SpeechStarts(article, quotes, quoteOf, openings);
        contents = new SpeechContents(article, quotes, quoteOf);
        nesting = new SpeechNesting(article);
        told = new VerbSpeeches(article, quoteOf, phrases, verbs, openings, starts, contents);
        quiet = new QuietSpeeches(article, quoteOf, phrases, verbs, contents);
        nouns = new SpeechNouns(article, quoteOf, phrases, openings, contents);
    }

    /// <summary>Adds the speeches of a sentence in the order of their verbs.</summary>
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
            AddIfAny(At(token, index, free, into, from), into);
            if (article.Tokens[token].Tag is Tag.Semicolon)
                free = token + 1;
        }

        nesting.Nest(into, from);
    }

    private Speech? At(int token, int index, int free, List<Speech> found, int from)
    {
        if (IsAccordingTo(token, article.Sentences[index]))
            return AccordingTo(index, token);
        return nouns.Of(index, token) ?? quiet.Of(index, token, free) ?? (verbs.IsCue(token) ? told.Of(index, token, free, found, from) : null);
    }

    private bool IsAccordingTo(int token, ParsedSentence sentence) =>
        Word(token).Equals("according", StringComparison.OrdinalIgnoreCase) && token < sentence.Last && article.Tokens[token + 1].Tag == Tag.To;

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

    private Speech? AccordingTo(int index, int token)
    {
        var sentence = article.Sentences[index];
        var (first, last) = phrases.StartingAt(token + 2, sentence.Last);
        if (first < 0)
            return null;
        var speech = new Speech { Sentence = index, Cue = token, SourceFirst = first, SourceLast = last };
        if (token == sentence.First || token == sentence.First + 1 && article.Tokens[sentence.First].Tag == Tag.Coordinator)
            contents.AddForward(speech, starts.AfterComma(last + 1, sentence), sentence);
        else if (token - 2 > sentence.First && article.Tokens[token - 1].Tag == Tag.Comma && article.Tokens[token - 2].Tag == Tag.Relative)
            contents.AddForward(speech, starts.AfterComma(last + 1, sentence), sentence);
        else
            contents.AddBackward(speech, sentence.First, token - 1);
        return speech;
    }

    private ReadOnlySpan<char> Word(int token) => article.Tokens[token].Of(article.Text);
}
