using FactCheck.Text.Claims;
using FactCheck.Text.Names;
using FactCheck.Text.Structure;

namespace FactCheck.Text.Quotations;

/// <summary>Who speaks in each sentence, as the claims need it.</summary>
internal sealed class Voices
{
    private const int DeepestChain = 6;

    private static readonly List<Speech> Nobody = [];

    private readonly ParsedArticle article;
    private readonly NameRegistry names;
    private readonly SpeechReader speech;
    private readonly List<Speech>?[] bySentence;

    public Voices(ParsedArticle article, NameRegistry names, SpeechReader speech)
    {
        (this.article, this.names, this.speech) = (article, names, speech);
        bySentence = new List<Speech>?[article.Sentences.Count];
        foreach (var said in speech.Speeches)
            Place(said);
        foreach (var list in bySentence)
            list?.Sort((left, right) => Depth(left).CompareTo(Depth(right)));
    }

    /// <summary>The speeches with words in the sentence that are somebody's own statement, outer before inner.</summary>
    public List<Speech> TellingIn(int sentence) => bySentence[sentence] ?? Nobody;

    /// <summary>The speech that speaks the sentence: it fills most of it, or holds a quotation of it.</summary>
    public Speech? SpeakingIn(int index, List<Span> quotes)
    {
        var sentence = article.Sentences[index].Span;
        Speech? best = null;
        var most = 0;
        foreach (var said in TellingIn(index))
        {
            if (!said.IsStated && quotes.Count == 0 && !said.IsAppeal)
                continue;
            var covered = 0;
            foreach (var content in said.Contents)
                covered += Math.Max(0, Math.Min(content.End, sentence.End) - Math.Max(content.Start, sentence.Start));
            var holdsQuote = quotes.Exists(quote => said.Covers(quote.Start));
            if ((covered * 2 >= sentence.Length || holdsQuote || IsMain(said, article.Sentences[index])) && covered > most)
                (best, most) = (said, covered);
        }

        return best;
    }

    /// <summary>Whether the sentence as a whole reports: its verb of saying is the first, or the words come first.</summary>
    private static bool IsMain(Speech said, ParsedSentence sentence) =>
        said.Cue >= sentence.First && said.Cue <= sentence.Last && said.Outer is null
        && (said.Contents[0].Start <= sentence.Span.Start + 1 || said.SourceFirst >= sentence.First && said.SourceFirst - sentence.First <= 2);

    public Entity? HeIn(int sentence) => speech.He[sentence];

    public Entity? SheIn(int sentence) => speech.She[sentence];

    /// <summary>Whether somebody stands behind the words; an estimate or a poll is the article's own voice.</summary>
    public bool IsReported(Speech said) =>
        said.Speaker is not null || said.IsVerbatim || said.HasSource && !IsThing(said);

    /// <summary>Those through whom the words come, outermost first.</summary>
    public List<Entity> ChainOf(Speech? said, ParsedSentence sentence)
    {
        var chain = new List<Entity>();
        var depth = 0;
        for (var at = said; at is not null && depth < DeepestChain; at = at.Outer, depth++)
        {
            if (at.Speaker is { } speaker && !chain.Contains(speaker))
                chain.Insert(0, speaker);
        }

        if (chain.Count == 0 && AuthorOf(sentence) is { } author)
            chain.Add(author);
        return chain;
    }

    /// <summary>The author of the post the sentence stands in.</summary>
    public Entity? AuthorOf(ParsedSentence sentence)
    {
        var block = article.Blocks[sentence.Block];
        return sentence.Kind == StructureKind.Post && block.Signature.Length > 0
            ? names.Named(block.Signature.Of(article.Text), NameKind.Person)
            : null;
    }

    /// <summary>The share of the letters that stand in quotation marks, 0 to 1.</summary>
    public double ShareInQuotes(Piece piece)
    {
        var (inside, all) = (0, 0);
        foreach (var (first, last) in piece.Ranges)
        {
            for (var at = first; at <= last; at++)
            {
                var length = article.Tokens[at].End - article.Tokens[at].Start;
                all += length;
                inside += speech.QuoteOf[at] >= 0 ? length : 0;
            }
        }

        return all == 0 ? 0 : (double)inside / all;
    }

    private void Place(Speech said)
    {
        if (!said.IsStated && !said.IsAppeal || said is { Speaker: null, IsVerbatim: false, Cue: >= 0 } && CueWords.English.Thoughts.Has(article.Tokens[said.Cue].Of(article.Text)))
            return;
        foreach (var content in said.Contents)
        {
            for (var index = article.SentenceReaching(content.Start); index < article.Sentences.Count && article.Sentences[index].Span.Start < content.End; index++)
            {
                var list = bySentence[index] ??= [];
                if (!list.Contains(said))
                    list.Add(said);
            }
        }
    }

    private static int Depth(Speech said)
    {
        var depth = 0;
        for (var at = said.Outer; at is not null && depth < DeepestChain; at = at.Outer)
            depth++;
        return depth;
    }

    private bool IsThing(Speech said) =>
        CueWords.English.Things.Has(article.Tokens[said.SourceLast].Of(article.Text)) || CueWords.English.Things.Has(article.Tokens[said.SourceFirst].Of(article.Text));
}
