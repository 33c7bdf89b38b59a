using System.Text;
using FactCheck.Text.Names;
using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>Whom pronouns mean, where that is certain.</summary>
/// <param name="Anywhere">Whether also past the head of the claim, as long as nobody else is named before.</param>
internal readonly record struct Referents(Entity? He, Entity? She, string? It, bool Anywhere)
{
    /// <summary>The token from which on somebody else, told of without a name, could be meant.</summary>
    public int Until { get; init; } = int.MaxValue;
}

/// <summary>Words a claim so that it can be read alone; what is not certain stays as written.</summary>
internal sealed class Statements(ParsedArticle article, NameRegistry names, int[] quoteOf, RelativeDates dates)
{
    private readonly Pronouns pronouns = new(article);
    private readonly NounClauses nouns = new(article);
    private readonly DefiniteNouns things = new(article, names, quoteOf);

    private static readonly WordSet Personal = FunctionWords.English.Personal;

    private const int LanguageMark = 5;

    /// <summary>A clause of more tokens is not said again before what hangs on it.</summary>
    private const int LongestMain = 26;

    /// <summary>What pronouns still mean; nothing once a person was named or a pronoun replaced.</summary>
    private Referents open;

    private bool marksPronouns;

    /// <summary>The token left out; -1 when there is none.</summary>
    private int dropped;

    /// <summary>The noun that stands for the token left out; -1 when none does.</summary>
    private int partOf;

    /// <summary>What 'them' means; (-1, -1) when that is not known.</summary>
    private (int First, int Last) them;

    /// <param name="wish">The verb right before the words that says they are hoped or wanted, and not so; -1 when there is none.</param>
    public string Of(Piece piece, bool isVerbatim, Entity? speaker, Referents referents, int wish)
    {
        open = referents;
        dropped = piece.Role == PieceRole.Clause && !piece.IsOpen ? nouns.DroppedIn(piece) : -1;
        (partOf, them) = (piece.PartOf, piece.Them);
        var words = new StringBuilder();
        if (piece.Named.First >= 0 && dropped >= 0)
            return OfNamed(words, piece, isVerbatim);
        if (piece.IsNoun && nouns.Of(piece.First, piece.Last) is { } noun)
            return AsSentence(words, piece, noun, isVerbatim);
        if (wish >= 0 && speaker is not null)
            words.Append(speaker.Name).Append(' ').Append(article.Text.AsSpan(article.Tokens[wish].Start, article.Tokens[piece.First - 1].End - article.Tokens[wish].Start));
        else if (NeedsSubject(piece))
            Append(words, HeadOfSubject(piece), piece.SubjectLast, isVerbatim);
        if (words.Length > 0 && piece.Role == PieceRole.Participle)
            words.Append(',');
        if (words.Length > 0 && piece.AuxiliaryFirst >= 0)
            Append(words, piece.AuxiliaryFirst, piece.AuxiliaryLast, isVerbatim);
        foreach (var (first, last) in piece.Ranges)
        {
            var from = piece.Role == PieceRole.Relative && first == piece.First && (words.Length > 0 || !isVerbatim && nouns.IsPastWhen(first, last)) ? first + 1 : first;
            if (first > piece.First && article.Tokens[first - 1].Tag == Tag.Coordinator)
                words.Append(' ').Append(Word(first - 1));
            Append(words, from, last, isVerbatim);
        }

        var statement = Capitalise(words.ToString().Trim());
        if (isVerbatim && HoldsPronoun(piece))
            return speaker is null ? $"\u201C{statement}\u201D" : $"{speaker.Name}: \u201C{statement}\u201D";
        return Ended(statement);
    }

    /// <summary>'the help that Mexico is giving us' as 'Mexico is giving “us” help': no longer the speaker's order, so that only words that mean somebody by pointing keep marks.</summary>
    private string AsSentence(StringBuilder words, Piece piece, NounClause noun, bool isVerbatim)
    {
        marksPronouns = isVerbatim;
        Append(words, noun.That + 1, noun.Gap, isVerbatim);
        var head = words.Length + 1;
        Append(words, nouns.HeadOf(piece.First, noun.That - 1), noun.That - 1, isVerbatim);
        if (article.Tokens[piece.First].Tag is Tag.Determiner or Tag.Possessive)
            words[head] = char.ToLowerInvariant(words[head]);
        if (noun.Gap < piece.Last)
            Append(words, noun.Gap + 1, piece.Last, isVerbatim);
        marksPronouns = false;
        return Ended(Capitalise(words.ToString().Trim()));
    }

    /// <summary>'the Dreamers, the children who were brought' as 'The Dreamers were brought'.</summary>
    private string OfNamed(StringBuilder words, Piece piece, bool isVerbatim)
    {
        Append(words, piece.Named.First, piece.Named.Last, isVerbatim);
        Append(words, dropped + 1, piece.Last, isVerbatim);
        var statement = Capitalise(words.ToString().Trim());
        return isVerbatim && HoldsPronoun(piece) ? $"\u201C{statement}\u201D" : Ended(statement);
    }

    private static string Ended(string statement) => statement.Length > 0 && char.IsLetterOrDigit(statement[^1]) ? statement + "." : statement;

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
        if (at == dropped)
        {
            if (partOf >= 0)
                words.Append(Word(partOf));
            else
                words.Length--;
            return at;
        }

        if (them.First >= 0 && !quoted && Word(at) is "them")
        {
            words.Append(article.Text.AsSpan(article.Tokens[them.First].Start, article.Tokens[them.Last].End - article.Tokens[them.First].Start));
            them = (-1, -1);
            return at;
        }

        if (IsLanguageMark(at, last))
        {
            words.Length = words.ToString().AsSpan().TrimEnd().Length;
            return at + LanguageMark - 1;
        }

        if (!quoted && dates.At(at, first, last) is { } dated)
        {
            words.Append(dated.Words);
            return dated.Last;
        }

        if (!quoted && things.At(at, last) is { } thing)
        {
            words.Append(thing.Words);
            return thing.Last;
        }

        var word = Word(at);
        if (!quoted && (at == first || open.Anywhere && at < open.Until) && pronouns.At(at, last, open) is { } name)
        {
            words.Append(name);
            open = default;
            return at;
        }

        if (names.EntityAt(at) is { IsPerson: true })
            open = default;

        if (!quoted && names.MentionAt(at) is >= 0 and var index && names.Mentions[index] is { NameLength: 1 } mention && mention.First == at && mention.Last <= last
            && names.Entities[index] is { IsPerson: true } entity && IsPlainSurname(mention, entity))
        {
            words.Append(entity.Name);
            return mention.Last;
        }

        if (marksPronouns && Personal.Has(word))
            words.Append('\u201C').Append(word).Append('\u201D');
        else
            words.Append(word);
        return at;
    }

    /// <summary>'((it))' after words given in another language's source says nothing of them.</summary>
    private bool IsLanguageMark(int at, int last) =>
        at + LanguageMark - 1 <= last && article.Tokens[at].Tag == Tag.Open && article.Tokens[at + 1].Tag == Tag.Open && Word(at + 2).Length == 2
        && article.Tokens[at + 3].Tag == Tag.Close && article.Tokens[at + 4].Tag == Tag.Close;

    /// <summary>Without what only opens it: a quotation mark, 'and', 'that'.</summary>
    private int HeadOfSubject(Piece piece)
    {
        var first = piece.SubjectFirst;
        while (first < piece.SubjectLast && (article.Tokens[first].Tag is Tag.Quote or Tag.Coordinator || article.Tokens[first].Tag == Tag.Subordinator && Word(first) is "that" or "That"))
            first++;
        return first;
    }

    /// <summary>'who' means the person before it; 'which' means the noun before it when there is nothing else yet it could mean.</summary>
    private bool NeedsSubject(Piece piece) => piece.SubjectFirst >= 0 && piece.Role switch
    {
        PieceRole.VerbPhrase => true,
        PieceRole.Participle => piece.SubjectLast - piece.SubjectFirst < LongestMain,
        PieceRole.Relative => Word(piece.First) is "who" || Word(piece.First) is "which" && (piece.SubjectFirst == 0 || article.Tokens[piece.SubjectFirst - 1].Tag == Tag.End),
        _ => false,
    };

    /// <summary>'Jones' or 'Mr Jones' of somebody whose given name or title shows a person; not 'President Jones', whose title says something.</summary>
    private bool IsPlainSurname(Mention mention, Entity person)
    {
        var word = Word(mention.Last);
        if (person.IsMale is null && person.Title is null || !person.Name.AsSpan().EndsWith(word) || person.Name.Length == word.Length || NameWords.English.Nations.Has(word))
            return false;
        return mention.First == mention.NameFirst || mention.NameFirst == mention.First + 1 && Word(mention.First) is "Mr" or "Mr." or "Mrs" or "Mrs." or "Ms" or "Ms.";
    }

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
