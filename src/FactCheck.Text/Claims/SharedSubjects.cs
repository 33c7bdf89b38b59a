using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>What a verb after a conjunction shares with the clause before it.</summary>
/// <param name="Auxiliary">The first token of 'was' or 'has been' that it shares too; -1 when it shares none.</param>
internal readonly record struct Shared(int First, int Last, int Auxiliary = -1, int AuxiliaryLast = -1);

/// <summary>
/// Says whose deed the verb after 'and' is: the nearest clause's before it ('a boy who comes home and eats'), the main clause's
/// after a comma. Nothing where that is not certain, for a statement with a wrong subject is worse than one that is not cut.
/// </summary>
internal sealed class SharedSubjects(ParsedArticle article)
{
    private readonly ClauseSubjects subjects = new(article);
    private readonly Clauses clauses = new(article);
    private readonly Agreement agreement = new(article);
    private readonly List<int> run = [];

    /// <param name="and">The conjunction.</param>
    /// <param name="verb">The verb after it.</param>
    /// <param name="before">The stretches of the clause up to the conjunction.</param>
    /// <param name="inherited">The subject the clause itself shares; (-1, -1) when it has its own.</param>
    public Shared? Of(int and, int verb, List<(int First, int Last)> before, (int First, int Last) inherited)
    {
        run.Clear();
        foreach (var (first, last) in before)
        {
            for (var at = first; at <= last && at < and; at++)
                run.Add(at);
        }

        var afterComma = run.Count > 0 && article.Tokens[run[^1]].Tag == Tag.Comma;
        Shared? found = null;
        var (nearest, isOther) = (-1, false);
        for (var place = run.Count - 1; place >= 0; place--)
        {
            if (!article.Tokens[run[place]].IsFinite)
                continue;
            nearest = nearest < 0 || afterComma ? run[place] : nearest;
            var clause = subjects.Of(run, place, inherited);
            if (clause.Kind == ClauseKind.Goes)
                continue;
            if (clause.Kind == ClauseKind.Unsaid && !afterComma)
                return null;
            if (clause.First >= 0 && CanBe(clause, run[place], verb))
                found = new Shared(clause.First, clause.Last);
            isOther |= clause.First >= 0 && found is null;
            if (clause.Kind == ClauseKind.Main || found is not null && !afterComma)
                return found is { } shared ? WithAuxiliary(shared, nearest, verb, and) : null;
            if (!afterComma && clause.First < 0)
                return null;
        }

        if (found is not null || isOther)
            return found is { } only ? WithAuxiliary(only, nearest, verb, and) : null;
        var (head, end) = inherited.First >= 0 ? inherited : clauses.Subject(run.Count > 0 ? run[0] : and, and - 1);
        return head < 0 || !agreement.Fits(head, end, verb) ? null : WithAuxiliary(new Shared(head, end), FirstFinite(end + 1, and), verb, and);
    }

    /// <summary>Whether the verb can go with the clause's subject: in number, and not done to itself.</summary>
    private bool CanBe(FoundClause clause, int finite, int verb)
    {
        var hasNoObject = clause.Kind == ClauseKind.Below || article.Tokens[finite].Tag == Tag.Be;
        return agreement.Fits(clause.First, clause.Last, verb) && !(hasNoObject && agreement.IsDoneToItself(clause.First, clause.Last, verb));
    }

    /// <summary>'was shot and killed by': what was done to the subject is told with the 'was' before.</summary>
    private Shared? WithAuxiliary(Shared shared, int finite, int verb, int and)
    {
        var form = VerbForms.English.Of(article.Tokens[verb].Of(article.Text));
        if (!form.HasFlag(VerbForm.Participle) || !article.Tokens[verb].Tag.Equals(Tag.Past) || TakesObject(verb + 1) || ClaimLexicon.English["done by oneself"].Has(article.Tokens[verb].Of(article.Text)))
            return shared;
        var been = finite + 1 < and && article.Tokens[finite + 1].Of(article.Text) is "been" ? finite + 1 : finite;
        var isBe = finite >= 0 && (article.Tokens[finite].Tag == Tag.Be || been > finite);
        var next = been + 1;
        while (next < and && article.Tokens[next].Tag == Tag.Adverb)
            next++;
        if (isBe && article.Tokens[next].Tag is Tag.Participle or Tag.Coordinator && article.Tokens[and - 1].Tag != Tag.Comma)
            return shared with { Auxiliary = finite, AuxiliaryLast = been };
        return isBe && article.Tokens[and - 1].Tag != Tag.Comma || verb + 1 < article.Tokens.Count && article.Tokens[verb + 1].Of(article.Text) is "by" ? null : shared;
    }

    private bool TakesObject(int next) => next < article.Tokens.Count && article.Tokens[next].Tag is Tag.Determiner or Tag.Possessive or Tag.Name or Tag.Noun or Tag.Number or Tag.Object or Tag.Subject or Tag.Subordinator or Tag.Other or Tag.Quote or Tag.Contracted or Tag.Question;

    private int FirstFinite(int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if (article.Tokens[at].IsFinite)
                return at;
        }

        return -1;
    }
}
