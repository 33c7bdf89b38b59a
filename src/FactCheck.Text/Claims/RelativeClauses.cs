using FactCheck.Text.Names;
using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>Facts inside relative clauses that no comma opens: 'a petition which now has 11,000 names'.</summary>
internal sealed class RelativeClauses(ParsedArticle article)
{
    /// <summary>A relative clause of fewer tokens says too little to be checked alone.</summary>
    public const int Shortest = 5;

    private readonly Clauses clauses = new(article);
    private readonly Agreement agreement = new(article);

    /// <summary>The noun with its relative clause as a claim of its own, while the clause around it keeps it; null when it is none.</summary>
    /// <param name="at">The relative pronoun.</param>
    public Piece? Of(int at, int start, int last)
    {
        var head = at - 1;
        if (!IsHead(head, at) || Word(at) is "whose" or "whom" || !clauses.HasFinite(at + 1, Math.Min(last, at + 3)))
            return null;
        var noun = Antecedent(head, start);
        if (noun.First < 0 && article.Tokens[head].IsNominal)
            return null;
        var first = noun.First < 0 ? head : noun.First;
        var opens = first <= start + 2;
        var end = opens ? EndBeforeVerb(at, last) : clauses.EndOfRelative(at, last);
        return end - at >= Shortest ? new Piece([(first, end)], PieceRole.Clause) { IsNoun = true } : null;
    }

    /// <summary>The noun phrase that ends here, with what 'of' or 'in' hangs on it, or (-1, -1), also when it is the last name of a list.</summary>
    public (int First, int Last) Antecedent(int end, int start)
    {
        var first = end;
        while (first > start && article.Tokens[first - 1].Tag is Tag.Noun or Tag.Name or Tag.Number or Tag.Determiner or Tag.Possessive or Tag.Other)
            first--;
        if (first > start + 1 && Word(first - 1) is "of" or "in" or "from" or "at" && article.Tokens[first - 2].IsNominal)
            first = Antecedent(first - 2, start).First;
        var isListed = first > start && article.Tokens[first - 1].Tag == Tag.Coordinator && article.Tokens[end].Tag == Tag.Name;
        return article.Tokens[end].IsNominal && !isListed ? (first, end) : (-1, -1);
    }

    /// <summary>Whom or what the pronoun of an inserted relative clause means: 'who' a person, 'which' what agrees with the verb.</summary>
    public (int First, int Last) Meant(int pronoun, int end, int start, int last)
    {
        var noun = Antecedent(end, start);
        if (noun.First < 0)
            return noun;
        var split = end;
        while (split > noun.First && article.Tokens[split].Tag != Tag.Preposition)
            split--;
        if (split == noun.First)
            return Agrees(noun, pronoun, last) ? noun : (-1, -1);
        var inner = (First: split + 1, Last: noun.Last);
        if (Word(pronoun) is "who")
            return IsPerson(split - 1) || NameWords.English.Places.Has(Word(noun.Last)) ? noun : inner;
        return Agrees(noun, pronoun, last) ? noun : Agrees(inner, pronoun, last) ? inner : (-1, -1);
    }

    private bool IsPerson(int head)
    {
        var word = Word(head);
        return article.Tokens[head].Tag == Tag.Name || NameWords.English.Roles.Has(word) || word.EndsWith("s") && NameWords.English.Roles.Has(word[..^1]) || word is "man" or "men" or "woman" or "women" or "people" or "children";
    }

    private bool Agrees((int First, int Last) noun, int pronoun, int last)
    {
        var verb = pronoun + 1;
        while (verb < last && !article.Tokens[verb].IsFinite)
            verb++;
        return agreement.Fits(noun.First, noun.Last, verb);
    }

    private bool IsHead(int head, int at) =>
        article.Tokens[head].IsNominal || Word(at) is "who" && Word(head) is "some" or "many" or "several";

    /// <summary>Where a relative clause of the subject ends: before the verb of the clause around it; before at when that has none.</summary>
    private int EndBeforeVerb(int at, int last)
    {
        var verb = at + 1;
        while (verb <= last && !article.Tokens[verb].IsFinite)
            verb++;
        for (var token = verb + 1; token <= last && article.Tokens[token].Tag is not (Tag.Comma or Tag.Semicolon or Tag.Dash or Tag.Subordinator or Tag.Relative or Tag.Question or Tag.Coordinator); token++)
        {
            if (article.Tokens[token].IsFinite && article.Tokens[token].Tag != Tag.Contracted)
                return token - 1;
        }

        return at - 1;
    }

    private ReadOnlySpan<char> Word(int token) => article.Tokens[token].Of(article.Text);
}
