using FactCheck.Text.Names;
using FactCheck.Text.Words;

namespace FactCheck.Text.Figures;

/// <summary>Finds the numbers, percentages, money, dates, places and bodies of a stretch of tokens.</summary>
internal sealed class FigureReader
{
    private readonly string text;
    private readonly List<Token> tokens;
    private readonly NameRegistry? names;
    private readonly NumberReader numbers;
    private readonly DateReader dates;

    public FigureReader(ParsedArticle article, NameRegistry names)
        : this(article.Text, article.Tokens) => this.names = names;

    private FigureReader(string text, List<Token> tokens)
    {
        (this.text, this.tokens) = (text, tokens);
        (numbers, dates) = (new NumberReader(text, tokens), new DateReader(text, tokens));
    }

    /// <summary>Of any text: numbers, percentages, money and dates; names need an article around them.</summary>
    public static List<ReadFigure> Of(string text)
    {
        var tokens = new List<Token>();
        Tokenizer.Cut(text, new Span(0, text.Length), tokens);
        Tagger.Tag(text, tokens, 0);
        var found = new List<ReadFigure>();
        new FigureReader(text, tokens).Find(0, tokens.Count - 1, found);
        return found;
    }

    /// <summary>In the order of the text, none overlapping another.</summary>
    public void Find(int first, int last, List<ReadFigure> into)
    {
        for (var at = first; at <= last; at++)
        {
            if ((Dated(at, last) ?? Named(at, last) ?? Counted(at, last)) is not { } found)
                continue;
            into.Add(found.Figure);
            at = found.Last;
        }
    }

    private (ReadFigure Figure, int Last)? Dated(int at, int last) =>
        tokens[at].Tag is Tag.Number or Tag.Name or Tag.Modal ? dates.At(at, last) : null;

    private (ReadFigure Figure, int Last)? Counted(int at, int last)
    {
        if (tokens[at].IsMark || IsNumbering(at) || tokens[at].Tag is not (Tag.Number or Tag.Other or Tag.Noun or Tag.Name or Tag.Determiner or Tag.Subject))
            return null;
        var found = numbers.At(at, last);
        return found is { Figure.Kind: FigureKind.Number } number && IsTime(number.Last, last) ? null : found;
    }

    /// <summary>'Section 8', 'No. 10': a name and no count.</summary>
    private bool IsNumbering(int at) => at > 0 && Word(at - 1) is "Section" or "Article" or "No." or "Chapter" or "Route" or "Highway" or "Flight" or "#";

    private bool IsTime(int at, int last) => at < last && Word(at + 1) is "a.m." or "p.m." or "a.m" or "p.m" or "o'clock" or "o\u2019clock";

    private (ReadFigure Figure, int Last)? Named(int at, int last)
    {
        if (names is null || names.MentionAt(at) is not (>= 0 and var index) || names.Mentions[index] is var mention && (mention.First != at || mention.Last > last || mention.IsTitleOnly))
            return null;
        var span = new Span(tokens[mention.First].Start, tokens[mention.Last].End);
        var name = names.Entities[index]?.Name ?? span.Of(text).Replace('\n', ' ');
        var kind = names.Entities[index]?.Kind ?? mention.Kind;
        if (IsPlace(mention, kind))
            return (ReadFigure.OfName(span, FigureKind.Place, name), mention.Last);
        return kind == NameKind.Body ? (ReadFigure.OfName(span, FigureKind.Body, name), mention.Last) : null;
    }

    private bool IsPlace(Mention mention, NameKind kind)
    {
        if (kind == NameKind.Person)
            return false;
        if (kind == NameKind.Other)
            return NameWords.English.Places.Has(Word(mention.Last));
        return kind == NameKind.Unknown && mention.First > 0 && Word(mention.First - 1) is "in" or "In" or "near" or "across" or "outside" or "throughout";
    }

    private ReadOnlySpan<char> Word(int token) => tokens[token].Of(text);
}
