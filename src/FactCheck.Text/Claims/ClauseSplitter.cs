using FactCheck.Text.Quotations;
using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>Cuts what one voice says in a sentence into parts that can be true apart.</summary>
internal sealed class ClauseSplitter(ParsedArticle article, List<Quote> quotes, int[] quoteOf)
{
    /// <summary>A shorter quotation inside a clause is one of its words and is never cut.</summary>
    private const int LongQuote = 60;

    private const int ShortestRelative = RelativeClauses.Shortest;
    private const int ShortestBase = 6;

    private readonly Clauses clauses = new(article);
    private readonly Coordination joints = new(article);
    private readonly RelativeClauses relatives = new(article);
    private readonly SharedSubjects subjects = new(article);
    private readonly SharedObjects objects = new(article);
    private readonly List<Piece> pieces = [];
    private List<(int First, int Last)> main = [];
    private PieceRole role;
    private (int First, int Last) subject;
    private (int First, int Last) auxiliary;
    private (int First, int Last) them;
    private int start;
    private int last;
    private bool verbatim;

    /// <summary>The parts of the tokens, in no certain order. Stands until the next call.</summary>
    /// <param name="isVerbatim">Whether the tokens stand in quotation marks themselves, so that those marks shield nothing.</param>
    public List<Piece> Split(int first, int end, bool isVerbatim)
    {
        pieces.Clear();
        (main, role, subject, auxiliary, them) = (new(1), PieceRole.Clause, (-1, -1), (-1, -1), (-1, -1));
        (start, last, verbatim) = (first, end, isVerbatim);
        OpeningClause();
        var depth = 0;
        for (var at = start; at <= last; at++)
        {
            var tag = article.Tokens[at].Tag;
            var isGap = tag == Tag.Open && IsGap(at);
            depth += tag == Tag.Open ? 1 : tag == Tag.Close && depth > 0 ? -1 : 0;
            if ((depth == 0 || depth == 1 && isGap) && (verbatim || quoteOf[at] < 0 || quotes[quoteOf[at]].Outer.Length > LongQuote))
                at = Step(at, tag);
            depth = isGap ? 0 : depth;
        }

        Close(last);
        return pieces;
    }

    private int Step(int at, Tag tag) => tag switch
    {
        Tag.Semicolon or Tag.Dash or Tag.Colon when at > start && clauses.HasFinite(start, at - 1) && clauses.StartsAt(at + 1, last) => Cut(at - 1, at + 1, PieceRole.Clause),
        Tag.Open when IsGap(at) && clauses.HasFinite(start, at - 1) && clauses.HasFinite(at + 3, last) => Cut(at - 1, at + 3, PieceRole.Clause),
        Tag.Coordinator => AtCoordinator(at),
        Tag.Comma => AtComma(at),
        Tag.Relative => AtRelative(at),
        Tag.Subordinator or Tag.Preposition => AtSubordinator(at),
        _ => at,
    };

    /// <summary>'[...]' between two things said.</summary>
    private bool IsGap(int at) => at > start && at + 3 <= last && article.Tokens[at + 1].Tag == Tag.End && article.Tokens[at + 2].Tag == Tag.Close && Word(at + 1)[0] is '.' or '\u2026';

    /// <summary>'Although A, B': both.</summary>
    private void OpeningClause()
    {
        while (start < last && article.Tokens[start].Tag is Tag.Coordinator)
            start++;
        if (Word(start) is not ("Although" or "although" or "As" or "While" or "while" or "Though" or "though" or "Because" or "because" or "Since" or "since" or "Even" or "even" or "After" or "after"))
            return;
        var body = Word(start) is "Even" or "even" ? start + 2 : start + 1;
        var comma = clauses.NextComma(start, last);
        if (comma >= last || !clauses.StartsAt(body, comma) || !clauses.StartsAt(comma + 1, last))
            return;
        pieces.Add(new Piece([(body, comma - 1)], PieceRole.Clause));
        start = comma + 1;
    }

    private int AtCoordinator(int at)
    {
        if (at <= start || !clauses.IsWhole(start, at - 1))
            return at;
        var next = at + 1;
        while (next < last && article.Tokens[next].Tag == Tag.Adverb)
            next++;
        var before = article.Tokens[at - 1].Tag is Tag.Comma ? at - 2 : at - 1;
        if (clauses.StartsAt(next, last, plain: true) && !joints.IsNounList(at) && (Word(at) is not "or" || before < at - 1 || article.Tokens[next].Tag == Tag.Subject))
            return Cut(before, at + 1, PieceRole.Clause);
        if (next <= last && article.Tokens[next].Tag == Tag.Base && last - next >= ShortestBase && joints.LastOpener(at, start) is > 0 and var opener)
        {
            var head = (main.Count > 0 ? main[0].First : start, opener);
            var after = Cut(before, at + 1, PieceRole.VerbPhrase);
            subject = head;
            return after;
        }

        if (next > last || !article.Tokens[next].IsFinite || joints.IsAdverbPair(at) || role == PieceRole.VerbPhrase && Word(at) is "but" && Word(at + 1) is "also")
            return at;
        if (subjects.Of(at, next, [.. main, (start, at - 1)], subject) is not { } found)
            return at;
        var meant = objects.Of(start, at, next, last);
        var cut = Cut(before, at + 1, PieceRole.VerbPhrase);
        them = meant;
        subject = (found.First, found.Last);
        auxiliary = (found.Auxiliary, found.AuxiliaryLast);
        return cut;
    }

    private int AtComma(int at)
    {
        if (at + 1 >= last || at <= start)
            return at;
        var next = article.Tokens[at + 1];
        var word = Word(at + 1);
        if (next.Tag is Tag.Relative && word is "which" or "who" or "whose" || word is "where" or "when")
            return Insert(at, PieceRole.Relative);
        if (next.Tag == Tag.Gerund && word is not ("including" or "depending" or "saying" or "according" or "adding" or "starting" or "beginning" or "following") && clauses.HasFinite(start, at - 1))
            return Insert(at, PieceRole.Participle);
        if (IsSuperlative(at + 1) && clauses.HasFinite(start, at - 1))
            return Insert(at, PieceRole.Participle);
        if (next.Tag == Tag.Preposition && word is "at" or "despite" or "up" or "down" && clauses.HasNumber(at + 2, clauses.NextComma(at + 1, last) - 1) && clauses.HasFinite(start, at - 1))
            return Insert(at, PieceRole.Participle);
        if (word is "with" && clauses.NextComma(at + 1, last) is var end && end - at > 4 && clauses.HasPredicate(at + 2, end - 1))
            return Insert(at, PieceRole.With);
        return at;
    }

    /// <summary>', the first such ban in the state': what is told of the clause or its last noun by comparing; nothing of a list.</summary>
    private bool IsSuperlative(int from)
    {
        var end = clauses.NextComma(from, last);
        if (end - from < ShortestRelative - 1 || Word(from) is not ("the" or "its" or "their" or "a" or "an") || !ClaimLexicon.English["superlatives"].Has(Word(from + 1)) || end < last && Word(end + 1) is "and" or "or")
            return false;
        for (var at = from; at < end; at++)
        {
            if (article.Tokens[at].IsFinite || article.Tokens[at].Tag is Tag.Coordinator or Tag.Relative or Tag.Quote)
                return false;
        }

        return true;
    }

    /// <summary>Takes an inserted part out of its clause, which goes on after the next comma.</summary>
    private int Insert(int comma, PieceRole part)
    {
        var from = part == PieceRole.With ? comma + 2 : comma + 1;
        var end = clauses.NextComma(comma + 1, last);
        if (part == PieceRole.Relative && (!clauses.HasFinite(from, end - 1) || end - from < ShortestRelative))
            return comma;
        var isWhole = clauses.HasFinite(clauses.LastPart(start, comma - 1) + 1, comma);
        while (end <= last && !GoesOn(end, isWhole))
            end = clauses.NextComma(end + 1, last);
        if (part == PieceRole.Participle && clauses.TwoParticiples(from, end - 1) is > 0 and var and)
        {
            var (first, clauseEnd) = MainClause(comma - 1);
            pieces.Add(new Piece([(and + 1, end - 1)], part, first, clauseEnd));
            pieces.Add(new Piece([(from, and - 1)], part, first, clauseEnd));
            main.Add((start, comma - 1));
            start = end + 1;
            return end;
        }

        var antecedent = part == PieceRole.Relative ? relatives.Meant(from, comma - 1, start, end - 1) : MainClause(comma - 1);
        pieces.Add(new Piece([(from, end - 1)], part, antecedent.First, antecedent.Last));
        main.Add((start, comma - 1));
        start = end + 1;
        return end;
    }

    /// <summary>The clause up to here when it stands in one stretch with its own subject.</summary>
    private (int First, int Last) MainClause(int end) => main.Count == 0 && role == PieceRole.Clause ? (start, end) : (-1, -1);

    /// <summary>Whether the clause that was interrupted goes on after this comma.</summary>
    private bool GoesOn(int comma, bool isWhole) =>
        comma + 1 > last || article.Tokens[comma + 1].IsFinite && !isWhole || clauses.HasFinite(start, comma) && article.Tokens[comma + 1].Tag is Tag.Coordinator or Tag.Relative or Tag.Gerund or Tag.Subject;

    private int AtRelative(int at)
    {
        if (at > start && relatives.Of(at, start, last) is { } piece)
            pieces.Add(piece);
        return at;
    }

    private int AtSubordinator(int at)
    {
        if (at <= start || !clauses.HasFinite(start, at - 1) || !clauses.StartsAt(at + 1, last))
            return at;
        var cuts = Word(at) is "although" or "though" or "while" or "whereas" or "because"
            || Word(at) is "after" or "since" or "as" && clauses.HasNumber(at + 1, last) && article.Tokens[at].Tag is not Tag.Adverb;
        if (!cuts)
            return at;
        var before = at - 1;
        while (before > start && article.Tokens[before].Tag is Tag.Comma or Tag.Adverb)
            before--;
        return Cut(before, at + 1, PieceRole.Clause);
    }

    private int Cut(int end, int next, PieceRole nextRole)
    {
        Close(end);
        main = new(1);
        start = next;
        role = nextRole;
        subject = auxiliary = them = (-1, -1);
        return next - 1;
    }

    private void Close(int end)
    {
        if (end >= start)
            main.Add((start, end));
        main.RemoveAll(range => range.Last < range.First);
        if (main.Count > 0)
            pieces.Add(new Piece(main, role, subject.First, subject.Last) { AuxiliaryFirst = auxiliary.First, AuxiliaryLast = auxiliary.Last, Them = them });
    }

    private ReadOnlySpan<char> Word(int token) => article.Tokens[token].Of(article.Text);
}
