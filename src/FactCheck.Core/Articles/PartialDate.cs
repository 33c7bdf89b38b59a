using System.Globalization;

namespace FactCheck.Core.Articles;

/// <summary>Dates that may lack day or month: <c>2026</c>, <c>2026-11</c> or <c>2026-11-04</c>.</summary>
public static class PartialDate
{
    /// <summary>What a person reads when a date is none.</summary>
    public const string Sentence = "Write a date as 2026, 2026-11 or 2026-11-04.";

    /// <summary>Whether the text is a partial date that exists.</summary>
    public static bool IsValid(string? text) => text?.Length switch
    {
        4 => Exists(text + "-01-01"),
        7 => Exists(text + "-01"),
        10 => Exists(text),
        _ => false,
    };

    /// <summary>The day when it is a whole date; null otherwise.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static bool Exists(string day) => Day(day) is { Year: > 0 };
}
