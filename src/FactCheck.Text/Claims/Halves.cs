using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>
/// Splits that the engine proposes and leaves to a person: parts that can perhaps be true apart, joined more closely than
/// those it cuts itself ('met after the bank closed', 'to close the road and repair the bridge').
/// </summary>
internal sealed class Halves(ParsedArticle article, PassageTrimmer trimmer, int[] quoteOf)
{
    private const int Fewest = 3;

    private readonly Clauses clauses = new(article);

    /// <summary>The two parts of a claim that is one stretch, or none.</summary>
    public Span[] Of(Piece piece)
    {
        if (piece.Ranges.Count != 1)
            return [];
        for (var at = piece.First + Fewest; at <= piece.Last - Fewest; at++)
        {
            if (quoteOf[at] != quoteOf[piece.First] || !Joins(at, piece))
                continue;
            var left = trimmer.Trim(piece.First, at - 1, keepsMark: false);
            var right = trimmer.Trim(at + 1, piece.Last, keepsMark: false);
            if (left.Last - left.First + 1 >= Fewest && right.Last - right.First + 1 >= Fewest)
                return [SpanOf(left), SpanOf(right)];
        }

        return [];
    }

    private bool Joins(int at, Piece piece)
    {
        if (!clauses.HasFinite(piece.First, at - 1))
            return false;
        var token = article.Tokens[at];
        if (token.Tag == Tag.Coordinator)
            return article.Tokens[at + 1].Tag == Tag.Base || clauses.StartsAt(at + 1, piece.Last, plain: true);
        return token.Tag is Tag.Preposition or Tag.Subordinator or Tag.Question
            && token.Of(article.Text) is "after" or "before" or "since" or "until" or "when"
            && clauses.StartsAt(at + 1, piece.Last);
    }

    private Span SpanOf((int First, int Last) range) => new(article.Tokens[range.First].Start, article.Tokens[range.Last].End);
}
