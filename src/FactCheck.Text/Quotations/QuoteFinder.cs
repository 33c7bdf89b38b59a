using System.Buffers;
using FactCheck.Text.Structure;

namespace FactCheck.Text.Quotations;

/// <summary>Pairs quotation marks, paragraph by paragraph; a quotation inside a quotation belongs to the outer one.</summary>
internal static class QuoteFinder
{
    private const int FarthestClose = 1200;

    private static readonly SearchValues<char> Openers = SearchValues.Create("\"\u201C\u2018'\u00AB\u201E");

    public static List<Quote> Find(string text, List<Block> blocks)
    {
        var quotes = new List<Quote>();
        for (var index = 0; index < blocks.Count; index++)
        {
            if (blocks[index].Kind is not (StructureKind.Dateline or StructureKind.Byline or StructureKind.Boilerplate))
                FindIn(text, blocks[index].Span, index, quotes);
        }

        return quotes;
    }

    private static void FindIn(string text, Span block, int index, List<Quote> quotes)
    {
        var at = block.Start;
        while (at < block.End)
        {
            var found = text.AsSpan(at, block.End - at).IndexOfAny(Openers);
            if (found < 0)
                return;
            at += found;
            if (!Opens(text, at, block))
            {
                at++;
                continue;
            }

            if (IsDoubled(text, at, block.End))
            {
                at = AddDoubled(text, at, block, index, quotes);
                continue;
            }

            var close = CloseOf(text, at, block);
            if (close < 0 && text[at] is '\'' or '\u2018')
            {
                at++;
                continue;
            }

            var end = close < 0 ? block.End : close;
            if (end - at > 1)
                quotes.Add(new Quote(new Span(at, Math.Min(end + 1, block.End)), new Span(at + 1, end), index, close >= 0));
            at = end + 1;
        }
    }

    /// <summary>Two single marks that stand for a double one: ''…''.</summary>
    private static bool IsDoubled(string text, int at, int end) => at + 2 < end && text[at] == '\'' && text[at + 1] == '\'';

    private static int AddDoubled(string text, int at, Span block, int index, List<Quote> quotes)
    {
        var found = text.AsSpan(at + 2, block.End - at - 2).IndexOf("''");
        var end = found < 0 ? block.End : at + 2 + found;
        var close = Math.Min(end + 2, block.End);
        if (end - at > 3)
            quotes.Add(new Quote(new Span(at, close), new Span(at + 2, end), index, found >= 0));
        return close;
    }

    private static bool Opens(string text, int at, Span block)
    {
        if (at + 1 >= block.End || char.IsWhiteSpace(text[at + 1]) && text[at] is '"' or '\'')
            return false;
        if (at == block.Start)
            return true;
        var before = text[at - 1];
        return text[at] is '\u201C' or '\u00AB' or '\u201E'
            || char.IsWhiteSpace(before) || before is '(' or '[' or '\u2014' or '\u2013' or '-' or '/' or ':' or ',' or '"' or '\u201C'
            || text[at] == '"' && !char.IsLetterOrDigit(before);
    }

    private static int CloseOf(string text, int open, Span block)
    {
        var rest = text.AsSpan(open + 1, block.End - open - 1);
        var found = text[open] switch
        {
            '\u201C' => rest.IndexOfAny('\u201D', '\u201C') is >= 0 and var at && rest[at] == '\u201D' ? at : StraightOrNone(rest),
            '\u00AB' => rest.IndexOf('\u00BB'),
            '\u201E' => rest.IndexOfAny('\u201C', '\u201D'),
            '"' => rest.IndexOfAny('"', '\u201D'),
            _ => Single(rest),
        };
        return found < 0 ? -1 : open + 1 + found;
    }

    private static int StraightOrNone(ReadOnlySpan<char> rest)
    {
        var close = rest.IndexOfAny("\u201D\"");
        return close;
    }

    /// <summary>A single mark closes where it follows no space and no letter follows it.</summary>
    private static int Single(ReadOnlySpan<char> rest)
    {
        var most = Math.Min(rest.Length, FarthestClose);
        for (var at = 1; at < most; at++)
        {
            if (rest[at] is not ('\'' or '\u2019') || char.IsWhiteSpace(rest[at - 1]))
                continue;
            var next = at + 1 < rest.Length ? rest[at + 1] : ' ';
            if (char.IsLetterOrDigit(next))
                continue;
            var plural = rest[at - 1] == 's' && next == ' ' && at + 2 < rest.Length && char.IsLower(rest[at + 2]);
            if (!plural)
                return at;
        }

        return -1;
    }
}
