using System.Globalization;
using System.Text.RegularExpressions;

namespace FactCheck.Core.Articles.Importing;

/// <summary>Reads days as pages and papers write them.</summary>
internal static partial class PartialDate
{
    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The first date in a short text as <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>, in the offset given; null when there is none.</summary>
    public static string? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 400)
            return null;
        if (Iso().Match(text) is { Success: true } iso)
            return Valid(iso.Groups[1].Value, iso.Groups[2].Value, iso.Groups[3].Value);
        if (MonthFirst().Match(text) is { Success: true } monthFirst)
            return Valid(monthFirst.Groups[3].Value, Month(monthFirst.Groups[1].Value), monthFirst.Groups[2].Value);
        if (DayFirst().Match(text) is { Success: true } dayFirst)
            return Valid(dayFirst.Groups[3].Value, Month(dayFirst.Groups[2].Value), dayFirst.Groups[1].Value);
        return null;
    }

    /// <summary>Reads what a machine wrote: ISO 8601 whole or in part, milliseconds since 1970, or anything <see cref="Read"/> knows.</summary>
    public static string? ReadMachine(string? text)
    {
        var value = text?.Trim() ?? string.Empty;
        if (Partial().Match(value) is { Success: true } partial)
            return Valid(partial.Groups[1].Value, partial.Groups[2].Value, string.Empty);
        if (value.Length is 10 or 13 && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var instant))
        {
            var moment = value.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(instant) : DateTimeOffset.FromUnixTimeMilliseconds(instant);
            return moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        if (Compact().Match(value) is { Success: true } compact)
            return Valid(compact.Groups[1].Value, compact.Groups[2].Value, compact.Groups[3].Value);
        return Read(value);
    }

    private static string? Valid(string year, string month, string day)
    {
        if (!int.TryParse(year, out var y) || y is < 1600 or > 2200)
            return null;
        if (month.Length == 0)
            return year;
        if (!int.TryParse(month, out var m) || m is < 1 or > 12)
            return null;
        if (day.Length == 0)
            return Say($"{y:0000}-{m:00}");
        return int.TryParse(day, out var d) && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? Say($"{y:0000}-{m:00}-{d:00}") : null;
    }

    private static string Month(string name)
    {
        var number = Array.FindIndex(Months, month => name.StartsWith(month, StringComparison.OrdinalIgnoreCase)) + 1;
        return number.ToString(CultureInfo.InvariantCulture);
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private const string MonthName =
        @"(Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)";

    [GeneratedRegex(@"(?<!\d)(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(\d{4})(?:-(\d{2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Partial();

    [GeneratedRegex(@"^(\d{4})(\d{2})(\d{2})(?:T|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Compact();

    [GeneratedRegex(@"\b" + MonthName + @" (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"\b(\d{1,2})(?:st|nd|rd|th)?[ -]" + MonthName + @",?[ -](\d{4})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();
}
