using FactCheck.Text.Names;
using FactCheck.Text.Structure;

namespace FactCheck.Text.Quotations;

/// <summary>Everything somebody says in an article, and who.</summary>
internal sealed class SpeechReader
{
    private SpeechReader(List<Quote> quotes, int[] quoteOf, List<Speech> speeches, Speakers speakers)
    {
        (He, She) = (speakers.He, speakers.She);
        Quotes = quotes;
        QuoteOf = quoteOf;
        Speeches = speeches;
    }

    public List<Quote> Quotes { get; }

    /// <summary>For each token the quotation it stands in, marks included, or -1.</summary>
    public int[] QuoteOf { get; }

    /// <summary>In the order of their words.</summary>
    public List<Speech> Speeches { get; }

    /// <summary>Whom 'he' means at the head of each sentence, where certain.</summary>
    public Entity?[] He { get; }

    /// <summary>Whom 'she' means at the head of each sentence, where certain.</summary>
    public Entity?[] She { get; }

    public static SpeechReader Read(ParsedArticle article, NameRegistry names, CancellationToken cancellation)
    {
        var quotes = QuoteFinder.Find(article.Text, article.Blocks);
        var quoteOf = QuotesOfTokens(article, quotes);
        var finder = new SpeechFinder(article, quotes, quoteOf);
        var speeches = new List<Speech>();
        for (var index = 0; index < article.Sentences.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (article.Sentences[index].IsReadable && Tells(article.Sentences[index].Kind))
                finder.Find(index, speeches);
        }

        new HeadlineSpeeches(article, names).Find(speeches);
        new SpokenBlocks(article, quoteOf, new NounPhrases(article, quoteOf)).Find(speeches);
        new Interviews(article, names).Find(speeches);
        speeches = new LooseQuotes(article, quotes, quoteOf).Complete(speeches);
        var speakers = new Speakers(article, names, quoteOf);
        speakers.Resolve(speeches);
        return new SpeechReader(quotes, quoteOf, speeches, speakers);
    }

    private static bool Tells(StructureKind kind) =>
        kind is StructureKind.Body or StructureKind.ListItem or StructureKind.BlockQuotation or StructureKind.Headline or StructureKind.Note or StructureKind.Caption;

    private static int[] QuotesOfTokens(ParsedArticle article, List<Quote> quotes)
    {
        var quoteOf = new int[article.Tokens.Count];
        var quote = 0;
        for (var token = 0; token < quoteOf.Length; token++)
        {
            var start = article.Tokens[token].Start;
            while (quote < quotes.Count && quotes[quote].Outer.End <= start)
                quote++;
            quoteOf[token] = quote < quotes.Count && quotes[quote].Outer.Start <= start ? quote : -1;
        }

        return quoteOf;
    }
}
