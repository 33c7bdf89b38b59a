using System.Globalization;
using FactCheck.Text.Words;

namespace FactCheck.Text.Figures;

/// <summary>Reads dates that begin at a token.</summary>
internal sealed class DateReader(string text, List<Token> tokens)
{
    private const int EarliestYear = 1600;
    private const int LatestYear = 2200;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The date that begins at the token and the last token of it; null when none does.</summary>
    public (ReadFigure Figure, int Last)? At(int first, int limit)
    {
        if (Month(first) is > 0 and var month)
            return MonthFirst(month, first, limit);
        if (Day(first) is > 0 and var day && first < limit && Month(first + 1) is > 0 and var second)
            return YearAt(first + 2, limit) is > 0 and var year
                ? Made(first, first + 2, year, second, day)
                : Made(first, first + 1, 0, second, day);
        if (Word(first).Length == 10 && DateOnly.TryParseExact(Word(first), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso))
            return Made(first, first, iso.Year, iso.Month, iso.Day);
        return YearAt(first, limit) is > 0 and var alone && IsYearHere(first, limit) ? Made(first, first, alone, 0, 0) : null;
    }

    private (ReadFigure Figure, int Last)? MonthFirst(int month, int first, int limit)
    {
        if (first < limit && Day(first + 1) is > 0 and var day)
        {
            var comma = first + 2 <= limit && tokens[first + 2].Tag == Tag.Comma ? first + 3 : first + 2;
            return YearAt(comma, limit) is > 0 and var year
                ? Made(first, comma, year, month, day)
                : Made(first, first + 1, 0, month, day);
        }

        if (YearAt(first + 1, limit) is > 0 and var of)
            return Made(first, first + 1, of, month, 0);
        return Word(first).Equals("may", StringComparison.OrdinalIgnoreCase) || Word(first).Equals("march", StringComparison.OrdinalIgnoreCase) && !AfterPreposition(first)
            ? null
            : Made(first, first, 0, month, 0);
    }

    private bool AfterPreposition(int at) => at > 0 && Word(at - 1) is "in" or "In" or "since" or "Since" or "by" or "until" or "last" or "of" or "from";

    private (ReadFigure Figure, int Last)? Made(int first, int last, int year, int month, int day)
    {
        if (day > 0 && day > DateTime.DaysInMonth(year > 0 ? year : 2000, month))
            return null;
        var normal = (year, month, day) switch
        {
            (0, _, 0) => Say($"--{month:00}"),
            (0, _, _) => Say($"--{month:00}-{day:00}"),
            (_, 0, _) => Say($"{year:0000}"),
            (_, _, 0) => Say($"{year:0000}-{month:00}"),
            _ => Say($"{year:0000}-{month:00}-{day:00}"),
        };
        return (ReadFigure.OfName(new Span(tokens[first].Start, tokens[last].End), FigureKind.Date, normal), last);
    }

    private int Month(int at)
    {
        var word = Word(at);
        if (!char.IsUpper(word[0]) || !FunctionWords.English.Months.Has(word))
            return 0;
        for (var index = 0; index < Months.Length; index++)
        {
            if (word.StartsWith(Months[index], StringComparison.OrdinalIgnoreCase))
                return index + 1;
        }

        return 0;
    }

    /// <summary>'9', '9th'; 0 when it is no day of a month.</summary>
    private int Day(int at)
    {
        var word = Word(at);
        if (word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th")
            word = word[..^2];
        return word.Length <= 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is > 0 and < 32 ? day : 0;
    }

    private int YearAt(int at, int limit)
    {
        if (at > limit || tokens[at].End - tokens[at].Start != 4)
            return 0;
        return int.TryParse(Word(at), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > EarliestYear and < LatestYear ? year : 0;
    }

    /// <summary>Four digits are a year unless they measure something.</summary>
    private bool IsYearHere(int at, int limit) =>
        at >= limit || tokens[at + 1].Tag is not Tag.Noun || Word(at + 1) is not ("people" or "miles" or "dollars" or "euros" or "pounds" or "homes" or "jobs" or "students" or "workers" or "members" or "times" or "days");

    private static string Say(FormattableString written) => written.ToString(CultureInfo.InvariantCulture);

    private ReadOnlySpan<char> Word(int token) => tokens[token].Of(text);
}
