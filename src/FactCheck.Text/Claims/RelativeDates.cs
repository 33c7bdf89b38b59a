using System.Globalization;
using FactCheck.Text.Figures;
using FactCheck.Text.Structure;
using FactCheck.Text.Words;

namespace FactCheck.Text.Claims;

/// <summary>Says which day 'yesterday' or 'on Monday' is, counted from the article's own; null wherever that is not certain.</summary>
internal sealed class RelativeDates(ParsedArticle article, DateOnly? given)
{
    private static readonly WordSet Days = FunctionWords.English.Days;

    private readonly DateOnly? published = given ?? DayOf(article);
    private readonly ClauseTense tense = new(article);

    /// <summary>The words that stand for the expression at the token, and its last token.</summary>
    /// <param name="limit">The last token of the claim's stretch.</param>
    public (string Words, int Last)? At(int at, int first, int limit)
    {
        if (published is not { } day || article.Tokens[at].Tag is not (Tag.Adverb or Tag.Preposition or Tag.Determiner or Tag.Other or Tag.Noun or Tag.Name))
            return null;
        var word = Word(at);
        if (Days.Has(word))
            return BareWeekday(day, at, first, limit);
        if (word is "on" or "On" && at < limit && Days.Has(Word(at + 1)))
            return Weekday(day, at + 1, at, first, limit);
        if (word is "last" or "Last" or "next" or "Next" or "this" or "This")
            return Period(day, at, first, limit);
        if (word is "over" or "Over" && at + 2 <= limit && Word(at + 1) is "the" && Word(at + 2) is "weekend" && !IsOwner(at + 2, limit))
            return Weekend(day, Step.This, at, first, limit) is { } over ? ("over " + over, at + 2) : null;
        if (IsOwner(at, limit) || at > first && char.IsUpper(word[0]))
            return null;
        return word switch
        {
            "yesterday" or "Yesterday" => OnDay(day.AddDays(-1), at, limit),
            "tomorrow" or "Tomorrow" => OnDay(day.AddDays(1), at, limit),
            "tonight" or "Tonight" => ($"on the night of {Written(day)}", at),
            "today" or "Today" => IsThatDay(at, first, limit) ? ("on " + Written(day), at) : null,
            _ => null,
        };
    }

    private (string Words, int Last) OnDay(DateOnly day, int at, int limit)
    {
        if (at < limit && Word(at + 1) is "morning" or "afternoon" or "evening" or "night")
            return ($"on the {Word(at + 1)} of {Written(day)}", at + 1);
        return ("on " + Written(day), at);
    }

    /// <summary>'She resigned today', not 'is lower today', which says no day.</summary>
    private bool IsThatDay(int at, int first, int limit) =>
        at > first && article.Tokens[at - 1].Tag is not (Tag.Preposition or Tag.Coordinator or Tag.Determiner) && tense.Around(at, first, limit) is Tense.Past && !tense.IsPerfect(at, first);

    /// <summary>'posted Friday', 'Friday, he called': a weekday without 'on', when nothing else hangs on it.</summary>
    private (string Words, int Last)? BareWeekday(DateOnly day, int at, int first, int limit)
    {
        if (at == first)
            return at < limit && article.Tokens[at + 1].Tag == Tag.Comma ? Weekday(day, at, at, first, limit) : null;
        return article.Tokens[at - 1].Tag is Tag.Noun or Tag.Name or Tag.Past or Tag.Participle or Tag.Adverb or Tag.Object && !ClaimLexicon.English["other days"].Has(Word(at - 1)) ? Weekday(day, at, at, first, limit) : null;
    }

    private (string Words, int Last)? Weekday(DateOnly day, int at, int from, int first, int limit)
    {
        var last = at < limit && Word(at + 1) is "morning" or "afternoon" or "evening" or "night" ? at + 1 : at;
        if (IsOwner(last, limit) || last < limit && article.Tokens[last + 1].Tag is Tag.Name or Tag.Number or Tag.Noun or Tag.Open || IsDated(last, limit))
            return null;
        var name = Word(at).ToString();
        var back = ((int)day.DayOfWeek - (int)Enum.Parse<DayOfWeek>(name, ignoreCase: true) + 7) % 7;
        var meant = tense.Around(from, first, limit) switch
        {
            Tense.Past => day.AddDays(-back),
            Tense.Future when back > 0 => day.AddDays(7 - back),
            _ => (DateOnly?)null,
        };
        if (meant is null)
            return null;
        var part = last > at ? " " + Word(last).ToString() : "";
        return ($"on {name}{part}, {Written(meant.Value)}", last);
    }

    /// <summary>'Tuesday, May 5': the day is given already.</summary>
    private bool IsDated(int at, int limit) =>
        at + 2 <= limit && article.Tokens[at + 1].Tag == Tag.Comma && (FunctionWords.English.Months.Has(Word(at + 2)) || article.Tokens[at + 2].Tag == Tag.Number);

    /// <summary>'last year', 'next month', 'this week', 'this past weekend'; after a preposition without another.</summary>
    private (string Words, int Last)? Period(DateOnly day, int at, int first, int limit)
    {
        var noun = at < limit && Word(at) is "this" or "This" && Word(at + 1) is "past" ? at + 2 : at + 1;
        if (noun > limit || at > first && article.Tokens[at - 1].Tag is Tag.Determiner or Tag.Possessive)
            return null;
        var step = noun == at + 2 ? Step.Past : Word(at) switch { "last" or "Last" => Step.Last, "next" or "Next" => Step.Next, _ => Step.This };
        if (IsOwner(noun, limit))
            return step != Step.Past && Word(noun) is "year" ? ($"{Periods.Year(day, step)}\u2019s", noun + 1) : null;
        var governed = at > first && article.Tokens[at - 1].Tag is Tag.Preposition or Tag.To;
        if (Word(noun) is "weekend")
            return Weekend(day, step, at, first, limit) is { } weekend ? (governed ? weekend : "on " + weekend, noun) : null;
        if (Periods.PartOfDay(day, step, Word(noun)) is { } part)
            return (governed ? part : "on " + part, noun);
        return Periods.Of(day, step, Word(noun)) is { } period ? (governed ? period : "in " + period, noun) : null;
    }

    /// <summary>The weekend just past or just ahead, where tense and the article's own day leave but one.</summary>
    private string? Weekend(DateOnly day, Step step, int at, int first, int limit)
    {
        var time = tense.IsPerfect(at, first) ? Tense.Past : tense.Around(at, first, limit);
        var isWeekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        var sunday = day.AddDays(-(int)day.DayOfWeek);
        DateOnly? saturday = step switch
        {
            Step.This when isWeekend => day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(-1) : day,
            Step.This when day.DayOfWeek == DayOfWeek.Monday && time == Tense.Past => sunday.AddDays(-1),
            Step.This when day.DayOfWeek != DayOfWeek.Monday && time == Tense.Future => sunday.AddDays(6),
            Step.Past or Step.Last when !isWeekend => sunday.AddDays(-1),
            _ => null,
        };
        return saturday is { } found ? Periods.Weekend(found) : null;
    }

    private bool IsOwner(int at, int limit) => at < limit && article.Tokens[at + 1].Tag == Tag.Possessive;

    /// <summary>The day of the article's own date line, when it has one.</summary>
    private static DateOnly? DayOf(ParsedArticle article)
    {
        var reader = new DateReader(article.Text, article.Tokens);
        foreach (var sentence in article.Sentences.Take(12))
        {
            if (sentence.Kind != StructureKind.Dateline || !sentence.IsReadable)
                continue;
            for (var at = sentence.First; at <= sentence.Last; at++)
            {
                if (reader.At(at, sentence.Last) is { } found && DateOnly.TryParseExact(found.Figure.Normal, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                    return day;
            }
        }

        return null;
    }

    private static string Written(DateOnly day) => Periods.Written(day);

    private ReadOnlySpan<char> Word(int token) => article.Tokens[token].Of(article.Text);
}
