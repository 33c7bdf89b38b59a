using FactCheck.Text.Words;

namespace FactCheck.Text.Structure;

/// <summary>Says of every paragraph what it is.</summary>
internal static class StructureReader
{
    private const int LongestHeadline = 200;
    private const int LongestSubheading = 90;
    private const int LongestCaption = 400;

    public static List<Block> Read(string text)
    {
        var paragraphs = Paragraphs.Find(text);
        var blocks = new List<Block>(paragraphs.Count + 1);
        var head = true;
        var headline = false;
        for (var index = 0; index < paragraphs.Count; index++)
        {
            var span = paragraphs[index];
            var kind = Lines.KindOf(text, span);
            if (Posts.SignatureOf(text, span) is { Length: > 0 } signature)
            {
                if (blocks.Count > 0 && blocks[^1].Kind is StructureKind.Body or StructureKind.BlockQuotation)
                    blocks[^1] = blocks[^1] with { Kind = StructureKind.Post, Signature = signature };
                blocks.Add(new Block(span, StructureKind.Post, signature));
                continue;
            }

            if (kind == StructureKind.Body && head && !headline && IsHeadline(text, paragraphs, index))
            {
                kind = StructureKind.Headline;
                headline = true;
            }
            else if (kind == StructureKind.Body)
            {
                kind = KindOfText(text, paragraphs, index, head);
            }

            AddWithDateline(text, span, kind, blocks);
            head &= kind != StructureKind.Body || !Paragraphs.EndsWithMark(text, span);
        }

        return blocks;
    }

    private static void AddWithDateline(string text, Span span, StructureKind kind, List<Block> blocks)
    {
        var story = kind == StructureKind.Body ? Datelines.EndOf(text, span) : span.Start;
        if (story > span.Start)
        {
            var end = story;
            while (char.IsWhiteSpace(text[end - 1]))
                end--;
            blocks.Add(new Block(new Span(span.Start, end), StructureKind.Dateline));
        }

        blocks.Add(new Block(span with { Start = story }, kind));
    }

    private static bool IsHeadline(string text, List<Span> paragraphs, int index)
    {
        var span = paragraphs[index];
        if (index + 1 >= paragraphs.Count || span.Length > LongestHeadline || Datelines.EndOf(text, span) > span.Start)
            return false;
        if (Marks(text[span.End - 1]) && !Paragraphs.EndsWithMark(text, span))
            return false;
        return Paragraphs.EndsWithMark(text, span)
            ? text[span.End - 1] is not ('.' or '"' or '\u201D') || Lines.IsInTitleCase(text, span)
            : index < 4 && HasStoryAfter(text, paragraphs, index);
    }

    private static bool Marks(char unit) => unit is ',' or ';' or ':';

    private static bool HasStoryAfter(string text, List<Span> paragraphs, int index)
    {
        for (var later = index + 1; later < Math.Min(paragraphs.Count, index + 8); later++)
        {
            if (Paragraphs.EndsWithMark(text, paragraphs[later]))
                return true;
        }

        return false;
    }

    private static StructureKind KindOfText(string text, List<Span> paragraphs, int index, bool head)
    {
        var span = paragraphs[index];
        if (Datelines.EndOf(text, span) > span.Start)
            return StructureKind.Body;
        var ends = Paragraphs.EndsWithMark(text, span);
        if (span.Length <= LongestCaption && head && !HasVerb(text, span) && (ends || span.Length > 24) && !Quoted(text, span))
            return StructureKind.Caption;
        var next = index + 1 < paragraphs.Count;
        return !ends && next && span.Length <= LongestSubheading && !Marks(text[span.End - 1]) && IsHeading(text, span)
            ? StructureKind.Subheading
            : StructureKind.Body;
    }

    private static bool IsHeading(string text, Span span) =>
        char.IsUpper(text[span.Start]) && (!HasVerb(text, span) || Lines.IsInTitleCase(text, span));

    private static bool Quoted(string text, Span span) => text[span.Start] is '"' or '\u201C' or '\u2018';

    private static bool HasVerb(string text, Span span)
    {
        var tokens = new List<Token>();
        Tokenizer.Cut(text, span, tokens);
        Tagger.Tag(text, tokens, 0);
        return tokens.Exists(token => token.IsFinite);
    }
}
