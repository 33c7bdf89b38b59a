using FactCheck.Text.Quotations;
using FactCheck.Text.Structure;
using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>Which parts of a text can be claims at all.</summary>
internal sealed class ClaimFilter(ParsedArticle article, KindReader kinds)
{
    private const int FewestTokens = 3;

    /// <summary>Kinds of paragraph that yield suggestions.</summary>
    public static bool Yields(StructureKind kind) =>
        kind is StructureKind.Body or StructureKind.Headline or StructureKind.Caption or StructureKind.ListItem or StructureKind.BlockQuotation or StructureKind.Post;

    public bool IsClaim(ParsedSentence sentence, Piece piece, Speech? said)
    {
        var tokens = piece.Count;
        if (sentence.Kind is StructureKind.Headline or StructureKind.Caption)
            return tokens >= FewestTokens && !IsCreditAlone(sentence);
        if (piece.Role == PieceRole.Participle && tokens == FewestTokens - 1)
            return kinds.CountNumbers(piece.First, piece.Last) > 0;
        if (tokens < FewestTokens || IsQuestion(sentence, piece) || IsLead(sentence, piece))
            return false;
        if (piece.Role is PieceRole.Participle or PieceRole.With)
            return true;
        return HasFinite(piece) || said is { IsWish: true } || said is { IsVerbatim: true } && tokens >= FewestTokens + 1;
    }

    /// <summary>The same in a language whose verbs are not known: enough words, and no question.</summary>
    public bool IsWholeClaim(ParsedSentence sentence, Piece piece) =>
        sentence.Kind is StructureKind.Headline or StructureKind.Caption
            ? IsClaim(sentence, piece, null)
            : piece.Count > FewestTokens && !IsQuestion(sentence, piece);

    private bool IsQuestion(ParsedSentence sentence, Piece piece)
    {
        for (var at = sentence.Last; at > sentence.First && article.Tokens[at].IsMark; at--)
        {
            if (article.Tokens[at].Tag == Tag.End)
                return article.Text[article.Tokens[at].Start] == '?' && piece.Last + 3 >= at;
        }

        return false;
    }

    /// <summary>'The plans are:', 'They include the following:': what is so stands in the list below.</summary>
    private bool IsLead(ParsedSentence sentence, Piece piece) =>
        article.Tokens[sentence.Last].Tag == Tag.Colon && piece.Last == sentence.Last - 1
        && (article.Tokens[piece.Last].Tag == Tag.Be || article.Tokens[piece.Last].Of(article.Text) is "include" or "includes" or "included" or "follows" or "following" or "these" or "this");

    private bool HasFinite(Piece piece)
    {
        foreach (var (first, last) in piece.Ranges)
        {
            for (var at = first; at <= last; at++)
            {
                if (article.Tokens[at].IsFinite)
                    return true;
            }
        }

        return false;
    }

    private bool IsCreditAlone(ParsedSentence sentence) =>
        sentence.Kind == StructureKind.Caption
        && (article.Tokens[sentence.First].Tag == Tag.Open || !article.Tokens[sentence.Last].Of(article.Text).SequenceEqual(")"))
        && Lines.IsCredit(sentence.Span.Of(article.Text));

    /// <summary>The credit in brackets at a caption's end is nobody's claim.</summary>
    public int EndOfCaption(ParsedSentence sentence)
    {
        if (sentence.Kind != StructureKind.Caption || !Lines.IsCredit(sentence.Span.Of(article.Text)))
            return sentence.Last;
        for (var at = sentence.Last; at > sentence.First; at--)
        {
            if (article.Tokens[at].Tag == Tag.Open)
                return at - 1;
        }

        return sentence.Last;
    }
}
