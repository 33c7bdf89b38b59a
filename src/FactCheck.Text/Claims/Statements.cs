using System.Text;
using FactCheck.Text.Names;
using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>Whom pronouns mean, where that is certain.</summary>
/// <param name="Anywhere">Whether also past the head of the claim, as long as nobody else is named before.</param>
internal readonly record struct Referents(Entity? He, Entity? She, Entity? It, bool Anywhere);

/// <summary>Words a claim so that it can be read alone; what is not certain stays as written.</summary>
internal sealed class Statements(ParsedArticle article, NameRegistry names, int[] quoteOf)
{
    private static readonly WordSet Personal = FunctionWords.English.Personal;

    /// <summary>What pronouns still mean; nothing once a person was named or a pronoun replaced.</summary>
    private Referents open;

    public string Of(Piece piece, bool isVerbatim, Entity? speaker, Referents referents)
    {
        open = referents;
        var words = new StringBuilder();
        if (piece.Role == PieceRole.VerbPhrase && piece.SubjectFirst >= 0 || piece.Role == PieceRole.Relative && piece.SubjectFirst >= 0 && Word(piece.First) is "who")
            Append(words, piece.SubjectFirst, piece.SubjectLast, isVerbatim);
        foreach (var (first, last) in piece.Ranges)
        {
            var from = piece.Role == PieceRole.Relative && words.Length > 0 && first == piece.First ? first + 1 : first;
            Append(words, from, last, isVerbatim);
        }

        var statement = Capitalise(words.ToString().Trim());
        if (isVerbatim && HoldsPronoun(piece))
            return speaker is null ? $"\u201C{statement}\u201D" : $"{speaker.Name}: \u201C{statement}\u201D";
        return statement.Length > 0 && char.IsLetterOrDigit(statement[^1]) ? statement + "." : statement;
    }

    private void Append(StringBuilder words, int first, int last, bool isVerbatim)
    {
        if (words.Length > 0)
            words.Append(' ');
        for (var at = first; at <= last; at++)
        {
            if (at > first)
                words.Append(Gap(article.Tokens[at - 1].End, article.Tokens[at].Start));
            at = AppendToken(words, at, first, last, isVerbatim || quoteOf[at] >= 0);
        }
    }

    private int AppendToken(StringBuilder words, int at, int first, int last, bool quoted)
    {
        var word = Word(at);
        if (!quoted && (at == first || open.Anywhere) && Pronoun(word) is { } name)
        {
            words.Append(name);
            open = default;
            return at;
        }

        if (names.EntityAt(at) is { IsPerson: true })
            open = default;

        if (!quoted && names.MentionAt(at) is >= 0 and var index && names.Mentions[index] is { NameLength: 1 } mention && mention.First == at && mention.Last <= last
            && names.Entities[index] is { IsPerson: true } entity && entity.Name.Contains(' ') && IsPlainSurname(mention))
        {
            words.Append(entity.Name);
            return mention.Last;
        }

        words.Append(word);
        return at;
    }

    /// <summary>'Jones' or 'Mr Jones', not 'President Jones', whose title says something.</summary>
    private bool IsPlainSurname(Mention mention) =>
        mention.First == mention.NameFirst || mention.NameFirst == mention.First + 1 && Word(mention.First) is "Mr" or "Mr." or "Mrs" or "Mrs." or "Ms" or "Ms.";

    private string? Pronoun(ReadOnlySpan<char> word) => word switch
    {
        "He" or "he" => open.He?.Name,
        "She" or "she" => open.She?.Name,
        "It" or "it" => open.It?.Name,
        "His" or "his" => open.He is { } he ? Owner(he.Name) : null,
        "Her" or "her" => open.She is { } she ? Owner(she.Name) : null,
        _ => null,
    };

    private static string Owner(string name) => name.EndsWith('s') ? name + "\u2019" : name + "\u2019s";

    private bool HoldsPronoun(Piece piece)
    {
        foreach (var (first, last) in piece.Ranges)
        {
            for (var at = first; at <= last; at++)
            {
                if (Personal.Has(Word(at)) || article.Tokens[at].Tag == Tag.Contracted)
                    return true;
            }
        }

        return false;
    }

    private string Gap(int end, int start) => end >= start ? "" : article.Text.AsSpan(end, start - end).Trim().IsEmpty ? " " : article.Text[end..start];

    private static string Capitalise(string statement) =>
        statement.Length > 0 && char.IsLower(statement[0]) ? char.ToUpperInvariant(statement[0]) + statement[1..] : statement;

    private ReadOnlySpan<char> Word(int token) => article.Tokens[token].Of(article.Text);
}
