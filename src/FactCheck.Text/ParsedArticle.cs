using FactCheck.Text.Languages;
using FactCheck.Text.Sentences;
using FactCheck.Text.Structure;
using FactCheck.Text.Words;

namespace FactCheck.Text;

/// <summary>One sentence with its tokens' place in the article's list.</summary>
internal readonly record struct ParsedSentence(Span Span, int Block, StructureKind Kind, int First, int Count)
{
    /// <summary>More tokens than any sentence of prose; what is longer is no sentence and is not read for what it says.</summary>
    private const int MostTokens = 400;

    public int Last => First + Count - 1;

    public bool IsReadable => Count is > 0 and <= MostTokens;
}

/// <summary>A text cut into paragraphs, sentences and tagged tokens.</summary>
internal sealed class ParsedArticle
{
    /// <summary>Code units of a token of prose, space included, rather too few: room for the tokens is taken once and not moved.</summary>
    private const int ShortToken = 4;

    private ParsedArticle(string text, Language language, List<Block> blocks)
    {
        Text = text;
        Language = language;
        Blocks = blocks;
        Tokens = new List<Token>(text.Length / ShortToken);
        Sentences = new List<ParsedSentence>(blocks.Count);
    }

    public string Text { get; }

    public Language Language { get; }

    public List<Block> Blocks { get; }

    public List<ParsedSentence> Sentences { get; }

    public List<Token> Tokens { get; }

    public static ParsedArticle Of(string text, CancellationToken cancellation) => Of(text, Language.English, cancellation);

    public static ParsedArticle Of(string text, Language language, CancellationToken cancellation)
    {
        var article = new ParsedArticle(text, language, StructureReader.Read(text, language));
        var spans = new List<Span>();
        for (var index = 0; index < article.Blocks.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            spans.Clear();
            var block = article.Blocks[index];
            if (block.Kind is StructureKind.Dateline or StructureKind.Byline)
                spans.Add(block.Span);
            else
                SentenceSplitter.Split(text, block.Span, language, spans);
            foreach (var span in spans)
                article.Add(span, index, block.Kind);
        }

        return article;
    }

    /// <summary>The first token that begins at the position or after it; the number of tokens when none does.</summary>
    public int TokenFrom(int position)
    {
        var (low, high) = (0, Tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Start < position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The first sentence that ends after the position; the number of sentences when none does.</summary>
    public int SentenceReaching(int position)
    {
        var (low, high) = (0, Sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Sentences[middle].Span.End <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private void Add(Span span, int block, StructureKind kind)
    {
        var first = Tokens.Count;
        Tokenizer.Cut(Text, span, Tokens);
        Tagger.Tag(Text, Tokens, first);
        Sentences.Add(new ParsedSentence(span, block, kind, first, Tokens.Count - first));
    }
}
