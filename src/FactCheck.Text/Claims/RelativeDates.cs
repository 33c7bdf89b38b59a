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
        if (published is not { } day || at < limit && article.Tokens[at + 1].Tag == Tag.Possessive)
            return null;
        var word = Word(at);
        if (word is "yesterday" or "Yesterday")
            return OnDay(day.AddDays(-1), at, limit);
        if (word is "tomorrow" or "Tomorrow")
            return OnDay(day.AddDays(1), at, limit);
        if (at == limit || at + 2 <= limit && article.Tokens[at + 2].Tag == Tag.Possessive)
            return null;
        if (word is "on" or "On" && Days.Has(Word(at + 1)))
            return Weekday(day, at, first, limit);
        var step = word switch { "last" or "Last" => -1, "next" or "Next" => 1, "this" or "This" => 0, _ => 2 };
        return step == 2 ? null : Period(day, step, at, first);
    }

    private (string Words, int Last) OnDay(DateOnly day, int at, int limit)
    {
        if (at < limit && Word(at + 1) is "morning" or "afternoon" or "evening")
            return ($"on the {Word(at + 1)} of {Written(day)}", at + 1);
        return ("on " + Written(day), at);
    }

    private (string Words, int Last)? Weekday(DateOnly day, int at, int first, int limit)
    {
        if (at + 2 <= limit && article.Tokens[at + 2].Tag is Tag.Name or Tag.Number or Tag.Noun)
            return null;
        var name = Word(at + 1).ToString();
        var back = ((int)day.DayOfWeek - (int)Enum.Parse<DayOfWeek>(name, ignoreCase: true) + 7) % 7;
        var meant = tense.Around(at, first, limit) switch
        {
            Tense.Past => day.AddDays(-back),
            Tense.Future => day.AddDays(7 - back),
            _ => (DateOnly?)null,
        };
        return meant is null ? null : ($"on {name}, {Written(meant.Value)}", at + 1);
    }

    /// <summary>'last year', 'next month', 'this week'; after a preposition without another.</summary>
    private (string Words, int Last)? Period(DateOnly day, int step, int at, int first)
    {
        var period = Word(at + 1) switch
        {
            "year" => Say($"{day.Year + step}"),
            "month" => day.AddMonths(step).ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            "week" when step < 0 => "the week before that of " + Written(day),
            "week" => step > 0 ? "the week after that of " + Written(day) : "the week of " + Written(day),
            _ => null,
        };
        if (period is null || at > first && article.Tokens[at - 1].Tag is Tag.Determiner or Tag.Possessive)
            return null;
        var governed = at > first && article.Tokens[at - 1].Tag is Tag.Preposition or Tag.To;
        return (governed ? period : "in " + period, at + 1);
    }

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

    private static string Written(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    private static string Say(FormattableString written) => written.ToString(CultureInfo.InvariantCulture);

    private ReadOnlySpan<char> Word(int token) => article.Tokens[token].Of(article.Text);
}
