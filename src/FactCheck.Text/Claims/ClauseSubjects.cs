using FactCheck.Text.Quotations;
using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>How a clause stands in its sentence.</summary>
internal enum ClauseKind : byte
{
    /// <summary>Without a subject of its own: the clause before goes on.</summary>
    Goes,

    Main,

    /// <summary>Inside another clause.</summary>
    Below,

    /// <summary>Inside another clause that says nothing is so.</summary>
    Unsaid,
}

/// <summary>A clause and its subject; -1 when it has none.</summary>
internal readonly record struct FoundClause(ClauseKind Kind, int First = -1, int Last = -1);

/// <summary>Finds the clause of a finite verb and its subject from what stands before it.</summary>
internal sealed class ClauseSubjects(ParsedArticle article)
{
    private readonly RelativeClauses relatives = new(article);
    private List<int> run = [];

    /// <summary>The clause of the finite verb at the place, read from what stands before it.</summary>
    public FoundClause Of(List<int> tokens, int place, (int First, int Last) inherited)
    {
        run = tokens;
        var (first, nominal, joint) = (place, false, false);
        for (var at = place - 1; at >= 0; at--)
        {
            var token = article.Tokens[run[at]];
            if (token.IsFinite && IsReduced(run[at], run[place]))
                continue;
            switch (token.Tag)
            {
                case Tag.Coordinator when nominal && at > 0 && article.Tokens[run[at - 1]].IsNominal:
                    joint = true;
                    continue;
                case Tag.Dash or Tag.Close when !nominal && Partner(at) is > 0 and var open:
                    at = open;
                    continue;
                case Tag.Coordinator or Tag.Comma or Tag.Dash or Tag.Close or Tag.Open when !nominal:
                    return new FoundClause(ClauseKind.Goes);
                case Tag.Subject when !nominal && at > 0 && article.Tokens[run[at - 1]].Tag is not (Tag.Preposition or Tag.Subordinator or Tag.Question or Tag.Relative):
                    return new FoundClause(IsContact(at) ? ClauseKind.Unsaid : ClauseKind.Below, run[at], run[at]);
                case Tag.Comma when joint:
                    return new FoundClause(ClauseKind.Goes);
                case Tag.Comma or Tag.Colon or Tag.Semicolon or Tag.Dash or Tag.Coordinator or Tag.Close or Tag.Open:
                    return Main(first, place);
                case Tag.Relative or Tag.Question or Tag.Subordinator:
                    return Below(at, first, place, nominal);
                case Tag.Present when !nominal && VerbForms.English.Of(token.Of(article.Text)).HasFlag(VerbForm.Noun):
                    nominal = true;
                    break;
                case not Tag.Quote when token.IsFinite:
                    return !nominal ? new FoundClause(ClauseKind.Goes) : AfterOpening(first, place) is >= 0 and var inner ? new FoundClause(ClauseKind.Below, run[inner], EndOf(inner, place)) : new FoundClause(ClauseKind.Unsaid);
            }

            first = at;
            nominal |= token.IsNominal || token.Tag == Tag.Determiner && token.Of(article.Text) is not ("either" or "neither" or "both" or "all" or "each");
        }

        return nominal ? Main(first, place) : inherited.First >= 0 ? new FoundClause(ClauseKind.Main, inherited.First, inherited.Last) : new FoundClause(ClauseKind.Goes);
    }

    private FoundClause Main(int first, int place) =>
        AfterOpening(first, place) is >= 0 and var opened ? new FoundClause(ClauseKind.Main, run[opened], EndOf(opened, place)) : new FoundClause(ClauseKind.Goes);

    /// <summary>The dash or bracket that opens what the one at the place closes, or -1.</summary>
    private int Partner(int place)
    {
        var opens = article.Tokens[run[place]].Tag == Tag.Dash ? Tag.Dash : Tag.Open;
        for (var at = place - 1; at > 0; at--)
        {
            if (article.Tokens[run[at]].Tag == opens)
                return at;
        }

        return -1;
    }

    /// <summary>'cards they never asked for': a clause that hangs on the noun right before it.</summary>
    private bool IsContact(int place)
    {
        if (place == 0 || !article.Tokens[run[place - 1]].IsNominal)
            return false;
        for (var at = place - 1; at >= 0 && article.Tokens[run[at]].Tag is not (Tag.Comma or Tag.Semicolon or Tag.Colon or Tag.Subordinator); at--)
        {
            if (article.Tokens[run[at]].IsFinite)
                return true;
        }

        return false;
    }

    /// <summary>What a relative clause says is said of the noun before it; what only might be is not said of anybody.</summary>
    private FoundClause Below(int opener, int first, int place, bool nominal)
    {
        var word = article.Tokens[run[opener]].Of(article.Text);
        if (word.Equals("if", StringComparison.OrdinalIgnoreCase) || word.Equals("unless", StringComparison.OrdinalIgnoreCase) || word.Equals("whether", StringComparison.OrdinalIgnoreCase) || word is "lest" or "what" or "how" or "why" or "whoever" or "whatever")
            return new FoundClause(ClauseKind.Unsaid);
        if (nominal)
            return new FoundClause(ClauseKind.Below, run[first], EndOf(first, place));
        if (opener == 0 || word is not ("who" or "that" or "which"))
            return new FoundClause(ClauseKind.Unsaid);
        var end = article.Tokens[run[opener - 1]].Tag == Tag.Comma && opener > 1 ? opener - 2 : opener - 1;
        var noun = relatives.Antecedent(run[end], run[0]);
        var isPart = noun.First > run[0] && article.Tokens[noun.First - 1].Tag == Tag.Coordinator;
        return isPart || noun.First < 0 ? new FoundClause(ClauseKind.Unsaid) : new FoundClause(ClauseKind.Below, noun.First, noun.Last);
    }

    /// <summary>'jets with their lights turned off have circled': the first verb belongs to the noun.</summary>
    private bool IsReduced(int verb, int main)
    {
        if (article.Tokens[verb].Tag is not (Tag.Past or Tag.Present) || CueWords.English.Has(article.Tokens[verb].Of(article.Text)))
            return false;
        var next = article.Tokens[verb + 1];
        return verb + 1 == main || next.Tag is Tag.Preposition or Tag.Adverb && verb + 1 < main;
    }

    /// <summary>'In 2013 the mayor': the phrase before the noun that acts is no part of it.</summary>
    private int AfterOpening(int first, int place)
    {
        while (first < place - 1 && article.Tokens[run[first]].Tag is Tag.Adverb or Tag.Coordinator)
            first++;
        if (article.Tokens[run[first]].Tag is Tag.Participle or Tag.Gerund or Tag.Base or Tag.To)
            return -1;
        if (article.Tokens[run[first]].Tag != Tag.Preposition)
            return first;
        for (var at = place - 1; at > first + 1; at--)
        {
            if (article.Tokens[run[at]].Tag is Tag.Determiner or Tag.Subject or Tag.Name && article.Tokens[run[at - 1]].IsNominal && article.Tokens[run[at - 1]].Tag != Tag.Name)
                return at;
        }

        return -1;
    }

    private int EndOf(int first, int place)
    {
        var end = place - 1;
        while (end > first && article.Tokens[run[end]].Tag is Tag.Adverb && char.IsLower(article.Text[article.Tokens[run[end]].Start]) || end > first && (article.Tokens[run[end]].Tag is Tag.Quote or Tag.Participle || article.Tokens[run[end]].Of(article.Text) is "either" or "neither" or "both"))
            end--;
        return run[end];
    }
}
