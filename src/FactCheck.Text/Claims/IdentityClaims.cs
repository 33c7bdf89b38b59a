using FactCheck.Text.Names;
using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>'Jane Doe, a spokeswoman for the army': name and office, once for each person.</summary>
internal sealed class IdentityClaims(ParsedArticle article, NameRegistry names, int[] quoteOf)
{
    private const int LongestApposition = 16;

    private readonly HashSet<Entity> told = [];

    public void Find(ParsedSentence sentence, List<(Piece Piece, Entity Person)> into)
    {
        for (var token = sentence.First; token <= sentence.Last; token++)
        {
            if (names.MentionAt(token) is not (>= 0 and var index))
                continue;
            var mention = names.Mentions[index];
            token = mention.Last;
            if (quoteOf[mention.First] >= 0 || names.Entities[index] is not { IsPerson: true } person || told.Contains(person))
                continue;
            if (Describe(mention, person, sentence) is not { } piece || IsBare(piece, mention, person))
                continue;
            told.Add(person);
            into.Add((piece, person));
        }
    }

    /// <summary>'Omar Haddad is the mayor of Riverton', in the words that stand before or after the name.</summary>
    /// <param name="owner">What stands for 'his' of 'his wife Jane Doe'; null where that is not certain.</param>
    public string Wording(Piece piece, Entity person, string? owner)
    {
        var (mention, before) = MentionOf(person, piece);
        var office = Office(piece, mention, before, person);
        var space = office.IndexOf(' ');
        return owner is not null && space > 0 && article.Tokens[piece.First].Tag == Tag.Possessive ? $"{person.Name} is {owner}{office[space..]}." : $"{person.Name} is {office}.";
    }

    private string Office(Piece piece, Mention mention, int before, Entity person)
    {
        var after = piece.Last > mention.Last ? TextOf(mention.Last + 1, piece.Last).TrimStart(',', ' ') : "";
        var isBody = after.StartsWith("of ", StringComparison.Ordinal);
        if (after.Length > 0 && (!isBody || piece.First == before))
            return isBody ? "from" + after[2..] : Offices.AfterName(after);
        if (before > piece.First && article.Tokens[before - 1].Tag == Tag.Comma)
            return TextOf(piece.First, before - 2);
        var title = person.Title is { } known && !IsOwned(piece.First, mention.First) ? known : TextOf(piece.First, before - 1);
        return after.Length > 0 ? $"{Offices.Said(title)} {after}" : Offices.Said(title);
    }

    private (Mention Mention, int NameFirst) MentionOf(Entity person, Piece piece)
    {
        for (var at = piece.First; at <= piece.Last; at++)
        {
            if (names.MentionAt(at) is >= 0 and var index && names.Entities[index] == person && names.Mentions[index] is { NameLength: > 1 } mention && mention.Last <= piece.Last)
                return (mention, mention.NameFirst);
        }

        return (new Mention(piece.First, piece.Last, piece.First, NameKind.Person), piece.First);
    }

    /// <summary>'President Jones': a title that says neither where nor of what, nothing a reviewer would look up.</summary>
    private bool IsBare(Piece piece, Mention mention, Entity person)
    {
        if (piece.Last > mention.Last || person.Title is null || IsOwned(piece.First, mention.First))
            return false;
        foreach (var word in person.Title.Split(' '))
        {
            if (!NameWords.English.Titles.Has(word) && !NameWords.English.Roles.Has(word) && word is not ("US" or "U.S."))
                return false;
        }

        return true;
    }

    private bool IsOwned(int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (article.Tokens[at].Tag == Tag.Possessive)
                return true;
        }

        return false;
    }

    private string TextOf(int first, int last) => article.Text[article.Tokens[first].Start..article.Tokens[last].End].Replace('\n', ' ');

    private Piece? Describe(Mention mention, Entity person, ParsedSentence sentence)
    {
        if (person.Title is null && person.Affiliation is null || mention.NameLength < 2)
            return null;
        var last = AppositionEnd(mention, sentence);
        var first = mention.First;
        while (first > sentence.First && article.Tokens[first - 1].Tag is Tag.Name or Tag.Possessive or Tag.Noun or Tag.Other && quoteOf[first - 1] < 0 && (first < mention.First || IsTitled(first - 1, mention)))
            first--;
        if (first < mention.NameFirst && IsCutName(first, sentence))
            return null;
        if (first > sentence.First && article.Tokens[first - 1].Tag == Tag.Determiner && first < mention.NameFirst)
            first--;
        return first < mention.NameFirst || last > mention.Last ? new Piece([(first, last)], PieceRole.Identity) : null;
    }

    /// <summary>'University of Texas student president Jane Doe': where the body's name begins is not certain, and half of it names another one.</summary>
    private bool IsCutName(int first, ParsedSentence sentence) =>
        first > sentence.First + 1 && article.Tokens[first].Tag == Tag.Name && article.Tokens[first - 2].Tag == Tag.Name
        && article.Tokens[first - 1].Of(article.Text) is "of";

    /// <summary>Words before a title belong to it: the owner, a role in small letters.</summary>
    private bool IsTitled(int token, Mention mention) =>
        mention.First < mention.NameFirst || article.Tokens[token].Tag is Tag.Noun && NameWords.English.Roles.Has(article.Tokens[token].Of(article.Text));

    private int AppositionEnd(Mention mention, ParsedSentence sentence)
    {
        var at = mention.Last + 1;
        if (at >= sentence.Last)
            return mention.Last;
        if (article.Tokens[at].Tag is Tag.Preposition && article.Tokens[at].Of(article.Text) is "from" or "with" or "of")
            return BodyEnd(at + 1, sentence, mention.Last);
        if (article.Tokens[at].Tag != Tag.Comma)
            return mention.Last;
        var role = false;
        for (var end = at + 1; end <= sentence.Last && end < at + LongestApposition; end++)
        {
            var token = article.Tokens[end];
            if (token.Tag is Tag.Comma or Tag.End or Tag.Semicolon or Tag.Close)
                return role ? end - 1 : mention.Last;
            if (token.IsFinite || token.Tag is Tag.Relative or Tag.Gerund or Tag.Quote || NameDescriptions.IsAnother(article, names, end))
                return mention.Last;
            role |= NameWords.English.Roles.Has(token.Of(article.Text)) || NameWords.English.Titles.Has(token.Of(article.Text));
        }

        return mention.Last;
    }

    private int BodyEnd(int from, ParsedSentence sentence, int otherwise)
    {
        var start = from <= sentence.Last && article.Tokens[from].Tag == Tag.Determiner ? from + 1 : from;
        return start <= sentence.Last && names.MentionAt(start) is >= 0 and var index && names.Mentions[index].NameLength > 1
            ? names.Mentions[index].Last
            : otherwise;
    }
}
