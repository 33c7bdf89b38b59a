using System.Globalization;

namespace FactCheck.Text.Claims;

/// <summary>How far a period lies from the article's own.</summary>
internal enum Step : byte
{
    This,
    Last,
    Next,

    /// <summary>'this past'.</summary>
    Past,
}

/// <summary>Names the week, month, season or year that 'last', 'this' or 'next' means.</summary>
internal static class Periods
{
    /// <summary>The period without a preposition; null for a word that is none, or that could mean two.</summary>
    public static string? Of(DateOnly day, Step step, ReadOnlySpan<char> word) => word switch
    {
        _ when step == Step.Past => null,
        "year" => Year(day, step),
        "month" => day.AddMonths(Signed(step)).ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        "week" => step switch { Step.Last => "the week before that of ", Step.Next => "the week after that of ", _ => "the week of " } + Written(day),
        "spring" or "summer" or "fall" or "autumn" when step == Step.This => string.Create(CultureInfo.InvariantCulture, $"the {word} of {day.Year}"),
        _ => null,
    };

    /// <summary>'the morning of May 7, 2015' of 'this morning', 'the night of May 6' of 'last night'.</summary>
    public static string? PartOfDay(DateOnly day, Step step, ReadOnlySpan<char> word) => word switch
    {
        "morning" or "afternoon" or "evening" when step == Step.This => $"the {word} of {Written(day)}",
        "night" when step == Step.Last => "the night of " + Written(day.AddDays(-1)),
        _ => null,
    };

    public static string Year(DateOnly day, Step step) => (day.Year + Signed(step)).ToString(CultureInfo.InvariantCulture);

    /// <summary>'the weekend of June 22 and 23, 2019'.</summary>
    public static string Weekend(DateOnly saturday)
    {
        var sunday = saturday.AddDays(1);
        return saturday.Month == sunday.Month
            ? string.Create(CultureInfo.InvariantCulture, $"the weekend of {saturday:MMMM d} and {sunday.Day}, {sunday.Year}")
            : $"the weekend of {saturday.ToString("MMMM d", CultureInfo.InvariantCulture)} and {Written(sunday)}";
    }

    public static string Written(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    private static int Signed(Step step) => step switch { Step.Last => -1, Step.Next => 1, _ => 0 };
}
