using FactCheck.Text.Languages;
using FactCheck.Text.Words;

namespace FactCheck.Text.Structure;

/// <summary>Says of every paragraph what it is.</summary>
internal sealed class StructureReader
{
    private const int LongestHeadline = 200;
    private const int LongestSubheading = 90;
    private const int LongestCaption = 400;

    private readonly string text;
    private readonly Language language;
    private readonly List<Span> paragraphs;
    private readonly List<Block> blocks;
    private readonly List<Token> tokens = [];

    private StructureReader(string text, Language language)
    {
        this.text = text;
        this.language = language;
        paragraphs = Paragraphs.Find(text);
        blocks = new List<Block>(paragraphs.Count + 1);
    }

    public static List<Block> Read(string text, Language language) => new StructureReader(text, language).Read();

    private List<Block> Read()
    {
        var head = true;
        var headline = false;
        for (var index = 0; index < paragraphs.Count; index++)
        {
            var span = paragraphs[index];
            if (Posts.SignatureOf(text, span) is { Length: > 0 } signature)
            {
                AddPost(span, signature);
                continue;
            }

            var kind = Lines.KindOf(text, span, language);
            if (kind == StructureKind.Body && head && !headline && IsHeadline(index))
            {
                kind = StructureKind.Headline;
                headline = true;
            }
            else if (kind == StructureKind.Body)
            {
                kind = KindOfText(index, head);
            }

            AddWithDateline(span, kind);
            head &= kind != StructureKind.Body || !Paragraphs.EndsWithMark(text, span);
        }

        return blocks;
    }

    private void AddPost(Span span, Span signature)
    {
        if (blocks.Count > 0 && blocks[^1].Kind is StructureKind.Body or StructureKind.BlockQuotation)
            blocks[^1] = blocks[^1] with { Kind = StructureKind.Post, Signature = signature };
        blocks.Add(new Block(span, StructureKind.Post, signature));
    }

    private void AddWithDateline(Span span, StructureKind kind)
    {
        var story = kind == StructureKind.Body ? Datelines.EndOf(text, span, language) : span.Start;
        if (story > span.Start)
            blocks.Add(new Block(Trimmed(span.Start, story), StructureKind.Dateline));
        var mayEndInDate = kind is StructureKind.Headline or StructureKind.Subheading or StructureKind.Caption or StructureKind.Body;
        var line = new Span(story, span.End);
        var date = mayEndInDate && line.Length <= LongestHeadline ? Datelines.TrailingDate(text, line, language) : span.End;
        blocks.Add(new Block(Trimmed(story, date), kind));
        if (date < span.End)
            blocks.Add(new Block(new Span(date, span.End), StructureKind.Dateline));
    }

    private Span Trimmed(int start, int end)
    {
        while (char.IsWhiteSpace(text[end - 1]))
            end--;
        return new Span(start, end);
    }

    private bool IsHeadline(int index)
    {
        var span = paragraphs[index];
        if (index + 1 >= paragraphs.Count || span.Length > LongestHeadline || Datelines.EndOf(text, span, language) > span.Start)
            return false;
        if (Marks(text[span.End - 1]) && !Paragraphs.EndsWithMark(text, span))
            return false;
        return Paragraphs.EndsWithMark(text, span)
            ? text[span.End - 1] is not ('.' or '"' or '\u201D') || Lines.IsInTitleCase(text, span)
            : index < 4 && HasStoryAfter(index);
    }

    private static bool Marks(char unit) => unit is ',' or ';' or ':';

    private bool HasStoryAfter(int index)
    {
        for (var later = index + 1; later < Math.Min(paragraphs.Count, index + 8); later++)
        {
            if (Paragraphs.EndsWithMark(text, paragraphs[later]))
                return true;
        }

        return false;
    }

    private StructureKind KindOfText(int index, bool head)
    {
        var span = paragraphs[index];
        if (Datelines.EndOf(text, span, language) > span.Start)
            return StructureKind.Body;
        var ends = Paragraphs.EndsWithMark(text, span);
        if (span.Length <= LongestCaption && head && language.IsEnglish && !HasVerb(span) && (ends || span.Length > 24) && !Quoted(span))
            return StructureKind.Caption;
        var next = index + 1 < paragraphs.Count;
        return !ends && next && span.Length <= LongestSubheading && !Marks(text[span.End - 1]) && IsHeading(span)
            ? StructureKind.Subheading
            : StructureKind.Body;
    }

    /// <summary>A line without a verb or written large; in other languages, whose verbs are not known, any short line.</summary>
    private bool IsHeading(Span span) =>
        char.IsUpper(text[span.Start]) && (!language.IsEnglish || !HasVerb(span) || Lines.IsInTitleCase(text, span));

    private bool Quoted(Span span) => text[span.Start] is '"' or '\u201C' or '\u2018';

    private bool HasVerb(Span span)
    {
        tokens.Clear();
        Tokenizer.Cut(text, span, tokens);
        Tagger.Tag(text, tokens, 0);
        return tokens.Exists(token => token.IsFinite);
    }
}
