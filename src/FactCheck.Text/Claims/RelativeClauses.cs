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
    private readonly Appositions appositions = new(article);

    /// <summary>The noun with its relative clause as a claim of its own, while the clause around it keeps it; null when it is none.</summary>
    /// <param name="at">The relative pronoun.</param>
    public Piece? Of(int at, int start, int last)
    {
        var head = at - 1 > start && article.Tokens[at - 1].Tag == Tag.Quote ? at - 2 : at - 1;
        if (at >= last || !IsHead(head, at) || Word(at) is "whose" or "whom" || article.Tokens[at + 1].Tag == Tag.Quote || IsContent(head, at, start) || !clauses.HasFinite(at + 1, Math.Min(last, at + 3)))
            return null;
        var noun = Antecedent(head, start);
        if (noun.First < 0 && article.Tokens[head].IsNominal)
            return null;
        var first = noun.First < 0 ? head : noun.First;
        var opens = first <= start + 2;
        var end = opens ? EndBeforeVerb(at, last) : clauses.EndOfRelative(at, last);
        if (end - at < Shortest)
            return null;
        var inner = InnerOf(first, head);
        var isInner = inner > 0 && IsInnerMeant(first, inner, at, last);
        return new Piece([(isInner ? inner : first, end)], PieceRole.Clause)
        {
            IsNoun = true,
            IsOpen = inner > 0 && !isInner && !IsOuterMeant(first, inner, at, last),
            Named = opens || isInner ? (-1, -1) : appositions.NameBefore(first, start, end, last),
            PartOf = noun.First < 0 ? appositions.WholeBefore(head, start) : -1,
        };
    }

    /// <summary>'told members that the bill …', 'the hope that it …': a whole clause, which lacks no noun.</summary>
    private bool IsContent(int head, int at, int start)
    {
        if (Word(at) is not "that" || article.Tokens[at + 1].IsFinite || article.Tokens[at + 1].Tag == Tag.Adverb)
            return false;
        if (ClaimLexicon.English["times"].Has(Word(head)) && head > start && Word(head - 1) is "last" or "this" or "next" || ClaimLexicon.English["hoping"].Has(Word(head)) && head > start && article.Tokens[head - 1].Tag is not (Tag.Determiner or Tag.Possessive or Tag.Other) || HasComplement(at))
            return true;
        for (var verb = head; verb >= start; verb--)
        {
            if (article.Tokens[verb].IsVerbal)
                return ClaimLexicon.English["telling"].Has(Word(verb));
        }

        return false;
    }

    /// <summary>'that the bill is a bad idea', 'that she was on leave': a subject and what is said of it, so that nothing is lacking.</summary>
    private bool HasComplement(int that)
    {
        var verb = that + 1;
        while (verb < article.Tokens.Count - 2 && article.Tokens[verb].Tag is Tag.Determiner or Tag.Possessive or Tag.Other or Tag.Noun or Tag.Name or Tag.Subject or Tag.Number)
            verb++;
        if (article.Tokens[verb].Tag != Tag.Be || verb + 2 >= article.Tokens.Count || ClaimLexicon.English["no objects"].Has(Word(that - 1)))
            return false;
        return article.Tokens[verb + 1].Tag is Tag.Determiner or Tag.Possessive or Tag.Number || article.Tokens[verb + 1].Tag == Tag.Preposition && (article.Tokens[verb + 2].IsNominal || article.Tokens[verb + 2].Tag is Tag.Determiner or Tag.Possessive);
    }

    /// <summary>Where the last noun of 'the tenants of closures' begins; -1 when there is but one.</summary>
    private int InnerOf(int first, int head)
    {
        var at = head;
        while (at > first && article.Tokens[at].Tag != Tag.Preposition)
            at--;
        return at > first ? at + 1 : -1;
    }

    /// <summary>'the tenants of closures that …': a person is no 'that', a thing no 'who', and verb and noun agree in number.</summary>
    private bool IsInnerMeant(int first, int inner, int at, int last)
    {
        var (isOuter, isInner) = (IsPerson(inner - 2), IsPerson(HeadOf(inner, at)));
        if (isOuter != isInner)
            return Word(at) is "who" ? isInner : isOuter;
        return !Agrees((first, inner - 2), at, last) && Agrees((inner, HeadOf(inner, at)), at, last);
    }

    private bool IsOuterMeant(int first, int inner, int at, int last)
    {
        var (isOuter, isInner) = (IsPerson(inner - 2), IsPerson(HeadOf(inner, at)));
        if (isOuter != isInner)
            return Word(at) is "who" == isOuter;
        return Agrees((first, inner - 2), at, last) && !Agrees((inner, HeadOf(inner, at)), at, last);
    }

    private int HeadOf(int inner, int at) => article.Tokens[at - 1].Tag == Tag.Quote && at - 2 >= inner ? at - 2 : at - 1;

    /// <summary>The noun phrase that ends here, with what 'of' or 'in' hangs on it, or (-1, -1), also when it is the last name of a list.</summary>
    public (int First, int Last) Antecedent(int end, int start)
    {
        var first = FirstOfNoun(end, start);
        if (first > start && article.Tokens[first - 1].Tag == Tag.Quote && article.Tokens[end + 1].Tag == Tag.Quote)
            first = FirstOfNoun(first - 1, start);
        if (first > start + 2 && Word(first - 1) is "and" or "or" && article.Tokens[first].Tag == Tag.Noun && article.Tokens[first - 2].Tag == Tag.Noun && FirstOfNoun(first - 2, start) is var pair && article.Tokens[pair].Tag == Tag.Determiner)
            first = pair;
        if (first > start + 1 && Word(first - 1) is "of" or "in" or "from" or "at" && article.Tokens[first - 2].IsNominal)
            first = Antecedent(first - 2, start).First;
        var isListed = first > start && article.Tokens[first - 1].Tag == Tag.Coordinator && article.Tokens[end].Tag == Tag.Name;
        return article.Tokens[end].IsNominal && !isListed ? (first, end) : (-1, -1);
    }

    private int FirstOfNoun(int end, int start)
    {
        var first = end;
        while (first > start && article.Tokens[first - 1].Tag is Tag.Noun or Tag.Name or Tag.Number or Tag.Determiner or Tag.Possessive or Tag.Other)
            first--;
        // 'discovered that fugitives who …' speaks of no certain ones.
        if (first < end && Word(first) is "that" && Word(end).EndsWith('s'))
            first++;
        return first <= end && article.Tokens[first].Tag == Tag.Number ? FirstOfNumber(first, start) : first;
    }

    /// <summary>'about 300', 'more than 300', 'at least 300': how exact the number is belongs to it.</summary>
    private int FirstOfNumber(int number, int start)
    {
        if (number > start && Word(number - 1) is "about" or "nearly" or "almost" or "around" or "over" or "roughly" or "approximately" or "under" or "About" or "Nearly" or "Almost" or "Around" or "Over" or "Roughly")
            return number - 1;
        return number > start + 1 && Word(number - 1) is "least" or "most" or "than" or "to" && Word(number - 2) is "at" or "more" or "less" or "fewer" or "up" or "At" or "More" or "Less" or "Fewer" or "Up" ? number - 2 : number;
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

    private bool IsPerson(int head) => article.Tokens[head].Tag == Tag.Name || NameWords.English.IsPeople(Word(head));

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
